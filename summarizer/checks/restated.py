"""Tells a figure that the article gives in another measure: goals for times, years for decades, 7 of 9 for 7 in 9."""

import re
from fractions import Fraction
from itertools import pairwise

from summarizer.checks.english.amounts import ANNUAL, DECADE_YEARS, PART_LINKS, PEOPLE, SCORING, SEASON, SHARE_LINK
from summarizer.checks.held import Held
from summarizer.checks.reading.figures import Form, read_figures
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.reading.words import stem

_PEOPLE, _ANNUAL = (frozenset(map(stem, words)) for words in (PEOPLE, ANNUAL))
_SEASON = stem(SEASON)
_YEARS = frozenset({"year", "age"})
_BETWEEN = re.compile(SHARE_LINK, re.IGNORECASE)
_OF_WHOM = 2
"""So many words before an age say whose it is: "a woman of 100"."""


def is_restated(quantity: Quantity, held: Held) -> bool:
    """Return whether the article says the same as a figure of the takeaway, and measures another thing by it."""
    if quantity.form is Form.FRACTION:
        return _has_both(quantity, held)
    return quantity.form is Form.COUNT and (_is_of_share(quantity, held) or _is_measured_otherwise(quantity, held))


def _is_measured_otherwise(count: Quantity, held: Held) -> bool:
    quantities = held.article.read.quantities
    if count.unit == "decade":
        years = count.value * DECADE_YEARS
        return any(other.unit == "year" and other.value == years for other in quantities)
    same = [other for other in quantities if other.value == count.value]
    if count.unit == "time":
        scored = any(word.norm in SCORING for word in held.read.words)
        return scored and any(other.unit == "goal" for other in same)
    if count.unit == "year":
        return any(other.form is Form.ORDINAL and other.things & _ANNUAL for other in same)
    aged = _SEASON in count.things or (not count.unit and _is_age_of(count, held))
    return aged and any(other.unit in _YEARS for other in same)


def _is_age_of(quantity: Quantity, held: Held) -> bool:
    before = [word for word in held.read.words if word.end <= quantity.start][-_OF_WHOM:]
    return len(before) == _OF_WHOM and before[1].norm == "of" and before[0].stem in _PEOPLE


def _has_both(share: Quantity, held: Held) -> bool:
    """Return whether the article has "7 of the 9" for "7 out of 9" of the takeaway."""
    values = ends_of(held.text[share.start : share.end])
    counts = [other for other in held.article.read.quantities if other.form is Form.COUNT]
    text = held.article.read.text
    return any(
        (one.value, other.value) == values and text[one.end : other.start].split() in PART_LINKS
        for one, other in pairwise(counts)
    )


def _is_of_share(count: Quantity, held: Held) -> bool:
    """Return whether a count belongs to a "7 of the 9" of the takeaway, and the article has "7 out of 9"."""
    counts = [other for other in held.read.quantities if other.form is Form.COUNT]
    joined = [
        (one.value, other.value)
        for one, other in pairwise(counts)
        if count in (one, other) and held.text[one.end : other.start].split() in PART_LINKS
    ]
    text = held.article.read.text
    shares = (other for other in held.article.read.quantities if joined and other.form is Form.FRACTION)
    return any(ends_of(text[share.start : share.end]) in joined for share in shares)


def ends_of(printed: str) -> tuple[Fraction, ...]:
    """Return both figures of a printed share such as "7 out of 9"; of another printed figure itself."""
    return tuple(figure.value for part in _BETWEEN.split(printed) for figure in read_figures(part))
