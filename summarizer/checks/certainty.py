"""Check `certainty`: "may", "alleged", "expected", "plans to" are neither lost nor gained against the article."""

from collections.abc import Iterator, Sequence

from db.records import Flag, Severity
from summarizer.checks.english.polarity import FIRM, HEDGES, STRONG_HEDGES
from summarizer.checks.english.speech import SAYING
from summarizer.checks.held import Held
from summarizer.checks.reading.words import Word

_SCOPE = 5
"""How many words after a hedge it can weaken."""
_CLOSE = 0.4
"""The best sentence must share this part of the takeaway's weight to be compared with it."""
_REPORTED = frozenset({"claimed", "believed"})
"""Sorts of doubt that a named source takes over: "police say" keeps what "allegedly" kept."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning where a doubt of the best sentence is gone, or the takeaway doubts what no sentence doubts."""
    total = sum(held.weights.values())
    best = max(held.evidence, key=lambda number: held.scores[number], default=None)
    if best is None or held.scores[best] < _CLOSE * total:
        return
    doubts = [word for word in held.read.words if _is_doubt(word)]
    if not doubts:
        yield from _lost(held, best)
    else:
        yield from _gained(held, doubts)


def _is_doubt(word: Word) -> bool:
    return word.norm in HEDGES and word.norm not in FIRM and word.text != "May"


def _weakened(words: Sequence[Word], place: int) -> list[str]:
    """Return the stems of the first content words that a hedge at `place` weakens."""
    return [word.stem for word in words[place + 1 : place + 1 + _SCOPE] if word.stem][:2]


def _lost(held: Held, best: int) -> Iterator[Flag]:
    stems = held.read.stems
    sentence = held.article.words_of[best]
    reported = any(word.norm in SAYING for word in held.read.words)
    for place, word in enumerate(sentence):
        if word.norm not in STRONG_HEDGES or not _is_doubt(word) or word.stem in stems:
            continue
        if reported and HEDGES[word.norm] in _REPORTED:
            continue
        at = next((w for stem in _weakened(sentence, place) for w in held.read.words if w.stem == stem), None)
        if at is not None:
            after = sentence[min(place + 2, len(sentence) - 1)]
            said = held.article.read.text[word.start : after.end]
            message = f"The article is less sure: it says “{said}”."
            yield held.flag("certainty", Severity.WARNING, message, at, word)
            return


def _gained(held: Held, doubts: Sequence[Word]) -> Iterator[Flag]:
    article = held.article
    for doubt in doubts:
        if doubt.norm not in STRONG_HEDGES:
            continue
        weakened = set(_weakened(held.read.words, held.read.words.index(doubt)))
        having = [n for n in held.evidence if weakened & {word.stem for word in article.words_of[n]}] or held.evidence
        if not any(word.norm in HEDGES for number in having for word in article.words_of[number]):
            message = f"“{doubt.text}”: the supporting sentences say this without a doubt."
            yield held.flag("certainty", Severity.WARNING, message, doubt)
            return
