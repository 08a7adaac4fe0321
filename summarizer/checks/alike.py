"""Compares two quantities: the same amount, of the same sort, of the same thing."""

from fractions import Fraction

from summarizer.checks.article import CheckedArticle
from summarizer.checks.english.amounts import CURRENCY_SIGNS, CURRENCY_WORDS, LOST, MONTHS_OLD, PEOPLE
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.reading.words import stem

_MONEY = frozenset({"", *CURRENCY_SIGNS.values(), *CURRENCY_WORDS.values()})
_LIKE = ({"age", "year"}, {MONTHS_OLD, "month"}, {"percent", "point"})
_PEOPLE = frozenset(stem(noun) for noun in PEOPLE)


def same_amount(quantity: Quantity, other: Quantity) -> bool:
    """Return whether two quantities are worth the same, also across forms such as a half and 50 percent."""
    if other.form is Form.VAGUE and quantity.form is not Form.VAGUE:
        return False
    if quantity.form is other.form is Form.SCORE:
        return {quantity.value, quantity.second} == {other.value, other.second}
    if quantity.form == other.form or Form.VAGUE in (quantity.form, other.form):
        return quantity.same_value(other)
    if quantity.form is Form.COUNT and other.form is Form.SCORE:
        return quantity.value in (other.value, other.second)
    return _same_across(quantity, other) or _same_across(other, quantity)


def of_same_amount(quantity: Quantity, article: CheckedArticle) -> tuple[Quantity, ...]:
    """Return the article's quantities that are worth the same as one of a takeaway; kept for the next keystroke."""
    return article.memory.once(
        ("same amount", *_worth(quantity)),
        lambda: tuple(other for other in article.read.quantities if same_amount(quantity, other)),
    )


def starts_of_amount(quantity: Quantity, article: CheckedArticle) -> frozenset[int]:
    """Return where the article has quantities that are worth what one of a takeaway is, asked from their side."""
    return article.memory.once(
        ("starts of amount", *_worth(quantity)),
        lambda: frozenset(other.start for other in article.read.quantities if same_amount(other, quantity)),
    )


def _worth(quantity: Quantity) -> tuple[object, ...]:
    """Return all of a quantity that its amount depends on."""
    return quantity.form, quantity.value, quantity.second, quantity.unit


def _same_across(one: Quantity, other: Quantity) -> bool:
    """Return whether two quantities of different forms are worth the same; "a third" can be a share and a place."""
    if one.form is Form.FRACTION:
        part = other.form is Form.ORDINAL and one.in_words and one.value * other.value == 1
        return part or (other.unit == "percent" and one.value * 100 == other.value)
    return {one.form, other.form} <= {Form.COUNT, Form.ORDINAL, Form.MULTIPLE} and one.value == other.value


def units_agree(quantity: Quantity, other: Quantity) -> bool:
    """Return whether what the two measure can be the same."""
    one, two = quantity.unit, other.unit
    if one == two or {one, two} in _LIKE or (LOST in (one, two) and {one, two} <= _MONEY):
        return True
    if {one, two} == {"age", ""}:
        return not (quantity.things or other.things)
    if quantity.form == Form.FRACTION or other.form in (Form.FRACTION, Form.SCORE):
        return True
    if not one:
        return not quantity.things or two in {"time", "point", "goal"}
    if not two:
        return not other.things or one in {"time", "point", "goal"}
    return {one, two} in ({"cent", "dollar"}, {"cent", "euro"}, {"second", "time"})


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
