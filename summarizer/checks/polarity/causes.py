"""Tells that a takeaway names a cause or an effect that the article denies: "due to the storm" for "not related to"."""

import re
from collections.abc import Iterator, Sequence

from db.records import Span
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import Held
from summarizer.checks.polarity.denials import denies_itself
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.checks.weighing.marks import sentences_near
from summarizer.english.causes import AFFECTED, CAUSED, CAUSING, NO_EFFECT, UNRELATED

_REACH = 4
"""So many content words beside it are what is told of a cause or an effect."""
_PAIRS = tuple(
    (re.compile(own, re.IGNORECASE), re.compile(denied, re.IGNORECASE), is_behind)
    for own, denied, is_behind in (
        (CAUSED, UNRELATED, False),
        (CAUSING, UNRELATED, True),
        (AFFECTED, NO_EFFECT, False),
    )
)


def denied_causes(held: Held) -> Iterator[tuple[Span, Span]]:
    """Yield each cause or effect of the takeaway, and where a sentence near denies it in other words."""
    if any(map(denies_itself, held.read.words)):
        return
    for own, denied, is_behind in _PAIRS:
        match = own.search(held.text)
        if match is None or not (places := _places(denied, held.article)):
            continue
        before, after = _beside(held.read.words, match)
        for span, number, stems in places:
            words = held.article.words_of[number]
            first = {word.stem for word in words if word.end <= span.start} - {""}
            is_same = stems[0] in (before if is_behind else after) and first & (after if is_behind else before)
            if is_same and number in sentences_near(held):
                yield Span(*match.span()), span


@remembered
def _places(pattern: re.Pattern[str], article: CheckedArticle) -> Sequence[tuple[Span, int, Sequence[str]]]:
    """Return where the article denies a cause or an effect, in which sentence, and what follows there."""
    found = []
    for match in pattern.finditer(article.read.text):
        number = article.sentence_at(match.start())
        stems = [word.stem for word in article.words_of[number] if word.start >= match.end() and word.stem]
        if stems:
            found.append((Span(*match.span()), number, stems))
    return found


def _beside(words: Sequence[Word], match: re.Match[str]) -> tuple[set[str], set[str]]:
    """Return the content words of the takeaway right before and behind a phrase."""
    before = [word.stem for word in words if word.end <= match.start() and word.stem]
    after = [word.stem for word in words if word.start >= match.end() and word.stem]
    return set(before[-_REACH:]), set(after[:_REACH])
