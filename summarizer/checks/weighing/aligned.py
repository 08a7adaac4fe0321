"""Lays a takeaway beside its best sentence, word by word, and tells which word stands in the place of which."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from summarizer.checks.held import Held
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.checks.weighing.marks import close_sentence
from summarizer.english.hedges import BEING

_LONGEST = 400
"""A sentence of more words is none, and nothing is laid beside it."""
_WIDEST = 2
"""So many words at most stand in one's place: "was sacked"."""


class Replaced(NamedTuple):
    """A word of the takeaway, and the one of the sentence that stands between the same words."""

    own: Word
    there: Word
    alone: bool
    """No small word stands in its place too, as "was" does in "was sacked" for "resigned"."""


class Alignment(NamedTuple):
    """A takeaway beside its best sentence."""

    number: int
    """The sentence's."""
    kept: int
    """How many words of the takeaway are the sentence's, in its order."""
    strayed: int
    """How many are not."""
    replaced: tuple[Replaced, ...]
    """The words among these in whose place the sentence has another."""


@remembered
def aligned(held: Held) -> Alignment | None:
    """Return the takeaway beside its best sentence, where that says so much of it that the two can be compared."""
    number = close_sentence(held)
    if number is None or len(held.article.words_of[number]) > _LONGEST:
        return None
    own, there = held.read.words, held.article.words_of[number]
    gaps = list(_gaps([word.norm for word in own], [word.norm for word in there]))
    strayed = sum(last - first for first, last, _, _ in gaps)
    replaced = (_replaced(own[first:last], there[begun:ended]) for first, last, begun, ended in gaps)
    return Alignment(number, len(own) - strayed, strayed, tuple(one for one in replaced if one is not None))


def _replaced(own: Sequence[Word], there: Sequence[Word]) -> Replaced | None:
    """Return the only word of each side, or "sacked" where the takeaway has "was sacked" for "resigned"."""
    if len(there) != 1 or not own or (len(own) > 1 and own[0].norm not in BEING):
        return None
    return Replaced(own[-1], there[0], alone=len(own) == 1) if len(own) <= _WIDEST else None


def _gaps(own: Sequence[str], there: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Yield from where to where the two differ, here and there, between the words that they share in order."""
    here = beyond = 0
    for block in LCSseq.editops(own, there).as_matching_blocks():
        if block.a > here or block.b > beyond:
            yield here, block.a, beyond, block.b
        here, beyond = block.a + block.size, block.b + block.size
