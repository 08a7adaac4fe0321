"""Cuts the words of a sentence into its clauses: at every mark, "and", "but" or "while"."""

from collections.abc import Iterator, Sequence

from summarizer.checks.reading.words import Word
from summarizer.english.denials import CLAUSE_LINKS, CONTRASTING

_LINKS = CLAUSE_LINKS | CONTRASTING
_MARKS = frozenset(",;:.!?()—–")


def segments(words: Sequence[Word], text: str) -> Iterator[Sequence[Word]]:
    """Yield the clauses of some words of a text, without the words and marks that part them."""
    first = 0
    for place, word in enumerate(words):
        is_link = word.norm in _LINKS
        parted = place > 0 and not _MARKS.isdisjoint(text[words[place - 1].end : word.start])
        if is_link or parted:
            if place > first:
                yield words[first:place]
            first = place + is_link
    if first < len(words):
        yield words[first:]
