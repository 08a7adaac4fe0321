"""Tells that a takeaway says of somebody, or of many, what its best sentence says of nobody, or of few."""

from collections.abc import Iterator, Sequence
from itertools import islice

from summarizer.checks.clauses import clause_at
from summarizer.checks.held import MOST, Held
from summarizer.checks.polarity.denials import denies_itself, is_negator
from summarizer.checks.reading.words import Word, stem
from summarizer.checks.roots import root
from summarizer.checks.weighing.marks import COPIED, close_sentence, sentences_near
from summarizer.english.denials import UNSAID
from summarizer.english.nobody import A_MINORITY, AUXILIARIES, FEW, HEADS, MANY, NO_ONE, NOBODY
from summarizer.english.times import DATES

_REACH = 6
"""Within so many words behind a "nobody" stands the verb of what nobody does."""
_DENIED = 4
"""A denial within so many words before a verb denies it."""
_DATES = frozenset(map(stem, DATES))
_SHARED = 2
"""So many words at least two clauses share that say the same of few and of many."""


def said_of_somebody(held: Held) -> Iterator[tuple[Word, Word]]:
    """Yield the verb that the takeaway says of somebody, and the "nobody" of its best sentence; and few for many."""
    best = close_sentence(held)
    if best is None:
        return
    said = {word.norm for word in held.article.words_of[best]}
    if any(is_negator(word) or (word.norm not in said and denies_itself(word)) for word in held.read.words):
        return
    yield from _of_nobody(best, held)
    yield from _of_few(best, held)


def _of_nobody(best: int, held: Held) -> Iterator[tuple[Word, Word]]:
    """Yield the verbs said of nobody, where all but who does it is the sentence's, and none near says it undenied."""
    there, own = held.article.words_of[best], held.read.words
    for mark in islice((at for at in range(len(there)) if _is_nobody(there, at)), MOST):
        verb = _verb(there, mark)
        place = next((at for at, word in enumerate(own) if verb and root(word) == verb), None)
        if place is not None and _is_copied(place, best, held) and not _is_told_near(verb, best, held):
            yield own[place], there[mark]


def _is_nobody(words: Sequence[Word], place: int) -> bool:
    """Return whether a word is a "nobody" at the head of a clause: "hurt nobody" tells it of whom was hurt."""
    is_one = tuple(word.norm for word in words[place : place + len(NO_ONE)]) == NO_ONE
    return (words[place].norm in NOBODY or is_one) and (not place or not words[place - 1].stem)


def _verb(words: Sequence[Word], mark: int) -> str:
    """Return the root of what nobody does: the content word behind the first auxiliary, or behind the "nobody"."""
    behind = words[mark + 1 : mark + 1 + _REACH]
    first = next((at for at, word in enumerate(behind) if word.norm in AUXILIARIES), -1)
    return next((root(word) for word in words[mark + 2 + first :] if word.stem and word.norm not in UNSAID), "")


def _is_copied(place: int, best: int, held: Held) -> bool:
    """Return whether all is the sentence's that the takeaway says of somebody before a verb."""
    somebody = clause_at(held.read.words, place, held.text).before
    said = {word.stem for word in held.article.words_of[best]}
    weights = {stem: weight for stem, weight in held.weights.items() if stem not in somebody}
    shared = sum(weight for stem, weight in weights.items() if stem in said)
    return shared >= COPIED * sum(weights.values()) > 0


def _is_told_near(verb: str, best: int, held: Held) -> bool:
    """Return whether another sentence near says a verb, undenied."""
    words_of = held.article.words_of
    return any(
        root(word) == verb and not any(map(is_negator, words_of[number][max(0, place - _DENIED) : place]))
        for number in sentences_near(held) - {best}
        for place, word in enumerate(words_of[number])
    )


def _of_few(best: int, held: Held) -> Iterator[tuple[Word, Word]]:
    """Yield each "many" that stands for a "few" of the same, and the other way round."""
    text, there = held.article.read.text, held.article.words_of[best]
    for own, others in ((MANY, FEW), (FEW, MANY)):
        for place in _heads(held.read.words, own, held.text):
            mine = clause_at(held.read.words, place, held.text).after
            if any(_shares(mine, own, number, held) for number in sentences_near(held)):
                continue
            for at in _heads(there, others, text):
                if len((mine & clause_at(there, at, text).after) - _DATES) >= _SHARED:
                    yield held.read.words[place], there[at]


def _shares(mine: frozenset[str], forms: frozenset[str], number: int, held: Held) -> bool:
    words, text = held.article.words_of[number], held.article.read.text
    return any(not mine.isdisjoint(clause_at(words, at, text).after) for at in _heads(words, forms, text))


def _heads(words: Sequence[Word], forms: frozenset[str], text: str) -> Iterator[int]:
    """Yield the places of some words at the heads of clauses that deny nothing: "a few" is none."""
    for place, word in enumerate(words):
        before = words[place - 1] if place else None
        is_led = before is None or before.norm in HEADS or not text[before.end : word.start].isspace()
        is_few = before is not None and before.norm in {"a", "the"} and word.norm not in A_MINORITY
        is_denied = any(map(is_negator, words[place : place + 1 + 2 * _DENIED]))
        if word.norm in forms and is_led and not is_few and not is_denied:
            yield place
