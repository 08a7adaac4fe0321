"""Finds what a text counts: every figure that is no date, with its unit and the thing that it counts."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from summarizer.checks.english import amounts
from summarizer.checks.english.peoples import SAME_PEOPLE
from summarizer.checks.reading.figures import Figure, Form, read_figures
from summarizer.checks.reading.moments import Moment
from summarizer.checks.reading.spacing import is_caseless
from summarizer.checks.reading.words import Word

_DOUBTFUL = frozenset({"in", "second", "g"})
"""Abbreviations of units that are more often other words."""
_GAP = 2
"""A unit stands at most so many characters after its figure."""
_OLDEST = 116
"""Nobody is older."""
_REACH = 3
"""How many words after a figure may name what it counts."""


class Quantity(NamedTuple):
    """One counted or measured thing of a text."""

    start: int
    end: int
    """Of the figure with its unit sign."""
    form: Form
    value: Fraction
    second: Fraction | None
    unit: str
    """percent, a currency, a unit of measure, age, or empty."""
    things: frozenset[str]
    """Stems of the nouns right after the figure: what it counts."""
    scaled: bool
    in_words: bool

    def same_value(self, other: "Quantity") -> bool:
        """Return whether two quantities have the same worth, whatever they count."""
        if Form.VAGUE in (self.form, other.form) and self.form != other.form:
            vague, exact = (self, other) if self.form == Form.VAGUE else (other, self)
            return exact.form == Form.COUNT and vague.value <= exact.value <= (vague.second or vague.value)
        return self.value == other.value and self.second == other.second


def read_quantities(text: str, words: Sequence[Word], moments: Sequence[Moment]) -> tuple[Quantity, ...]:
    """Return the quantities of `text` in order, leaving out the figures that belong to `moments`."""
    found = []
    position = dated = 0
    for figure in read_figures(text):
        while dated < len(moments) and moments[dated].end <= figure.start:
            dated += 1
        if dated < len(moments) and moments[dated].start < figure.end:
            continue
        while position < len(words) and words[position].start < figure.end:
            position += 1
        found.append(_quantity(text, figure, words, position))
    return tuple(found)


def _quantity(text: str, figure: Figure, words: Sequence[Word], after: int) -> Quantity:
    unit, end, consumed = _unit(text, figure, words, after)
    if not unit and _is_age(text, figure, words, after):
        unit = "age"
    things = _things(text, words, after + consumed, end)
    if unit not in {"", "percent"} and not figure.currency:
        things = frozenset({unit}) if unit not in {"age", amounts.MONTHS_OLD} else frozenset()
    return Quantity(
        figure.start, end, figure.form, figure.value, figure.second, unit, things, figure.scaled, figure.in_words
    )


def _is_age(text: str, figure: Figure, words: Sequence[Word], after: int) -> bool:
    """Return whether a figure between commas after a name, or after "aged", is an age."""
    before = [word for word in words[max(0, after - 3) : after] if word.end <= figure.start]
    if not before or figure.form is not Form.COUNT or figure.value >= _OLDEST or figure.in_words:
        return False
    last = before[-1]
    if last.norm in {"aged", "age", "ages"}:
        return True
    apart = text[last.end : figure.start].strip() == "," and text[figure.end : figure.end + 2].strip()[:1] in {
        ",",
        ".",
        "",
    }
    return apart and (last.text[0].isupper() or is_caseless(text))


def _unit(text: str, figure: Figure, words: Sequence[Word], after: int) -> tuple[str, int, int]:
    """Return the unit, where figure and unit end, and how many words the unit took."""
    tail = text[figure.end : figure.end + 2]
    if tail.strip().startswith("%"):
        return "percent", figure.end + tail.index("%") + 1, 0
    if figure.currency:
        return figure.currency, figure.end, 0
    following = words[after : after + _REACH]
    if not following or following[0].start - figure.end > _GAP:
        return "", figure.end, 0
    unit, taken = _named_unit([word.norm for word in following])
    return unit, (following[taken - 1].end if taken else figure.end), taken


def _named_unit(norms: Sequence[str]) -> tuple[str, int]:
    """Return the unit that the words after a figure name, and how many words name it."""
    first, pair = norms[0], " ".join(norms[:2])
    if pair in amounts.PERCENT:
        return "percent", len(norms[:2])
    if first in amounts.PERCENT:
        return "percent", 1
    if pair in amounts.AGES:
        return amounts.AGES[pair], 2
    money = [norm for norm in norms[: 1 + (first in SAME_PEOPLE)] if norm in amounts.CURRENCY_WORDS]
    if money:
        return amounts.CURRENCY_WORDS[money[0]], norms.index(money[0]) + 1
    if first in amounts.UNIT_FORMS and first not in _DOUBTFUL:
        unit = amounts.UNIT_FORMS[first]
        fast = unit in amounts.SPEEDS and norms[1:] in (["per", "hour"], ["an", "hour"])
        return (amounts.SPEEDS[unit], len(norms)) if fast else (unit, 1)
    return "", 0


def _things(text: str, words: Sequence[Word], after: int, end: int) -> frozenset[str]:
    """Return the stems of the content words that directly follow, up to a break in the sentence."""
    stems: list[str] = []
    last = end
    for word in words[after : after + _REACH + 1]:
        gap = text[last : word.start]
        if (len(gap) > 1 and not gap.isspace()) or gap[:1] in ",.;:!?()":
            break
        if not word.stem:
            if word.norm not in {"of", "more", "other", "the", "new", "s"} or len(stems) > 0:
                break
        elif word.stem[0].isdigit():
            break
        else:
            stems.append(word.stem)
        if len(stems) == _REACH:
            break
        last = word.end
    return frozenset(stems)
