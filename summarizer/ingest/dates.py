"""Dates as sources write them, to ISO 8601; what can not be read is left empty rather than guessed."""

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from summarizer.english.calendar import MONTH_NAMES

_MONTHS = tuple(name[:3] for name in MONTH_NAMES)
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_IN_WORDS = (
    re.compile(rf"\b{_MONTH} {_DAY},? {_YEAR}\b", re.IGNORECASE),
    re.compile(rf"\b{_DAY} {_MONTH},? {_YEAR}\b", re.IGNORECASE),
)
_ZONES = {"UTC": 0, "GMT": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7}
_ZONES |= {"CET": 1, "CEST": 2}
"""Hours by the names that mean one zone alone, or do so in mail."""
_ISO = re.compile(
    r"\b\d{4}-\d\d-\d\d"
    rf"(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{{1,9}})?)?(?: ?(?:Z|[+-]\d\d:?\d\d)| (?:{'|'.join(_ZONES)})\b)?)?"
)
_ISO_MOMENT = re.compile(r"\d{4}(?:-\d\d-\d\d[T ]|\d{4}T)\d\d.*")
"""A text that is a moment as a whole, if one at all; the standard also has it without hyphens and colons."""
_MAIL = re.compile(
    r"[A-Za-z]{3}, \d{1,2} [A-Za-z]{3} \d{4} \d\d:\d\d(?::\d\d)?(?: ?[+-]\d{4}| ?(?:GMT|UTC?|Z|[ECMP][SD]T))?"
)
"""All of a date as in mail: its parser passes over what it does not know, be it `PM` or `or when delivered`."""
_NAMED_ZONE = re.compile(rf"^(\d{{4}}-\d\d-\d\d[T ][\d:.]+) ({'|'.join(_ZONES)})$")
_SPACE_BEFORE_ZONE = re.compile(r" (?=(?:Z|[+-]\d\d:?\d\d)$)")
_FIGURE = re.compile(r"\d")
_LONGEST_LINE = 120
_MOST_WORDS = 9
_DAY_ONLY = len("2026-01-01")
_LABEL = re.compile(
    r"^(?:(?:first |last )?(?:published|posted|updated|modified|filed|date)\b|[A-Z][a-z]{2,8}day\b)", re.IGNORECASE
)


def iso(text: str) -> str:
    """Return the first date in `text` as ISO 8601, with the time and zone where it states them; empty without one."""
    text = text[:200].strip()
    if not _FIGURE.search(text):
        return ""
    for whole in (_iso_moment, of_mail):
        try:
            return _in_calendar(whole(text)).isoformat()
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    found = _ISO.search(text)
    if found:
        return _from_iso(found.group())
    for pattern in _IN_WORDS:
        words = pattern.search(text)
        if words:
            month = _MONTHS.index(words["month"].lower()) + 1
            return _day(int(words["year"]), month, int(words["day"]))
    return ""


def day_in_words(text: str) -> str:
    """Return the day that the whole of `text` names, such as `2 March 2026`, or an empty string."""
    return iso(text) if any(pattern.fullmatch(text.strip()) for pattern in _IN_WORDS) else ""


def from_mail(text: str) -> str:
    """Return an RFC 822 date, as RSS feeds state it, in ISO 8601 and UTC; ISO dates, as Atom states them, as `iso`."""
    try:
        moment = parsedate_to_datetime(text.strip())
        return moment.astimezone(UTC).isoformat() if moment.tzinfo else moment.isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return iso(text)


def of_mail(text: str) -> datetime:
    """Return the moment that the whole of `text` states as in mail; ValueError or another where it is none."""
    if not _MAIL.fullmatch(text):
        raise ValueError(text)
    return parsedate_to_datetime(text)


def near_zone(text: str) -> str:
    """Return a date without the space that some write before its zone, and with the hours of one that has a name."""
    return _SPACE_BEFORE_ZONE.sub("", _NAMED_ZONE.sub(lambda found: f"{found[1]}{_ZONES[found[2]]:+03d}:00", text))


def moment(text: str) -> datetime | None:
    """Return an ISO 8601 date or date-time as an aware moment; without a zone it is taken as UTC."""
    try:
        parsed = datetime.fromisoformat(text)
    except ValueError:
        return None
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)


def is_date_line(line: str) -> bool:
    """Return whether a line of a page says when it was published, and little else."""
    return (
        len(line) <= _LONGEST_LINE
        and bool(iso(line))
        and (bool(_LABEL.match(line)) or len(line.split()) <= _MOST_WORDS)
    )


def _iso_moment(text: str) -> datetime:
    """Return the moment that the whole of `text` states; ValueError where it is none."""
    if not _ISO_MOMENT.fullmatch(text):
        raise ValueError(text)
    return datetime.fromisoformat(near_zone(text))


def _in_calendar(at: datetime) -> datetime:
    """Return a moment that can be told in every zone; OverflowError for one at the calendar's end that can not."""
    if at.tzinfo:
        at.astimezone(UTC)
    return at


def _from_iso(text: str) -> str:
    """Return an ISO date checked by the calendar, or an empty string."""
    try:
        parsed = _in_calendar(datetime.fromisoformat(near_zone(text)))
    except (ValueError, OverflowError):
        return ""
    return text if len(text) == _DAY_ONLY else parsed.isoformat()


def _day(year: int, month: int, day: int) -> str:
    """Return a day checked by the calendar, or an empty string."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
