"""Reads whose a date or figure is and whose the one so far from it: the café's 9am, "an hour before the galleries"."""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.checks.held import Held, Ranged
from summarizer.checks.reading.words import Word
from summarizer.checks.roots import root
from summarizer.english.inflections import IRREGULAR
from summarizer.english.offsets import LINKS

_REACH = 5
"""So many words behind "before" or "than" tell what has the other date or figure."""
_MARKS = frozenset(",;:.!?()—–")
_PAST = ("ed", "ing")


class Bearers(NamedTuple):
    """The words of what has a printed date or figure, and of what has the one that lies so far from it."""

    own: tuple[Word, ...]
    other: tuple[Word, ...]

    def are_told(self, held: Held) -> bool:
        """Return whether the takeaway names what has the other one."""
        return bool(self.other) and root(self.other[0]) in map(root, held.read.words)

    def is_given_to_other(self, at: Ranged, held: Held) -> bool:
        """Return whether the takeaway gives the printed one to what has the other, and does not name its own bearer.

        A bearer without a verb ("before the galleries") has that of its own bearer behind it here; one with a verb
        ("before Poe left") has nothing of the other's.
        """
        mine = [word for word in held.read.words if word.end <= at.start and word.stem]
        own, other = [root(word) for word in self.own], [root(word) for word in self.other]
        if not own or not other or not mine or root(mine[0]) != other[0] or own[0] == other[0]:
            return False
        told = {root(word) for word in held.read.words if word.stem}
        if any(map(_is_verb, self.other)):
            return told.isdisjoint(set(own) - set(other))
        return own[0] not in told and (len(mine) == 1 or root(mine[1]) in own)


def _is_verb(word: Word) -> bool:
    return word.norm in IRREGULAR or word.norm.endswith(_PAST)


def bearers(words: Sequence[Word], at: Ranged, behind: int, text: str, *, ends: int | None = None) -> Bearers:
    """Return what has the date or figure at a place, and what has the other one: what follows `behind`.

    Where the other's clause ends with how far it lies, `ends` is where that begins, and its words are the last ones.
    """
    before = [word for word in words if word.end <= at.start]
    if ends is None:
        own = before
        other = _clause([word for word in words if word.start >= behind], text)
    else:
        own = before
        between = [word for word in words if behind <= word.start < ends]
        links = [place for place, word in enumerate(between) if word.norm in LINKS]
        other = between[links[-1] + 1 :] if links else []
    return Bearers(tuple(w for w in own if w.stem), tuple(w for w in other if w.stem))


def _clause(words: Sequence[Word], text: str) -> list[Word]:
    found: list[Word] = []
    for word in words[:_REACH]:
        if found and not _MARKS.isdisjoint(text[found[-1].end : word.start]):
            break
        found.append(word)
    return found
