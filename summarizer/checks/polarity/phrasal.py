"""Tells that a takeaway has the opposite of its sentence where one of the two says it in several words."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from db.records import Span
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import MOST, Held
from summarizer.checks.polarity.denials import is_negator
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.checks.weighing.marks import CLOSE, best_sentences, close_sentence, sentences_near
from summarizer.english.phrasal_opposites import ANY, PHRASAL, Side

_REACH = 5
"""So many words on each side are compared."""


class _Spot(NamedTuple):
    """Where a text has a phrase, with the stems of the content words before and after it."""

    span: Span
    before: frozenset[str]
    after: frozenset[str]


def phrasal_opposites(held: Held) -> Iterator[tuple[Span, Span]]:
    """Yield where the takeaway has a phrase, and where its best sentence has the opposite of the same thing.

    No sentence near may have the phrase itself beside the same words, and neither text may deny anything.
    """
    if ANY.search(held.text) is None or any(map(is_negator, held.read.words)):
        return
    article = held.article
    for side in PHRASAL:
        mine = next(_spots(side.own, held.read.words, held.text, Span(0, len(held.text))), None)
        best = None if mine is None or side.opposite.search(held.text) else _sentence(mine, held)
        if mine is None or best is None or _of(side.own, best, article) or any(map(is_negator, article.words_of[best])):
            continue
        there = next((spot for spot in _of(side.opposite, best, article) if _is_same(mine, spot)), None)
        if there is not None and not _is_said_near(mine, side, held):
            yield mine.span, there.span


def are_one_side(own: Word, there: Word, article: CheckedArticle) -> bool:
    """Return whether a word and the phrase that a word of the article begins say the same: "quit", "pulled out"."""
    text = article.read.text
    return any(side.own.fullmatch(own.norm) and side.own.match(text, there.start) for side in PHRASAL)


def _sentence(mine: _Spot, held: Held) -> int | None:
    """Return the sentence to compare with: the close one, or the best if it is close but for the phrase itself."""
    close, best = close_sentence(held), best_sentences(held)
    if close is not None or not best:
        return close
    own = {word.stem for word in held.read.words if mine.span.start <= word.start < mine.span.end}
    rest = sum(weight for stem, weight in held.weights.items() if stem not in own)
    return best[0] if held.scores[best[0]] >= CLOSE * rest > 0 else None


def _is_said_near(mine: _Spot, side: Side, held: Held) -> bool:
    own = mine.before | mine.after
    near = (spot for number in sentences_near(held) for spot in _of(side.own, number, held.article))
    return any(not own.isdisjoint(spot.before | spot.after) for spot in near)


@remembered
def _of(pattern: re.Pattern[str], number: int, article: CheckedArticle) -> Sequence[_Spot]:
    """Return where a sentence of the article has a phrase."""
    return list(_spots(pattern, article.words_of[number], article.read.text, article.sentences[number]))


def _spots(pattern: re.Pattern[str], words: Sequence[Word], text: str, within: Span) -> Iterator[_Spot]:
    for match in islice(pattern.finditer(text, within.start, within.end), MOST):
        before = [word.stem for word in words if word.end <= match.start()][-_REACH:]
        after = [word.stem for word in words if word.start >= match.end()][:_REACH]
        inside = [word.stem for word in words if match.start() < word.start and word.end < match.end()]
        yield _Spot(Span(*match.span()), frozenset(before) - {""}, frozenset((*inside, *after)) - {""})


def _is_same(mine: _Spot, there: _Spot) -> bool:
    """Return whether both are said of the same thing: behind them, or before them where nothing stands behind."""
    behind = mine.after & there.after
    return bool(behind or (not mine.after and mine.before & (there.before | there.after)))
