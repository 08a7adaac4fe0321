"""Reads what a text says of a date beside it: the half of the day, its part, which week's day, which end of a year."""

import re
from typing import NamedTuple

from summarizer.checks.reading.moments import Moment, Sort
from summarizer.english import calendar


class Qualified(NamedTuple):
    """A date with what stands beside it; each quality is empty where the text does not say."""

    start: int
    end: int
    half: str = ""
    """Of a time of day: am or pm."""
    part: str = ""
    """Of a day: morning, afternoon or evening."""
    side: str = ""
    """Of a weekday: past, this or future."""
    stage: str = ""
    """Of a month, a year, a decade: early, middle or late."""
    zone: str = ""
    """Of a time of day: whose time it is."""


def _either(words: object) -> str:
    return "|".join(sorted(sorted(words), key=len, reverse=True))  # type: ignore[call-overload]


_REACH = 24
"""What qualifies a date stands at most so many characters before or after it."""
_PART = re.compile(rf"(?:\s|,\s|\sin\sthe\s)(?:early\s|late\s)?({_either(calendar.PARTS_OF_DAY)})\b", re.IGNORECASE)
_HALF = re.compile(rf"\s(?:in\sthe|this|that)\s({_either(calendar.HALVES_OF_DAY)})\b", re.IGNORECASE)
_BEFORE = re.compile(
    rf"\b({_either({*calendar.SIDES, *calendar.STAGES})})(?:\s(?:in|on|of)(?:\sthe)?)?[\s-]$", re.IGNORECASE
)
_PRINTED_HALF = re.compile(r"([ap])\.?m\.?$", re.IGNORECASE)
_FULL_DIAL = re.compile(r"(\d\d):?\d\d$")
_ZONE = re.compile(rf"\.?,?\s?({_either(calendar.ZONES)})\b")
_STAGED = frozenset({Sort.MONTH, Sort.YEAR, Sort.DECADE, Sort.PERIOD})
_DAYS = frozenset({Sort.WEEKDAY, Sort.DAY, Sort.RELATIVE})
_NOON = 12


def qualified(moment: Moment, text: str) -> Qualified:
    """Return a date of a text with what stands beside it."""
    if moment.sort is Sort.CLOCK:
        return _of_clock(moment, text)
    before = _BEFORE.search(text, max(0, moment.start - _REACH), moment.start)
    start, lead = (before.start(), before[1].lower()) if before else (moment.start, "")
    if moment.sort in _STAGED:
        stage = calendar.STAGES.get(lead, "")
        return Qualified(start if stage else moment.start, moment.end, stage=stage)
    if moment.sort not in _DAYS:
        return Qualified(moment.start, moment.end)
    side = calendar.SIDES.get(lead, "") if moment.sort is Sort.WEEKDAY else ""
    after = _PART.match(text, moment.end)
    part = calendar.PARTS_OF_DAY[after[1].lower()] if after else calendar.DAY_ENDS.get(lead, "")
    led = side or (part and not after)
    return Qualified(start if led else moment.start, after.end() if after else moment.end, part=part, side=side)


def _of_clock(moment: Moment, text: str) -> Qualified:
    printed = text[moment.start : moment.end].lower()
    after, zoned = _HALF.match(text, moment.end), _ZONE.match(text, moment.end)
    zone, end = (calendar.ZONES[zoned[1]], zoned.end()) if zoned else ("", moment.end)
    half = ""
    if found := _PRINTED_HALF.search(printed):
        half = f"{found[1]}m"
    elif after is not None:
        half, end = calendar.HALVES_OF_DAY[after[1].lower()], after.end()
    elif (dial := _FULL_DIAL.match(printed)) and (int(dial[1]) > _NOON or dial[1].startswith("0")):
        half = "pm" if int(dial[1]) > _NOON else "am"
    return Qualified(moment.start, end, half, zone=zone)
