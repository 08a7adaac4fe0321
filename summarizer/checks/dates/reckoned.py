"""Check `date`: a date that the article lacks may be worked out: 2020 of two years before 2022, May of "last month"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from summarizer.checks.dates.offsets import told_by
from summarizer.checks.held import Held, Ranged
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.moments import Moment, Sort
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.weighing.marks import sentences_near
from summarizer.english.calendar import MONTH_STEPS, WEEKDAY_ORDER, YEAR_STEPS
from summarizer.english.units import AGE

_DATELINE = re.compile(r"[^a-z\n]{2,40}?,\s(?=.{2,40}?(?:[-–—]|\([A-Z]))")
"""A place in capitals before the date of an article, and what ends that."""
_LINE = 80
_MONTHS, _WEEK, _DAY = 12, 7, 24


class Reckoned(NamedTuple):
    """What a date may be worked out from."""

    said: str
    at: Ranged
    sure: bool
    """The article says whose it is, or which day it was written on, so that "last month" is one month only."""


def reckoned(moment: Moment, held: Held) -> Reckoned | None:
    """Return what a date that the article lacks may be worked out from in the supporting sentences or beside them."""
    text = held.article.read.text
    if (offset := told_by(moment, held)) is not None:
        said = f"“{' '.join(text[offset.there.start : offset.there.end].split())}”"
        return Reckoned(said, offset.there, offset.bearers.are_told(held))
    makers = {Sort.YEAR: _years, Sort.WEEKDAY: _weekdays, Sort.MONTH: _months}
    maker = makers.get(moment.sort)
    found = next(maker(moment, held), None) if maker else None
    if found is None:
        return None
    said = " and ".join(f"“{' '.join(text[one.start : one.end].split())}”" for one in found[0])
    return Reckoned(said, found[0][0], found[1])


def _near(sort: Sort, held: Held) -> list[Moment]:
    near = sentences_near(held)
    there = (one for one in held.article.read.moments if one.sort is sort)
    return [one for one in there if held.article.sentence_at(one.start) in near]


def _times(units: frozenset[str], held: Held) -> list[Quantity]:
    """Return the lengths of time in some units that stand in the supporting sentences or beside them."""
    told = (one for number in sorted(sentences_near(held)) for one in held.article.quantities.get(number, ()))
    return [one for one in told if one.form is Form.COUNT and one.unit in units and one.value.denominator == 1]


def _years(year: Moment, held: Held) -> Iterator[tuple[tuple[Ranged, ...], bool]]:
    """Yield a year and the years or the age that a year lies before or after it; of an age two years are possible.

    A "previous year" is the one before that of its own sentence.
    """
    steps = [(one, YEAR_STEPS[one.value]) for one in _near(Sort.PERIOD, held) if one.value in YEAR_STEPS]
    times = _times(frozenset({"year", AGE}), held)
    for one in _near(Sort.YEAR, held):
        for time in times:
            off, length = int(one.value) - int(year.value), int(time.value)
            if off in ((length, length + 1) if time.unit == AGE else (length, -length)):
                yield (one, time), False
        for period, step in steps:
            is_beside = len({held.article.sentence_at(each.start) for each in (one, period)}) == 1
            if is_beside and int(year.value) - int(one.value) == step:
                yield (one, period), False


def _weekdays(day: Moment, held: Held) -> Iterator[tuple[tuple[Ranged, ...], bool]]:
    """Yield a weekday and the days or hours that another one lies after or before it, or its two times of day."""
    for one in _near(Sort.WEEKDAY, held):
        off = (WEEKDAY_ORDER[day.value] - WEEKDAY_ORDER[one.value]) % _WEEK
        for time in _times(frozenset({"day", "hour"}), held):
            days = time.value / (_DAY if time.unit == "hour" else 1)
            if days.denominator == 1 and days < _WEEK and off in (days % _WEEK, -days % _WEEK):
                yield (one, time), False
        if off in (1, _WEEK - 1) and (times := _in_two_zones(one, held)):
            yield (*times, one), False


def _in_two_zones(day: Moment, held: Held) -> tuple[Moment, ...]:
    """Return both times of "3.12 local time (23.42 GMT on Saturday)": the first may be of the day beside."""
    there = held.article.sentences[held.article.sentence_at(day.start)]
    clocks = [one for one in _near(Sort.CLOCK, held) if there.start <= one.start < day.start]
    text = held.article.read.text
    is_pair = len(clocks) > 1 and "(" in text[clocks[-2].end : clocks[-1].start] and ")" in text[day.end : day.end + 1]
    return tuple(clocks[-2:]) if is_pair else ()


def _months(month: Moment, held: Held) -> Iterator[tuple[tuple[Ranged, ...], bool]]:
    """Yield the "last month" of the sentences that a month may be, and the dateline's month where there is one."""
    written = _dateline(held)
    for one in _near(Sort.PERIOD, held):
        step = MONTH_STEPS.get(one.value)
        if step is None:
            continue
        if written is None:
            yield (one,), False
        elif (int(written.value.partition("-")[0]) + step - int(month.value)) % _MONTHS == 0:
            yield (one, written), True


def _dateline(held: Held) -> Moment | None:
    """Return the date in front of the article, behind the place that it was written at."""
    place = _DATELINE.match(held.article.read.text)
    if place is None:
        return None
    early = (one for one in held.article.read.moments[:3] if place.end() <= one.start < _LINE)
    return next((one for one in early if one.sort in (Sort.DAY, Sort.MONTH)), None)
