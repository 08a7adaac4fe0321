"""Measures whether a small word that turns a statement ("not", "may", "said") was put in or left out.

A mark is such a word; its kin are all words that can do its work. For a mark of the takeaway, the words beside it are
looked for in the article, with and without kin near them; for a mark of a supporting sentence, the words beside it are
looked for in the takeaway. Learned forests weigh what is found (see `summarizer.checks.weighing.learned`).
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from db.records import Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.bearers.pronouns import pronoun_sentence
from summarizer.checks.held import MOST, Held, Ranged, sentences_around
from summarizer.checks.reading.text import ReadText
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.checks.weighing.learned import Answer, loudest
from summarizer.checks.weighing.mark_measures import Marked, Own, Shared, Sort, is_copied, kind, there

_SENTENCES = 3
"""Marks of so many supporting sentences may have been lost."""
CLOSE = 0.4
"""The best sentence must share this part of the takeaway's weight to be compared with it."""
COPIED = 0.9
MOSTLY = 0.7
"""A takeaway is copied, or mostly, where one sentence has this part of the weight of its words."""
_SURE = 0.50
"""So sure a forest must be, in new words, where they are the likelier reason for its doubt."""
_SHOWN = 3
"""So many words after a mark, and one before, are shown with it."""


class Found(NamedTuple):
    """A mark with its measures."""

    word: Word
    number: int
    """The sentence of the article that speaks against it, or that it stands in."""
    answer: Answer


class Likely(NamedTuple):
    """The mark that is most probably put in or left out, and how gravely it is to be flagged."""

    word: Word
    number: int
    severity: Severity


def likeliest(found: Iterable[Found]) -> Likely | None:
    """Return the mark that most probably answers its learned question with yes, if any is worth a flag."""
    if (best := loudest(found)) is None:
        return None
    mark, severity = best
    return Likely(mark.word, mark.number, severity)


def said_with(mark: Likely, held: Held) -> str:
    """Return a mark of the article with the few words beside it, for the editor to see."""
    sentence = held.article.words_of[mark.number]
    place = sentence.index(mark.word)
    first, last = sentence[max(0, place - 1)], sentence[min(place + _SHOWN, len(sentence) - 1)]
    return held.article.read.text[first.start : last.end]


@remembered
def best_sentences(held: Held) -> list[int]:
    """Return the numbers of the supporting sentences, the one that shares most words first."""
    return sorted(held.evidence, key=lambda number: (-held.scores[number], number))[:_SENTENCES]


@remembered
def sentences_near(held: Held) -> frozenset[int]:
    """Return the numbers of the supporting sentences and of those right beside them."""
    count = len(held.article.sentences)
    return frozenset(n for number in best_sentences(held) for n in sentences_around(number, 1, 1, count))


@remembered
def close_sentence(held: Held) -> int | None:
    """Return the number of the best sentence where it says so much of the takeaway that the two can be compared.

    A sentence that has "she" for a name of the takeaway has the name, too.
    """
    if (found := pronoun_sentence(held, CLOSE)) is not None:
        return found
    top = best_sentences(held)
    return top[0] if top and held.scores[top[0]] >= CLOSE * sum(held.weights.values()) else None


def is_copied_beside(element: Ranged, held: Held, share: float = COPIED) -> bool:
    """Return whether so much of what the takeaway says beside an element is one sentence's: it is not in new words."""
    own = {word.stem for word in held.read.words if element.start <= word.start < element.end and word.stem}
    beside = sum(weight for stem, weight in held.weights.items() if stem not in own)
    return max(held.rest(element), default=0.0) >= share * beside > 0


def is_sure(probability: float, element: Ranged, held: Held) -> bool:
    """Return whether a forest's doubt of an element counts where new words may be its reason."""
    return probability >= _SURE or is_copied_beside(element, held, MOSTLY)


@remembered
def gained(sort: Sort, held: Held) -> list[Found]:
    """Return each mark of the takeaway with the measures that tell whether the article has it."""
    return list(_gained(sort, held))


@remembered
def lost(sort: Sort, held: Held) -> list[Found]:
    """Return each mark of the supporting sentences with the measures that tell whether the takeaway lacks it."""
    return list(_lost(sort, held))


@remembered
def _shared(sort: Sort, held: Held) -> Shared:
    return Shared(held, sort, best_sentences(held))


def _gained(sort: Sort, held: Held) -> Iterator[Found]:
    top, words = best_sentences(held), held.read.words
    marks = list(islice((place for place in sort.marks(words) if not _is_dated(words[place], held.read)), MOST))
    if not top or not marks:
        return
    kin = sort.kin(words)
    shared = _shared(sort, held)
    for place in marks:
        if is_copied(place, shared):
            continue
        measures = [*shared.cover, *there(words, place, kin, shared), *kind(words[place], sort)]
        yield Found(words[place], top[0], Answer(f"{sort.name} gained", measures))


def _lost(sort: Sort, held: Held) -> Iterator[Found]:
    marked = [(rank, number, _marks(number, sort, held.article)) for rank, number in enumerate(best_sentences(held))]
    if not any(marks for *_, marks in marked):
        return
    shared = _shared(sort, held)
    own = Own(held, sort)
    for rank, number, marks in marked:
        sentence = Marked.of(held.article.words_of[number], sort)
        share = held.scores[number] / own.total
        for place in marks:
            word = sentence.words[place]
            measures = [*shared.cover, float(rank), share, *own.beside(sentence, place), *kind(word, sort)]
            yield Found(word, number, Answer(f"{sort.name} lost", measures))


@remembered
def _marks(number: int, sort: Sort, article: CheckedArticle) -> list[int]:
    """Return the places of the marks in a sentence of the article; of very many, the first ones."""
    words = article.words_of[number]
    return list(islice((place for place in sort.marks(words) if not _is_dated(words[place], article.read)), MOST))


def _is_dated(word: Word, read: ReadText) -> bool:
    """Return whether a word is part of a date, as "may" of "may 12"."""
    return any(moment.start <= word.start < moment.end for moment in read.moments)
