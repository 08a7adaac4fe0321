"""Measures whether a small word that turns a statement ("not", "may", "said") was put in or left out.

A mark is such a word; its kin are all words that can do its work. For a mark of the takeaway, the words beside it are
looked for in the article, with and without kin near them; for a mark of a supporting sentence, the words beside it are
looked for in the takeaway. Learned forests weigh what is found (see `summarizer.checks.learned`).
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from db.records import Severity
from summarizer.checks.held import Held
from summarizer.checks.learned import ask
from summarizer.checks.mark_measures import Own, Shared, Sort, kind, there
from summarizer.checks.reading.text import ReadText
from summarizer.checks.reading.words import Word

_SENTENCES = 3
"""Marks of so many supporting sentences may have been lost."""
_SHOWN = 3
"""So many words after a mark are shown with it."""


class Found(NamedTuple):
    """A mark with its measures."""

    word: Word
    number: int
    """The sentence of the article that speaks against it, or that it stands in."""
    measures: list[float]


class Likely(NamedTuple):
    """The mark that is most probably put in or left out, and how gravely it is to be flagged."""

    word: Word
    number: int
    severity: Severity


def likeliest(question: str, found: Iterable[Found]) -> Likely | None:
    """Return the mark that most probably answers a learned question with yes, if any is worth a flag."""
    asked = ask(question)
    best = max(((asked.probability(one.measures), one) for one in found), key=lambda pair: pair[0], default=None)
    severity = None if best is None else asked.severity(best[0])
    return None if best is None or severity is None else Likely(best[1].word, best[1].number, severity)


def said_with(mark: Likely, held: Held) -> str:
    """Return a mark of the article with the few words after it, for the editor to see."""
    sentence = held.article.words_of[mark.number]
    after = sentence[min(sentence.index(mark.word) + _SHOWN, len(sentence) - 1)]
    return held.article.read.text[mark.word.start : after.end]


def best_sentences(held: Held) -> list[int]:
    """Return the numbers of the supporting sentences, the one that shares most words first."""
    return sorted(held.evidence, key=lambda number: (-held.scores[number], number))[:_SENTENCES]


def gained(held: Held, sort: Sort) -> Iterator[Found]:
    """Yield each mark of the takeaway with the measures that tell whether the article has it."""
    top = best_sentences(held)
    if not top:
        return
    words = held.read.words
    kin = [place for place, word in enumerate(words) if sort.is_kin(word)]
    shared = Shared(held, sort, top)
    for place, word in enumerate(words):
        if sort.is_mark(word) and not _is_dated(word, held.read):
            yield Found(word, top[0], [*shared.cover, *there(words, place, kin, shared), *kind(word, sort)])


def lost(held: Held, sort: Sort) -> Iterator[Found]:
    """Yield each mark of the supporting sentences with the measures that tell whether the takeaway lacks it."""
    top = best_sentences(held)
    if not top:
        return
    shared = Shared(held, sort, top)
    own = Own(held, sort)
    for rank, number in enumerate(top):
        sentence = held.article.words_of[number]
        for place, word in enumerate(sentence):
            if sort.is_mark(word) and not _is_dated(word, held.article.read):
                share = held.scores[number] / own.total
                here = own.beside(sentence, place, sort)
                yield Found(word, number, [*shared.cover, float(rank), share, *here, *kind(word, sort)])


def _is_dated(word: Word, read: ReadText) -> bool:
    """Return whether a word is part of a date, as "may" of "may 12"."""
    return any(moment.start <= word.start < moment.end for moment in read.moments)
