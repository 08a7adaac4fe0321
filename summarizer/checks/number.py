"""Check `number`: every figure of the takeaway stands in the article, for the same thing, in the same unit."""

import re
from collections.abc import Iterable, Iterator

from db.records import Flag, Severity
from summarizer.checks.alike import (
    ROUND,
    apart,
    of_same_amount,
    rounds_to,
    same_amount,
    same_thing,
    starts_of_amount,
    units_agree,
)
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import MOST, Held, Ranged
from summarizer.checks.placing import Candidates, judge
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.moments import Sort
from summarizer.checks.reading.quantities import Quantity

_CODE = 3
"""Shorter figures stand everywhere."""
_COUNTABLE = 4
"""Small counts in words may be counted by the writer: two men named in the article are "two men"."""


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
    same = of_same_amount(quantity, held.article)
    if not same:
        yield from _absent(quantity, printed, held)
    elif not any(units_agree(quantity, other) for other in same):
        there = held.article.read.text[same[0].start : same[0].end]
        message = f"“{printed}”: the article gives this figure in another unit or for another thing (“{there}”)."
        clear = quantity.unit and same[0].unit and not _is_soft(quantity)
        yield held.flag("number", Severity.ERROR if clear else Severity.WARNING, message, quantity, same[0])
    else:
        yield from _misplaced(quantity, printed, held)


def _absent(quantity: Quantity, printed: str, held: Held) -> Iterator[Flag]:
    article = held.article
    if quantity.form == Form.COUNT and not quantity.unit and (Sort.YEAR, str(quantity.value)) in article.moments:
        return
    if not quantity.in_words and _stands_printed(printed, article):
        return
    rounded = _rounded(quantity, article.quantities.values())
    if rounded is not None:
        there = article.read.text[rounded.start : rounded.end]
        message = f"“{printed}” is rounded: the article says “{there}”."
        yield held.flag("number", Severity.WARNING, message, quantity, rounded)
        return
    verdict = judge("absent number", quantity, candidates(quantity, held), held)
    rival = _rival(quantity, held)
    soft = _is_soft(quantity) or (" to " in printed and _both_ends(quantity, article.quantities.values()))
    severity = Severity.WARNING if soft and rival is None else verdict.severity or Severity.WARNING
    said = f" Here it says “{article.read.text[rival.start : rival.end]}”." if rival else ""
    yield held.flag("number", severity, f"“{printed}” does not stand in the article.{said}", quantity, rival)


def _stands_printed(printed: str, article: CheckedArticle) -> bool:
    """Return whether the article prints these digits in just this way in a code or a name, and as no other figure."""
    if len(printed) < _CODE:
        return False
    found = re.finditer(rf"(?<!\d){re.escape(printed.lower())}(?!\d)", article.folded)
    return any(not _is_read(match.start(), article) for match in found)


def _is_read(position: int, article: CheckedArticle) -> bool:
    """Return whether a position of the article lies in a figure or date that the checks have read."""
    read: tuple[Ranged, ...] = (*article.read.moments, *article.quantities.get(article.sentence_at(position), ()))
    return any(other.start <= position < other.end for other in read)


def _is_soft(quantity: Quantity) -> bool:
    """Return whether a figure may be the writer's own way to count: "thousands", "twice", "two", "one week"."""
    return (
        quantity.form in (Form.VAGUE, Form.MULTIPLE)
        or (quantity.in_words and quantity.value == 1)
        or (quantity.in_words and quantity.unit in ("", "time") and quantity.value <= _COUNTABLE)
    )


def _both_ends(quantity: Quantity, groups: Iterable[Iterable[Quantity]]) -> bool:
    """Return whether the article has both ends of a range such as "20 to 30", though not together."""
    values = {other.value for group in groups for other in group}
    return quantity.value in values and quantity.second in values


def _rounded(quantity: Quantity, groups: Iterable[Iterable[Quantity]]) -> Quantity | None:
    """Return a quantity of the article that the takeaway's is a rounding of."""
    if quantity.form != Form.COUNT or quantity.value < ROUND:
        return None
    for other in (other for group in groups for other in group):
        if other.form == Form.COUNT and other.unit == quantity.unit and rounds_to(other.value, quantity.value):
            return other
    return None


def _rival(quantity: Quantity, held: Held) -> Quantity | None:
    """Return a figure that the best-fitting sentence gives for the same thing, where it differs."""
    number = held.best_beside(quantity)
    for other in held.article.quantities.get(number, ()):
        alike = other.form == quantity.form and other.unit == quantity.unit
        same_thing = bool(quantity.things & other.things) or bool(quantity.unit) or quantity.form is Form.SCORE
        if alike and same_thing and not same_amount(quantity, other):
            return other
    return None


def candidates(quantity: Quantity, held: Held) -> Candidates:
    """Return where the article has a figure, if it has it, and what could stand in its place."""
    return held.memory.once(("candidates", quantity), lambda: _candidates(quantity, held))


def _candidates(quantity: Quantity, held: Held) -> Candidates:
    article = held.article
    places = [other for other in of_same_amount(quantity, article) if units_agree(quantity, other)]
    own = frozenset[int]().union(*(starts_of_amount(one, article) for one in held.read.quantities[:MOST]))
    rivals = [
        other
        for other in article.read.quantities
        if other.form == quantity.form and other.start not in own and units_agree(quantity, other)
    ]
    more = (
        float(any(same_thing(quantity, place) for place in places)),
        float(any(same_thing(quantity, rival) for rival in rivals)),
        float(any(quantity.unit == rival.unit for rival in rivals)) if quantity.unit else -1.0,
        float(bool(quantity.things)),
        float(bool(quantity.unit)),
        float(quantity.in_words),
        float(quantity.value <= _COUNTABLE),
        float(quantity.form is Form.ORDINAL),
        float(quantity.form is Form.SCORE),
        min((apart(quantity.value, rival.value) for rival in rivals), default=1.0),
    )
    return Candidates(places, rivals, more)


def _misplaced(quantity: Quantity, printed: str, held: Held) -> Iterator[Flag]:
    """Yield a flag where the figure stands in the article, but as far as words tell for another thing."""
    found = candidates(quantity, held)
    verdict = judge("number", quantity, found, held)
    if verdict.severity is None:
        return
    if verdict.rival is not None:
        there = held.article.read.text[verdict.rival.start : verdict.rival.end]
        message = f"“{printed}” stands in the article, but where it speaks of this it says “{there}”."
    else:
        message = f"“{printed}” stands in the article, but perhaps for another thing."
    yield held.flag("number", verdict.severity, message, quantity, verdict.rival or found.places[0])
