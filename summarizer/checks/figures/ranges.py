"""Tells the ends of a range, of which the lower is a bound below and the upper one above: "between 10 and 15 men"."""

import re
from collections.abc import Iterable

from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.english.amounts import RANGE

_NEAR = 16
"""The word before a range stands at most so many characters before it."""
_LINK = re.compile(r"\s(?P<link>to|and)\s(?:an?\s)?|\s?[-–]\s?")
_BETWEEN = re.compile(r"\bbetween\s(?:an?\s|about\s|around\s)?$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s(?:an?\s|about\s|around\s)?$", re.IGNORECASE)


def side_of_end(place: Quantity, value: object, beside: Iterable[Quantity], text: str) -> int:
    """Return the side that a value bounds at its place in a text: 1 as a lower end, -1 as an upper one, 0 as none."""
    if place.form is Form.SCORE:
        ends = (place.value, place.second or place.value)
        is_range = place.kind == RANGE and not _FROM.search(text, max(0, place.start - _NEAR), place.start)
        return (value == min(ends)) - (value == max(ends)) if is_range else 0
    for other in beside:
        first, second = sorted((place, other), key=lambda one: one.start)
        if place is not other and _are_ends(first, second, text):
            return 1 if first is place else -1
    return 0


def _are_ends(first: Quantity, second: Quantity, text: str) -> bool:
    """Return whether two figures are the ends of a range, and not from where to where something went."""
    link = _LINK.fullmatch(text, first.end, second.start)
    if link is None or not first.form is second.form is Form.COUNT or first.value >= second.value:
        return False
    start = max(0, first.start - _NEAR)
    if link["link"] == "and":
        return _BETWEEN.search(text, start, first.start) is not None
    return first.unit in ("", second.unit) and not _FROM.search(text, start, first.start)
