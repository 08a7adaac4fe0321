"""Tells that a takeaway has a verb as done that the article denies wherever it has it: "heard" for "did not hear"."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from summarizer.checks.article import CheckedArticle
from summarizer.checks.clauses import Clause, clause_at
from summarizer.checks.held import MOST, Held
from summarizer.checks.polarity.denials import denies_itself, is_negator
from summarizer.checks.polarity.told import told_done
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.checks.roots import root
from summarizer.checks.weighing.marks import sentences_near
from summarizer.english.denials import CLAUSE_LINKS
from summarizer.english.lacking import ENDING, FIRST, LAST
from summarizer.english.nobody import AUXILIARIES
from summarizer.english.pronouns import PERSON_PRONOUNS, THING_PRONOUNS

_DENIED = 4
"""A denial within so many words before a verb denies it."""
_BEHIND = 12
"""Within so many words behind the verb stands the "until" with which the denial ends."""
_LEANING = PERSON_PRONOUNS | THING_PRONOUNS | CLAUSE_LINKS


class _Denied(NamedTuple):
    """A place of a verb: its denial, if it has one, what stands beside it, and whether its subject stands elsewhere."""

    denial: Word | None
    beside: Clause
    is_leaning: bool

    def is_same(self, own: Clause) -> bool:
        """Return whether the same is denied of the same one, as far as the words tell."""
        return bool(self.beside.after & own.after) and (self.is_leaning or bool(self.beside.before & own.before))


def only_denied(held: Held) -> Iterator[tuple[Word, Word]]:
    """Yield each verb of the takeaway that the article only denies, of the same thing, with its denial."""
    own, article = held.read.words, held.article
    done = list(told_done(own))[:MOST]
    if not done or any(denies_itself(word) or word.norm in {FIRST, LAST} for word in own):
        return
    for place in done:
        deed, said = root(own[place]), clause_at(own, place, held.text)
        numbers = [number for number, roots in enumerate(roots_of_sentences(article)) if deed in roots]
        if not said.after or sentences_near(held).isdisjoint(numbers):
            continue
        for one in _all_denied(deed, numbers, article):
            if one.denial is not None and one.is_same(said):
                yield own[place], one.denial


@remembered
def roots_of_sentences(article: CheckedArticle) -> Sequence[frozenset[str]]:
    """Return for each sentence of an article the roots of its content words."""
    return [frozenset(root(word) for word in words if word.stem) for words in article.words_of]


def _all_denied(deed: str, numbers: Sequence[int], article: CheckedArticle) -> Sequence[_Denied]:
    """Return the places of a verb in some sentences of the article; none if one of them is not denied."""
    found: list[_Denied] = []
    for one in islice((one for number in numbers for one in _places(deed, number, article)), MOST):
        if one.denial is None:
            return ()
        found.append(one)
    return found


def _places(deed: str, number: int, article: CheckedArticle) -> Iterator[_Denied]:
    """Yield each place of a verb in a sentence of the article."""
    words = article.words_of[number]
    for place in [at for at, word in enumerate(words) if word.stem and root(word) == deed]:
        before = [word for word in words[max(0, place - _DENIED) : place][::-1] if word.norm not in AUXILIARIES]
        is_for_ever = not any(word.norm in ENDING for word in words[place : place + _BEHIND])
        denial = before[0] if before and is_negator(before[0]) and is_for_ever else None
        is_leaning = len(before) > 1 and before[1].norm in _LEANING
        yield _Denied(denial, clause_at(words, place, article.read.text), is_leaning)
