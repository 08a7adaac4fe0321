"""Tells that what a takeaway denies is the opposite of what the article says: "no one survived" where all died."""

from collections.abc import Sequence
from itertools import takewhile

from summarizer.checks.clauses import clause_at
from summarizer.checks.held import Held
from summarizer.checks.polarity.denials import is_negator
from summarizer.checks.reading.words import Word
from summarizer.checks.weighing.marks import Found, sentences_near
from summarizer.english.denials import CLAUSE_LINKS, NOUN_NEGATORS
from summarizer.english.opposites import CONVERSE, OPPOSITES, OPPOSITES_IF_DENIED, TURNABLE
from summarizer.english.trials import GUILTY

_CLAUSE = 8
"""So many words behind a denial are denied by it, at most."""
_DENIED = 3
"""A denial within so many words before a word turns it round."""


def is_denied_opposite(found: Found, held: Held) -> bool:
    """Return whether a denial of the takeaway denies the opposite of what a sentence near says of the same thing.

    A "not" denies the next word that says something, a "no" or "none" all of its clause.
    """
    own = held.read.words
    first = own.index(found.word) + 1
    words = takewhile(lambda word: word.norm not in CLAUSE_LINKS, own[first : first + _CLAUSE])
    denied = [place for place, word in enumerate(words, start=first) if word.stem]
    for place in denied if found.word.norm in NOUN_NEGATORS else denied[:1]:
        forms = _opposites(own[place].norm)
        beside = clause_at(own, place, held.text).both if forms else frozenset()
        if forms and any(_says(forms, beside, number, held) for number in sentences_near(held)):
            return True
    return False


def is_denied_by_noun(words: Sequence[Word], place: int) -> bool:
    """Return whether a "no", "none" or "nobody" before a word in its clause denies it: "no one on board survived"."""
    before = takewhile(lambda word: word.norm not in CLAUSE_LINKS, words[max(0, place - _CLAUSE) : place][::-1])
    return any(word.norm in NOUN_NEGATORS for word in before)


def _opposites(norm: str) -> frozenset[str]:
    """Return what says the opposite of a word: who does not sell need not buy, and of guilt `outcomes` knows more."""
    if norm in TURNABLE or norm == GUILTY:
        return frozenset()
    pairs = (pair for pair in OPPOSITES.get(norm, ()) if CONVERSE.isdisjoint(pair[0] | pair[1]))
    return frozenset().union(*(opposite for _, opposite in pairs)) | OPPOSITES_IF_DENIED.get(norm, frozenset())


def _says(forms: frozenset[str], beside: frozenset[str], number: int, held: Held) -> bool:
    """Return whether a sentence has one of some words, undenied, and in its clause something of what stands beside."""
    words, text = held.article.words_of[number], held.article.read.text
    return any(
        word.norm in forms
        and not any(map(is_negator, words[max(0, place - _DENIED) : place]))
        and not beside.isdisjoint(clause_at(words, place, text).both)
        for place, word in enumerate(words)
    )
