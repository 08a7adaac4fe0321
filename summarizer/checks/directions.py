"""Check `number`: a figure that rose rose in the article, too, and by as much where it did not rise to as much."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.english.movement import DOWN, LINKS, NEW_CLAUSE, PACES, UP
from summarizer.checks.held import MOST, Held
from summarizer.checks.number import candidates, is_empty
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.reading.words import Word

_BEFORE, _AFTER = 5, 2
"""So many words on each side of a figure may say which way it went."""
_FAR = 10
"""And so many before it that it is the pace."""
_BREAK = re.compile(NEW_CLAUSE, re.IGNORECASE)


class _Way(NamedTuple):
    """Which way a figure went, and the word between."""

    ways: frozenset[str]
    link: str
    is_moved: bool
    """Whether the word for the way stands before the link."""
    is_pace: bool
    """Whether it is the pace of something that went so: growth that eases to 3 percent is still growth."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each figure that moved the other way wherever the article says which way it moved."""
    for quantity in held.read.quantities[:MOST]:
        if quantity.form is not Form.COUNT or is_empty(quantity, held.text):
            continue
        own = _way(quantity, held.read.words, held.text)
        if len(own.ways) != 1:
            continue
        found = candidates(quantity, held).places
        places = [one for one in found if isinstance(one, Quantity) and _is_like(quantity, one)]
        there = {place: _there(place, held) for place in places}
        if message := _contradiction(own, list(there.values())):
            other = next(place for place in places if there[place].ways and there[place].is_pace is own.is_pace)
            printed = held.text[quantity.start : quantity.end]
            yield held.flag("number", Severity.WARNING, f"“{printed}”: {message}", quantity, other)


def _contradiction(own: _Way, there: Sequence[_Way]) -> str:
    directed = [way for way in there if way.ways and way.is_pace is own.is_pace]
    if directed and not any(own.ways & way.ways for way in directed):
        return f"the article has it going {'down' if 'up' in own.ways else 'up'}."
    moved = [way for way in directed if way.is_moved]
    if (
        moved
        and own.is_moved
        and own.link
        and moved == list(there)
        and all(way.link not in ("", own.link) for way in moved)
    ):
        return f"the article says “{moved[0].link}” and not “{own.link}”."
    return ""


def _is_like(quantity: Quantity, place: Quantity) -> bool:
    return quantity.unit == place.unit and (bool(quantity.unit) or quantity.things == place.things)


def _there(place: Quantity, held: Held) -> _Way:
    article = held.article
    return _way(place, article.words_of[article.sentence_at(place.start)], article.read.text)


def _way(quantity: Quantity, words: Sequence[Word], text: str) -> _Way:
    """Return which way a figure went, as far as the words beside it in its clause say."""
    ahead = [word for word in words if word.end <= quantity.start]
    before, is_pace = ahead[-_BEFORE:], any(word.norm in PACES for word in ahead[-_FAR:])
    after = [word for word in words if word.start >= quantity.end][:_AFTER]
    link = before[-1].norm if before and before[-1].norm in LINKS else ""
    end = before[-1].start if link == "from" else quantity.start
    ways, is_moved = set(), False
    for word in reversed(before):
        if _BREAK.search(text, word.end, end):
            break
        if way := _of(word):
            ways.add(way)
            is_moved = True
            break
    for word in after:
        if not _BREAK.search(text, quantity.end, word.start) and (way := _of(word)):
            ways.add(way)
    return _Way(frozenset(ways), link, is_moved, is_pace)


def _of(word: Word) -> str:
    return "up" if word.norm in UP else "down" if word.norm in DOWN else ""
