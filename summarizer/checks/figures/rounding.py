"""Tells a rounding: which exact figure of the article a rounder one stands for, and whether the takeaway says so."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

from summarizer.checks.figures.alike import same_thing, units_agree
from summarizer.checks.held import Held
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.weighing.marks import sentences_near
from summarizer.english.amounts import APPROXIMATE, BARELY, DENIED, DOZEN, FULLER, NEARING, SCANTER

_ROUND, _DIGITS = 100, 2
"""Figures from here on with at most so many digits before the noughts may be coarse roundings; with one more, fine."""
_COARSE, _FINE = Fraction(3, 100), Fraction(1, 100)
"""How far from the exact figure a coarse rounding may be, and a fine one."""
_FIVE = 5
"""Fives are rounder than other figures of as many digits."""
_ROOM, _SHARE_ROOM = Fraction(1, 4), Fraction(1, 3)
"""How far from the exact figure a rounder one may be of which the takeaway says "more than", a count and a share."""
_NEARLY, _NEARLY_DIGIT, _POINTS = Fraction(6, 100), Fraction(12, 100), 4
"""And of which it says "nearly" or "just over": at all, as the exact one rounded to its last digit, and a share."""
_FEW, _ONE_OFF, _TWO_OFF = 20, 1, 2
"""A count up to here may be off by two, below half of it by one."""

_LEAD = 3
"""So many words before a figure may say that it is hardly another: "slightly more than"."""
_DOZEN, _SHORT = 12, 4
"""More than two dozen are fewer than three, and nearly two dozen are not so many less."""


class Bound(NamedTuple):
    """The exact figure of the article on the side of the takeaway's that it says."""

    exact: Quantity
    sure: bool
    """It counts the same, and is as near as the takeaway says."""


def exact_of(quantity: Quantity, groups: Iterable[Iterable[Quantity]]) -> Quantity | None:
    """Return a quantity of the article that the takeaway's is a rounding of."""
    if quantity.form != Form.COUNT:
        return None
    for other in (other for group in groups for other in group):
        if other.form == Form.COUNT and units_agree(quantity, other) and _rounds_to(other.value, quantity.value):
            return other
    return None


def bounded(quantity: Quantity, held: Held) -> Bound | None:
    """Return the figure that "more than 200" leaves room for, as 220 of the same; one of the best sentence's first."""
    side = side_of(quantity, held)
    about = is_about(quantity, held)
    if quantity.form not in (Form.COUNT, Form.FRACTION) or not (side or about):
        return None
    found = sorted(_bounded(quantity, side, held), key=lambda bound: not bound.sure)
    return found[0] if found else None


def bounds_of(quantity: Quantity, held: Held) -> tuple[Quantity, ...]:
    """Return the article's counts in its unit that "more than 3,000" leaves room for, whatever they count."""
    side = side_of(quantity, held)
    if quantity.form is not Form.COUNT or not side:
        return ()
    alike = (other for other in held.article.read.quantities if other.unit == quantity.unit)
    return tuple(other for other in alike if other.form is Form.COUNT and _is_room(quantity, other, side))


def _is_room(quantity: Quantity, other: Quantity, side: int) -> bool:
    return units_agree(quantity, other) and _leaves_room(quantity, other, side)


def _is_nearly(quantity: Quantity, exact: Quantity) -> bool:
    """Return whether a rounder figure is as near to the exact one as "nearly" and "just over" say."""
    if quantity.form is Form.FRACTION:
        return abs(exact.value - quantity.value * 100) <= _POINTS
    off = abs(exact.value - quantity.value)
    if off <= exact.value * _NEARLY or quantity.kind == DOZEN:
        return True
    if quantity.value <= _FEW and not quantity.scaled and quantity.unit != "percent":
        return off <= (_TWO_OFF if quantity.value > _FEW // 2 else _ONE_OFF)
    return off <= exact.value * _NEARLY_DIGIT and off * 2 <= _step(quantity.value)


def _step(value: Fraction) -> Fraction:
    """Return what one step of a figure's last digit that says something is worth: 10,000 of 80,000, 0.1 of 1.5."""
    step = Fraction(1, 100)
    while step * 10 <= value and value % (step * 10) == 0:
        step *= 10
    return step


def _bounded(quantity: Quantity, side: int, held: Held) -> Iterator[Bound]:
    best, near = held.best_beside(quantity), is_near(quantity, held)
    for number in sorted({best, *sentences_near(held)}, key=lambda number: (number != best, number)):
        for other in held.article.quantities.get(number, ()):
            if other.form is Form.COUNT and _is_room(quantity, other, side):
                measured = bool(other.unit) and other.unit in (quantity.unit, "percent")
                if quantity.form is Form.FRACTION:
                    measured = number == best or bool(quantity.things & other.things)
                alike = measured or same_thing(quantity, other)
                if alike or number == best:
                    yield Bound(other, alike and (not near or _is_nearly(quantity, other)))


def _leaves_room(quantity: Quantity, exact: Quantity, side: int) -> bool:
    """Return whether an exact figure lies on the side that is said, not too far off, and is not the rounder one."""
    value = quantity.value
    if quantity.form is Form.FRACTION:
        return exact.unit == "percent" and 0 < (exact.value - value * 100) * side <= value * 100 * _SHARE_ROOM
    off = exact.value - value
    if quantity.kind == DOZEN:
        return bool(off) and abs(off) < _room_of_dozens(value, side) and off * side >= 0
    fives = value % _FIVE == 0 and exact.value % _FIVE != 0
    rounder = _digits(value) < _digits(exact.value) + fives
    if abs(off) <= exact.value * _COARSE and off:
        return off * side >= 0 and rounder
    return bool(side) and 0 < off * side <= value * _ROOM and rounder


def _room_of_dozens(value: Fraction, side: int) -> Fraction:
    """Return below how much dozens may be off: one each where they are said to be about as many."""
    return Fraction(_DOZEN if side > 0 else _SHORT) if side else max(Fraction(1), value / _DOZEN) + 1


def _rounds_to(exact: Fraction, rounded: Fraction) -> bool:
    off, digits = abs(exact - rounded), _digits(rounded)
    if not off or digits >= _digits(exact):
        return False
    coarse = rounded >= _ROUND and digits <= _DIGITS and off <= rounded * _COARSE
    fine = digits <= _DIGITS + 1 and off <= exact * _FINE
    return coarse or fine or (rounded >= _ROUND and rounded == exact.numerator // exact.denominator)


def _digits(value: Fraction) -> int:
    """Return how many digits of a decimal figure say something."""
    return len(f"{float(value):.6f}".replace(".", "").strip("0"))


def is_said(quantity: Quantity, exact: Quantity, held: Held) -> bool:
    """Return whether the takeaway says that its figure is a rounding, and in the right direction: "nearly 60,000"."""
    if is_about(quantity, held):
        return True
    return side_of(quantity, held) == (1 if exact.value > quantity.value else -1)


def is_about(quantity: Quantity, held: Held) -> bool:
    """Return whether the takeaway says that a figure is a near one, on either side."""
    return not _phrases(quantity, held).isdisjoint(APPROXIMATE)


def side_of(quantity: Quantity, held: Held) -> int:
    """Return on which side of a figure the takeaway says that the exact one lies: 1 above, -1 below, 0 not said."""
    phrases = _phrases(quantity, held)
    side = 1 if phrases & FULLER else -1 if phrases & SCANTER else 0
    before = [word.norm for word in held.read.words if word.end <= quantity.start][-3:]
    denied = len(before) > len(before[-2:]) and before[0] in DENIED and " ".join(before[1:]) in phrases
    return -side if denied else side


def is_near(quantity: Quantity, held: Held) -> bool:
    """Return whether the takeaway says that the exact figure is hardly another: "nearly 60,000", "just over 60"."""
    before = [word.norm for word in held.read.words if word.end <= quantity.start][-_LEAD:]
    return not _phrases(quantity, held).isdisjoint(NEARING) or not BARELY.isdisjoint(before)


def _phrases(quantity: Quantity, held: Held) -> set[str]:
    before = [word.norm for word in held.read.words if word.end <= quantity.start][-2:]
    return {" ".join(before), *before[-1:]}
