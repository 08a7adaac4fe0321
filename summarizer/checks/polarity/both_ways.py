"""Tells, where one sentence says and denies the same verb, that a takeaway has it of the thing of the other one."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from db.records import Span
from summarizer.checks.clauses import Clause, clause_at
from summarizer.checks.held import MOST, Held
from summarizer.checks.polarity.denials import is_negator
from summarizer.checks.reading.words import Word, stem
from summarizer.checks.roots import root
from summarizer.checks.weighing.marks import close_sentence
from summarizer.english.denials import NOUN_NEGATORS
from summarizer.english.lacking import WITHOUT
from summarizer.english.nobody import AUXILIARIES
from summarizer.english.times import DATES

_DENIED = 4
"""A denial within so many words before a verb denies it."""
_DATES = frozenset(map(stem, DATES))
"""A day is no thing of which something is denied."""


class _Said(NamedTuple):
    """A verb with its denial, if it has one, and what stands beside it in its clause."""

    verb: str
    span: Span
    is_denied: bool
    beside: Clause

    @property
    def things(self) -> frozenset[str]:
        """Return what it is said of."""
        return self.beside.both - _DATES


def turned_ways(held: Held) -> Iterator[tuple[Span, Span]]:
    """Yield each such verb of the takeaway, and where its best sentence has it the other way.

    "Police found the car, but have not found the driver" neither says that they found the driver nor denies that they
    found the car. No other sentence may say so either.
    """
    best = close_sentence(held)
    if best is None or not any(map(is_negator, held.article.words_of[best])):
        return
    there = held.article.words_of[best]
    roots = list(map(root, there))
    own = list(_said(held.read.words, {each for each in roots if each and roots.count(each) > 1}, held.text))
    for said in own:
        both = list(_said(there, {said.verb}, held.article.read.text))
        mine, others = (_things(both, is_denied=denied) for denied in (said.is_denied, not said.is_denied))
        other = (said.things & others) - mine
        if mine - others and other and not said.things & (mine - others) and not _is_elsewhere(said, other, best, held):
            yield said.span, next(one.span for one in both if one.is_denied is not said.is_denied)


def _said(words: Sequence[Word], roots: set[str], text: str) -> Iterator[_Said]:
    """Yield the verbs of some roots among some words of a text."""
    for place in [place for place, word in enumerate(words) if word.text.islower() and root(word) in roots][:MOST]:
        denial = _denial(words, place)
        start = (denial or words[place]).start
        is_denied = denial is not None
        yield _Said(root(words[place]), Span(start, words[place].end), is_denied, clause_at(words, place, text))


def _denial(words: Sequence[Word], place: int) -> Word | None:
    """Return the "not" or "never" of a verb, with nothing but small words of its tense between; a noun has none."""
    before = words[max(0, place - _DENIED) : place][::-1]
    found = next((word for word in before if word.norm not in AUXILIARIES), None)
    is_of_verb = found is not None and is_negator(found) and found.norm not in NOUN_NEGATORS | WITHOUT
    return found if is_of_verb else None


def _things(both: Sequence[_Said], *, is_denied: bool) -> frozenset[str]:
    """Return of what a verb is denied, or said; a subject that one of the clauses leaves out is no such thing."""
    is_shared = not all(one.beside.before for one in both)
    each = (one.beside.after - _DATES if is_shared else one.things for one in both if one.is_denied is is_denied)
    return frozenset().union(*each)


def _is_elsewhere(own: _Said, things: frozenset[str], best: int, held: Held) -> bool:
    """Return whether another sentence says a verb as the takeaway does, of one of some things."""
    article = held.article
    numbers = {number for each in things for number in article.sentences_with.get(each, ())} - {best}
    return any(
        said.is_denied is own.is_denied and not said.things.isdisjoint(things)
        for number in sorted(numbers)[:MOST]
        for said in _said(article.words_of[number], {own.verb}, article.read.text)
    )
