"""Tells what denies, and whether a supporting sentence denies in another word or form what the takeaway denies."""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple, Self

from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import Held
from summarizer.checks.reading.words import Word, stem
from summarizer.checks.remembering import remembered
from summarizer.checks.roots import root
from summarizer.checks.weighing.marks import MOSTLY, Found, best_sentences, is_copied_beside
from summarizer.english.common import is_common
from summarizer.english.denials import (
    CLAUSE_LINKS,
    CONTRACTED,
    FOR_NOT,
    NEGATIVE_PREFIXES,
    NEGATORS,
    NOUN_NEGATORS,
    RULING,
)

_SHORT = 5
"""A word of at most so many letters is no word with a negative prefix."""
_BESIDE = 4
"""Within so many words of a denial stands what it denies."""
_FAR = 8
"""Within so many words of a word such as "rejected" stands what it denies."""
_DENIED_ALIKE = 0.80
"""So sure the forest must be, in new words, of a denial where a supporting sentence denies the same."""
_RULED_OUT = stem("exclude")
"""What "ruled out" says in one word."""


def is_negator(word: Word) -> bool:
    """Return whether a word denies what follows it."""
    return word.norm in NEGATORS or word.norm.endswith(CONTRACTED)


def denies_itself(word: Word) -> bool:
    """Return whether a word is a denial in most sentences: "refused" and "unharmed", not "little" or "United"."""
    if is_negator(word) or word.norm in FOR_NOT:
        return True
    rests = (word.norm.removeprefix(prefix) for prefix in NEGATIVE_PREFIXES if word.norm.startswith(prefix))
    return word.text.islower() and len(word.norm) > _SHORT and any(map(is_common, rests))


def is_worded(found: Found, held: Held) -> bool:
    """Return whether a supporting sentence denies in another word what the takeaway only denies here.

    "The office refused to speak" is "did not speak", but neither is "did not refuse".
    """
    if sum(map(denies_itself, held.read.words)) > 1:
        return False
    own = _Denial.at(held.read.words, held.read.words.index(found.word))
    is_new = found.answer.probability < _DENIED_ALIKE and not is_copied_beside(found.word, held, MOSTLY)
    return any(_is_same(own, there, held, is_new=is_new) for n in held.evidence for there in _denials(n, held.article))


def is_denied_likewise(found: Found, held: Held) -> bool:
    """Return whether the best sentence, too, has the same word next to a "not", as often: "not recommending" it."""
    words, best = held.read.words, best_sentences(held)[:1]
    own = _Denial.at(words, words.index(found.word)).follows[:1]
    mine = [
        place for place, word in enumerate(words) if is_negator(word) and _Denial.at(words, place).follows[:1] == own
    ]
    there = [one for number in best for one in _denials(number, held.article) if is_negator(one.word)]
    return bool(own) and len(mine) <= sum(one.follows[:1] == own for one in there)


def is_no_for_not(found: Found, held: Held) -> bool:
    """Return whether a "no" of one text is the "not ... any" of the other: "found no trace", "did not find any".

    The mark that was put in or left out stands in the takeaway, or in its sentence of the article.
    """
    own, there = (
        [_Denial.at(words, at) for at, word in enumerate(words) if is_negator(word)]
        for words in (held.read.words, held.article.words_of[found.number])
    )
    return any(
        found.word in {one.word, other.word} and (one.is_no_of(other) or other.is_no_of(one))
        for one in own
        for other in there
    )


class _Denial(NamedTuple):
    """A word that denies, with what stands after it and beside it."""

    word: Word
    follows: tuple[str, ...]
    """The roots of the next three content words; what is denied mostly is the second at the latest."""
    beside: frozenset[str]
    before: str
    """The root of the word before it: of "found no trace" the verb."""

    @classmethod
    def at(cls, words: Sequence[Word], place: int) -> Self:
        """Return the denial at a place of some words."""
        reach = _FAR if words[place].norm in FOR_NOT else _BESIDE + 1
        ahead = range(place + 1, min(len(words), place + 1 + reach))
        clause = takewhile(lambda at: words[at].norm not in CLAUSE_LINKS, ahead)
        follows = [_RULED_OUT if _is_ruling_out(words, at) else root(words[at]) for at in clause if words[at].stem]
        before = root(words[place - 1]) if place else ""
        beside = frozenset(stems_beside(words, place)) - {words[place].stem}
        return cls(words[place], tuple(follows[:3]), beside, before)

    def is_no_of(self, other: Self) -> bool:
        """Return whether this one denies with a noun what another one denies with its verb."""
        if self.word.norm not in NOUN_NEGATORS or other.word.norm in NOUN_NEGATORS or not (self.follows or self.before):
            return False
        denied, first = self.follows[:1], other.follows[:1]
        is_thing = self.word.norm != "no" or not {*denied}.isdisjoint(other.follows)
        return is_thing and first in {denied, self.follows[1:2], (self.before,)} - {()}


@remembered
def _denials(number: int, article: CheckedArticle) -> tuple[_Denial, ...]:
    """Return what denies in a sentence of the article, in whichever word; a "no" may deny one noun only."""
    words = article.words_of[number]
    places = (
        at
        for at, word in enumerate(words)
        if word.norm in FOR_NOT or (is_negator(word) and word.norm != "no") or _is_ruling_out(words, at)
    )
    return tuple(_Denial.at(words, place) for place in places)


def _is_same(own: _Denial, there: _Denial, held: Held, *, is_new: bool) -> bool:
    """Return whether a denial of the article may be one of the takeaway; in new words less need be alike."""
    alike = not set(own.follows[:2]).isdisjoint(there.follows)
    if is_negator(there.word):
        return is_new and alike
    return there.word.stem not in held.read.stems and (alike or (is_new and len(own.beside & there.beside) > 1))


def _is_ruling_out(words: Sequence[Word], place: int) -> bool:
    """Return whether the word at a place is the verb of "ruled out", "ruled this out"."""
    behind = words[place + 1 : place + 1 + _BESIDE]
    return words[place].norm in RULING and any(other.norm == "out" for other in behind)


def stems_beside(words: Sequence[Word], place: int) -> Iterator[str]:
    """Return the stems of the content words within a few words of a place."""
    near = words[max(0, place - _BESIDE) : place + 1 + _BESIDE]
    return (word.stem for word in near if word.stem)
