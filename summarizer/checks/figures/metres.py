"""Tells an "m" behind a figure that means metres where it was read as millions, or the other way round."""

import re

from summarizer.checks.figures.alike import of_same_amount
from summarizer.checks.held import Held
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.english.number_words import SHORT_SCALES
from summarizer.english.units import UNIT_FORMS

_LETTER = "m"
_METRE, _MILLION = UNIT_FORMS[_LETTER], SHORT_SCALES[_LETTER]
_AMBIGUOUS = re.compile(rf"\d[\d.]*\s?{_LETTER}")


def is_in_metres(count: Quantity, held: Held) -> bool:
    """Return whether a count is the article's but for an "m" in one of the texts that may be either."""
    own = _readings(count, held.text)
    return any(_is_there(count, reading, own, held) for reading in own)


def _is_there(count: Quantity, reading: Quantity, own: list[Quantity], held: Held) -> bool:
    """Return whether the article has a reading; where the takeaway is not ambiguous itself, in an ambiguous figure."""
    text = held.article.read.text
    found = (one for one in of_same_amount(reading, held.article) if one.form is Form.COUNT)
    if reading is not own[0]:
        return any(one.unit == reading.unit for one in found)
    if count.unit != _METRE and not (count.scaled and not count.unit):
        return False
    other = _otherwise(count)
    there = (one for one in of_same_amount(other, held.article) if one.unit == other.unit)
    return any(_AMBIGUOUS.fullmatch(text, one.start, one.end) for one in there)


def _readings(count: Quantity, text: str) -> list[Quantity]:
    """Return a count as it was read, and as it may be read as well."""
    return [count, _otherwise(count)] if _AMBIGUOUS.fullmatch(text, count.start, count.end) else [count]


def _otherwise(count: Quantity) -> Quantity:
    """Return metres as millions, and millions as metres."""
    if count.unit == _METRE:
        return count._replace(value=count.value * _MILLION, unit="")
    return count._replace(value=count.value / _MILLION, unit=_METRE)
