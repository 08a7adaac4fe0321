"""Check `date`: a date so far from another is told as that far from it: "9am, an hour before the galleries"."""

import re
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from db.records import Flag, Severity, Span
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import MOST, Held
from summarizer.checks.offsets import Bearers, bearers
from summarizer.checks.reading.moments import Moment, Sort
from summarizer.checks.remembering import remembered
from summarizer.checks.weighing.marks import sentences_near
from summarizer.english.calendar import WEEKDAY_ORDER
from summarizer.english.number_words import NUMBER_WORDS
from summarizer.english.offsets import AFTERWARDS, AT_END, BEHIND_DATE

_BEHIND, _AT_END = re.compile(BEHIND_DATE), re.compile(AT_END)
_HOUR, _TWELVE, _YEAR = 60, 12, 2023
_DIAL = _TWELVE * _HOUR
_NOON = "12:00"
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MINUTES = {"minute": 1, "hour": _HOUR}
_DAY_NAMES = {number: day for day, number in WEEKDAY_ORDER.items()}


class Offset(NamedTuple):
    """A date of the article, what lies so far from it, and which date that is."""

    moment: Moment
    there: Span
    """The date with how far the other one lies."""
    value: str
    """Of the other date."""
    bearers: Bearers


def told_by(moment: Moment, held: Held) -> Offset | None:
    """Return how a sentence near tells a date of the takeaway by another one, if it does."""
    found = (one for one in _near(held) if one.moment.sort is moment.sort and one.value == moment.value)
    return min(found, key=lambda one: not one.bearers.are_told(held), default=None)


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each date given to what lies an hour, a day or a year from it."""
    for moment in held.read.moments[:MOST]:
        for one in _near(held):
            if (one.moment.sort, one.moment.value) != (moment.sort, moment.value):
                continue
            places = held.article.moments.get((moment.sort, moment.value), ())
            if len(places) == 1 and one.bearers.is_given_to_other(moment, held):
                printed = held.text[moment.start : moment.end].rstrip(".")
                said = " ".join(held.article.read.text[one.there.start : one.there.end].split())
                message = f"“{printed}”: by the article this lies so far from it (“{said}”)."
                yield held.flag("date", Severity.WARNING, message, moment, one.there)


def _near(held: Held) -> Iterator[Offset]:
    if not held.read.moments:
        return
    offsets = _offsets(held.article)
    near = sentences_near(held) if offsets else ()
    yield from (one for one in offsets if held.article.sentence_at(one.moment.start) in near)


@remembered
def _offsets(article: CheckedArticle) -> tuple[Offset, ...]:
    return tuple(_read(article))


def _read(article: CheckedArticle) -> Iterator[Offset]:
    text = article.read.text
    starts = [moment.start for moment in article.read.moments]
    for moment in article.read.moments:
        number = article.sentence_at(moment.start)
        words, end = article.words_of[number], article.sentences[number].end
        if found := _BEHIND.match(text, moment.end, end):
            whose = bearers(words, moment, found.end(), text)
        elif (found := _AT_END.match(text, moment.end, end)) and not _is_between(starts, moment.end, found.end("lead")):
            whose = bearers(words, moment, moment.end, text, ends=found.end("lead"))
        else:
            continue
        value = _value(moment, found)
        if value is not None and whose.other:
            yield Offset(moment, Span(moment.start, found.end()), value, whose)


def _is_between(starts: Sequence[int], first: int, last: int) -> bool:
    place = bisect_left(starts, first)
    return place < len(starts) and starts[place] < last


def _value(moment: Moment, found: re.Match[str]) -> str | None:
    """Return the value of the date that lies so far from one, in the unit that it is told in."""
    groups = found.groupdict()
    side = " ".join((groups.get("next") or groups["side"]).split())
    unit = groups.get("one") or groups["unit"]
    many = 1 if groups.get("next") else _number(groups["many"])
    return shifted(moment, unit, many if side in AFTERWARDS else -many)


def _number(word: str) -> int:
    if word.isdigit():
        return int(word)
    return NUMBER_WORDS.index(word) if word in NUMBER_WORDS else 1


def shifted(moment: Moment, unit: str, many: int) -> str | None:
    """Return the value of the date that lies so many units after one; None where its sort tells nothing of it."""
    if moment.sort is Sort.CLOCK and unit in _MINUTES:
        hour, minute = map(int, moment.value.split(":"))
        time = (hour * _HOUR + minute + many * _MINUTES[unit]) % _DIAL
        return f"{time // _HOUR}:{time % _HOUR:02}" if time else _NOON
    if moment.sort in (Sort.WEEKDAY, Sort.DAY) and unit in _DAYS:
        return _day(moment, many * _DAYS[unit])
    if moment.sort is Sort.YEAR and unit == "year":
        return str(int(moment.value) + many)
    if moment.sort is Sort.MONTH and unit == "month":
        return str((int(moment.value) + many - 1) % _TWELVE + 1)
    return None


def _day(moment: Moment, days: int) -> str | None:
    """Return the weekday, or the day of a month, so many days after one; of 29 February there is none."""
    if moment.sort is Sort.WEEKDAY:
        return _DAY_NAMES[(WEEKDAY_ORDER[moment.value] + days) % len(_DAY_NAMES)]
    month, day = map(int, moment.value.split("-"))
    if day > monthrange(_YEAR, month)[1]:
        return None
    other = date(_YEAR, month, day) + timedelta(days=days)
    return f"{other.month}-{other.day}"
