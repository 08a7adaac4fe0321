"""Tells that a takeaway plainly says of something what the supporting sentences deny in the same words."""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from summarizer.checks.article import CheckedArticle
from summarizer.checks.clauses import Clause, clause_at
from summarizer.checks.held import MOST, Held
from summarizer.checks.polarity.denials import denies_itself, is_denying_with, is_negator
from summarizer.checks.polarity.only_denied import roots_of_sentences
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.checks.roots import root
from summarizer.checks.weighing.marks import sentences_near
from summarizer.english.denials import (
    BEFORE_TO,
    CLAUSE_LINKS,
    HALVING,
    IN_TAGS,
    LACKING,
    LEAVING_OPEN,
    LIMITING,
    OF_ANOTHER,
    PASSED_OVER,
    PLACED,
    WARNING_OF,
)
from summarizer.english.lacking import ENDING, LOSING
from summarizer.english.nobody import AUXILIARIES
from summarizer.english.unsettled import ASKING_FOR, CONDITIONS

_BEFORE = 5
"""Within so many words before a word stands its denial."""
_TWICE = 6
"""A denial within so many words before a denial turns it round, and an "if" there leaves it open."""
_CLAUSE = 8
_BEHIND = 12
"""Within so many words behind it stands the "until" with which the denial ends."""
_ALL = 0.8
"""A denial is of the same where it has this part of what stands behind the word in the takeaway,"""
_LEAST = 0.2
"""and this part of its whole clause,"""
_HALF = 0.45
"""or this part of its whole clause by itself,"""
_THIRD = 0.35
"""or this part, if no place has it without a denial,"""
_APART = 0.25
"""and so much more than any place without a denial has."""
_TOLD = 0.4
"""A word that the article only denies must stand in a sentence with this part of the takeaway."""


class _Place(NamedTuple):
    """A place of a word in the article: its sentence, its denial, if it has one, and what stands beside it."""

    number: int
    denial: Word | None
    beside: Clause


def denied_alike(held: Held) -> Iterator[tuple[Word, Word]]:
    """Yield each word of the takeaway that a sentence near denies of the same things, and its denial.

    "Roe pleaded guilty to arson but not guilty to murder" is not what "pleaded not guilty to arson" says. Places of the
    word that are not denied may have little of what stands beside it.
    """
    near = [number for number in sorted(sentences_near(held)) if _may_deny(number, held.article)]
    if not near:
        return
    own, said = held.read.words, roots_of_sentences(held.article)
    for place in [at for at, word in enumerate(own) if word.text.islower() and _says_something(word)][:MOST]:
        deed = root(own[place])
        numbers = [number for number in near if deed in said[number]]
        if any(one.denial for number in numbers for one in _places(deed, number, held.article)):
            found = None if _is_open(own, place, held.text) else _denial(place, deed, held)
            if found is not None:
                yield own[place], found


def _says_something(word: Word) -> bool:
    return bool(word.stem) and word.norm not in IN_TAGS


@remembered
def _may_deny(number: int, article: CheckedArticle) -> bool:
    return any(is_negator(word) or word.norm in BEFORE_TO | LACKING for word in article.words_of[number])


def _is_open(own: Sequence[Word], place: int, text: str) -> bool:
    """Return whether the takeaway itself denies the word at a place, or does not plainly say that it is so."""
    first = max(0, place - _CLAUSE)
    behind = own[place + 1 : place + 1 + _CLAUSE]
    end = next((at for at, word in enumerate(behind) if word.norm in CLAUSE_LINKS), len(behind))
    before = list(takewhile(lambda word: word.norm not in CLAUSE_LINKS, own[first:place][::-1]))
    beside = [word for word in [*before, *behind[:end]] if not _is_apart(word, own[place], text)]
    is_asked = any(word.norm in ASKING_FOR | WARNING_OF for word in before)
    is_to_come = any(is_denying_with(own, at) for at in range(first, place))
    if (
        is_asked
        or is_to_come
        or any(denies_itself(word) or word.norm in LEAVING_OPEN | LOSING for word in [*beside, own[place]])
    ):
        return True
    return any(map(is_negator, takewhile(lambda word: word.norm not in {"but", "and"}, own[:place][::-1])))


def _is_apart(one: Word, other: Word, text: str) -> bool:
    """Return whether a mark parts two words of a text."""
    first, second = sorted((one, other))
    return any(mark in text[first.end : second.start] for mark in ",;:.!?()—–")


def _denial(place: int, deed: str, held: Held) -> Word | None:
    """Return the denial of a word of the takeaway, if a sentence near has it of the same things."""
    said, article = clause_at(held.read.words, place, held.text), held.article
    numbers = [number for number, roots in enumerate(roots_of_sentences(article)) if deed in roots]
    places = [one for number in numbers for one in _places(deed, number, article)]
    plain = [one for one in places if one.denial is None]
    denied = [one for one in places if one.denial is not None and one.number in sentences_near(held)]
    most = max((_share(said.both, one.beside.both, held) for one in plain), default=0.0)
    for one in denied:
        share = _share(said.both, one.beside.both, held)
        behind = _share(said.after, one.beside.after, held)
        is_of_this = behind > 0 or not said.after
        is_half = share >= max(_HALF, most + _APART) and len(said.both & one.beside.both) > 1 and is_of_this
        is_all = behind >= max(_ALL, most + _APART) and share >= _LEAST
        is_told = held.scores[one.number] >= _TOLD * sum(held.weights.values())
        is_only = is_told and not plain and share >= _THIRD
        if (is_half or is_all or is_only) and not _counts_otherwise(one.number, held):
            return one.denial
    return None


def _share(own: frozenset[str], there: frozenset[str], held: Held) -> float:
    """Return which part of the weight of some stems of the takeaway others have."""
    whole = sum(held.weights.get(each, 0.0) for each in own)
    return sum(held.weights.get(each, 0.0) for each in own & there) / whole if whole else 0.0


def _counts_otherwise(number: int, held: Held) -> bool:
    """Return whether the takeaway counts what the sentence does not: where 55% were not told, 45% were."""
    there = {one.value for one in held.article.quantities.get(number, ())}
    return any(one.value not in there for one in held.read.quantities)


@remembered
def _places(deed: str, number: int, article: CheckedArticle) -> tuple[_Place, ...]:
    """Return the places of a word, by its root, in a sentence of the article."""
    words, text = article.words_of[number], article.read.text
    return tuple(
        _Place(number, _denial_of(words, at, text), clause_at(words, at, text))
        for at in [at for at, word in enumerate(words) if word.stem and root(word) == deed][:MOST]
    )


def _denial_of(words: Sequence[Word], place: int, text: str) -> Word | None:
    """Return what denies the word at a place for ever, with nothing but small words between them."""
    if any(word.norm in ENDING for word in words[place + 1 : place + 1 + _BEHIND]):
        return None
    for at in range(place - 1, max(-1, place - 1 - _BEFORE), -1):
        word = words[at]
        is_end = word.norm in (HALVING - {"to"}) | CLAUSE_LINKS or _is_apart(word, words[place], text)
        if is_negator(word) and not is_end:
            is_part = words[at + 1].norm in LIMITING | HALVING | PLACED or word.norm in OF_ANOTHER
            ahead = words[max(0, at - _TWICE) : at]
            return None if is_part or any(is_negator(other) or other.norm in CONDITIONS for other in ahead) else word
        is_before_to = word.norm in BEFORE_TO and words[at + 1].norm == "to" and at == place - 2
        is_lacking = word.norm in LACKING and at >= place - 2 and words[at + 1].norm != "of"
        if is_before_to or is_lacking:
            return word
        if is_end or not _is_small(word):
            return None
    return None


def _is_small(word: Word) -> bool:
    """Return whether a denial reaches over a word."""
    return not word.stem or word.norm.endswith("ly") or word.norm in PASSED_OVER | AUXILIARIES
