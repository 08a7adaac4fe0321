"""Tells that what is compared in a takeaway has changed places: wine is not cheaper where beer is."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from db.records import Span
from summarizer.checks.clauses import Clause, clause_at, is_crossed
from summarizer.checks.held import MOST, Held
from summarizer.checks.polarity.denials import is_negator
from summarizer.checks.reading.words import Word
from summarizer.checks.weighing.marks import close_sentence

_MORE = frozenset({"more", "less", "fewer"})
_BEFORE = 4
"""Within so many words before a "than" stands what is more or less."""


class _Compared(NamedTuple):
    """A comparison: by which word, where it stands up to what is compared with, and what stands on its two sides."""

    by: str
    span: Span
    beside: Clause


def turned_comparisons(held: Held) -> Iterator[tuple[Span, Span]]:
    """Yield each comparison of the takeaway that its best sentence makes the other way round, by the same word.

    Where only names have changed places, the check of names knows more.
    """
    best, own = close_sentence(held), held.read.words
    if best is None or any(map(is_negator, (*own, *held.article.words_of[best]))):
        return
    small = frozenset(word.stem for word in own if word.text.islower())
    there = list(_compared(held.article.words_of[best], held.article.read.text))
    for one in _compared(own, held.text):
        alike = [other for other in there if other.by == one.by]
        if any(one.beside.before & other.beside.before and one.beside.after & other.beside.after for other in alike):
            continue
        found = next((other for other in alike if is_crossed(one.beside, other.beside, small)), None)
        if found is not None:
            yield one.span, found.span


def _compared(words: Sequence[Word], text: str) -> Iterator[_Compared]:
    for place in [at for at, word in enumerate(words) if word.norm == "than"][:MOST]:
        for at in range(place - 1, max(-1, place - 1 - _BEFORE), -1):
            if words[at].norm in _MORE or (words[at].norm.endswith("er") and words[at].text.islower()):
                beside = Clause(clause_at(words, at, text).before, clause_at(words, place, text).after)
                with_what = next((word for word in words[place + 1 :] if word.stem), words[place])
                yield _Compared(words[at].norm, Span(words[at].start, with_what.end), beside)
                break
