"""Tells a figure that the article gives in another measure: goals for times, decades for years, 7 of 9 for 7 in 9."""

import re
from fractions import Fraction
from itertools import pairwise

from summarizer.checks.figures.conversions import dimension_of, is_converted, single_of
from summarizer.checks.figures.durations import is_same_duration
from summarizer.checks.figures.metres import is_in_metres
from summarizer.checks.held import Held
from summarizer.checks.reading.figures import Form, read_figures
from summarizer.checks.reading.moments import Sort
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.reading.words import stem
from summarizer.checks.weighing.marks import sentences_near
from summarizer.english.amounts import PEOPLE
from summarizer.english.measures import ANNUAL, LAST, LAST_OF_CUP, PART_LINKS, SCORING, SEASON, SHARE_LINK, TALLY, VOTES
from summarizer.english.units import FREEZING, SIZES

_PEOPLE, _ANNUAL = (frozenset(map(stem, words)) for words in (PEOPLE, ANNUAL))
_SEASON = stem(SEASON)
_YEARS = frozenset({"year", "age"})
_ROUNDED = frozenset(unit for unit in (*SIZES, *FREEZING) if dimension_of(unit) != "time")
"""Measures that are rounded when they are given in another unit."""
_VOTES = frozenset(map(stem, VOTES | {"vote"}))
_BETWEEN = re.compile(SHARE_LINK, re.IGNORECASE)
_TALLY = re.compile(TALLY)
_TO = frozenset({" to ", " and ", " or ", "-to-", "-", "–"})
"""What stands between the ends of a range."""
_DIAL = 12
_OF_WHOM = 2
"""So many words before an age say whose it is: "a woman of 100"."""


def is_restated(quantity: Quantity, held: Held) -> bool:
    """Return whether the article says the same as a figure of the takeaway, and measures another thing by it."""
    if quantity.form is Form.FRACTION:
        return _has_both(quantity, held)
    if quantity.form is Form.SCORE:
        return _is_tally(quantity, held) or _is_range_in_words(quantity, held)
    if quantity.form is Form.ORDINAL:
        return _is_year_of(quantity, held)
    if quantity.form is not Form.COUNT:
        return False
    if _is_stage(quantity, held):
        return True
    found = (_is_of_share, _is_measured_otherwise, is_same_duration, is_in_metres, _is_hour)
    return any(is_same(quantity, held) for is_same in found)


def _is_measured_otherwise(count: Quantity, held: Held) -> bool:
    """Return whether the evidence gives the same in another measure, and its best sentence no other amount of that."""
    near = [other for number in held.evidence for other in held.article.quantities.get(number, ())]
    if not any(_is_other_measure(count, other, held) for other in near):
        return single_of(count, held) is not None
    beside = held.article.quantities.get(held.best_beside(count), ())
    if count.unit in _ROUNDED and any(other.unit == count.unit for other in beside):
        return False
    told = any(_is_other_measure(count, other, held) for other in beside)
    return told or not any(_is_of_kind(count, other) for other in beside)


def _is_of_kind(count: Quantity, other: Quantity) -> bool:
    """Return whether another figure of the article is in a measure that a count of the takeaway could be given in."""
    if count.unit in {"goal", "time"}:
        return other.unit in {"goal", "time"}
    if count.unit not in _YEARS and (dimension := dimension_of(count.unit)):
        return dimension_of(other.unit) == dimension
    return other.unit in _YEARS or _SEASON in other.things


def _is_other_measure(count: Quantity, other: Quantity, held: Held) -> bool:
    if is_converted(count, other):
        return True
    if other.value != count.value:
        return False
    if {count.unit, other.unit} == {"goal", "time"}:
        return count.unit == "goal" or _is_scored(count, held)
    if count.unit == "year":
        return other.form is Form.ORDINAL and bool(other.things & _ANNUAL)
    if _SEASON in count.things:
        return other.unit == "year"
    return not count.unit and other.unit in _YEARS and _is_age_of(count, held)


def _is_year_of(place: Quantity, held: Held) -> bool:
    """Return whether the evidence has as many years for an anniversary: "fifty years after" for the 50th."""
    near = (other for number in held.evidence for other in held.article.quantities.get(number, ()))
    annual = bool(place.things & _ANNUAL)
    return annual and any(other.unit in _YEARS and other.value == place.value for other in near)


def _is_stage(count: Quantity, held: Held) -> bool:
    """Return whether "the last eight" are the quarter-finals of the article."""
    named = LAST_OF_CUP.get(int(count.value)) if held.text[: count.start].lower().endswith(LAST) else None
    return named is not None and named in held.article.folded


def _is_hour(count: Quantity, held: Held) -> bool:
    """Return whether "at ten" is an hour of the day that the article has as 10 p.m."""
    bare = not count.unit and not count.things and 1 <= count.value <= _DIAL
    at = held.text[: count.start].endswith((" at ", "At "))
    return bare and at and (Sort.CLOCK, f"{count.value % _DIAL}:00") in held.article.moments


def _is_scored(count: Quantity, held: Held) -> bool:
    """Return whether a verb of scoring stands right before a count."""
    before = [word.norm for word in held.read.words if word.end <= count.start][-1:]
    return bool(SCORING.intersection(before))


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


def _is_tally(score: Quantity, held: Held) -> bool:
    """Return whether the evidence, or a sentence beside it, has "nine votes to six" for 9-6 of the takeaway."""
    text, ends = held.article.read.text, (score.value, score.second)
    told = (held.article.quantities.get(number, ()) for number in sentences_near(held))
    votes = (pair for found in told for pair in pairwise(found) if pair[0].things | pair[1].things <= _VOTES)
    return any(
        (one.value, other.value) == ends and _TALLY.fullmatch(text, one.end, other.start) for one, other in votes
    )


def _is_range_in_words(span: Quantity, held: Held) -> bool:
    """Return whether the article has "two to three weeks" for "2-3 weeks" of the takeaway."""
    text = held.article.read.text
    return any(
        (one.value, other.value) == (span.value, span.second)
        and text[one.end : other.start] in _TO
        and other.unit == span.unit
        and (span.unit or not span.things or span.things & other.things)
        for one, other in pairwise(held.article.read.quantities)
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
