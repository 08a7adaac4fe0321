"""Tells a firm word that makes nothing firmer: "little known", "bound for", "certain streets", "expects it will"."""

import re
from collections.abc import Sequence

from summarizer.checks.held import Held
from summarizer.checks.polarity.outcomes import is_condition, is_settled
from summarizer.checks.reading.words import Word
from summarizer.checks.roots import root
from summarizer.checks.weighing.marks import best_sentences
from summarizer.english.denials import FOR_NOT, NEGATORS
from summarizer.english.hedges import (
    BEING,
    BOUND_ELSEWHERE,
    CERTAIN_OF,
    DUTIES,
    FUTURE,
    FUTURE_DOUBTS,
    IS_TO,
    KNOWN_AFTER,
    KNOWN_BEFORE,
    OWN_DOUBTS,
)

_NEGATED = NEGATORS | {"yet"}
_BESIDE = 3
"""A firm word within so many words after a denial claims nothing: "has not been confirmed"."""
_IS_TO = re.compile(IS_TO)


def is_no_firmer(word: Word, held: Held) -> bool:
    """Return whether a firm word of the takeaway says no more than its sentences may say in other words."""
    words = held.read.words
    place = words.index(word)
    if word.norm in {"will", "won't"}:
        return _is_due(held) or _is_own_doubt(words, place) or _is_refused(words, place, held)
    if not _NEGATED.isdisjoint(other.norm for other in words[max(0, place - _BESIDE) : place]):
        return True
    if word.norm in {"guilty", "convicted"}:
        return is_condition(words, place) or is_settled(held)
    return _is_other(words, place)


def _is_other(words: Sequence[Word], place: int) -> bool:
    """Return whether a word at a place of the takeaway is not the firm one that is written like it."""
    norm = words[place].norm
    before = words[place - 1].norm if place else ""
    after = words[place + 1].norm if place + 1 < len(words) else ""
    if norm == "known":
        return before in KNOWN_BEFORE or after in KNOWN_AFTER
    if norm == "bound":
        return before not in BEING or after in BOUND_ELSEWHERE
    if norm == "certain":
        return before not in BEING and after not in CERTAIN_OF
    return norm in DUTIES


def _is_own_doubt(words: Sequence[Word], place: int) -> bool:
    """Return whether the takeaway itself makes of a "will" a view, a doubt or a condition: "expects that it will"."""
    before = {word.norm for word in (*words[:place], *words[place + 1 : place + 2])}
    return not before.isdisjoint(OWN_DOUBTS) or any(word.norm in {"if", "unless"} for word in words[place:])


def _is_refused(words: Sequence[Word], place: int, held: Held) -> bool:
    """Return whether a "will not" has its verb from a best sentence that denies it: who refuses to leave will not."""
    behind = words[place + 1 :]
    if words[place].norm == "will" and [word.norm for word in behind[:1]] != ["not"]:
        return False
    verb = next((root(word) for word in behind if word.stem), "")
    best = [word for number in best_sentences(held)[:1] for word in held.article.words_of[number]]
    return any(root(word) == verb for word in best) and any(word.norm in FOR_NOT for word in best)


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
