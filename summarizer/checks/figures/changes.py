"""Tells a figure that is how far something went, where the article states both ends: 8 points for "to 78% from 86%"."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from summarizer.checks.figures.rounding import side_of
from summarizer.checks.figures.ways import way_of
from summarizer.checks.figures.worked_out import Source
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.english.movement import CAME_FROM, WENT_TO

_FROM = re.compile(r"\bfrom\s+(?:an?\s+)?$", re.IGNORECASE)
_WENT, _CAME = (re.compile(pattern, re.IGNORECASE) for pattern in (WENT_TO, CAME_FROM))
_LEAD = 8
"""So many characters before a figure hold its "from"."""
_ROOM = 5
"""So many percent a change may be more than the round figure that the takeaway says it is more than."""
_NEAR = Fraction(1, 20)
"""How far off a fraction may be, as a share of it."""


def change_of(quantity: Quantity, held: Held) -> Source | None:
    """Return both ends of the change that a figure of the takeaway is, if the best sentence has them, and its verb."""
    if quantity.form not in (Form.COUNT, Form.FRACTION) or not held.article.sentences:
        return None
    way = way_of(quantity, held.read.words, held.text)
    if len(way.ways) != 1 or way.link in ("to", "from"):
        return None
    text, up = held.article.read.text, "up" in way.ways
    for before, after in _ends(held.best_beside(quantity), held):
        if (after.value > before.value) is up and _is_between(quantity, before, after, side_of(quantity, held)):
            said = " and ".join(f"“{' '.join(text[one.start : one.end].split())}”" for one in (before, after))
            return Source(said, before)
    return None


def _ends(number: int, held: Held) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield the figures of a sentence between which something went, the earlier one first."""
    text, told = held.article.read.text, held.article.quantities.get(number, ())[:MOST]
    for one, other in combinations([each for each in told if each.form is Form.COUNT], 2):
        second = other if other.unit or other.things else other._replace(unit=one.unit, kind=one.kind)
        if one.unit != second.unit or one.value == second.value:
            continue
        if _CAME.fullmatch(text, one.end, other.start):
            yield second, one
        elif _WENT.fullmatch(text, one.end, other.start) and _FROM.search(text, max(0, one.start - _LEAD), one.start):
            yield one, second


def _is_between(quantity: Quantity, before: Quantity, after: Quantity, side: int) -> bool:
    """Return whether a figure is the difference of two, in their unit or as a share of the first."""
    off, value = abs(after.value - before.value), quantity.value
    if quantity.form is Form.COUNT and off == value:
        points = quantity.unit == "point" or quantity.kind == "point"
        return points if before.unit == "percent" else quantity.unit == before.unit
    if not before.value or before.unit == "percent":
        return False
    share = off / before.value
    if quantity.form is Form.FRACTION:
        return abs(share - value) <= value * _NEAR
    last = Fraction(1, 2) if value.denominator == 1 else Fraction(1, 20)
    room = 0 < (share * 100 - value) * side <= _ROOM
    return quantity.unit == "percent" and quantity.kind != "point" and (abs(share * 100 - value) <= last or room)
