"""Tells a time that one text prints as one figure ("2:03:15") and the other in its parts ("2 hours, three minutes")."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from summarizer.checks.held import Held
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.weighing.marks import sentences_near
from summarizer.english.amounts import RACE
from summarizer.english.units import SIZES

_PARTS = ("hour", "minute", "second")
_SIXTY = 60
_BETWEEN = re.compile(r",?\s(?:and\s)?")


def is_same_duration(quantity: Quantity, held: Held) -> bool:
    """Return whether the article has a time of the takeaway, or the whole of which it is a part, near and otherwise."""
    if quantity.form is not Form.COUNT or quantity.unit not in _PARTS:
        return False
    near = [held.article.quantities.get(number, ()) for number in sorted(sentences_near(held))]
    if quantity.kind == RACE:
        return any(quantity.value in (whole, whole // 1) for found in near for whole in _wholes(found, held))
    return any(other.kind == RACE and _is_part(quantity, other) for found in near for other in found)


def _is_part(part: Quantity, race: Quantity) -> bool:
    """Return whether a race took so many hours, minutes or seconds besides the other parts, rounded or not."""
    size = SIZES[part.unit][1]
    exact = race.value / size if part.unit == _PARTS[0] else (race.value / size) % _SIXTY
    return part.value in (exact, exact // 1, round(exact))


def _wholes(found: Sequence[Quantity], held: Held) -> Iterator[Fraction]:
    """Yield what the times of a sentence are worth in seconds that follow each other as parts of one."""
    times = [one for one in found if one.unit in _PARTS and one.form is Form.COUNT and one.kind != RACE]
    worth = [one.value * SIZES[one.unit][1] for one in times]
    whole = worth[0] if worth else Fraction(0)
    for (one, other), more in zip(pairwise(times), worth[1:], strict=True):
        follows = _BETWEEN.fullmatch(held.article.read.text, one.end, other.start) is not None
        whole = whole + more if follows else more
        yield whole
