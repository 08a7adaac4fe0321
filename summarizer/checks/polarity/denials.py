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
    BEHIND_NO,
    CANCELLING,
    CLAUSE_LINKS,
    CONTRACTED,
    DENYING_WITH,
    FOR_NOT,
    NEGATIVE_PREFIXES,
    NEGATORS,
    NOUN_NEGATORS,
    OF_NO_VERB,
    RULING,
)
from summarizer.english.hedges import BEING
from summarizer.english.nobody import AUXILIARIES
from summarizer.english.times import DATES

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
_DATES = frozenset(map(stem, DATES))
"""A day is not what is denied."""


def is_negator(word: Word) -> bool:
    """Return whether a word denies what follows it."""
    return word.norm in NEGATORS or word.norm.endswith(CONTRACTED)


def denies_itself(word: Word) -> bool:
    """Return whether a word is a denial in most sentences: "refused" and "unharmed", not "little" or "United"."""
    if is_negator(word) or word.norm in FOR_NOT:
        return True
    rests = (word.norm.removeprefix(prefix) for prefix in NEGATIVE_PREFIXES if word.norm.startswith(prefix))
    return word.text.islower() and len(word.norm) > _SHORT and any(map(is_common, rests))


def denies_verb(words: Sequence[Word], place: int) -> bool:
    """Return whether a verb is denied at a place: "was not", "no longer"; in "no offence" and "not to go" none is."""
    norm = words[place].norm
    if norm == "no":
        return any(word.norm in BEHIND_NO for word in words[place + 1 : place + 2])
    return norm not in OF_NO_VERB or (place > 0 and words[place - 1].norm in AUXILIARIES)


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
    subject: tuple[str, ...]
    """The roots of the content words before it in its clause."""
    clause: frozenset[str]
    """Those of all behind it in its clause."""

    @classmethod
    def at(cls, words: Sequence[Word], place: int) -> Self:
        """Return the denial at a place of some words."""
        is_far = words[place].norm in FOR_NOT or words[place].norm in DENYING_WITH
        clause = list(_run(words, range(place + 1, min(len(words), place + 1 + _FAR))))
        follows = [each for at, each in clause if is_far or at <= place + 1 + _BESIDE]
        before = root(words[place - 1]) if place else ""
        subject = tuple(each for _, each in _run(words, range(place - 1, max(-1, place - 1 - _FAR), -1)))
        if words[place].norm in CANCELLING and place and words[place - 1].norm in BEING:
            follows = [*subject[::-1][:2], *follows]
        beside = frozenset(stems_beside(words, place)) - {words[place].stem}
        return cls(words[place], tuple(follows[:3]), beside, before, subject, frozenset(each for _, each in clause))

    def is_no_of(self, other: Self) -> bool:
        """Return whether this one denies with a noun what another one denies with its verb, or with what did it."""
        if self.word.norm not in NOUN_NEGATORS or not (self.follows or self.before):
            return False
        if other.word.norm in NOUN_NEGATORS:
            return self.before in other.follows[:1]
        denied, first = self.follows[:1], other.follows[:1]
        if denied and first and denied[0] in other.subject and first[0] in self.clause:
            return True
        is_thing = self.word.norm != "no" or not {*denied}.isdisjoint(other.follows)
        return is_thing and first in {denied, self.follows[1:2], (self.before,)} - {()}


@remembered
def _denials(number: int, article: CheckedArticle) -> tuple[_Denial, ...]:
    """Return what denies in a sentence of the article, in whichever word; a "no" may deny one noun only."""
    words = article.words_of[number]
    places = (
        at
        for at, word in enumerate(words)
        if word.norm in FOR_NOT or (is_negator(word) and word.norm != "no") or is_denying_with(words, at)
    )
    return tuple(_Denial.at(words, place) for place in places)


def _is_same(own: _Denial, there: _Denial, held: Held, *, is_new: bool) -> bool:
    """Return whether a denial of the article may be one of the takeaway; in new words less need be alike."""
    denied = {*own.follows[:2], *(own.subject if there.word.norm in CANCELLING else ())}
    alike = not (denied - _DATES).isdisjoint(there.follows)
    if is_negator(there.word):
        return is_new and alike
    if there.word.stem and there.word.norm != "still" and there.word.stem in held.read.stems:
        return False
    return alike or (is_new and len(own.beside & there.beside) > 1)


def _run(words: Sequence[Word], places: range) -> Iterator[tuple[int, str]]:
    """Yield the places and roots of the content words of a clause, going away from a denial; subjects may be two."""
    links = CLAUSE_LINKS if places.step > 0 else CLAUSE_LINKS - {"and"}
    for at in takewhile(lambda at: words[at].norm not in links, places):
        if words[at].stem:
            is_out = words[at].norm in RULING and is_denying_with(words, at)
            yield at, _RULED_OUT if is_out else root(words[at])


def is_denying_with(words: Sequence[Word], place: int) -> bool:
    """Return whether the word at a place denies by one behind it: "ruled this out", "called it off", "yet to"."""
    particle = DENYING_WITH.get(words[place].norm)
    behind = words[place + 1 : place + 1 + (1 if particle == "to" else _BESIDE)]
    return particle is not None and any(other.norm == particle for other in behind)


def stems_beside(words: Sequence[Word], place: int) -> Iterator[str]:
    """Return the stems of the content words within a few words of a place."""
    near = words[max(0, place - _BESIDE) : place + 1 + _BESIDE]
    return (word.stem for word in near if word.stem)
