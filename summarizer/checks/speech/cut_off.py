"""Tells that a quotation is only the piece behind a denial or condition: of "I never said the deal is dead"."""

from collections.abc import Iterator

from db.records import Span
from summarizer.checks.held import Held
from summarizer.checks.reading.quotations import Quotation
from summarizer.checks.reading.words import Word
from summarizer.english.denials import CONTRACTED, FOR_NOT, NEGATORS
from summarizer.english.speech import MEANING, SAYING
from summarizer.english.unsettled import CONDITIONS, ON_CONDITION

_REACH = 5
"""So many words before a piece its denial may stand."""
_MARKS = frozenset(",;:.!?()—–")


def cut_off(quotation: Quotation, start: int, held: Held) -> Span | None:
    """Return what stands before a piece in its quotation of the article and turns it, if the takeaway has no such word.

    `start` is where the piece begins in the article.
    """
    article = held.article
    whole = next((each for each in article.read.quotations if each.start < start < each.end), None)
    if whole is None:
        return None
    number = article.sentence_at(start)
    first, place = article.word_range(number, whole.start, start)
    before = article.words_of[number][first:place]
    if not before:
        return None
    own = [word for word in held.read.words if not quotation.start <= word.start < quotation.end]
    denial = next(_denials(before, start, held), None)
    if denial is not None and not any(_denies(word) or word.norm in FOR_NOT for word in own):
        return Span(denial.start, start)
    is_then = before[0].norm in CONDITIONS and "," in article.read.text[before[-1].end : start]
    return Span(before[0].start, start) if is_then and not any(word.norm in ON_CONDITION for word in own) else None


def _denials(before: tuple[Word, ...], start: int, held: Held) -> Iterator[Word]:
    """Yield what denies a piece: in its clause, with nothing between but small words and saying or thinking."""
    last = start
    for word in reversed(before[-_REACH:]):
        if not _MARKS.isdisjoint(held.article.read.text[word.end : last]):
            return
        if _denies(word):
            yield word
        elif word.stem and word.norm not in SAYING and word.norm not in MEANING:
            return
        last = word.start


def _denies(word: Word) -> bool:
    return word.norm in NEGATORS or word.norm.endswith(CONTRACTED)
