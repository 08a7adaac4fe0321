"""Check `date`: nothing was moved to the day on which it was moved, and what rose in one year did not fall in it."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from db.records import Flag, Severity
from summarizer.checks.held import Held
from summarizer.checks.reading.moments import Moment
from summarizer.checks.reading.words import Word
from summarizer.english.calendar import MOVED, MOVED_TO
from summarizer.english.movement import DOWN, UP

_FEW = 2
"""A date with more places may well stand somewhere for what is meant."""
_REACH = 8
"""So many words between a date and its verb at most."""
_MOST = 6
"""So many dates of a sentence are told apart."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for a date that is not where something went, or not that of a rise or fall."""
    yield from _moved_to(held)
    yield from _turned(held)


def _moved_to(held: Held) -> Iterator[Flag]:
    article = held.article
    for moment in held.read.moments[:_MOST]:
        before = _before(moment, held.read.words)
        if not before or before[-1].norm not in MOVED_TO or not any(word.norm in MOVED for word in before):
            continue
        places = article.moments.get((moment.sort, moment.value), ())
        if 0 < len(places) <= _FEW and all(_is_of_moving(place, held) for place in places):
            printed = held.text[moment.start : moment.end]
            message = f"“{printed}”: the article does not say that it was moved to this day."
            yield held.flag("date", Severity.WARNING, message, moment, places[0])


def _is_of_moving(place: Moment, held: Held) -> bool:
    """Return whether the article has a date before its verb of moving, and as no end of what was moved."""
    words = held.article.words_of[held.article.sentence_at(place.start)]
    before, after = _before(place, words), [word for word in words if word.start >= place.end][:_REACH]
    is_end = bool(before) and before[-1].norm in MOVED_TO | {"for"}
    return not is_end and any(word.norm in MOVED for word in after)


def _before(moment: Moment, words: Sequence[Word]) -> list[Word]:
    return [word for word in words if word.end <= moment.start][-_REACH:]


def _turned(held: Held) -> Iterator[Flag]:
    """Yield a warning for the first of two dates whose rise and fall are each the other's in the best sentence."""
    own = _ways(held.read.moments, held.read.words)
    if len(set(own.values())) == 1 or not own:
        return
    number = held.best_beside(next(iter(own)))
    sentence = held.article.sentences[number]
    inside = [one for one in held.article.read.moments if sentence.start <= one.start < sentence.end]
    there = {(one.sort, one.value): (one, way) for one, way in _ways(inside, held.article.words_of[number]).items()}
    found = [(one, way, *there[one.sort, one.value]) for one, way in own.items() if (one.sort, one.value) in there]
    if len(found) > 1 and all(way != its for _, way, _, its in found) and len({its for *_, its in found}) > 1:
        moment, way, place, _ = found[0]
        printed = held.text[moment.start : moment.end]
        message = f"“{printed}”: the article has it going {'down' if way == 'up' else 'up'} then."
        yield held.flag("date", Severity.WARNING, message, moment, place)


def _ways(moments: Sequence[Moment], words: Sequence[Word]) -> Mapping[Moment, str]:
    """Return for each date the way that the last such word before it, and behind the date before it, says."""
    found = {}
    first = [Moment(0, 0, *moments[0][2:])] if moments else []
    for last, moment in pairwise([*first, *moments[:_MOST]]):
        between = [word for word in words if last.end <= word.start and word.end <= moment.start]
        ways = ["up" if word.norm in UP else "down" for word in between if word.norm in UP | DOWN]
        if ways:
            found[moment] = ways[-1]
    return found
