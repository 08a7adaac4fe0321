"""Read how long an article must wait and how long it may be used: exactly, or it is held back.

A guess could publish what must wait: "6 pm on Friday" is no moment, and a day without a zone begins at many moments.
"""

import re
import reprlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone

from db.input_notes import NoteKind, noted
from summarizer.ingest.clean import one_line
from summarizer.ingest.dates import day_in_words, near_zone, of_mail
from summarizer.ingest.gating.usage import plain, status_of, stricter
from summarizer.ingest.json_values import flat, text_of, texts_of

_NOT_STATED = frozenset(
    (
        *("", "none", "null", "no", "false", "-", "0", "n/a", "n.a.", "na", "nil", "never", "off", "not applicable"),
        *("no embargo", "no expiry", "not embargoed", "none stated", "unlimited"),
    )
)
_OF_NO_EFFECT = frozenset(
    "active enabled embargoed isembargoed until date time value end start from reason note".split()
)
"""The keys of an object that says nothing of a time where they are all empty or no: `lifted: no` says much."""
_NEVER = re.compile(r"0001-01-01(?:[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:?\d\d)?)?")
"""How .NET writes a time that nobody set."""
_NUMBER = re.compile(r"[\d.]+")
_DAY_IN_FIGURES = 8
_FIRST_YEAR = 1990
"""An embargo or expiry before it is a slip, or what a system writes that could not read one."""
_SAYS_WHY = re.compile(r"reasons?$")
"""How the keys end under which agencies say why an article has to wait; a note may set a condition of its own."""
LAST_ZONE = timezone(timedelta(hours=-12))
"""Where a day and an hour come last on earth."""
_MERE_VALUE = frozenset(("@type", "@value", "value", "literal"))
"""The keys of an object that is a time written out, and nothing more."""
_MOST_SHOWN = 60

Stated = tuple[datetime | date | None, str]
"""The moment or day that a source states, if it can be read, and its words."""


@dataclass(frozen=True)
class Limits:
    """What a source states of whether and when its article may be used."""

    embargoed_until: str
    """ISO 8601 with a zone, or empty."""
    expires_at: str
    """ISO 8601 with a zone, or empty."""
    notes: tuple[str, ...]
    readable: bool
    """Whether every time that is stated could be read; else the article counts as withheld."""
    status: str
    """The status that is stated: usable, withheld or canceled."""

    def held_to(self, status: str) -> str:
        """Return the article's status: the stricter of `status` and the one stated, withheld if a limit is unread."""
        return stricter(stricter(status, self.status), "usable" if self.readable else "withheld")


def read_limits(stated: Mapping[str, object]) -> Limits:
    """Return the limits of an article from what its source states, in keys of any letter case.

    Every key that begins with `embargo` counts, the latest of several, but none that says why beside one that says
    until when; one without a zone holds until it is over everywhere. Of several expiries the earliest counts.
    """
    status, status_notes = status_of(stated)
    embargoes = _embargoes(stated)
    ends = [one for key, value in stated.items() if plain(key) == "expires" for one in _stated(value)]
    unread = [("embargo", text) for until, text in embargoes if until is None]
    unread += [("expiry", text) for end, text in ends if end is None]
    notes = [
        noted(NoteKind.WITHHELD, f"the {what} {text!r} can not be read, so the article counts as withheld")
        for what, text in unread
    ]
    notes += [
        noted(NoteKind.EMBARGO, f"{text!r} states no time zone, so it holds until it is over everywhere")
        for until, text in embargoes
        if until is not None and getattr(until, "tzinfo", None) is None
    ]
    latest = max((instant(until, LAST_ZONE) for until, _ in embargoes if until is not None), default=None)
    earliest = min((instant(end, UTC) for end, _ in ends if end is not None), default=None)
    return Limits(
        embargoed_until=latest.isoformat() if latest else "",
        expires_at=earliest.isoformat() if earliest else "",
        notes=(*status_notes, *dict.fromkeys(notes)),
        readable=not unread,
        status=status,
    )


def _embargoes(stated: Mapping[str, object]) -> list[Stated]:
    """Return what is stated of embargoes; without the reason for one (`embargoedreason`) where its end can be read."""
    keys = [(plain(key), value) for key, value in stated.items()]
    found = [(key, one) for key, value in keys if key.startswith("embargo") for one in _stated(value)]
    readable = any(until is not None for _, (until, _) in found)
    return [one for key, one in found if one[0] or not (readable and _SAYS_WHY.search(key))]


def _stated(value: object) -> list[Stated]:
    """Return each time that a source states under one key, and in a list there; empty where it states none."""
    texts = [text for item in flat(value) if (text := _words(item))]
    return [
        (_exact(near_zone(text)), text[:_MOST_SHOWN])
        for text in texts
        if text.casefold() not in _NOT_STATED and not _NEVER.fullmatch(text)
    ]


def _words(item: object) -> str:
    """Return what a value says of a time; an object that says more than a mere value, as it stands."""
    if isinstance(item, dict):
        if not any(item.values()) and {plain(key) for key in item} <= _OF_NO_EFFECT:
            return ""
        texts = texts_of(item)
        alone = len(texts) == 1 and item.keys() <= _MERE_VALUE
        return texts[0] if alone else reprlib.repr(item) if texts else ""
    return (text_of(item) or one_line(str(item))) if item else ""


def _exact(text: str) -> datetime | date | None:
    """Return what the whole of `text` says as a moment or a day; None where it says more, or something else.

    A number is none but for a day as YYYYMMDD: seconds or thousandths since 1970 would be read as years.
    """
    if _NUMBER.fullmatch(text) and len(text) != _DAY_IN_FIGURES:
        return None
    for parse in (date.fromisoformat, datetime.fromisoformat, _in_words, of_mail):
        try:
            found = parse(text)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        return found if found.year >= _FIRST_YEAR else None
    return None


def _in_words(text: str) -> date:
    return date.fromisoformat(day_in_words(text))


def instant(at: datetime | date, zone: timezone) -> datetime:
    """Return a moment, or the first of a day, in UTC; in `zone`, where it states none."""
    moment = at if isinstance(at, datetime) else datetime.combine(at, time())
    try:
        return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)
    except OverflowError:  # the calendar's last day: never
        return datetime.max.replace(tzinfo=UTC)
