"""Check `date`, second part: the half and part of the day, whose time, which week's day, which end of a year agree.

Only what both texts state is compared.
"""

import re
from collections.abc import Iterator, Sequence

from db.records import Flag, Severity, Span
from summarizer.checks.held import Held, Ranged
from summarizer.checks.reading.moments import Moment, Sort
from summarizer.checks.reading.qualifiers import Qualified, qualified
from summarizer.checks.weighing.marks import sentences_near
from summarizer.english.calendar import GREENWICH, LOCAL, ROUND_HOURS, SEASON_LEADS, SEASONS, STAGE_DAYS

_SEASON = re.compile(rf"\b{SEASON_LEADS}({'|'.join(SEASONS)})\b(?!\sof\b)", re.IGNORECASE)
_HOUR, _DIAL = 60, 12 * 60
"""In minutes."""
_TWELVES = {"12:00": ("", "pm", "am"), "0:00": ("", "am", "pm")}
"""Noon and midnight, with the half of the day around, after and before them."""
_UNLIKE = frozenset({frozenset({"past", "future"}), frozenset({"past", "this"})})
"""Sides of today that can not be the same."""


def of_other_quality(moment: Moment, places: Sequence[Moment], held: Held) -> Iterator[Flag]:
    """Yield a warning for a date that the article has, but where it says so never as the takeaway does."""
    own = qualified(moment, held.text)
    if not (own.half or own.part or own.side or own.stage or own.zone):
        return
    near, article = {held.best_beside(moment), *sentences_near(held)}, held.article
    if moment.sort is Sort.MONTH and own.stage and (day := _other_day(own.stage, places)):
        yield _flag(own, day, held)
        return
    there = [
        qualified(place, article.read.text)
        for place in places
        if moment.sort is Sort.CLOCK or article.sentence_at(place.start) in near
    ]
    for quality in ("half", "part", "side", "stage", "zone"):
        if other := _contradicting(quality, own, there):
            yield _flag(own, other, held)
            return


def _flag(own: Qualified, there: Ranged, held: Held) -> Flag:
    said, printed = held.article.read.text[there.start : there.end], held.text[own.start : own.end]
    message = f"“{printed.rstrip('.')}”: the article says “{said.rstrip('.')}”."
    return held.flag("date", Severity.WARNING, message, own, there)


def _other_day(stage: str, places: Sequence[Moment]) -> Moment | None:
    """Return the first place of a month, where all are days of it and none lies in the part that is said."""
    days = [int(place.value.partition("-")[2]) for place in places if place.sort is Sort.DAY]
    return None if len(days) < len(places) or set(days) & set(STAGE_DAYS[stage]) else places[0]


def _contradicting(quality: str, own: Qualified, there: Sequence[Qualified]) -> Qualified | None:
    """Return the first place that states another quality, where none states the takeaway's."""
    mine = getattr(own, quality)
    stated = [(getattr(one, quality), one) for one in there if getattr(one, quality)]
    if not mine or any(not _is_unlike(quality, mine, other) for other, _ in stated):
        return None
    return next((one for _, one in stated), None)


def _is_unlike(quality: str, one: str, other: str) -> bool:
    if quality == "zone" and LOCAL in (one, other):
        return GREENWICH in (one, other)
    return one != other and (quality != "side" or frozenset({one, other}) in _UNLIKE)


def of_other_season(held: Held) -> Iterator[Flag]:
    """Yield a warning for the first season that the article never names, where its best sentence names another."""
    own = _SEASON.search(held.text)
    if own is None or SEASONS[own[1].lower()] in {SEASONS[word] for word in SEASONS if word in held.article.places}:
        return
    at = Span(*own.span())
    sentence = held.article.sentences[held.best_beside(at)] if held.article.sentences else at
    there = _SEASON.search(held.article.read.text, sentence.start, sentence.end)
    if there is not None:
        message = f"“{own[0]}”: the article says “{there[0]}”."
        yield held.flag("date", Severity.WARNING, message, at, Span(*there.span()))


def exact_time(hour: Moment, held: Held) -> Moment | None:
    """Return the exact time of the article for a full hour of which the takeaway says "shortly after" or "about"."""
    before = [word.norm for word in held.read.words if word.end <= hour.start][-1:]
    side = ROUND_HOURS.get(before[0]) if before else None
    own, text = _minutes(hour), held.article.read.text
    if side is None or own % _HOUR:
        return None
    clocks = (place for (sort, _), (place, *_) in held.article.moments.items() if sort is Sort.CLOCK)
    halves = {"", _half_of(hour, side, held) or "am", _half_of(hour, side, held) or "pm"}
    return next((one for one in clocks if _is_near(own, one, side) and qualified(one, text).half in halves), None)


def _half_of(hour: Moment, side: int, held: Held) -> str:
    """Return the half of the day that a time near a full hour lies in; empty where it may be either."""
    if hour.value not in _TWELVES:
        return qualified(hour, held.text).half
    return _TWELVES[hour.value][side]


def _is_near(own: int, clock: Moment, side: int) -> bool:
    off = (_minutes(clock) - own + _DIAL // 2) % _DIAL - _DIAL // 2
    return 0 < off * side <= _HOUR // 2 or (side == 0 and abs(off) <= _HOUR // 3)


def _minutes(clock: Moment) -> int:
    hour, minute = clock.value.split(":")
    return int(hour) * _HOUR + int(minute)
