"""Check `number`: every figure of the takeaway stands in the article, for the same thing, in the same unit."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from db.records import Flag, Severity
from summarizer.checks.english.amounts import PEOPLE
from summarizer.checks.held import MOST, Held
from summarizer.checks.placing import Candidates, judge
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.moments import Sort
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.reading.words import stem

_DOUBTFUL = 0.06
"""From this probability on that a figure is taken from another place there is a warning."""
_ROUND, _ROUND_DIGITS = 100, 2
"""Figures from here on with at most so many digits before the noughts may be roundings."""
_COUNTABLE = 4
"""Small counts in words may be counted by the writer: two men named in the article are "two men"."""
_PEOPLE = frozenset(stem(noun) for noun in PEOPLE)


def flags(held: Held) -> Iterator[Flag]:
    """Yield a flag for each figure that the article lacks, or has only for another thing."""
    for quantity in held.read.quantities[:MOST]:
        if not is_empty(quantity, held.text):
            yield from _judge(quantity, held)


def is_empty(quantity: Quantity, text: str) -> bool:
    """Return whether a number word counts nothing, as in "one of them" or "the first time"."""
    word = text[quantity.start : quantity.end].lower()
    return word in {"one", "once", "first"} or (word == "half" and not quantity.things)


def _judge(quantity: Quantity, held: Held) -> Iterator[Flag]:
    printed = held.text[quantity.start : quantity.end]
    same = [
        (number, other)
        for number, found in held.article.quantities.items()
        for other in found
        if _same_amount(quantity, other)
    ]
    if not same:
        yield from _absent(quantity, printed, held)
        return
    fitting = [(number, other) for number, other in same if _units_agree(quantity, other)]
    if not fitting:
        _, other = same[0]
        there = held.article.read.text[other.start : other.end]
        message = f"“{printed}”: the article gives this figure in another unit or for another thing (“{there}”)."
        clear = quantity.unit and other.unit and not (quantity.in_words and quantity.value == 1)
        yield held.flag("number", Severity.ERROR if clear else Severity.WARNING, message, quantity, other)
        return
    yield from _misplaced(quantity, printed, held)


def _same_amount(quantity: Quantity, other: Quantity) -> bool:
    """Return whether two quantities are worth the same, also across forms such as a half and 50 percent."""
    if quantity.form is other.form is Form.SCORE:
        return {quantity.value, quantity.second} == {other.value, other.second}
    if quantity.form == other.form or Form.VAGUE in (quantity.form, other.form):
        return quantity.same_value(other)
    if quantity.form is Form.COUNT and other.form is Form.SCORE:
        return quantity.value in (other.value, other.second)
    return _same_across(quantity, other) or _same_across(other, quantity)


def _same_across(one: Quantity, other: Quantity) -> bool:
    """Return whether two quantities of different forms are worth the same."""
    if one.form is Form.FRACTION and other.unit == "percent":
        return one.value * 100 == other.value
    return {one.form, other.form} <= {Form.COUNT, Form.ORDINAL, Form.MULTIPLE} and one.value == other.value


def _units_agree(quantity: Quantity, other: Quantity) -> bool:
    """Return whether what the two measure can be the same."""
    one, two = quantity.unit, other.unit
    if one == two or {one, two} in ({"age", "year"}, {"age", "month"}, {"percent", "point"}):
        return True
    if {one, two} == {"age", ""}:
        return not (quantity.things or other.things)
    if quantity.form == Form.FRACTION or other.form in (Form.FRACTION, Form.SCORE):
        return True
    if not one:
        return not quantity.things or two in {"time", "point", "goal"}
    if not two:
        return not other.things or one in {"time", "point", "goal"}
    return {one, two} in ({"cent", "dollar"}, {"cent", "euro"}, {"second", "time"})


def _absent(quantity: Quantity, printed: str, held: Held) -> Iterator[Flag]:
    article = held.article
    if quantity.form == Form.COUNT and (Sort.YEAR, str(quantity.value)) in article.moments:
        return
    if not quantity.in_words and printed.lower() in article.folded:
        before = article.folded.find(printed.lower())
        around = article.folded[max(0, before - 1) : before + len(printed) + 1]
        if not any(c.isdigit() for c in (around[:1] + around[-1:]) if around != printed.lower()):
            return
    rounded = _rounded(quantity, article.quantities.values())
    if rounded is not None:
        there = article.read.text[rounded.start : rounded.end]
        message = f"“{printed}” is rounded: the article says “{there}”."
        yield held.flag("number", Severity.WARNING, message, quantity, rounded)
        return
    rival = _rival(quantity, held)
    soft = (
        quantity.form in (Form.VAGUE, Form.MULTIPLE)
        or (quantity.in_words and not quantity.unit and quantity.value <= _COUNTABLE)
        or (" to " in printed and _both_ends(quantity, article.quantities.values()))
    )
    severity = Severity.WARNING if soft and rival is None else Severity.ERROR
    said = f" Here it says “{article.read.text[rival.start : rival.end]}”." if rival else ""
    yield held.flag("number", severity, f"“{printed}” does not stand in the article.{said}", quantity, rival)


def _both_ends(quantity: Quantity, groups: Iterable[Iterable[Quantity]]) -> bool:
    """Return whether the article has both ends of a range such as "20 to 30", though not together."""
    values = {other.value for group in groups for other in group}
    return quantity.value in values and quantity.second in values


def _rounded(quantity: Quantity, groups: Iterable[Iterable[Quantity]]) -> Quantity | None:
    """Return a quantity of the article that the takeaway's is a rounding of."""
    if quantity.form != Form.COUNT or quantity.value < _ROUND:
        return None
    for other in (other for group in groups for other in group):
        if other.form == Form.COUNT and other.unit == quantity.unit and _rounds_to(other.value, quantity.value):
            return other
    return None


def _rounds_to(exact: Fraction, rounded: Fraction) -> bool:
    """Return whether a rounder number is within three percent of an exact one."""
    digits = len(str(int(rounded)).rstrip("0"))
    return (
        exact != rounded
        and digits <= _ROUND_DIGITS
        and rounded >= _ROUND
        and abs(exact - rounded) <= rounded * Fraction(3, 100)
    )


def _rival(quantity: Quantity, held: Held) -> Quantity | None:
    """Return a figure that the best-fitting sentence gives for the same thing, where it differs."""
    number = held.best_beside(quantity)
    for other in held.article.quantities.get(number, ()):
        alike = other.form == quantity.form and other.unit == quantity.unit
        same_thing = bool(quantity.things & other.things) or bool(quantity.unit) or quantity.form is Form.SCORE
        if alike and same_thing and not _same_amount(quantity, other):
            return other
    return None


def candidates(quantity: Quantity, held: Held) -> Candidates | None:
    """Return where the article has a figure and what could stand in its place; None where it lacks the figure."""
    found = [other for group in held.article.quantities.values() for other in group]
    places = [other for other in found if _same_amount(quantity, other) and _units_agree(quantity, other)]
    if not places:
        return None
    rivals = [
        other
        for other in found
        if other.form == quantity.form
        and _units_agree(quantity, other)
        and not any(_same_amount(other, own) for own in held.read.quantities[:MOST])
    ]
    more = (
        float(any(_same_thing(quantity, place) for place in places)),
        float(any(_same_thing(quantity, rival) for rival in rivals)),
        float(bool(quantity.things)),
        float(bool(quantity.unit)),
        float(quantity.in_words),
        float(quantity.value <= _COUNTABLE),
    )
    return Candidates(places, rivals, more)


def _misplaced(quantity: Quantity, printed: str, held: Held) -> Iterator[Flag]:
    """Yield a warning where the figure stands in the article, but as far as words tell for another thing."""
    found = candidates(quantity, held)
    if found is None:
        return
    verdict = judge("number", quantity, found, held)
    if verdict.wrong < _DOUBTFUL:
        return
    if verdict.rival is not None:
        there = held.article.read.text[verdict.rival.start : verdict.rival.end]
        message = f"“{printed}” stands in the article, but where it speaks of this it says “{there}”."
        yield held.flag("number", Severity.WARNING, message, quantity, verdict.rival)
    else:
        message = f"“{printed}” stands in the article, but perhaps for another thing."
        yield held.flag("number", Severity.WARNING, message, quantity, found.places[0])


def _same_thing(quantity: Quantity, other: Quantity) -> bool:
    if quantity.things & other.things:
        return True
    if quantity.things and other.things:
        return bool(quantity.things & _PEOPLE) and bool(other.things & _PEOPLE)
    return not quantity.things and not other.things and quantity.unit == other.unit and bool(quantity.unit)
