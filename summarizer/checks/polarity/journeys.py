"""Tells that a takeaway goes from one thing to another where its sentence goes the other way round."""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from db.records import Span
from summarizer.checks.held import MOST, Held, Ranged
from summarizer.checks.reading.words import Word
from summarizer.checks.weighing.marks import close_sentence
from summarizer.english.denials import CLAUSE_LINKS

_REACH = 8
"""So many words at most say from where, and to where."""
_BREAKS = frozenset(".,!?;:()—–\n")


class _Journey(NamedTuple):
    """The stems of the words behind "from" and behind "to", and where both stand."""

    start: frozenset[str]
    goal: frozenset[str]
    span: Span


def turned_journeys(held: Held) -> Iterator[tuple[Span, Span]]:
    """Yield each "from A to B" of which the best sentence has "from B to A", where not both are names or figures."""
    best = close_sentence(held)
    if best is None or all(word.norm != "from" for word in held.read.words):
        return
    own = list(_journeys(held.read.words, held.text))
    there = list(_journeys(held.article.words_of[best], held.article.read.text)) if own else ()
    plain = {word.stem for word in held.read.words if word.text.islower() and not _is_element(word, held)}
    for mine in own:
        for other in there:
            left = (mine.start - other.start) & (other.goal - mine.goal)
            right = (mine.goal - other.goal) & (other.start - mine.start)
            if left and right and not plain.isdisjoint(left | right):
                yield mine.span, other.span


def _journeys(words: Sequence[Word], text: str) -> Iterator[_Journey]:
    """Yield what stands behind each "from", and behind the "to" after it or before it."""
    places = [place for place, word in enumerate(words) if word.norm == "from"][:MOST]
    for place in places:
        start = _run(words, place, text)
        ahead = [at for at in range(place + 1, place + 1 + len(start)) if words[at].norm == "to"]
        back = [at for at in range(max(0, place - _REACH), place) if words[at].norm == "to"]
        if ahead:
            start, goal = start[: ahead[0] - place - 1], _run(words, ahead[0], text)
        elif back and place - back[-1] - 1 <= len(goal := _run(words, back[-1], text)):
            goal = goal[: place - back[-1] - 1]
        else:
            continue
        if start and goal:
            yield _Journey(
                frozenset(word.stem for word in start) - {""},
                frozenset(word.stem for word in goal) - {""},
                Span(*_ends([words[place], *start, *goal, *([words[back[-1]]] if not ahead else [])])),
            )


def _run(words: Sequence[Word], place: int, text: str) -> list[Word]:
    """Return the words behind one, up to the next mark or link of clauses."""
    behind = words[place + 1 : place + 1 + _REACH]
    return [
        word
        for word, _ in takewhile(
            lambda pair: pair[0].norm not in CLAUSE_LINKS and _BREAKS.isdisjoint(text[pair[1].end : pair[0].start]),
            zip(behind, words[place:], strict=False),
        )
    ]


def _ends(words: Sequence[Ranged]) -> tuple[int, int]:
    return min(word.start for word in words), max(word.end for word in words)


def _is_element(word: Word, held: Held) -> bool:
    """Return whether a word is part of a figure or date, which others compare."""
    elements: tuple[Ranged, ...] = (*held.read.quantities, *held.read.moments)
    return any(each.start <= word.start < each.end for each in elements)
