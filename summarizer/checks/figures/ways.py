"""Reads which way a figure went, up or down, as far as the words beside it in its clause say."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.reading.words import Word
from summarizer.english.movement import BY_BEFORE_TO, DOWN, LINKS, MOVING, NEW_CLAUSE, PACES, UP

_BEFORE, _AFTER = 5, 2
"""So many words on each side of a figure may say which way it went."""
_FAR = 10
"""And so many before it that it is the pace."""
_TO = 60
"""So many characters before a figure may hold by how much something went to it."""
_BY_BEFORE_TO = re.compile(BY_BEFORE_TO, re.IGNORECASE)
_BREAK = re.compile(NEW_CLAUSE, re.IGNORECASE)


_THING = 2
"""So many words may name what moved."""


class Way(NamedTuple):
    """Which way a figure went, and the word between."""

    ways: frozenset[str]
    link: str
    is_moved: bool
    """Whether the word for the way stands before the link."""
    is_pace: bool
    """Whether it is the pace of something that went so: growth that eases to 3 percent is still growth."""


def way_of(quantity: Quantity, words: Sequence[Word], text: str) -> Way:
    """Return which way a figure went, as far as the words beside it in its clause say."""
    by = _BY_BEFORE_TO.search(text, max(0, quantity.start - _TO), quantity.start)
    ahead = [word for word in words if word.end <= (by.start() if by else quantity.start)]
    before, is_pace = ahead[-_BEFORE:], any(word.norm in PACES for word in ahead[-_FAR:])
    after = [word for word in words if word.start >= quantity.end][:_AFTER]
    link = "to" if by else before[-1].norm if before and before[-1].norm in LINKS else ""
    end = by.start() if by else before[-1].start if link == "from" else quantity.start
    if not link and before and before[-1].norm in MOVING and text[before[-1].end : quantity.start] == " ":
        link = "by"
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
    return Way(frozenset(ways), link, is_moved, is_pace)


def is_same_move(quantity: Quantity, words: Sequence[Word], place: Quantity, there: Sequence[Word]) -> bool:
    """Return whether a figure says of one thing that it moved so: "profit rose 4%" and "a 4% rise in profit"."""
    (way, thing), (other_way, other) = _moved(quantity, words), _moved(place, there)
    return bool(way) and way == other_way and not thing.isdisjoint(other)


def _moved(quantity: Quantity, words: Sequence[Word]) -> tuple[str, frozenset[str]]:
    """Return which way a figure's thing moved, and the stems of the one or two words for it."""
    after = [word for word in words if word.start >= quantity.end][: 3 + _THING]
    if len(after) > _THING and (way := _of(after[0])) and after[1].norm in {"in", "of"}:
        return way, frozenset(word.stem for word in takewhile(_is_content, after[2 : 2 + _THING]))
    before = [word for word in words if word.end <= quantity.start]
    if before and before[-1].norm == "by":
        before.pop()
    if not before or not (way := _of(before[-1])):
        return "", frozenset()
    subject = takewhile(_is_content, reversed(before[-1 - _THING : -1]))
    return way, frozenset(word.stem for word in subject)


def _is_content(word: Word) -> bool:
    return bool(word.stem)


def _of(word: Word) -> str:
    return "up" if word.norm in UP else "down" if word.norm in DOWN else ""
