"""Tells that a takeaway has those against something who are for it in the best sentence, or the other way round."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.checks.clauses import Clause, clause_at
from summarizer.checks.held import MOST, Held
from summarizer.checks.polarity.denials import is_negator
from summarizer.checks.reading.words import Word
from summarizer.checks.weighing.marks import close_sentence, sentences_near
from summarizer.english.hedges import BEING
from summarizer.english.opposites import TAKING_SIDES
from summarizer.english.sides import AGAINST, CONTRA, FOR, PRO

_DENIED = 3
"""A denial within so many words before turns a side round."""


class _Stance(NamedTuple):
    """A word that says who is for what, or against it."""

    word: Word
    is_for: bool
    beside: Clause

    def is_same(self, other: "_Stance") -> bool:
        """Return whether both are taken by the same on the same thing."""
        who, what = self.beside.before & other.beside.before, self.beside.after & other.beside.after
        return bool(who and what)


def other_sides(held: Held) -> Iterator[tuple[Word, Word]]:
    """Yield each such word of the takeaway, and where its best sentence has the other side of the same."""
    best, own = close_sentence(held), list(_stances(held.read.words, held.text))
    if best is None or not own:
        return
    article = held.article
    near = {n: list(_stances(article.words_of[n], article.read.text)) for n in sentences_near(held) | {best}}
    for mine in own:
        if not mine.is_for and is_elided(article.words_of[best]):
            continue
        alike = [one for stances in near.values() for one in stances if one.is_for is mine.is_for]
        if not any(mine.is_same(one) for one in alike):
            yield from ((mine.word, one.word) for one in near[best] if one not in alike and mine.is_same(one))


def _stances(words: Sequence[Word], text: str) -> Iterator[_Stance]:
    for place in [place for place in range(len(words)) if _side(words, place) is not None][:MOST]:
        if not any(map(is_negator, words[max(0, place - _DENIED) : place])):
            yield _Stance(words[place], bool(_side(words, place)), clause_at(words, place, text))


def is_elided(words: Sequence[Word]) -> bool:
    """Return whether an "against" has its verb further back: who "voted for the wall but against the tram"."""
    return any(word.norm == CONTRA and _side(words, place) is None for place, word in enumerate(words))


def _side(words: Sequence[Word], place: int) -> bool | None:
    """Return whether a word is said of who is for something; None where it tells no side."""
    norm = words[place].norm
    if norm in {PRO, CONTRA}:
        before = words[place - 1] if place else None
        is_taken = before is not None and (before.norm in BEING or before.stem in TAKING_SIDES)
        return norm == PRO if is_taken else None
    return norm in FOR if norm in FOR or norm in AGAINST else None
