"""Know the times of day that stand over the posts of a live blog, and tell whether a text is one by them."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from db.input_notes import NoteKind, noted
from summarizer.ingest.lines.rows import Row

_HOUR = r"(?P<hour>[01]?\d|2[0-3])"
_CLOCK = rf"{_HOUR}(?:[:.h](?P<minute>[0-5]\d)(?:\s*(?P<half>[ap])\.?m\b\.?)?|\s*(?P<halves>[ap])\.?m\b\.?)"
_ZONE = r"(?:\s*\(?(?:GMT|BST|UTC|CES?T|EES?T|WES?T|[ECMP][SD]?T|AES?T|IST|JST|local(?: time)?)\)?)?"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY = (
    rf"(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
    r"|today|yesterday)"
)
_AGO = r"(?:about |an? )?(?:(?P<ago>\d{1,3}) ?)?(?:s|m|h|secs?|min(?:ute)?s?|hours?|hrs?|moments?) ago"
_WHOLE = re.compile(
    rf"\W*(?:(?:posted|published|updated)(?: at)?:? )?"
    rf"(?:{_AGO}|(?:{_DAY},?(?: at)? )?{_CLOCK}{_ZONE}(?:,? {_DAY})?)\W*",
    re.IGNORECASE,
)
_OPENS = re.compile(rf"\W{{0,2}}{_CLOCK}{_ZONE}(?:\W+|$)(?=[A-Z“\"‘'(]|$)", re.IGNORECASE)
_LEAST = 4
_NOON = 12


def of_live_blog(rows: Sequence[Row]) -> int:
    """Return how many times of day stand over posts, the newest first; 0 where they make no live blog of the text.

    Where they run on as the clock does, they may be the headings of an article that tells how a day went.
    """
    stamps = list(_stamps(rows))
    moments = [moment for moment in stamps if moment is not None]
    newer = sum(one > other for one, other in pairwise(moments))
    older = sum(one < other for one, other in pairwise(moments))
    ago = len(stamps) - len(moments)
    return len(stamps) if len(stamps) >= _LEAST and (newer > older or ago >= _LEAST) else 0


def live_blog_note(count: int) -> str:
    """Return the note that says so."""
    return noted(NoteKind.LIVE, f"{count} times of day stand over its parts, the newest first")


def _stamps(rows: Sequence[Row]) -> Iterable[int | None]:
    """Yield the minute of the day of each stamp with a sentence below it, before the next; None for one "ago"."""
    waiting: list[int | None] = []
    for row in rows:
        if found := _WHOLE.fullmatch(row.text) or (None if row.is_prose else _OPENS.match(row.text)):
            waiting = [_minute(found)]
        elif row.is_prose and waiting:
            yield waiting.pop()


def _minute(found: re.Match[str]) -> int | None:
    """Return the minute of the day that a stamp names."""
    named = found.groupdict()
    if named.get("hour") is None:
        return None
    half = (named["half"] or named["halves"] or "").lower()
    hour = int(named["hour"])
    hour = hour % _NOON + (_NOON if half == "p" else 0) if half else hour
    return hour * 60 + int(named["minute"] or 0)
