"""Finds the sentences of an article that a takeaway rests on, by the content words that they share."""

from collections.abc import Mapping, Sequence

from db.records import Span
from summarizer.checks.article import CheckedArticle
from summarizer.checks.reading.text import ReadText, read_takeaway

MOST = 3
"""At most so many sentences support one takeaway."""

_GAIN = 0.12
"""A further sentence must cover at least this share of the takeaway's weight that no sentence before covers."""


def find(text: str, article: CheckedArticle) -> tuple[Span, ...]:
    """Return the one to three sentences of the body that best support `text`, best first; none if nothing is shared."""
    read = read_takeaway(text)
    chosen = supporting(read, article)
    return tuple(article.sentences[number] for number in chosen)


def supporting(read: ReadText, article: CheckedArticle) -> tuple[int, ...]:
    """Return the numbers of the body's sentences that together cover most of a takeaway's content words, best first."""
    weights = {word.stem: weight(word.stem, article) for word in read.words if word.stem}
    total = sum(weights.values())
    if not total:
        return ()
    chosen: list[int] = []
    uncovered = dict(weights)
    while len(chosen) < MOST:
        scores = [
            _brief(score, len(words))
            for score, words in zip(overlap(uncovered, article), article.words_of, strict=True)
        ]
        for number in chosen:
            scores[number] = 0.0
        best = max(range(article.body_sentences), key=lambda number: scores[number], default=None)
        if best is None or scores[best] < (_GAIN * total if chosen else 1e-9):
            break
        chosen.append(best)
        for word in article.words_of[best]:
            uncovered.pop(word.stem, None)
    return tuple(chosen)


def weight(stem: str, article: CheckedArticle) -> float:
    """Return how much sharing a stem says: rare words of the article say more; words that it lacks say most."""
    return article.weights.get(stem, article.rarest)


def overlap(weights: Mapping[str, float], article: CheckedArticle) -> list[float]:
    """Return for each sentence the weight of the stems that it holds; summed in their order, so ever the same."""
    scores = [0.0] * len(article.sentences)
    for stem, worth in weights.items():
        for number in article.sentences_with.get(stem, ()):
            scores[number] += worth
    return scores


def _brief(score: float, words: int) -> float:
    """Return a score that prefers, among equals, the sentence that says less besides."""
    return score * (1.0 - 0.002 * min(words, 60))


def numbers_of(spans: Sequence[Span], article: CheckedArticle) -> frozenset[int]:
    """Return the numbers of the sentences that given evidence spans touch."""
    found: set[int] = set()
    for span in spans:
        found.update(range(article.sentence_at(span.start), article.sentence_at(max(span.start, span.end - 1)) + 1))
    return frozenset(found)
