"""Tells a rounding: which exact figure of the article a rounder one stands for, and whether the takeaway says so."""

from collections.abc import Iterable
from fractions import Fraction

from summarizer.checks.alike import units_agree
from summarizer.checks.english.amounts import APPROXIMATE, FULLER, SCANTER
from summarizer.checks.held import Held
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity

_ROUND, _DIGITS = 100, 2
"""Figures from here on with at most so many digits before the noughts may be coarse roundings; with one more, fine."""
_COARSE, _FINE = Fraction(3, 100), Fraction(1, 100)
"""How far from the exact figure a coarse rounding may be, and a fine one."""


def exact_of(quantity: Quantity, groups: Iterable[Iterable[Quantity]]) -> Quantity | None:
    """Return a quantity of the article that the takeaway's is a rounding of."""
    if quantity.form != Form.COUNT:
        return None
    for other in (other for group in groups for other in group):
        if other.form == Form.COUNT and units_agree(quantity, other) and _rounds_to(other.value, quantity.value):
            return other
    return None


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
    before = [word.norm for word in held.read.words if word.end <= quantity.start][-2:]
    phrases = {" ".join(before), *before[-1:]}
    more = exact.value > quantity.value
    return bool(phrases & APPROXIMATE) or bool(phrases & (FULLER if more else SCANTER))
