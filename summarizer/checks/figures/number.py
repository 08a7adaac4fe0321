"""Check `number`: every figure of the takeaway stands in the article, for the same thing, in the same unit."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import islice

from db.records import Flag, Severity
from summarizer.checks.bearers.ages import is_own_age, is_somebodys_age
from summarizer.checks.centuries import within
from summarizer.checks.figures.absent import absent, is_soft
from summarizer.checks.figures.alike import apart, of_same_amount, same_thing, starts_of_amount, units_agree
from summarizer.checks.figures.all_but import is_rest
from summarizer.checks.figures.changes import change_of
from summarizer.checks.figures.codes import is_coded
from summarizer.checks.figures.derived import derived
from summarizer.checks.figures.measures import is_of_measure
from summarizer.checks.figures.offsets import offset_of
from summarizer.checks.figures.own_place import is_in_place
from summarizer.checks.figures.ranges import side_of_end
from summarizer.checks.figures.ranks import is_rank
from summarizer.checks.figures.restated import is_restated
from summarizer.checks.figures.rounding import side_of
from summarizer.checks.figures.rows import is_of_row
from summarizer.checks.figures.small_counts import small_counts
from summarizer.checks.figures.told_otherwise import told_otherwise
from summarizer.checks.figures.ways import is_same_move
from summarizer.checks.held import CROWD, MOST, Held, Ranged
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.moments import Sort
from summarizer.checks.reading.quantities import EXCHANGED, Quantity
from summarizer.checks.reading.words import normal, stem
from summarizer.checks.remembering import remembered
from summarizer.checks.weighing.marks import is_sure
from summarizer.checks.weighing.neighbours import neighbours
from summarizer.checks.weighing.placing import Candidates, judge
from summarizer.english.amounts import PLACE
from summarizer.english.currencies import MONEY
from summarizer.english.measures import HALF_BY, HALF_OF, LITTLE, NO_COUNT, NUMBERED, PERIOD_HALVES

_SMALL = 4
"""A count up to here is small."""
_DIAL, _AT = 12, (" at ", "At ")
"""The hours of a dial, and what stands before one."""
_TELLING = 100
"""A smaller whole figure stands in many articles for something else."""

_COUNTING_NOTHING = re.compile("|".join(NO_COUNT), re.IGNORECASE)
_BEFORE_NUMBERED = re.compile(rf"\s(?:{'|'.join(map(str.strip, NUMBERED))})\b", re.IGNORECASE)
_HALVED = re.compile(rf"\s+{HALF_OF}", re.IGNORECASE)


def flags(held: Held) -> Iterator[Flag]:
    """Yield a flag for each figure that the article lacks, or has only for another thing."""
    for quantity in held.read.quantities[:MOST]:
        is_judged = any(is_other(quantity, held) for is_other in (is_coded, is_rest, is_rank))
        if not is_empty(quantity, held.text) and not is_judged:
            yield from _unless_changed(quantity, list(_judge(quantity, held)), held)
    yield from small_counts(held)


def _unless_changed(quantity: Quantity, found: Sequence[Flag], held: Held) -> Sequence[Flag]:
    """Return what was found of a figure, or a note where it is how far something went, or so far from another one."""
    if all(flag.severity is Severity.NOTE for flag in found):
        return found
    if (ends := change_of(quantity, held) or offset_of(quantity, held)) is None:
        return found
    message = f"“{held.text[quantity.start : quantity.end]}” may be worked out from {ends.said}."
    return [held.flag("number", Severity.NOTE, message, quantity, ends.at)]


def is_empty(quantity: Quantity, text: str) -> bool:
    """Return whether a number word counts nothing, as in "one of them", "the first time" or "he will one day"."""
    named = text[: quantity.start].lower().endswith(NUMBERED) and quantity.in_words
    named = named or _BEFORE_NUMBERED.match(text, quantity.end) is not None
    if named or _COUNTING_NOTHING.match(text, quantity.start):
        return True
    word = text[quantity.start : quantity.end].lower()
    return word in LITTLE or (word.split()[0] == "half" and _is_idle(quantity, text))


def _is_idle(half: Quantity, text: str) -> bool:
    """Return whether "half" is no share of anything, as in "the first half" and "cut in half"."""
    before = re.split(r"[\s-]+", text[: half.start].lower().rstrip(" -"))[-1]
    if before in PERIOD_HALVES:
        return True
    return not (half.things or before in HALF_BY or _HALVED.match(text, half.end))


def _judge(quantity: Quantity, held: Held) -> Iterator[Flag]:
    printed = held.text[quantity.start : quantity.end]
    same = of_same_amount(quantity, held.article)
    if places := candidates(quantity, held).places:
        found = list(_misplaced(quantity, printed, held))
        yield from found or told_otherwise(quantity, places, held)
    elif is_restated(quantity, held):
        return
    elif (era := within(quantity, held)) is not None:
        message = f"“{printed}”: the article says “{held.article.read.text[era.start : era.end]}”."
        yield held.flag("number", Severity.NOTE, message, quantity, era)
    elif not same:
        yield from absent(quantity, candidates(quantity, held), held)
    else:
        yield _in_another_unit(quantity, printed, same, held)


def _in_another_unit(quantity: Quantity, printed: str, same: Sequence[Quantity], held: Held) -> Flag:
    """Return a flag for a figure in a wrong unit.

    It is an error where the best sentence has the figure in the other unit, or where none is so by chance.
    """
    best = held.best_beside(quantity)
    here = next((other for other in same if held.article.sentence_at(other.start) == best), None)
    other = here or same[0]
    there = held.article.read.text[other.start : other.end]
    message = f"“{printed}”: the article gives this figure in another unit or for another thing (“{there}”)."
    if made := derived(quantity, held):
        message = f"{message} It may be worked out from {made.said}."
    meant = here is not None or quantity.value >= _TELLING or quantity.value.denominator > 1
    clear = meant and quantity.unit and other.unit and not is_soft(quantity)
    return held.flag("number", Severity.ERROR if clear else Severity.WARNING, message, quantity, other)


@remembered
def candidates(quantity: Quantity, held: Held) -> Candidates:
    """Return where the article has a figure, if it has it, and what could stand in its place."""
    article = held.article
    same = of_same_amount(quantity, article)
    fitting = (one for one in same if units_agree(quantity, one) and not (quantity.unit and _is_hour(one, held)))
    counted = list(islice(fitting, CROWD))
    own = frozenset[int]().union(*(starts_of_amount(one, article) for one in held.read.quantities[:MOST]))
    own |= {place.start for place in counted}
    alike = (other for other in article.read.quantities if other.form == quantity.form and other.start not in own)
    rivals = list(islice((other for other in alike if units_agree(quantity, other)), CROWD))
    if _place_of(quantity) and _is_placed_otherwise(quantity, held):
        best = held.best_beside(quantity)
        counted = [one for one in counted if _place_of(one) or article.sentence_at(one.start) == best]
    places = counted or ([] if same else _otherwise(quantity, held))
    more = (*_worth(quantity, counted, rivals), *neighbours(quantity, places, rivals, held))
    return Candidates(places, rivals, more)


def _is_hour(place: Quantity, held: Held) -> bool:
    """Return whether a bare figure of the article is an hour of the day: "the race starts at 10"."""
    bare = place.form is Form.COUNT and not place.unit and not place.things and 1 <= place.value <= _DIAL
    return bare and held.article.read.text[: place.start].endswith(_AT)


def _is_placed_otherwise(quantity: Quantity, held: Held) -> bool:
    """Return whether the best sentence has another place of the same things: that there are four is no fourth then."""
    beside = held.article.quantities.get(held.best_beside(quantity), ())
    places = {_place_of(other) for other in beside if other.things & quantity.things} - {None}
    return bool(places) and _place_of(quantity) not in places


def _place_of(quantity: Quantity) -> Fraction | None:
    """Return the place that an ordinal means, or "a fifth", which may also be a share; None for other figures."""
    if quantity.form is Form.FRACTION and quantity.kind == PLACE:
        return 1 / quantity.value
    return quantity.value if quantity.form is Form.ORDINAL else None


def _worth(quantity: Quantity, places: Sequence[Quantity], rivals: Sequence[Quantity]) -> tuple[float, ...]:
    """Return what the figure and its like count, in what unit and form, and how far apart they are."""
    return (
        float(any(same_thing(quantity, place) for place in places)),
        float(any(same_thing(quantity, rival) for rival in rivals)),
        float(any(quantity.unit == rival.unit for rival in rivals)) if quantity.unit else -1.0,
        float(bool(quantity.things)),
        float(bool(quantity.unit)),
        float(quantity.in_words),
        float(quantity.value <= _SMALL),
        float(quantity.form is Form.ORDINAL),
        float(quantity.form is Form.SCORE),
        min((apart(quantity.value, rival.value) for rival in rivals), default=1.0),
        float(any(quantity.unit == place.unit for place in places)),
        max((_shared_things(quantity, place) for place in places), default=-1.0),
        max((_shared_things(quantity, rival) for rival in rivals), default=-1.0),
        float(any(quantity.in_words == place.in_words for place in places)),
    )


def _shared_things(quantity: Quantity, other: Quantity) -> float:
    """Return which share of the words for what either counts both have."""
    union = quantity.things | other.things
    return len(quantity.things & other.things) / len(union) if union else 0.0


def _otherwise(quantity: Quantity, held: Held) -> Sequence[Ranged]:
    """Return where the article has the figure as something else: 1872 as a year, one week as "a week"."""
    article = held.article
    if quantity.form is not Form.COUNT:
        return ()
    if not quantity.unit:
        return article.moments.get((Sort.YEAR, str(quantity.value)), ())
    if not quantity.in_words or quantity.value != 1:
        return ()
    last = held.text[quantity.start : quantity.end].split()[-1]
    return [
        article.words_of[number][place]
        for number, place in article.positions.get(stem(normal(last)), ())
        if place and article.words_of[number][place - 1].norm in {"a", "an"}
    ]


def _is_like(quantity: Quantity, rival: Quantity) -> bool:
    """Return whether a rival can be what belongs in a figure's place: in its unit, and a count of the same things."""
    bare = not quantity.things and not rival.things
    return quantity.unit == rival.unit and (bare or same_thing(quantity, rival))


def is_doubted(quantity: Quantity, held: Held) -> bool:
    """Return whether a figure is flagged for standing in the article for another thing: no more need be said of it."""
    return next(_misplaced(quantity, "", held), None) is not None


def _misplaced(quantity: Quantity, printed: str, held: Held) -> Iterator[Flag]:
    """Yield a flag where the figure stands in the article, but as far as words tell for another thing."""
    found = candidates(quantity, held)
    verdict = judge("number", quantity, found, held)
    rival = verdict.rival if isinstance(verdict.rival, Quantity) and _is_like(quantity, verdict.rival) else None
    if verdict.severity is None or (rival is None and not is_sure(verdict.probability, quantity, held)):
        return
    if rival is not None and any(_is_exchanged(rival, place, held) for place in found.places):
        return
    is_of_nobody = not is_somebodys_age(quantity, held)
    if is_of_nobody and is_in_place(quantity, rival, found, verdict.probability, held):
        return
    if _is_bound_of_range(quantity, found.places, held) or is_own_age(quantity, held) or is_of_row(quantity, held):
        return
    if rival is None and is_of_measure(quantity, found.places, held):
        return
    if any(isinstance(place, Quantity) and _is_same_move(quantity, place, held) for place in found.places):
        return
    if rival is not None:
        there = held.article.read.text[rival.start : rival.end]
        message = f"“{printed}” stands in the article, but where it speaks of this it says “{there}”."
    else:
        message = f"“{printed}” stands in the article, but perhaps for another thing."
    severity = verdict.severity
    if severity is Severity.ERROR and (made := derived(quantity, held)):
        severity, message = Severity.WARNING, f"{message} It may be worked out from {made.said}."
    yield held.flag("number", severity, message, quantity, rival or found.places[0])


def _is_same_move(quantity: Quantity, place: Quantity, held: Held) -> bool:
    there = held.article.words_of[held.article.sentence_at(place.start)]
    return quantity.unit == place.unit and is_same_move(quantity, held.read.words, place, there)


def _is_exchanged(rival: Quantity, place: Ranged, held: Held) -> bool:
    """Return whether one of two places of the article is the other in other money: "A$720 million ($563 million)"."""
    first, last = sorted((rival, place), key=lambda one: one.start)
    return bool(rival.unit in MONEY and EXCHANGED.fullmatch(held.article.read.text, first.end, last.start))


def _is_bound_of_range(quantity: Quantity, places: Sequence[Ranged], held: Held) -> bool:
    """Return whether the takeaway gives an end of a range as the bound that it is: "at least 10" for "10 to 15"."""
    side, article = side_of(quantity, held), held.article
    return side != 0 and any(
        side_of_end(place, quantity.value, article.quantities[article.sentence_at(place.start)], article.read.text)
        == side
        for place in places
        if isinstance(place, Quantity)
    )
