"""Gives the content words beside a word in its own clause: as far as the next mark, "and", "but" or "while"."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.checks.reading.words import Word
from summarizer.english.denials import CLAUSE_LINKS, CONTRASTING

_REACH = 8
"""So many words on each side at most are its clause's."""
_LINKS = CLAUSE_LINKS | CONTRASTING
_MARKS = frozenset(",;:.!?()—–")


class Clause(NamedTuple):
    """The stems of the content words before and after a word in its clause."""

    before: frozenset[str]
    after: frozenset[str]

    @property
    def both(self) -> frozenset[str]:
        """Return the stems on either side."""
        return self.before | self.after


def clause_at(words: Sequence[Word], place: int, text: str) -> Clause:
    """Return what stands beside the word at a place of some words of a text, in its clause."""
    before = _run(words[max(0, place - _REACH) : place + 1][::-1], text)
    return Clause(frozenset(before), frozenset(_run(words[place : place + 1 + _REACH], text)))


def is_crossed(own: Clause, there: Clause, small: frozenset[str]) -> bool:
    """Return whether a word before and one behind have changed places between two clauses.

    One of them must be among `small`, the stems of words in small letters: where only names have, `roles` knows better.
    """
    ahead, back = (own.before - there.before) & there.after, (own.after - there.after) & there.before
    return bool(ahead and back) and not small.isdisjoint(ahead | back)


def _run(words: Sequence[Word], text: str) -> Iterator[str]:
    """Yield the stems of the words behind the first one, forwards or backwards, up to the end of its clause."""
    last = words[0]
    for word in words[1:]:
        first, second = sorted((last, word))
        if word.norm in _LINKS or not _MARKS.isdisjoint(text[first.end : second.start]):
            return
        if word.stem:
            yield word.stem
        last = word
