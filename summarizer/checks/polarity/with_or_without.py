"""Tells that a takeaway has something "with" what its best sentence says is "without" it."""

from collections.abc import Iterator, Sequence

from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.words import Word
from summarizer.checks.weighing.marks import best_sentences, sentences_near
from summarizer.english.lacking import BETWEEN, WITH, WITHOUT


def with_for_without(held: Held) -> Iterator[tuple[Word, Word]]:
    """Yield each "with" before what a supporting sentence has only a "without" before: "on full pay", "without pay"."""
    own = dict(_led(held.read.words, WITH))
    if not own or any(word.norm in WITHOUT for word in held.read.words):
        return
    words_of = held.article.words_of
    near = {stem for number in sentences_near(held) for stem, _ in _led(words_of[number], WITH)}
    for number in best_sentences(held):
        for stem, there in _led(words_of[number], WITHOUT):
            if stem in own and stem not in near:
                yield own[stem], there


def _led(words: Sequence[Word], leads: frozenset[str]) -> Iterator[tuple[str, Word]]:
    """Yield the first content word behind each of some words, and this."""
    for place in [place for place, word in enumerate(words) if word.norm in leads][:MOST]:
        behind = next((word for word in words[place + 1 : place + 4] if word.norm not in BETWEEN), None)
        if behind is not None and behind.stem:
            yield behind.stem, words[place]
