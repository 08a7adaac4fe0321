"""Tells how a trial ended, by the takeaway and by its sentences: "not guilty" is "cleared", "convicted" is "guilty"."""

from collections.abc import Sequence
from enum import Enum, auto

from summarizer.checks.held import Held
from summarizer.checks.reading.words import Word, stem
from summarizer.checks.remembering import remembered
from summarizer.checks.weighing.marks import sentences_near
from summarizer.english.trials import ACQUITTING, CONDITIONS, CONVICTING, DENYING_CHARGES, GUILTY, PLEADING

_STEMS = frozenset(map(stem, (GUILTY, "found", *CONVICTING, *ACQUITTING)))
"""They tell how a trial ended, and not whose it was."""
_SAME = 0.4
"""A sentence tells of the same trial if it has this part of what the one most alike has of the takeaway."""
_CLAUSE = 5
"""So many words before a "convicted" an "if" may stand."""


class Outcome(Enum):
    """How a trial ended, or what the accused said."""

    CONVICTED = auto()
    OPEN = auto()
    """What follows if they are."""
    ACQUITTED = auto()
    DENIED = auto()


def denies_guilt(word: Word, held: Held) -> bool:
    """Return whether a "not" of the takeaway makes a "not guilty" that its sentences have, in whichever words."""
    words = held.read.words
    place = words.index(word) + 1
    if place == len(words) or words[place].norm != GUILTY:
        return False
    own = _of_guilty(words, place)
    return own in (_any_near(held) if own is Outcome.DENIED else _settled(held))


def is_condition(words: Sequence[Word], place: int) -> bool:
    """Return whether a verdict at a place of some words has not been given: "if they are found guilty"."""
    return any(word.norm in CONDITIONS for word in words[max(0, place - _CLAUSE) : place])


def is_settled(held: Held) -> bool:
    """Return whether the takeaway says that a trial ended as its sentences say that it did."""
    own = _outcomes(held.read.words) - {Outcome.DENIED}
    return bool(own) and own <= _settled(held)


@remembered
def _settled(held: Held) -> frozenset[Outcome]:
    """Return how a trial ended by the sentence, near the supporting ones, that shares most of what else is said."""
    best, most = frozenset[Outcome](), 0.0
    for number in sorted(sentences_near(held)):
        words = held.article.words_of[number]
        ended = _outcomes(words) - {Outcome.DENIED}
        shared = sum(held.weights.get(stem, 0.0) for stem in {word.stem for word in words} - _STEMS)
        if ended and shared > most:
            best, most = ended, shared
    return best if most >= _SAME * max(held.scores) else frozenset()


def _any_near(held: Held) -> frozenset[Outcome]:
    return frozenset().union(*(_outcomes(held.article.words_of[number]) for number in sentences_near(held)))


def _outcomes(words: Sequence[Word]) -> frozenset[Outcome]:
    """Return the outcomes that some words tell."""
    return frozenset(found for place in range(len(words)) if (found := _outcome(words, place)) is not None)


def _outcome(words: Sequence[Word], place: int) -> Outcome | None:
    """Return the outcome that a word at a place tells, if any."""
    norm = words[place].norm
    if norm == GUILTY:
        return _of_guilty(words, place)
    if norm in CONVICTING:
        return _convicted(words, place)
    if norm in ACQUITTING:
        return Outcome.ACQUITTED
    return Outcome.DENIED if norm in DENYING_CHARGES else None


def _of_guilty(words: Sequence[Word], place: int) -> Outcome:
    """Return what a "guilty" tells: found so, not found so, or not pleading so."""
    before = [word.norm for word in words[max(0, place - 2) : place]]
    if before[-1:] != ["not"]:
        return _convicted(words, place)
    return Outcome.DENIED if before[0] in PLEADING else Outcome.ACQUITTED


def _convicted(words: Sequence[Word], place: int) -> Outcome:
    return Outcome.OPEN if is_condition(words, place) else Outcome.CONVICTED
