"""Read how long an article must wait and how long it may be used: exactly, or it is held back.

A guess could publish what must wait: "6 pm on Friday" is no moment, and a day without a zone begins at many moments.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from email.utils import parsedate_to_datetime

from .clean import one_line
from .dates import day_in_words
from .json_values import text_of

_NOT_STATED = frozenset(("", "none", "null", "no", "false", "-", "0"))
_NEVER = re.compile(r"0001-01-01(?:[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:?\d\d)?)?")
"""How .NET writes a time that nobody set."""
_SPACE_BEFORE_ZONE = re.compile(r" (?=(?:Z|[+-]\d\d:?\d\d)$)")
_MAIL = re.compile(
    r"[A-Za-z]{3}, \d{1,2} [A-Za-z]{3} \d{4} \d\d:\d\d(?::\d\d)?(?: ?[+-]\d{4}| ?(?:GMT|UTC?|Z|[ECMP][SD]T))?"
)
"""All of a date as in mail: its parser passes over what it does not know, be it `PM` or `or when delivered`."""
_NUMBER = re.compile(r"[\d.]+")
_DAY_IN_FIGURES = 8
_FIRST_YEAR = 1990
"""An embargo or expiry before it is a slip, or what a system writes that could not read one."""
_SAYS_WHY = re.compile(r"reasons?$")
"""How the keys end under which agencies say why an article has to wait; a note may set a condition of its own."""
_LAST_ZONE = timezone(timedelta(hours=-12))
"""Where a day and an hour come last on earth."""
_MOST_SHOWN = 60


@dataclass(frozen=True)
class Limits:
    """What a source states of the time in which its article may be used."""

    embargoed_until: str
    """ISO 8601 with a zone, or empty."""
    expires_at: str
    """ISO 8601, or empty."""
    notes: tuple[str, ...]
    readable: bool
    """Whether everything that is stated could be read; else the article counts as withheld."""

    def held_to(self, status: str) -> str:
        """Return the article's status: one that may be used is withheld where a limit can not be read."""
        return status if self.readable or status != "usable" else "withheld"


def read_limits(stated: Mapping[str, object]) -> Limits:
    """Return the limits of an article from what its source states, in keys of any letter case.

    Every key that begins with `embargo` counts, the latest of several, but none that says why beside one that says
    until when; one without a zone holds until it is over everywhere.
    """
    keys = {key.casefold(): value for key, value in stated.items()}
    embargoes = _embargoes(keys)
    end, end_text = _stated(keys.get("expires"))
    unread = [("embargo", text) for until, text in embargoes if text and until is None]
    unread += [("expiry", end_text)] if end_text and end is None else []
    notes = [
        f"suspect: the {what} {text!r} can not be read, so the article counts as withheld" for what, text in unread
    ]
    notes += [
        f"embargo: {text!r} states no time zone, so it holds until it is over everywhere"
        for until, text in embargoes
        if until is not None and getattr(until, "tzinfo", None) is None
    ]
    latest = max((_over(until) for until, _ in embargoes if until is not None), default=None)
    return Limits(
        latest.isoformat() if latest else "", "" if end is None else end.isoformat(), tuple(notes), not unread
    )


def _embargoes(keys: Mapping[str, object]) -> list[tuple[datetime | date | None, str]]:
    """Return what is stated of embargoes; without the reason for one (`embargoedreason`) where its end can be read."""
    found = {key: _stated(value) for key, value in keys.items() if key.startswith("embargo")}
    readable = any(until is not None for until, _ in found.values())
    return [(until, text) for key, (until, text) in found.items() if until or not (readable and _SAYS_WHY.search(key))]


def _stated(value: object) -> tuple[datetime | date | None, str]:
    """Return the moment or day that a source states, if it can be read, and its words; two empty ones for none."""
    if not value:
        return None, ""
    text = text_of(value) or one_line(str(value))
    if text.casefold() in _NOT_STATED or _NEVER.fullmatch(text):
        return None, ""
    return _exact(_SPACE_BEFORE_ZONE.sub("", text)), text[:_MOST_SHOWN]


def _exact(text: str) -> datetime | date | None:
    """Return what the whole of `text` says as a moment or a day; None where it says more, or something else.

    A number is none but for a day as YYYYMMDD: seconds or thousandths since 1970 would be read as years.
    """
    if _NUMBER.fullmatch(text) and len(text) != _DAY_IN_FIGURES:
        return None
    for parse in (date.fromisoformat, datetime.fromisoformat, _in_words, _of_mail):
        try:
            found = parse(text)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        return found if found.year >= _FIRST_YEAR else None
    return None


def _in_words(text: str) -> date:
    return date.fromisoformat(day_in_words(text))


def _of_mail(text: str) -> datetime:
    if not _MAIL.fullmatch(text):
        raise ValueError(text)
    return parsedate_to_datetime(text)


def _over(until: datetime | date) -> datetime:
    """Return when an embargo is over everywhere."""
    at = until if isinstance(until, datetime) else datetime.combine(until, time())
    try:
        return (at if at.tzinfo else at.replace(tzinfo=_LAST_ZONE)).astimezone(UTC)
    except OverflowError:  # the calendar's last day: never
        return datetime.max.replace(tzinfo=UTC)
