"""Tells a figure that may be counted by hand from two of the best sentences: a sum, a difference, a share, what it was.

Chance makes many sums come out: such a figure is never right for that alone, but an error that must be acknowledged
is too much where the editor can work it out.
"""

from collections.abc import Iterator
from fractions import Fraction
from itertools import permutations

from summarizer.checks.figures.alike import same_thing, units_agree
from summarizer.checks.figures.rounding import is_about, side_of
from summarizer.checks.figures.worked_out import Source
from summarizer.checks.held import Held
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.weighing.marks import sentences_near
from summarizer.english.currencies import MONEY
from summarizer.english.measures import TIME_UNITS
from summarizer.english.movement import COMPARING

_NEAR = Fraction(1, 50)
"""How far a share or a multiple that is worked out may be from the takeaway's, since both are rounded."""
_EXACT = Fraction(1, 200)
"""And a product."""
_ROOM = Fraction(1, 10)
"""How much more there may be than the round figure of which the takeaway says "more than"."""
_SEVERAL = 2
_POINTS = Fraction(1, 2)
"""How many points a percentage that is worked out may be off."""
_HUNDRED = 100
_MOST = 12
"""So many figures of the best sentences are combined."""
_COUNTED = 100
"""Smaller counts of no unit stand for too many things to be what a share was taken of, or parts of one whole."""
_BESIDE = 60
"""So many characters of the article lie at most between a count and the share by which it changed."""


def derived(quantity: Quantity, held: Held) -> Source | None:
    """Return the figures of the best sentences that a figure may be worked out from, the first that make it."""
    numbers = dict.fromkeys((held.best_beside(quantity), *sorted(held.evidence)))
    near = [other for number in numbers for other in held.article.quantities.get(number, ())][:_MOST]
    found = next(_made(quantity, near), None) or next(_nearly_made(quantity, near, held), None)
    found = found or next(_compared(quantity, held), None)
    if found is None:
        return None
    text = held.article.read.text
    return Source(" and ".join(f"“{' '.join(text[one.start : one.end].split())}”" for one in found), found[0])


def _made(quantity: Quantity, near: list[Quantity]) -> Iterator[tuple[Quantity, ...]]:
    for one in near:
        if _is_rest(quantity, one):
            yield (one,)
    for one, other in permutations(near, 2):
        if any(is_made(quantity, one, other) for is_made in (_is_sum, _is_percentage, _is_share, _is_product)):
            yield one, other


def _compared(quantity: Quantity, held: Held) -> Iterator[tuple[Quantity, ...]]:
    """Yield two amounts of money from anywhere whose difference a figure is, where the takeaway compares them.

    Counts of the same things may be the parts of a whole as well: of 9,000 jobs 5,000 are here, 4,000 elsewhere.
    """
    is_bare = not quantity.unit and quantity.value >= _COUNTED
    if quantity.form is not Form.COUNT or not (is_bare or quantity.unit in MONEY):
        return
    comparing = not COMPARING.isdisjoint(word.norm for word in held.read.words)
    alike = [one for one in held.article.read.quantities if one.unit == quantity.unit and one.form is Form.COUNT]
    if is_bare:
        anywhere = comparing and not quantity.things
        alike = [one for one in alike if one.value >= _COUNTED and (anywhere or _is_told_near(quantity, one, held))]
    for one, other in permutations(alike[:_MOST], 2):
        off = abs(one.value - other.value - quantity.value)
        is_part = is_bare and (not off or one.value + other.value == quantity.value)
        if is_part or (comparing and off <= (quantity.value * _EXACT if is_bare else 0)):
            yield one, other


def _is_told_near(quantity: Quantity, one: Quantity, held: Held) -> bool:
    """Return whether a count of the article is one of the same things, or of none and told near."""
    if quantity.things & one.things:
        return True
    return not (quantity.things and one.things) and held.article.sentence_at(one.start) in sentences_near(held)


def _nearly_made(quantity: Quantity, near: list[Quantity], held: Held) -> Iterator[tuple[Quantity, ...]]:
    """Yield two figures whose difference or share is about a figure of which the takeaway says so: "some 500 fewer"."""
    side = side_of(quantity, held)
    if quantity.form is not Form.COUNT or not (side or is_about(quantity, held)):
        return
    for one, other in permutations(near, 2):
        for made in (one.value - other.value, one.value * (_times(other) or 0), one.value / (_times(other) or 1)):
            off = made - quantity.value
            near_enough = 0 <= off * side <= quantity.value * _ROOM if side else abs(off) <= quantity.value * _NEAR
            exact = quantity._replace(value=made)
            if near_enough and (_is_sum(exact, one, other) or _is_share(exact, one, other)):
                yield one, other


def _is_rest(quantity: Quantity, one: Quantity) -> bool:
    """Return whether a figure is the lead of a score, or the part that a share leaves: 11 for 89 percent."""
    if quantity.form is Form.COUNT and one.form is Form.SCORE and one.second is not None:
        return quantity.value in (abs(one.value - one.second), one.value + one.second)
    if quantity.unit == "percent" and one.form is Form.MULTIPLE:
        return quantity.value == (one.value - 1) * _HUNDRED
    whole = _HUNDRED if quantity.unit == one.unit == "percent" else 1 if quantity.form is Form.FRACTION else 0
    return quantity.form is one.form and one.value + quantity.value == whole


def _is_sum(quantity: Quantity, one: Quantity, other: Quantity) -> bool:
    if not quantity.form is one.form is other.form is Form.COUNT or one.unit != other.unit:
        return False
    if quantity.value not in (one.value - other.value, one.value + other.value):
        return False
    alike = units_agree(quantity, one) or (quantity.unit, one.unit) == ("point", "percent")
    bare = bool(one.unit) or not (one.things and other.things)
    return alike and (bare or same_thing(one, other) or same_thing(quantity, one))


def _is_percentage(quantity: Quantity, one: Quantity, other: Quantity) -> bool:
    """Return whether a percentage is what one figure is of another, or by how much it is more or less."""
    if quantity.unit != "percent" or one.unit != other.unit or one.unit == "percent" or not other.value:
        return False
    share = one.value / other.value * 100
    return any(abs(made - quantity.value) <= _POINTS for made in (share, abs(share - 100)))


def _is_share(quantity: Quantity, one: Quantity, other: Quantity) -> bool:
    """Return whether a figure is a share or a multiple of another."""
    times = _times(other)
    alike = quantity.form is one.form is Form.COUNT and units_agree(quantity, one)
    if times is None or not alike:
        return False
    made = (one.value * times, one.value / times, *_before_change(one, other, times))
    return any(abs(each - quantity.value) <= quantity.value * _NEAR for each in made)


def _before_change(one: Quantity, other: Quantity, times: Fraction) -> Iterator[Fraction]:
    """Yield what a figure was before it went up or down by a share, by how much it went, and what a share leaves."""
    if not 0 < times < 1 or other.form is Form.MULTIPLE or one.unit == "percent":
        return
    is_beside = one.value >= _COUNTED and abs(one.start - other.start) <= _BESIDE
    if not (one.unit or one.scaled or is_beside):
        return
    for base in (one.value / (1 - times), one.value / (1 + times)):
        yield from (base, abs(one.value - base))
    yield one.value * (1 - times)


def _is_product(quantity: Quantity, one: Quantity, other: Quantity) -> bool:
    """Return whether a figure is what so many of another make, or each one's part: eight weeks at £3m, £48m for 640."""
    counted = other.form is Form.COUNT and other.value >= _SEVERAL and other.unit in ("", *TIME_UNITS)
    alike = quantity.form is one.form is Form.COUNT and quantity.unit == one.unit and one.scaled >= (not one.unit)
    if not (counted and alike) or one.unit == "percent":
        return False
    return any(
        abs(made - quantity.value) <= quantity.value * _EXACT
        for made in (one.value * other.value, one.value / other.value)
    )


def _times(other: Quantity) -> Fraction | None:
    """Return by how much a share, a percentage or a multiple multiplies what it is taken of; None for other figures."""
    if not other.value:
        return None
    if other.unit == "percent":
        return other.value / 100
    of_others = other.form in (Form.FRACTION, Form.MULTIPLE) or other.unit == "time"
    return other.value if of_others else None
