"""Finds dates and times in a text, from "1990s" and "3 March" to "Tuesday", "9 p.m." and "last week"."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from summarizer.checks.english import amounts, calendar
from summarizer.checks.reading.seeking import Seeker


class Sort(StrEnum):
    """What a moment names; only moments of one sort are compared."""

    WEEKDAY = "weekday"
    MONTH = "month"
    DAY = "day of a month"
    YEAR = "year"
    DECADE = "decade"
    CLOCK = "time of day"
    RELATIVE = "relative day"
    PERIOD = "relative period"


class Moment(NamedTuple):
    """One date or time of a text; "May 12, 2014" is two: a day of a month and a year."""

    start: int
    end: int
    sort: Sort
    value: str
    """The same for two spellings of the same moment."""


def _either(words: object) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))  # type: ignore[call-overload]


_MONTH = rf"(?:{_either(calendar.MONTHS)})\b\.?"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:1\d|20)\d\d"
_MOMENT = re.compile(
    rf"""
    \b(?P<month>{_MONTH})\s(?P<day>{_DAY})\b(?![:.]\d|,\d\d\d|%)(?:\s?[-–]\s?(?P<until>{_DAY})\b)?(?:,?\s(?P<year>{_YEAR})\b)?
  | (?<![\d.,:])(?P<day2>{_DAY})(?:\sof)?\s(?P<month2>{_MONTH})(?:,?\s(?P<year2>{_YEAR})\b)?
  | \b(?P<month3>{_MONTH})(?:,?\s(?:of\s)?(?P<year3>{_YEAR})\b)?
  | \b(?P<weekday>{_either(calendar.WEEKDAYS)})\b
  | (?<![\w/.-])9[/-]11(?![\w/-])(?P<attacks>)
  | (?<![\w’'])['’](?P<short>\d0)s\b
  | (?<![\d.,$£€:/-])(?P<decade>(?:1\d|20)\d0)['’]?s\b
  | (?<![\w.,$£€:/-])(?P<bare>{_YEAR})(?![\w%:]|[.,]\d|/\d)
  | (?<![\d.,:])(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m\b
  | (?<![\d.,:])(?P<hour2>[01]?\d|2[0-4]):(?P<minute2>[0-5]\d)(?![\d:])
  | \b(?P<relative>{_either(calendar.RELATIVE_DAYS)})\b
  | \b(?P<lead>{_either(calendar.RELATIVE_LEADS)})\s(?P<period>{_either(calendar.PERIODS)})\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BEGINNINGS = (*calendar.MONTHS, *calendar.WEEKDAYS, *calendar.RELATIVE_DAYS, *calendar.RELATIVE_LEADS)
SEEKER = Seeker(_MOMENT, _BEGINNINGS, "'’")
_WORD_BEFORE = re.compile(r"([^\W\d_][\w'’]*)[\s,(]*$")
_WORD_AFTER = re.compile(r"[\s-]*([^\W\d_]+)")
_LIKELY = range(1900, 2061)
"""Four digits of this range are a year without any word that says so."""
_COUNTABLE = frozenset(amounts.UNIT_FORMS) | amounts.PEOPLE | frozenset(amounts.CURRENCY_WORDS)


def read_moments(text: str, *, caseless: bool = False) -> tuple[Moment, ...]:
    """Return the dates and times of `text` in order; in a caseless text "may" may be a month all the same."""
    return tuple(moment for match in SEEKER(text) for moment in _moments(text, match, caseless=caseless))


def _moments(text: str, match: re.Match[str], *, caseless: bool) -> Iterator[Moment]:
    start, end = match.span()
    if match["weekday"]:
        if not _is_doubtful(text, match["weekday"], start, caseless=caseless):
            yield Moment(start, end, Sort.WEEKDAY, calendar.WEEKDAYS[match["weekday"].lower()])
    elif match["decade"]:
        yield Moment(start, end, Sort.DECADE, match["decade"])
    elif match["short"]:
        yield Moment(start, end, Sort.DECADE, ("20" if match["short"] < "30" else "19") + match["short"])
    elif match["attacks"] is not None:
        yield Moment(start, end, Sort.DAY, "9-11")
    elif match["bare"]:
        if _is_year(text, match):
            yield Moment(start, end, Sort.YEAR, match["bare"])
    elif match["hour"] or match["hour2"]:
        yield _clock(match)
    elif match["relative"]:
        yield Moment(start, end, Sort.RELATIVE, match["relative"].lower())
    elif match["period"]:
        yield Moment(start, end, Sort.PERIOD, f"{match['lead']} {match['period']}".lower())
    else:
        yield from _month(text, match, caseless=caseless)


def _month(text: str, match: re.Match[str], *, caseless: bool) -> Iterator[Moment]:
    """Yield the parts of a date that is built round the name of a month."""
    which = next(number for number in ("", "2", "3") if match["month" + number])
    name = match["month" + which]
    month = calendar.MONTHS[name.lower().rstrip(".")]
    year = match["year" + which]
    day = None if which == "3" else match["day" + which]
    if day is None and year is None and _is_doubtful(text, name.rstrip("."), match.start("month3"), caseless=caseless):
        return
    if not caseless and not name[0].isupper() and name.lower() in calendar.DOUBTFUL:
        return
    year_start = match.start("year" + which) if year else match.end()
    end = match.end("month" + which) if day is None else match.end("until" if match["until"] else "day" + which)
    end = max(end, match.end("month" + which))
    if day is None:
        yield Moment(match.start(), end, Sort.MONTH, str(month))
    else:
        for number in filter(None, (day, match["until"])):
            yield Moment(match.start(), end, Sort.DAY, f"{month}-{int(re.sub(r'[a-z]', '', number.lower()))}")
    if year:
        yield Moment(year_start, match.end(), Sort.YEAR, year)


def _clock(match: re.Match[str]) -> Moment:
    """Return a time of day on the twelve-hour dial, since articles rarely say which half twice."""
    hour = int(match["hour"] or match["hour2"]) % 12
    minute = int(match["minute"] or match["minute2"] or 0)
    return Moment(*match.span(), Sort.CLOCK, f"{hour}:{minute:02}")


def _is_doubtful(text: str, form: str, start: int, *, caseless: bool) -> bool:
    """Return whether a form such as "may" or "sun" is not a date here."""
    if form.lower() not in calendar.DOUBTFUL:
        return False
    before = _WORD_BEFORE.search(text, max(0, start - 30), start)
    return not (caseless or form[0].isupper()) or before is None or before[1].lower() not in calendar.TIME_LEADS


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Return whether four digits are a year rather than a count."""
    year = int(match["bare"])
    after = _WORD_AFTER.match(text, match.end())
    if after and after[1].lower() in _COUNTABLE:
        return False
    before = _WORD_BEFORE.search(text, max(0, match.start() - 30), match.start())
    led = before is not None and (before[1].lower() in calendar.TIME_LEADS or before[1][0].isupper())
    return led or year in _LIKELY
