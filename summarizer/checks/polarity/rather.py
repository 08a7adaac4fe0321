"""Tells that a takeaway denies what its sentence only puts second: "not on Poe" for "rather than Poe"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarizer.checks.clauses import clause_at
from summarizer.checks.held import Held
from summarizer.checks.reading.words import Word
from summarizer.checks.weighing.marks import Found
from summarizer.english.denials import PUT_SECOND


def is_put_second(found: Found, held: Held) -> bool:
    """Return whether what a denial of the takeaway denies stands only behind a "rather than" of the sentence.

    Of "focus on the game rather than Poe" both "not on Poe" and "not focus on Poe" are said, and not "not on the game".
    """
    there, own = held.article.words_of[found.number], held.read.words
    denied = clause_at(own, own.index(found.word), held.text).after
    for place in _seconds(there):
        first = {word.stem for word in there[:place]}
        second = clause_at(there, place, held.article.read.text).after - first
        if denied & second and not (denied & first) - _verb(own[own.index(found.word) + 1 :]):
            return True
    return False


def _seconds(words: Sequence[Word]) -> Iterator[int]:
    """Yield the places of the "than" or "of" that puts second what follows it."""
    return (place for place, pair in enumerate(pairwise(words), 1) if (pair[0].norm, pair[1].norm) in PUT_SECOND)


def _verb(behind: Sequence[Word]) -> set[str]:
    """Return the stem of the verb behind a denial, which both halves of the sentence share."""
    return {next((word.stem for word in behind if word.stem), "")}
