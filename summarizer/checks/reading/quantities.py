"""Finds what a text counts: every figure that is no date, with its unit and the thing that it counts."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from summarizer.checks.reading.figures import Figure, Form, read_figures
from summarizer.checks.reading.moments import Moment
from summarizer.checks.reading.spacing import is_caseless
from summarizer.checks.reading.units import unit_after
from summarizer.checks.reading.words import Word, stem
from summarizer.english import currencies, units
from summarizer.english.amounts import SAME_THINGS
from summarizer.english.measures import PART_OF_WHOLE, TIME_UNITS

_LINK = re.compile(r"\s(and|or|to)\s")
_PART_OF = re.compile(PART_OF_WHOLE, re.IGNORECASE)
_BETWEEN = ("between ", "Between ")
EXCHANGED = re.compile(r"\s?\((?:(?:about|around|some|roughly|or)\s)?")
"""What stands between an amount and the same one in other money: "A$720m ($563m)"."""
_OLDEST = 116
"""Nobody is older."""
_SAME = {stem(form): stem(plain) for form, plain in SAME_THINGS.items()}
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
    kind: str = ""
    """Which of several of that unit: whose dollar it is, "point" for a percentage point, "times" of "twice"."""

    def same_value(self, other: "Quantity") -> bool:
        """Return whether two quantities have the same worth, whatever they count."""
        if Form.VAGUE in (self.form, other.form) and self.form != other.form:
            vague, exact = (self, other) if self.form == Form.VAGUE else (other, self)
            return exact.form == Form.COUNT and vague.value <= exact.value <= (vague.second or vague.value)
        return self.value == other.value and self.second == other.second


def read_quantities(text: str, words: Sequence[Word], moments: Sequence[Moment]) -> tuple[Quantity, ...]:
    """Return the quantities of `text` in order, leaving out the figures that belong to `moments` or a unit."""
    found: list[Quantity] = []
    position = dated = 0
    for figure in read_figures(text):
        while dated < len(moments) and moments[dated].end <= figure.start:
            dated += 1
        if (dated < len(moments) and moments[dated].start < figure.end) or (found and figure.start < found[-1].end):
            continue
        while position < len(words) and words[position].start < figure.end:
            position += 1
        found.append(_quantity(text, figure, words, position))
    return tuple(_with_dollars(text, _with_shared_units(text, found)))


def _with_dollars(text: str, found: Sequence[Quantity]) -> Iterator[Quantity]:
    """Yield the quantities, a bare dollar in brackets behind another country's as the American one that it is."""
    last: Quantity | None = None
    for one in found:
        is_named = last is not None and last.unit == one.unit == "dollar" and last.kind not in ("", currencies.US)
        if last is not None and is_named and not one.kind and EXCHANGED.fullmatch(text, last.end, one.start):
            last = one._replace(kind=currencies.US)
        else:
            last = one
        yield last


def _with_shared_units(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """Return the quantities, the first of a pair with the unit behind both: "the 12th and 38th minutes"."""
    shared = list(found)
    for place in range(len(shared) - 2, -1, -1):
        one, other = shared[place], shared[place + 1]
        bare = not one.unit and not one.things and one.form is other.form
        link = _LINK.fullmatch(text, one.end, other.start) if bare else None
        led = text[: one.start].endswith(_BETWEEN) or one.form is Form.ORDINAL
        both = link is not None and (led or link[1] != "and")
        if both or (bare and _is_part(one, other, text)):
            shared[place] = one._replace(unit=other.unit, things=other.things, kind=other.kind)
    return shared


def _is_part(one: Quantity, whole: Quantity, text: str) -> bool:
    """Return whether a count is a part of what the next one counts: "six of its 110 years"."""
    counted = not whole.unit or whole.unit in TIME_UNITS
    return counted and 1 < one.value < whole.value and _PART_OF.fullmatch(text, one.end, whole.start) is not None


def _quantity(text: str, figure: Figure, words: Sequence[Word], after: int) -> Quantity:
    found = unit_after(text, figure, words, after)
    name = found.name
    if not name and _is_age(text, figure, words, after):
        name = "age"
    things = _things(text, words, after + found.words, found.end)
    if name not in {"", "percent"} and not figure.currency:
        things = frozenset({name}) if name not in {"age", units.MONTHS_OLD} else frozenset()
    value, second = figure.value, figure.second
    if name in currencies.HUNDREDTHS:
        name, value, second = currencies.HUNDREDTHS[name], value / 100, second and second / 100
    if name == units.BASIS_POINT:
        name, value, second, things = "percent", value / 100, second and second / 100, frozenset()
    return Quantity(
        figure.start, found.end, figure.form, value, second, name, things, figure.scaled, figure.in_words, found.kind
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
    return frozenset(stems) | {_SAME[found] for found in stems if found in _SAME}
