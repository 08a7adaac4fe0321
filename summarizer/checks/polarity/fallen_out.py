"""Tells by the takeaway's own grammar that a denial fell out: "did compete", "wo be", "the matter any further"."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import Held
from summarizer.checks.polarity.denials import denies_itself, is_negator
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.checks.roots import root
from summarizer.english.denials import FOR_NOT
from summarizer.english.emphasis import (
    AFTER_ANY,
    ALLOWING_ANY,
    ANY,
    ASKING,
    BEGINNING,
    BETWEEN,
    DONE,
    EMPHATIC,
    HAS,
    IS,
    LIKE_FORMS,
    LONGER,
    MAKING,
    PLAIN,
    REST,
    STATES,
    TORN,
    WHETHER_OR,
    WILL,
    WRONG,
    YET,
)
from summarizer.english.pronouns import PERSON_PRONOUNS

_NO_PLAIN_FORM = re.compile(r"(?:ing|ed|ly|[^s]s)$")
_CONDITION = 4
"""An "if" within so many words before a "did" makes it stand for "really"."""
_UNTIL = 9
"""Within so many words behind a verb stands its "until"."""
_AHEAD = 3
"""Within so many words behind a "did" of the article stands its verb."""


def fallen_out(held: Held) -> Iterator[tuple[Word, Word]]:
    """Yield the first and last of some words of the takeaway that need a denial, or stand so where one fell out."""
    own, text = held.read.words, held.text
    if "?" not in text and not any(word.norm in WRONG for word in own):
        yield from (pair for pair in _stressed(own, text) if not _is_stressed_there(pair[1], held))
    yield from chain(_torn(own, text), _unlicensed(own, held), _until(own))


def _stressed(words: Sequence[Word], text: str) -> Iterator[tuple[Word, Word]]:
    """Yield each emphatic "did" of a text with its verb; "Do call" may stress a whole sentence."""
    for place, word in enumerate(words[:-1]):
        if word.norm not in EMPHATIC or (place and _is_other_use(words, place, text)):
            continue
        to = place + 2 if words[place + 1].norm in BETWEEN and place + 2 < len(words) else place + 1
        verb = words[to]
        if _is_plain(verb) and not text[word.end : words[place + 1].start].strip():
            yield word, verb


def _is_other_use(words: Sequence[Word], place: int, text: str) -> bool:
    """Return whether the "did" at a place asks, compares, or begins a clause."""
    before = words[place - 1]
    is_apart = bool(text[before.end : words[place].start].strip()) or not words[place].text.islower()
    is_asking = before.norm in ASKING | MAKING
    return is_apart or is_asking or any(word.norm == "if" for word in words[max(0, place - _CONDITION) : place])


def _is_plain(verb: Word) -> bool:
    """Return whether a word may be the plain form of a verb."""
    if not verb.text.islower() or verb.norm in DONE:
        return False
    is_other_form = _NO_PLAIN_FORM.search(verb.norm) is not None and verb.norm not in LIKE_FORMS
    return (bool(verb.stem) and not is_other_form) or verb.norm in PLAIN


def _is_stressed_there(verb: Word, held: Held) -> bool:
    """Return whether the article stresses this verb, too, or a supporting sentence any."""
    article = held.article
    if any(_stresses(number, article) for number in held.evidence):
        return True
    for number in frozenset().union(*(article.sentences_of(norm) for norm in EMPHATIC)):
        words = article.words_of[number]
        for place in [at for at, word in enumerate(words) if word.norm in EMPHATIC]:
            behind = words[place + 1 : place + 1 + _AHEAD]
            if not any(map(is_negator, behind)) and any(_root(word) == _root(verb) for word in behind):
                return True
    return False


@remembered
def _stresses(number: int, article: CheckedArticle) -> bool:
    """Return whether a sentence of the article has an emphatic "did"."""
    return next(_stressed(article.words_of[number], article.read.text), None) is not None


def _root(word: Word) -> str:
    return root(word) or word.norm


def _torn(words: Sequence[Word], text: str) -> Iterator[tuple[Word, Word]]:
    """Yield the rest of a short form that lost its "n't", and the word behind it."""
    for before, word, behind in zip(words, words[1:], words[2:], strict=False):
        is_joined = not (text[before.end : word.start].strip() or text[word.end : behind.start].strip())
        is_whole = is_negator(behind) or behind.norm in REST
        if word.text in TORN and is_joined and behind.text.islower() and not is_whole:
            yield word, behind


def _unlicensed(words: Sequence[Word], held: Held) -> Iterator[tuple[Word, Word]]:
    """Yield what no statement says without a denial: "any further", "whether or he", "is yet clear"."""
    if "?" not in held.text and not any(_allows_any(word) for word in words):
        yield from (pair for pair in pairwise(words) if pair[0].norm == ANY and pair[1].norm in AFTER_ANY)
    is_denied, is_compared = any(map(is_negator, words)), any(word.norm == "than" for word in words)
    for first, second, third in zip(words, words[1:], words[2:], strict=False):
        if (first.norm, second.norm) == WHETHER_OR and third.norm in PERSON_PRONOUNS:
            yield first, third
        if second.norm == YET and _is_not_yet(first, third) and not is_denied:
            yield first, third
        if second.norm == LONGER and first.norm not in {"no", ANY} and not is_compared:
            yield from [(second, third)] if f" no {LONGER} {third.norm} " in held.article.spoken else []


def _is_not_yet(first: Word, third: Word) -> bool:
    """Return whether a "not" is missing before a "yet" between two words: "has yet been", "is yet clear"."""
    is_done = third.norm == "been" or (third.norm.endswith("ed") and third.text.islower())
    return (first.norm in IS and third.norm in STATES) or (first.norm in HAS and is_done)


def _until(words: Sequence[Word]) -> Iterator[tuple[Word, Word]]:
    """Yield what can only begin or end, and yet "will" go on "until" a time: "will meet until Friday"."""
    if any(is_negator(word) or denies_itself(word) or word.norm in (ALLOWING_ANY | FOR_NOT) - WILL for word in words):
        return
    for place, word in enumerate(words):
        ahead = words[max(0, place - _CONDITION + 1) : place]
        behind = words[place + 1 : place + 1 + _UNTIL]
        if word.norm in BEGINNING and any(other.norm in WILL for other in ahead):
            yield from ((word, other) for other in behind if other.norm == "until")


def _allows_any(word: Word) -> bool:
    """Return whether a statement with a word may have an "any"."""
    return is_negator(word) or denies_itself(word) or word.norm in ALLOWING_ANY | FOR_NOT
