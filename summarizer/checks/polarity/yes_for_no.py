"""Tells that a takeaway says yes in a word that the article has nowhere, where its sentence says no: "always"."""

from collections.abc import Iterator
from itertools import pairwise

from summarizer.checks.held import Held
from summarizer.checks.polarity.denials import is_negator
from summarizer.checks.reading.words import Word
from summarizer.checks.weighing.marks import best_sentences, sentences_near
from summarizer.english.yes_and_no import NO_LONGER, STILL, YES_AND_NO

_DENIED = 3
"""A denial within so many words before the "no" turns it round."""


def yes_for_no(held: Held) -> Iterator[tuple[Word, Word]]:
    """Yield such a word of a takeaway without a denial, and the opposite that a supporting sentence has."""
    own = held.read.words
    said = {word.norm: word for word in own}
    if any(map(is_negator, own)):
        return
    for yes, no in YES_AND_NO:
        told = next((word for word in own if word.norm in yes), None)
        if told is not None and no.isdisjoint(said) and not any(norm in held.article.places for norm in yes):
            yield from ((told, there) for there in _denying(no, held))
    if STILL in said and not any(number in held.article.sentences_of(STILL) for number in sentences_near(held)):
        for number in best_sentences(held):
            pairs = pairwise(held.article.words_of[number])
            yield from ((said[STILL], one) for one, other in pairs if (one.norm, other.norm) == NO_LONGER)


def _denying(no: frozenset[str], held: Held) -> Iterator[Word]:
    """Yield each word among some that a supporting sentence has, and does not deny."""
    for number in best_sentences(held):
        words = held.article.words_of[number]
        for place, word in enumerate(words):
            if word.norm in no and not any(map(is_negator, words[max(0, place - _DENIED) : place])):
                yield word
