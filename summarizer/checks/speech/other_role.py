"""Tells that a takeaway gives to one source ("his wife said") what another one says in the article ("police said")."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.checks.article import CheckedArticle
from summarizer.checks.bearers.speakers import is_saying
from summarizer.checks.held import Held
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.english.callings import ARTICLES, CALLED
from summarizer.english.grammar import FUNCTION_WORDS
from summarizer.english.relatives import RELATIVES
from summarizer.english.speech import MORE_SOURCES, OF_THE_LAW, SOURCE_NOUNS, VAGUE_SOURCES

_GROUP = 6
"""So many words at most name a source."""
_LEAST = 2
"""So many words at least of what is said are compared."""
_SAID = 0.65
"""The sentence that says it has this part of the weight of what is said."""
_CLEAR = 0.75
"""No sentence of the source that the takeaway names has more than this part of what the best one has of it."""
_MARKS = frozenset(',.;:!?"“”()—–')
_INSIDE = ARTICLES | {"of", "for"}


class Told(NamedTuple):
    """A source by its words, with the verb of saying behind it."""

    words: tuple[Word, ...]
    verb: Word


def other_role(held: Held) -> tuple[Told, Told] | None:
    """Return the source that begins the takeaway, and the other one whose sentence says this; None if they agree."""
    own = next(iter(_sources(held.read.words[: 2 * _GROUP], held.text)), None)
    if own is None or own.words[0] != held.read.words[0] or not _is_clear(own):
        return None
    stems = _stems(own)
    claim = {word.stem for word in held.read.words if word.start > own.verb.start} - {""} - stems
    scores = _scores(claim, held)
    best = max(range(len(scores)), key=lambda number: scores[number], default=0)
    if len(claim) < _LEAST or not scores or scores[best] < _SAID * sum(held.weights.get(stem, 0.0) for stem in claim):
        return None
    there = _of_sentence(best, held.article)
    if len(there) != 1 or not _is_clear(there[0]) or _are_alike(own, there[0]) or _is_named(there[0], held):
        return None
    his = [
        number
        for number in _speaking(held.article)
        if any(stems <= _stems(told) for told in _of_sentence(number, held.article))
    ]
    is_his = any(scores[number] >= _CLEAR * scores[best] for number in his)
    return (own, there[0]) if his and not is_his else None


def _scores(claim: set[str], held: Held) -> list[float]:
    scores = [0.0] * held.article.body_sentences
    for stem in sorted(claim):
        for number in held.article.sentences_with.get(stem, ()):
            if number < len(scores):
                scores[number] += held.weights.get(stem, 0.0)
    return scores


def _stems(told: Told) -> set[str]:
    return {word.stem for word in told.words} - {""}


def _is_clear(told: Told) -> bool:
    """Return whether a source is named by what it is, or is a body: not by a person's name or a word for anybody."""
    norms = {word.norm for word in told.words}
    named = [word for word in told.words if word.stem]
    if not named or not norms.isdisjoint(VAGUE_SOURCES):
        return False
    return _is_body(told) or any(map(_is_noun, named))


def _is_body(told: Told) -> bool:
    return told.words[0].norm == "the" and told.words[-1].text[0].isupper()


def _is_named(told: Told, held: Held) -> bool:
    """Return whether the takeaway names a source somewhere: it may give all that the source says to its hearer."""
    return any(_is_noun(word) and word.stem in held.read.stems for word in told.words)


def _is_noun(word: Word) -> bool:
    """Return whether a word says what somebody is, be it with the capital of a sentence's beginning or a title."""
    return word.norm in SOURCE_NOUNS or word.norm in MORE_SOURCES or word.norm in CALLED or word.norm in RELATIVES


def _are_alike(one: Told, other: Told) -> bool:
    """Return whether two sources may be one: they share a word, or one may be called what the other is."""
    norms, others = ({word.norm for word in told.words if word.stem} for told in (one, other))
    if _stems(one) & _stems(other) or _is_body(one) != _is_body(other):
        return True
    if norms & OF_THE_LAW and others & OF_THE_LAW:
        return True
    return any(CALLED.get(norm, frozenset()) & others for norm in norms) or any(
        CALLED.get(norm, frozenset()) & norms for norm in others
    )


@remembered
def _speaking(article: CheckedArticle) -> Sequence[int]:
    """Return the numbers of the sentences that name a source."""
    return [number for number in range(article.body_sentences) if _of_sentence(number, article)]


@remembered
def _of_sentence(number: int, article: CheckedArticle) -> Sequence[Told]:
    return list(_sources(article.words_of[number], article.read.text))


def _sources(words: Sequence[Word], text: str) -> Iterator[Told]:
    """Yield what stands right before each verb of saying; of "his lawyer, Al Poe, said" all of it."""
    for place, verb in enumerate(words):
        if not is_saying(verb) or not place or text[words[place - 1].end : verb.start].strip() not in {"", ","}:
            continue
        group = _group(words[:place], text)
        first = place - len(group)
        if group and first and not any(word.text.islower() for word in group):
            ahead = words[first - 1]
            if text[ahead.end : group[0].start].strip() == ",":
                group = [*_group(words[:first], text), *group]
        if group and any(word.stem for word in group):
            yield Told(tuple(group), verb)


def _group(before: Sequence[Word], text: str) -> list[Word]:
    """Return the words of a noun group that ends some words, up to a mark or a small word that is no part of it."""
    group: list[Word] = []
    for word in reversed(before[-_GROUP:]):
        is_parted = bool(group) and bool(_MARKS & set(text[word.end : group[0].start]))
        if is_parted or _is_small(word):
            break
        group.insert(0, word)
    return group


def _is_small(word: Word) -> bool:
    return word.norm in FUNCTION_WORDS and word.norm not in _INSIDE and not (len(word.text) > 1 and word.text.isupper())
