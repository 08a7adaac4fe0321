"""Tells to whom something was told: "told the BBC", and not "told police"."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import takewhile
from typing import NamedTuple

from summarizer.checks.held import Held
from summarizer.checks.reading.words import Word
from summarizer.checks.weighing.marks import best_sentences, sentences_near
from summarizer.english.speech import NO_HEARERS, SOURCE_NOUNS, TELLING

_REACH = 5
"""So many words after the verb may name the hearer."""


class Hearer(NamedTuple):
    """Who was told something: the verb and the words that name him."""

    start: int
    end: int
    words: tuple[Word, ...]


def other_hearers(held: Held) -> Iterator[tuple[Hearer, Hearer]]:
    """Yield each hearer of the takeaway whom its sentences do not have, with the one who is told something there.

    Only the best sentence counts if it has a hearer; else those near the supporting ones do.
    """
    own = list(_hearers(held.read.words, held.text))
    for numbers in (best_sentences(held)[:1], sorted(sentences_near(held))) if own else ():
        words = [word for number in numbers for word in held.article.words_of[number]]
        there = next(_hearers(words, held.article.read.text), None)
        if there is not None:
            known = {word.stem for word in words}
            yield from ((hearer, there) for hearer in own if known.isdisjoint(word.stem for word in hearer.words))
            return


def _hearers(words: Sequence[Word], text: str) -> Iterator[Hearer]:
    """Yield those who are told something among some words, if a word that can name somebody ends their group."""
    for place, verb in enumerate(words):
        if verb.norm not in TELLING:
            continue
        after = words[place + 1 : place + 1 + _REACH]
        group = list(takewhile(partial(_is_group, text, verb), after))
        named = tuple(word for word in group if word.norm in SOURCE_NOUNS or (word.text[0].isupper() and word.stem))
        if named and named[-1] is group[-1]:
            yield Hearer(verb.start, group[-1].end, named)


def _is_group(text: str, verb: Word, word: Word) -> bool:
    """Return whether a word may belong to the group right after a verb."""
    return word.norm not in NO_HEARERS and not any(mark in text[verb.end : word.start] for mark in ',.;:"“”')
