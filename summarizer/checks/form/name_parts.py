"""Tells a small word that is part of a name of the article: the I of a king, the My of "My Lai"."""

import re
from collections.abc import Iterator

from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import Held
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.english.common import is_common


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
    pair = held.text[one.start : other.end]
    return pair == f"{one.text} {other.text}" and _is_inside(pair, held.article)


@remembered
def _is_inside(pair: str, article: CheckedArticle) -> bool:
    return re.search(rf"(?<=[\w,;] ){re.escape(pair)}\b", article.read.text) is not None
