"""Tells that a takeaway has something "with" what its best sentence says is "without" it."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.words import Word, stem
from summarizer.checks.weighing.marks import best_sentences, sentences_near
from summarizer.english.lacking import BEING_WITH, BETWEEN, IS_WITH, LESS, WITH, WITHOUT


def with_for_without(held: Held) -> Iterator[tuple[Word, Word]]:
    """Yield each "with" before what a supporting sentence has only a "without" before: "on full pay", "without pay"."""
    if any(word.norm in WITHOUT for word in held.read.words):
        return
    yield from _being_with(held)
    own = dict(_led(held.read.words, WITH))
    if not own:
        return
    words_of = held.article.words_of
    near = {had for number in sentences_near(held) for had, _ in _led(words_of[number], WITH)}
    for number in best_sentences(held):
        for lacked, there in _led(words_of[number], WITHOUT):
            if lacked in own and lacked not in near:
                yield own[lacked], there
    yield from ((told, there) for told, there in _for_less(own, held) if told.norm in IS_WITH)


def is_without_for_less(denial: Word, held: Held) -> bool:
    """Return whether a "without" of the takeaway says what a sentence near says in one word: "winless"."""
    return any(told is denial for told, _ in _for_less(dict(_led(held.read.words, WITHOUT)), held))


def _for_less(own: Mapping[str, Word], held: Held) -> Iterator[tuple[Word, Word]]:
    """Yield each word before what a sentence near has none of, in one word: "with a win" for "winless"."""
    for number in sorted(sentences_near(held)):
        for word in held.article.words_of[number]:
            thing = word.norm.removesuffix(LESS)
            lacked = stem(thing) if thing and thing != word.norm else ""
            if lacked in own:
                yield own[lacked], word


def _being_with(held: Held) -> Iterator[tuple[Word, Word]]:
    """Yield each "with" behind a verb of being, where a sentence near has a "without" there: "will be with Poe"."""
    own = [word for before, word in pairwise(held.read.words) if before.norm in BEING_WITH and word.norm in IS_WITH]
    if not own:
        return
    for number in sorted(sentences_near(held)):
        pairs = [pair for pair in pairwise(held.article.words_of[number]) if pair[0].norm in BEING_WITH]
        if not any(word.norm in IS_WITH for _, word in pairs):
            yield from ((own[0], word) for _, word in pairs if word.norm in WITHOUT)


def _led(words: Sequence[Word], leads: frozenset[str]) -> Iterator[tuple[str, Word]]:
    """Yield the first content word behind each of some words, and this."""
    for place in [place for place, word in enumerate(words) if word.norm in leads][:MOST]:
        behind = next((word for word in words[place + 1 : place + 4] if word.norm not in BETWEEN), None)
        if behind is not None and behind.stem:
            yield behind.stem, words[place]
