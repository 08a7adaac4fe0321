"""Tells a small word that is part of a name of the article: the I of a king, the My of "My Lai"."""

import re
from collections.abc import Iterator

from summarizer.checks.english.common import is_common
from summarizer.checks.held import Held
from summarizer.checks.reading.words import Word


def is_in_name(place: int, held: Held) -> bool:
    """Return whether a word of the takeaway and one beside it have capitals inside a sentence of the article too."""
    return any(_stands(one, other, held) for one, other in _pairs(place, held))


def _pairs(place: int, held: Held) -> Iterator[tuple[Word, Word]]:
    """Yield the word with each neighbour that has a capital too; a common word has it because it is the first."""
    words = held.read.words
    for first in (place - 1, place):
        if first >= 0 and first + 1 < len(words):
            one, other = words[first], words[first + 1]
            is_opening = first == 0 and first != place and is_common(one.norm)
            dated = any(moment.start <= one.start < moment.end for moment in held.read.moments)
            if one.text[0].isupper() and other.text[0].isupper() and not is_opening and not dated:
                yield one, other


def _stands(one: Word, other: Word, held: Held) -> bool:
    pair, article = held.text[one.start : other.end], held.article
    if pair != f"{one.text} {other.text}":
        return False
    inside = rf"(?<=[\w,;] ){re.escape(pair)}\b"
    return article.memory.once(("in name", pair), lambda: re.search(inside, article.read.text) is not None)
