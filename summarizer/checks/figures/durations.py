"""Tells a time that one text has in one figure ("2:03:15", 28 months) and the other in parts ("2 hours, 3 minutes")."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.weighing.marks import sentences_near
from summarizer.english.amounts import RACE
from summarizer.english.units import AGE, MONTHS_OLD, SIZES

_RUN = ("hour", "minute", "second")
"""The parts in which a race is given."""
_TIMES = {unit: size for unit, (of, size) in SIZES.items() if of == "time" and unit not in {AGE, MONTHS_OLD}}
_SIXTY = 60
_BETWEEN = re.compile(r",?\s(?:and\s)?")


class _Whole(NamedTuple):
    """What the parts of a time that follow each other are worth together, in seconds."""

    parts: tuple[Quantity, ...]
    worth: Fraction


def is_same_duration(quantity: Quantity, held: Held) -> bool:
    """Return whether the article has a time of the takeaway, or the whole of which it is a part, near and otherwise."""
    if quantity.form is not Form.COUNT or quantity.unit not in _TIMES:
        return False
    text = held.article.read.text
    near = [held.article.quantities.get(number, ()) for number in sorted(sentences_near(held))]
    wholes = [whole.worth for found in near for whole in _wholes(found, text)]
    if quantity.kind == RACE:
        return any(quantity.value in (whole, whole // 1) for whole in wholes)
    if quantity.value * _TIMES[quantity.unit] in wholes:
        return True
    own = [whole.worth for whole in _wholes(held.read.quantities[:MOST], held.text) if quantity in whole.parts]
    told = [one for found in near for one in found if one.form is Form.COUNT and one.unit in _TIMES]
    return any(one.kind == RACE and _is_part(quantity, one) for one in told) or any(
        one.value * _TIMES[one.unit] in own for one in told
    )


def exact_time(quantity: Quantity, side: int, held: Held) -> Quantity | None:
    """Return the article's time in two units that a round one stands for: 17 hours and 25 minutes for "under 18 hours".

    `side` says where it must lie: 1 above, -1 below, 0 on either side.
    """
    if quantity.form is not Form.COUNT or quantity.unit not in _TIMES or quantity.kind == RACE:
        return None
    size = _TIMES[quantity.unit]
    for number in sorted(sentences_near(held)):
        found = held.article.quantities.get(number, ())
        races = (_Whole((one,), one.value) for one in found if one.kind == RACE)
        for whole in (*_wholes(found, held.article.read.text), *races):
            off = whole.worth - quantity.value * size
            if (0 < off * side < size) if side else (0 < abs(off) <= size / 3):
                return whole.parts[0]
    return None


def _is_part(part: Quantity, race: Quantity) -> bool:
    """Return whether a race took so many hours, minutes or seconds besides the other parts, rounded or not."""
    if part.unit not in _RUN:
        return False
    exact = race.value / _TIMES[part.unit]
    exact = exact if part.unit == _RUN[0] else exact % _SIXTY
    return part.value in (exact, exact // 1, round(exact))


def _wholes(found: Sequence[Quantity], text: str) -> Iterator[_Whole]:
    """Yield the times of a text that follow each other as parts of one, each in a smaller unit than the one before."""
    times = [one for one in found if one.unit in _TIMES and one.form is Form.COUNT and one.kind != RACE]
    parts = times[:1]
    for one, other in pairwise(times):
        follows = _BETWEEN.fullmatch(text, one.end, other.start) is not None
        parts = [*parts, other] if follows and _TIMES[other.unit] < _TIMES[one.unit] else [other]
        if len(parts) > 1:
            yield _Whole(tuple(parts), sum((part.value * _TIMES[part.unit] for part in parts), Fraction(0)))
