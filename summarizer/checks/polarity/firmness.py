"""Tells a firm word that makes nothing firmer: "little known", "bound for", "certain streets", "expects it will"."""

import re
from collections.abc import Sequence

from summarizer.checks.held import Held
from summarizer.checks.polarity.outcomes import is_condition, is_settled
from summarizer.checks.reading.words import Word
from summarizer.checks.roots import root
from summarizer.checks.weighing.marks import best_sentences, sentences_near
from summarizer.english.denials import FOR_NOT, NEGATORS
from summarizer.english.hedges import (
    BEING,
    BOUND_ELSEWHERE,
    CERTAIN_OF,
    CONFIRMED,
    CONFIRMING,
    DUTIES,
    FUTURE,
    FUTURE_DOUBTS,
    IS_TO,
    KNOWN_AFTER,
    KNOWN_BEFORE,
    OWN_DOUBTS,
    VOTING,
    WOULD,
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
        return _is_due(words[place + 1 :], held) or _is_own_doubt(words, place) or _is_refused(words, place, held)
    if not _NEGATED.isdisjoint(other.norm for other in words[max(0, place - _BESIDE) : place]):
        return True
    if word.norm in {"guilty", "convicted"}:
        return is_condition(words, place) or is_settled(held)
    if word.norm == CONFIRMED and (_is_voted(held) or _is_saying(words, place, held)):
        return True
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


def _is_saying(words: Sequence[Word], place: int, held: Held) -> bool:
    """Return whether a "confirmed" only says something, for nothing near is doubted; "confirmed to" is firm."""
    sure = [word.norm for word in words[place + 1 : place + 2]] == ["to"]
    return not sure and not any(_may_fail(number, held) for number in sentences_near(held))


def _is_voted(held: Held) -> bool:
    """Return whether a supporting sentence tells of a vote to confirm somebody, which makes nothing sure."""
    told = ({word.norm for word in held.article.words_of[number]} for number in best_sentences(held))
    return any(norms & CONFIRMING and norms & VOTING for norms in told)


def _is_due(behind: Sequence[Word], held: Held) -> bool:
    """Return whether the best sentence, or one near with the same verb, speaks surely of what is to come."""
    best = best_sentences(held)[:1]
    verb = next((root(word) for word in behind if word.stem), "")
    near = (number for number in sorted(sentences_near(held) - {*best}) if _has_verb(verb, number, held))
    would = (number for number in sorted(sentences_near(held)) if _has_verb(verb, number, held, WOULD))
    return any(_is_coming(number, held) for number in (*best, *near)) or not all(_may_fail(n, held) for n in would)


def _has_verb(verb: str, number: int, held: Held, lead: frozenset[str] = frozenset()) -> bool:
    """Return whether a sentence has a verb, right behind one of some words if such are named."""
    words = held.article.words_of[number]
    return any(
        root(word) == verb and (not lead or (place > 0 and words[place - 1].norm in lead))
        for place, word in enumerate(words)
        if word.stem
    )


def _may_fail(number: int, held: Held) -> bool:
    return any(word.norm in FUTURE_DOUBTS for word in held.article.words_of[number])


def _is_coming(number: int, held: Held) -> bool:
    """Return whether a sentence speaks of what is to come, and not as of something that may fail."""
    norms = {word.norm for word in held.article.words_of[number]}
    if _may_fail(number, held):
        return False
    span = held.article.sentences[number]
    return not norms.isdisjoint(FUTURE) or bool(_IS_TO.search(held.article.read.text, span.start, span.end))
