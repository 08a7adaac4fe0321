"""Tells the same measure in another unit: 20 years and two decades, 57F and 14C, 40 miles and 64 km."""

from fractions import Fraction
from math import log10

from summarizer.checks.held import Held, Ranged
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.reading.words import stem
from summarizer.checks.weighing.marks import sentences_near
from summarizer.english.units import FREEZING, SINGLE, SIZES

_EXACT, _NEAR, _FAR = Fraction(1, 1000), Fraction(1, 100), Fraction(1, 20)
"""How far apart one measure may be in two units: of one thing in words, in figures, and rounded to the last digit."""


def dimension_of(unit: str) -> str:
    """Return what a unit measures, or nothing for what is no measure."""
    return "warmth" if unit in FREEZING else SIZES[unit][0] if unit in SIZES else ""


def is_converted(count: Quantity, other: Quantity) -> bool:
    """Return whether two figures in different units of one kind are the same measure, but for rounding."""
    if count.unit == other.unit or not (dimension := dimension_of(count.unit)):
        return False
    if other.form is not Form.COUNT or count.form is not Form.COUNT or dimension_of(other.unit) != dimension:
        return False
    return _is_about(count.value, in_unit(other, count.unit))


def in_unit(other: Quantity, unit: str) -> Fraction:
    """Return what a figure is worth in another unit of what its own measures."""
    if unit in FREEZING:
        (zero, step), (own_zero, own_step) = FREEZING[other.unit], FREEZING[unit]
        return (other.value - zero) * step / own_step + own_zero
    return other.value * SIZES[other.unit][1] / SIZES[unit][1]


def _is_about(value: Fraction, exact: Fraction) -> bool:
    off = abs(value - exact)
    return off <= abs(exact) * _NEAR or (off <= _last_place(value) / 2 and off <= abs(exact) * _FAR)


def _last_place(value: Fraction) -> Fraction:
    """Return what one step of a figure's last digit is worth: 1 of 57, 0.1 of 5.7, 10 of 60."""
    if value.denominator > 1:
        return Fraction(1, 10)
    return Fraction(10) if value % 10 == 0 and log10(value or 1) >= 1 else Fraction(1)


def single_of(count: Quantity, held: Held) -> Ranged | None:
    """Return where the article says "a decade" for the takeaway's 10 years, in its best sentences or beside them."""
    if count.form is not Form.COUNT or count.unit not in SIZES:
        return None
    dimension, size = SIZES[count.unit]
    worth = count.value * size
    for unit in (unit for unit, (of, one) in SIZES.items() if of == dimension and abs(one - worth) <= worth * _EXACT):
        for number, place in held.article.positions.get(stem(unit), ()):
            words = held.article.words_of[number]
            if number in sentences_near(held) and place and words[place - 1].norm in SINGLE:
                return words[place]
    return None
