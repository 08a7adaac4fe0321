"""Tells a firm word that makes nothing firmer: "little known", "bound for", "certain streets", "will" for "due to"."""

import re

from summarizer.checks.english.polarity import (
    BEING,
    BOUND_ELSEWHERE,
    CERTAIN_OF,
    DUTIES,
    FUTURE,
    FUTURE_DOUBTS,
    IS_TO,
    KNOWN_AFTER,
    KNOWN_BEFORE,
)
from summarizer.checks.held import Held
from summarizer.checks.marks import best_sentences
from summarizer.checks.reading.words import Word

_IS_TO = re.compile(IS_TO)


def is_no_firmer(word: Word, held: Held) -> bool:
    """Return whether a firm word of the takeaway says no more than its sentences may say in other words."""
    words = held.read.words
    place = words.index(word)
    before = words[place - 1].norm if place else ""
    after = words[place + 1].norm if place + 1 < len(words) else ""
    if word.norm in {"will", "won't"}:
        return _is_due(held)
    if word.norm == "known":
        return before in KNOWN_BEFORE or after in KNOWN_AFTER
    if word.norm == "bound":
        return before not in BEING or after in BOUND_ELSEWHERE
    if word.norm == "certain":
        return before not in BEING and after not in CERTAIN_OF
    return word.norm in DUTIES


def _is_due(held: Held) -> bool:
    """Return whether the best sentence speaks of what is to come, and not as of something that may fail."""
    best = next(iter(best_sentences(held)), None)
    if best is None:
        return False
    norms = {word.norm for word in held.article.words_of[best]}
    if norms & FUTURE_DOUBTS:
        return False
    span = held.article.sentences[best]
    return not norms.isdisjoint(FUTURE) or bool(_IS_TO.search(held.article.read.text, span.start, span.end))
