"""Compares two quantities: the same amount, of the same sort, of the same thing."""

from fractions import Fraction
from math import floor

from summarizer.checks.article import CheckedArticle
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.reading.words import stem
from summarizer.checks.remembering import remembered
from summarizer.english.amounts import OCCASIONS, PEOPLE, PLACE, RANGE, SIDES, TIMES
from summarizer.english.currencies import CURRENCY_SIGNS, CURRENCY_WORDS, LOST, OF_CENTS
from summarizer.english.units import MONTHS_OLD

_MONEY = frozenset({"", *CURRENCY_SIGNS.values(), *CURRENCY_WORDS.values()})
_LIKE = (
    *({"age", "year"}, {MONTHS_OLD, "month"}, {"degree", "celsius"}, {"degree", "fahrenheit"}, {"second", "time"}),
    *({"cent", currency} for currency in OF_CENTS),
)
_COUNTED = frozenset({"time", "point", "goal"})
_ORDERED = frozenset({"", *_COUNTED})
"""Units of what comes one after the other."""
_THIRDS, _ENDLESS = 3, frozenset({6, 7, 9, 11, 12})
"""What a whole is parted into so that no percentage gives a part to the end."""
_PEOPLE, _OCCASIONS, _SIDES = (frozenset(map(stem, nouns)) for nouns in (PEOPLE, OCCASIONS, SIDES))


def same_amount(quantity: Quantity, other: Quantity) -> bool:
    """Return whether two quantities are worth the same, also across forms such as a half and 50 percent.

    The second is the article's: its "tens of thousands" are the takeaway's thousands, and not the other way round.
    """
    if other.form is Form.VAGUE:
        return quantity.form is Form.VAGUE and _takes_in(quantity, other)
    if quantity.form is other.form is Form.SCORE:
        return {quantity.value, quantity.second} == {other.value, other.second}
    if quantity.form == other.form or quantity.form is Form.VAGUE:
        return quantity.same_value(other)
    if quantity.form is Form.COUNT and other.form is Form.SCORE:
        return quantity.value in (other.value, other.second)
    return _same_across(quantity, other) or _same_across(other, quantity)


def _takes_in(vague: Quantity, other: Quantity) -> bool:
    ends = vague.second or vague.value, other.second or other.value
    return vague.value <= other.value and ends[1] <= ends[0]


def of_same_amount(quantity: Quantity, article: CheckedArticle) -> tuple[Quantity, ...]:
    """Return the article's quantities that are worth the same as one of a takeaway; kept for the next keystroke."""
    return _of_worth(_worth(quantity), article)


@remembered
def _of_worth(worth: Quantity, article: CheckedArticle) -> tuple[Quantity, ...]:
    return tuple(other for other in article.read.quantities if same_amount(worth, other))


def starts_of_amount(quantity: Quantity, article: CheckedArticle) -> frozenset[int]:
    """Return where the article has quantities that are worth what one of a takeaway is, asked from their side."""
    return _starts_of_worth(_worth(quantity), article)


@remembered
def _starts_of_worth(worth: Quantity, article: CheckedArticle) -> frozenset[int]:
    return frozenset(other.start for other in article.read.quantities if same_amount(other, worth))


def _worth(quantity: Quantity) -> Quantity:
    """Return a quantity with nothing but what its amount depends on."""
    return quantity._replace(start=0, end=0, scaled=False)


def _same_across(one: Quantity, other: Quantity) -> bool:
    """Return whether two quantities of different forms are worth the same; "a third" can be a share and a place."""
    if one.form is Form.FRACTION:
        placed = other.form is Form.ORDINAL and one.kind == PLACE and one.value * other.value == 1
        counted = other.form is Form.COUNT and one.value == other.value and other.unit in (*one.things, "")
        return placed or counted or (other.unit == "percent" and _is_rounded(one.value * 100, other.value))
    return {one.form, other.form} <= {Form.COUNT, Form.ORDINAL, Form.MULTIPLE} and one.value == other.value


def _is_endless(share: Fraction) -> bool:
    """Return whether no percentage gives a share to the end: thirds, and one in nine, but not 7 out of 9."""
    return share.denominator == _THIRDS or (share.numerator == 1 and share.denominator in _ENDLESS)


def _is_rounded(share: Fraction, percent: Fraction) -> bool:
    """Return whether a percentage is a share's, cut or rounded where it has no end: 33, 66 and 67 for thirds."""
    scaled, step = (share, 1) if percent.denominator == 1 else (share * 10, 10)
    return share == percent or (_is_endless(share / 100) and percent * step in (floor(scaled), round(scaled)))


def units_agree(quantity: Quantity, other: Quantity) -> bool:
    """Return whether what the two measure can be the same."""
    if quantity.form is not other.form and not _forms_agree(quantity, other):
        return False
    one, two = quantity.unit, other.unit
    if one == two:
        return not one or not quantity.kind or not other.kind or quantity.kind == other.kind
    if not _can_be_ordered(quantity, other):
        return False
    if {one, two} in _LIKE or (LOST in (one, two) and {one, two} <= _MONEY):
        return True
    if {one, two} == {"percent", "point"}:
        return "point" in (quantity.kind, other.kind)
    return _is_unsaid(quantity, other)


def _can_be_ordered(quantity: Quantity, other: Quantity) -> bool:
    """Return whether a place in a row and a count in a unit can be the same: the 12th of 12 goals, not of 12 miles."""
    if (quantity.form is Form.ORDINAL) is (other.form is Form.ORDINAL):
        return True
    count = other if quantity.form is Form.ORDINAL else quantity
    return count.unit in _ORDERED


def _is_unsaid(quantity: Quantity, other: Quantity) -> bool:
    """Return whether one of two figures has no unit and can have the other's."""
    one, two = quantity.unit, other.unit
    if {one, two} == {"age", ""}:
        return not (quantity.things or other.things)
    if Form.FRACTION in (quantity.form, other.form) or (other.form is Form.SCORE and not (one and two)):
        return True
    if not one:
        return _can_be_of(two, quantity.things)
    return not two and _can_be_of(one, other.things)


def _can_be_of(unit: str, things: frozenset[str]) -> bool:
    """Return whether some things can be meant by a unit: titles by times, votes by points, nothing by any."""
    return not things or unit == "time" or (unit in _COUNTED and not things.isdisjoint(_SIDES))


def _forms_agree(quantity: Quantity, other: Quantity) -> bool:
    """Return whether a figure can stand in one form here and in another form there."""
    if quantity.form is Form.MULTIPLE:
        bare = quantity.kind == TIMES and not other.unit
        return bare or bool(other.things & _OCCASIONS) or other.unit in OCCASIONS
    if quantity.form is Form.VAGUE:
        counted = quantity.unit == other.unit if other.things else other.unit in (quantity.unit, "")
        return counted and (
            bool(quantity.unit) or same_thing(quantity, other) or not (quantity.things and other.things)
        )
    if quantity.form is Form.COUNT and other.form is Form.SCORE:
        return _is_side(quantity, other)
    return True


def _is_side(count: Quantity, score: Quantity) -> bool:
    """Return whether a count can be one side of a score, or one end of a range such as "20 to 30 litres"."""
    if score.unit or score.kind == RANGE:
        bare = not count.things or not score.things or bool(count.things & score.things)
        return count.unit == score.unit or (not count.unit and bare)
    counted = not count.things or bool(count.things & (score.things | _SIDES))
    return counted and (not count.unit or count.unit in _COUNTED)


def same_thing(quantity: Quantity, other: Quantity) -> bool:
    """Return whether two quantities count the same things, or people in both."""
    if quantity.things & other.things:
        return True
    if quantity.things and other.things:
        return bool(quantity.things & _PEOPLE) and bool(other.things & _PEOPLE)
    return not quantity.things and not other.things and quantity.unit == other.unit and bool(quantity.unit)


def apart(one: Fraction, other: Fraction) -> float:
    """Return how far apart two figures are as a share of the greater, 0 to 1."""
    return float(abs(one - other) / (max(abs(one), abs(other)) or 1))
