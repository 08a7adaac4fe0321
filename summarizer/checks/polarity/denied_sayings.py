"""Tells that a takeaway has somebody deny what the article has him say, or say what it has him deny."""

from collections.abc import Iterator, Mapping, Sequence

from db.records import Span
from summarizer.checks.article import CheckedArticle
from summarizer.checks.bearers.speakers import is_saying
from summarizer.checks.evidence import overlap
from summarizer.checks.held import Held, Ranged
from summarizer.checks.polarity.denials import denies_itself, is_negator
from summarizer.checks.reading.words import Word, stem
from summarizer.checks.remembering import remembered
from summarizer.checks.weighing.marks import close_sentence
from summarizer.english.denials import (
    ANY_DENIAL,
    BEFORE_DEEDS,
    CLAIMS,
    DENYING_CLAIMS,
    DENYING_THAT,
    DENYING_TO,
    SAYING_WHETHER,
)
from summarizer.english.hedges import HEDGES

_LEAST = 2
"""So many words at least of what is denied are compared."""
_SAID = 0.7
"""The sentence that says it has this part of the weight of what is denied,"""
_ELSEWHERE = 0.5
"""and where the article denies it no other sentence has more than this part."""
_BEFORE = 3
"""A denial within so many words before "denied" turns it round once more."""
_UNSAID = frozenset(map(stem, CLAIMS | SAYING_WHETHER))


def denied_sayings(held: Held) -> Iterator[tuple[Ranged, Word]]:
    """Yield the denying verb of the takeaway and the verb by which the article says this; or the other way round."""
    own = held.read.words
    place = _denying(own)
    if place is not None:
        if (said := _said(_weights(own[place + 1 :], held), held)) is not None and not _denies_at_all(held.article):
            yield own[place], said
    elif not any(denies_itself(word) or HEDGES.get(word.norm) == "claimed" for word in own):
        yield from _denied(held)


def _denying(words: Sequence[Word]) -> int | None:
    """Return the place of the first verb among some words that denies a claim, if nothing denies it again."""
    for place, word in enumerate(words):
        behind = [each.norm for each in words[place + 1 : place + 3]]
        is_denial = (
            word.norm in DENYING_THAT
            or (word.norm in DENYING_CLAIMS and not CLAIMS.isdisjoint(behind))
            or (word.norm in DENYING_TO and behind[:1] == ["to"] and not SAYING_WHETHER.isdisjoint(behind))
        )
        if is_denial:
            return None if any(map(is_negator, words[max(0, place - _BEFORE) : place])) else place
    return None


def _weights(words: Sequence[Word], held: Held) -> Mapping[str, float]:
    """Return the weights of what some words of the takeaway say."""
    return {word.stem: held.weights[word.stem] for word in words if word.stem and word.stem not in _UNSAID}


def _said(clause: Mapping[str, float], held: Held) -> Word | None:
    """Return the verb of saying of the sentence that says a clause and denies nothing that the clause does not."""
    scores = overlap(clause, held.article)
    best = max(range(held.article.body_sentences), key=lambda number: scores[number], default=None)
    if best is None or len(clause) < _LEAST or scores[best] < _SAID * sum(clause.values()):
        return None
    own, words = {word.norm for word in held.read.words}, held.article.words_of[best]
    if any(denies_itself(word) and word.norm not in own for word in words):
        return None
    return next(filter(is_saying, words), None)


@remembered
def _denies_at_all(article: CheckedArticle) -> bool:
    return any(norm in article.places for norm in ANY_DENIAL)


def _denied(held: Held) -> Iterator[tuple[Ranged, Word]]:
    """Yield what the takeaway says with the verb by which its sentence denies all of it."""
    best = close_sentence(held)
    words = () if best is None else held.article.words_of[best]
    place = next((at for at in range(len(words)) if _is_of_deed(words, at)), None)
    if best is None or place is None or any(map(is_negator, words[max(0, place - _BEFORE) : place])):
        return
    denied = {word.stem for word in words[place + 1 :]} - {""}
    clause = {stem: weight for stem, weight in held.weights.items() if stem in denied}
    verbs = {word.stem for word in held.read.words if is_saying(word)}
    before = {word.stem for word in words[:place]} | verbs
    whole = sum(weight for stem, weight in held.weights.items() if stem not in before)
    if len(clause) < _LEAST or sum(clause.values()) < _SAID * whole:
        return
    scores = overlap(clause, held.article)
    if all(score <= _ELSEWHERE * sum(clause.values()) for at, score in enumerate(scores) if at != best):
        said = [word for word in held.read.words if word.stem in clause]
        yield Span(said[0].start, said[-1].end), words[place]


def _is_of_deed(words: Sequence[Word], place: int) -> bool:
    """Return whether a "denied" has what was done behind it; who denies a side a win keeps it from one."""
    behind = words[place + 1].norm if place + 1 < len(words) else ""
    return words[place].norm in DENYING_THAT and (behind in BEFORE_DEEDS or behind.endswith("ing"))
