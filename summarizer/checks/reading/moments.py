"""Finds dates and times in a text, from "1990s" and "3 March" to "Tuesday", "9 p.m." and "last week"."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from summarizer.checks.reading.seeking import Seeker
from summarizer.english import amounts, calendar, currencies, number_words, units
from summarizer.english.grammar import FUNCTION_WORDS


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
    return "|".join(re.escape(word) for word in sorted(sorted(words), key=len, reverse=True))  # type: ignore[call-overload]


_MONTH = rf"(?:{_either(calendar.MONTHS)})\b\.?"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:1\d|20)\d\d"
_JOIN = rf"\s?(?:[-–]|(?<=\s)(?:{calendar.JOINED})(?=\s))\s?"
_MONTH_NEXT = rf"(?!\s(?:{_MONTH}))"
_HYPHEN = "(?:(?<![-–])|(?<=[a-z][-–]))"
"""A decade may follow a hyphen only as in "mid-2030s"."""
_LED = "|".join(rf"(?<={lead}[-–])" for lead in calendar.HYPHENED)
_ZONES = _either(calendar.ZONES)
_HOURS = {word: value for value, word in enumerate(number_words.NUMBER_WORDS[1:13], start=1)}
_APART = rf"\s(?:--?|–)\s(?=\d\d\s(?:{calendar.SPANNING})\b)"
"""What stands between two years in a text that was cut into tokens, if a word behind says that they are years."""
_UNTIL = rf"(?:{_JOIN}(?P<until>{_DAY})\b(?![:.,]\d|\s?%){_MONTH_NEXT})?"
_SINCE = rf"(?:(?P<since>{_DAY}){_JOIN})?"
_PRINTED = r"\d{1,2}(?P<mark>[/.])\d{1,2}(?P=mark)(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d"
_MOMENT = re.compile(
    rf"""
    \b(?P<month>{_MONTH})\s(?P<day>{_DAY})\b(?![:.]\d|,\d\d\d|%){_UNTIL}(?:,?\s(?P<year>{_YEAR})\b)?
  | (?<![\d.,:$£€]){_SINCE}(?P<day2>{_DAY})(?:\sof)?\s(?P<month2>{_MONTH})(?:,?\s(?P<year2>{_YEAR})\b)?
  | \b(?P<month3>{_MONTH})(?:,?\s(?:of\s)?(?P<year3>{_YEAR})\b)?
  | \b(?P<weekday>{_either(calendar.WEEKDAYS)})\b
  | (?<![\w/.-])(?P<printed>{_PRINTED})(?![\w/-]|\.\d)
  | (?<![\w/.-])9[/-]11(?![\w/-])(?P<attacks>)
  | (?<![\w’'])['’](?P<short>\d0)s\b
  | (?<![\w’'])['’](?P<elided>\d\d)(?![\w’'])
  | (?<![\d.,$£€:/]){_HYPHEN}(?P<decade>(?:1\d|20)\d0)['’]?s\b
  | (?<![\w.,$£€:/-])(?P<four>0\d[0-5]\d(?!\s?\d|\snumber)|(?:[01]\d|2[0-3])[0-5]\d(?=\s?(?:{_ZONES})\b))
        (?![\w:%-]|[.,]\d)
  | (?<![\w.,$£€:/-])(?P<first>(?:1[5-9]|20)\d\d)(?:[-–/]|{_APART})(?P<last>\d\d)(?![\w%:/-]|[.,]\d)
  | (?:(?<=\bc\.|\bFY)|(?<![\w.,$£€:/])(?:(?<!-)|{_LED}))(?P<bare>{_YEAR})(?![\w%:]|[.,]\d|/\d)
  | (?<![\d.,:])(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m\b
  | (?<![\d.,:])(?P<hour2>[01]?\d|2[0-4]):(?P<minute2>[0-5]\d)(?![\d:]|\.\d)
  | \b(?P<side>half\spast|quarter\s(?:past|to))\s(?P<spoken>{_either(_HOURS)}|1[0-2]|[1-9])\b
  | \b(?P<noon>{_either(calendar.NOON)})\b
  | \b(?P<relative>{_either(calendar.RELATIVE_DAYS)})\b
  | \b(?P<lead>{_either(calendar.RELATIVE_LEADS)})\s(?P<period>{_either(calendar.PERIODS)})\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BEGINNINGS = (
    *calendar.MONTHS,
    *calendar.WEEKDAYS,
    *calendar.NOON,
    *calendar.RELATIVE_DAYS,
    *calendar.RELATIVE_LEADS,
    *calendar.SIDES_OF_HOUR,
)
SEEKER = Seeker(_MOMENT, _BEGINNINGS, "'’")
_WORD_BEFORE = re.compile(r"([^\W\d_][\w'’]*)[\s,(]*$")
_WORD_AFTER = re.compile(r"[\s-]*([^\W\d_]+)")
_TWELVE, _DAYS, _TURN = 12, 31, "30"
"""The most months and hours, the most days, and the first two digits that mean the last century."""
_LONGEST = 40
"""What is joined as "1914-18" lasts so many years at most."""
_LIKELY = range(1900, 2061)
"""Four digits of this range are a year without any word that says so."""
_COUNTABLE = frozenset(units.UNIT_FORMS) | amounts.PEOPLE | frozenset(currencies.CURRENCY_WORDS)


def read_moments(text: str, *, caseless: bool = False) -> tuple[Moment, ...]:
    """Return the dates and times of `text` in order; in a caseless text "may" may be a month all the same."""
    return tuple(moment for match in SEEKER(text) for moment in _moments(text, match, caseless=caseless))


def _moments(text: str, match: re.Match[str], *, caseless: bool) -> Iterator[Moment]:
    start, end = match.span()
    if match["weekday"]:
        if not _is_doubtful(text, match["weekday"], start, caseless=caseless):
            yield Moment(start, end, Sort.WEEKDAY, calendar.WEEKDAYS[match["weekday"].lower()])
    elif match["hour"] or match["hour2"] or match["four"] or match["spoken"]:
        yield _clock(match)
    elif match["noon"]:
        if match["noon"].islower() or not start:
            yield Moment(start, end, Sort.CLOCK, calendar.NOON[match["noon"].lower()])
    elif match["relative"]:
        yield Moment(start, end, Sort.RELATIVE, match["relative"].lower())
    elif match["period"]:
        yield Moment(start, end, Sort.PERIOD, f"{match['lead']} {match['period']}".lower())
    elif match["printed"]:
        yield from _printed(match)
    elif match["month"] or match["month2"] or match["month3"]:
        yield from _month(text, match, caseless=caseless)
    else:
        yield from _years(text, match)


def _years(text: str, match: re.Match[str]) -> Iterator[Moment]:
    """Yield the year or the decade that stands by itself."""
    start, end = match.span()
    if match["decade"]:
        yield Moment(start, end, Sort.DECADE, match["decade"])
    elif match["short"]:
        yield Moment(start, end, Sort.DECADE, _century(match["short"]) + match["short"])
    elif match["elided"]:
        if _led_by(text, start) in {*calendar.TIME_LEADS, "the"}:
            yield Moment(start, end, Sort.YEAR, _century(match["elided"]) + match["elided"])
    elif match["first"]:
        yield from _span_of_years(match)
    elif match["attacks"] is not None:
        yield Moment(start, end, Sort.DAY, "9-11")
    elif _is_year(text, match):
        yield Moment(start, end, Sort.YEAR, match["bare"])


def _span_of_years(match: re.Match[str]) -> Iterator[Moment]:
    """Yield both years of "1914-18" and "2019/20", if the second one is later and near."""
    first = int(match["first"])
    last = first - first % 100 + int(match["last"])
    last += 100 * (last < first)
    yield Moment(*match.span("first"), Sort.YEAR, str(first))
    if last - first <= _LONGEST:
        yield Moment(*match.span("last"), Sort.YEAR, str(last))


def _century(two: str) -> str:
    """Return the first two digits of the year or decade that two digits stand for."""
    return "20" if two < _TURN else "19"


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
    end = match.end("month" + which)
    if day is None:
        yield Moment(match.start(), end, Sort.MONTH, str(month))
    else:
        start, end, days = _days(text, match, which)
        for number in days:
            yield Moment(start, end, Sort.DAY, f"{month}-{number}")
    if year:
        yield Moment(match.start("year" + which), match.end(), Sort.YEAR, year)


def _days(text: str, match: re.Match[str], which: str) -> tuple[int, int, list[int]]:
    """Return where the days of one month stand, and which ones: one, or the two ends of "12 to 26 April"."""
    day = _number(match["day" + which])
    if which:
        first = match["since"] and _number(match["since"])
        start = match.start() if first and first < day else match.start("day2")
        return start, match.end("month2"), [first, day] if first and first < day else [day]
    last = match["until"] and _number(match["until"])
    if last and day < last and _ends_there(text, match):
        return match.start(), match.end("until"), [day, last]
    return match.start(), match.end("day"), [day]


def _number(day: str) -> int:
    return int(re.sub(r"[a-z]", "", day.lower()))


def _ends_there(text: str, match: re.Match[str]) -> bool:
    """Return whether a second figure after a month is a day too, and no count: "May 3 and 9", not "May 3 and 9 men"."""
    if not text[match.end("day") : match.start("until")].strip().isalpha() or match["year"]:
        return True
    after = _WORD_AFTER.match(text, match.end("until"))
    return after is None or after[1].lower() in FUNCTION_WORDS - {"per"}


def _printed(match: re.Match[str]) -> Iterator[Moment]:
    """Yield the day and the year of "5/7/2024"; both days that it can be, for either end of the sea."""
    parts = [int(part) for part in re.split(r"\D", match["printed"])]
    year = next(part for part in parts if part > _TWELVE * _TWELVE)
    one, other = (part for part in parts if part != year)
    orders = [(one, other)] if year == parts[0] else [(other, one), (one, other)]
    for month, day in dict.fromkeys(orders):
        if 1 <= month <= _TWELVE and 1 <= day <= _DAYS:
            yield Moment(*match.span(), Sort.DAY, f"{month}-{day}")
    yield Moment(*match.span(), Sort.YEAR, str(year))


def _clock(match: re.Match[str]) -> Moment:
    """Return a time of day on the twelve-hour dial, since articles rarely say which half twice; noon is 12:00."""
    if match["spoken"]:
        return _spoken(match)
    four = match["four"] or ""
    hour = int(match["hour"] or match["hour2"] or four[:2])
    minute = int(match["minute"] or match["minute2"] or four[2:] or 0)
    is_noon = hour == _TWELVE and (match["half"] or "p").lower() == "p"
    return Moment(*match.span(), Sort.CLOCK, f"{hour if is_noon else hour % _TWELVE}:{minute:02}")


def _spoken(match: re.Match[str]) -> Moment:
    """Return the time of "half past nine" and "quarter to ten"."""
    hour, minutes = match["spoken"].lower(), calendar.SIDES_OF_HOUR[match["side"].lower().replace("\n", " ")]
    time = ((_HOURS.get(hour) or int(hour)) * 60 + minutes) % (_TWELVE * 60)
    return Moment(*match.span(), Sort.CLOCK, f"{time // 60}:{time % 60:02}")


def _is_doubtful(text: str, form: str, start: int, *, caseless: bool) -> bool:
    """Return whether a form such as "may" or "sun" is not a date here."""
    if form.lower() not in calendar.DOUBTFUL:
        return False
    return not (caseless or form[0].isupper()) or _led_by(text, start) not in calendar.TIME_LEADS


def _led_by(text: str, start: int) -> str:
    """Return the word right before a place, in small letters."""
    before = _WORD_BEFORE.search(text, max(0, start - 30), start)
    return "" if before is None else before[1].lower()


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Return whether four digits are a year rather than a count."""
    year = int(match["bare"])
    after = _WORD_AFTER.match(text, match.end())
    if after and after[1].lower() in _COUNTABLE:
        return False
    before = _WORD_BEFORE.search(text, max(0, match.start() - 30), match.start())
    if text.endswith(("c.", calendar.FISCAL), 0, match.start()):
        return True
    led = before is not None and (before[1].lower() in calendar.TIME_LEADS or before[1][0].isupper())
    return led or year in _LIKELY
