"""Joins the quoted passages of a text into runs of one speaker's words: what only a speech tag parts."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarizer.checks.reading.quotations import Quotation, letters_of
from summarizer.english.speech import SAYING

BREAK = "|"
"""Stands between two passages that are not joined; no word is written so."""
_LONGEST_TAG = 120
"""So many letters at most a speech tag has with its marks, as in "said Ana Poe, the mayor of Larkby, on Monday"."""
_WORD = re.compile(r"[^\W\d_]+")
_OWN_TAG = re.compile(r"[,!?]\s?[^\w\s]{1,2}\s(.{0,60})", re.DOTALL)
"""What follows a passage whose speaker is named right behind it."""


def words_of_passages(text: str, folded: str, quotations: Sequence[Quotation]) -> Iterator[str]:
    """Yield the words of all passages, and a break wherever the next one need not be the same speaker's."""
    for place, (start, end) in enumerate(quotations):
        if place and not _run_on(text, quotations[place - 1], quotations[place]):
            yield BREAK
        yield from letters_of(folded[start:end])


def _run_on(text: str, one: Quotation, other: Quotation) -> bool:
    """Return whether two passages that follow each other are one person's words."""
    tag = text[one.end : other.start]
    words = _WORD.findall(tag)
    tagged = not words or any(word.lower() in SAYING for word in words)
    if len(tag) > _LONGEST_TAG or "\n" in tag or not tagged:
        return False
    own = _OWN_TAG.match(text, other.end)
    return own is None or not _names_another(own[1], set(words))


def _names_another(tag: str, before: set[str]) -> bool:
    """Return whether a tag begins with a verb of saying and a name, or these turned round, that stand not before."""
    words = _WORD.findall(tag)
    said = any(word.lower() in SAYING for word in words[:3])
    pairs = [(one, two) for one, two in pairwise(words[:4]) if one.lower() in SAYING or two.lower() in SAYING]
    named = {word for pair in pairs for word in pair if word[0].isupper()}
    return said and bool(named) and named.isdisjoint(before)
