"""Tells which of two names is what is cited, "according to the council", where the article cites it likewise."""

from collections.abc import Sequence
from itertools import pairwise

from summarizer.checks.bearers.speakers import is_saying
from summarizer.checks.held import Held
from summarizer.checks.names.lookup import places
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.words import Word

_REACH = 4
"""So many words at most stand between "according to" and the last word of the name."""


def is_cited(one: Name, other: Name, held: Held) -> bool:
    """Return whether the takeaway cites one of two names alone, and the article cites it, too."""
    cited = [name for name in (one, other) if _is_source(name.words[-1], held.read.words)]
    if len(cited) != 1:
        return False
    article = held.article
    return any(
        _is_source(place, words) or _says(place, words)
        for place in places(cited[0].words[-1], held)
        if (words := article.words_of[article.sentence_at(place.start)])
    )


def _is_source(last: Word, words: Sequence[Word]) -> bool:
    before = [word.norm for word in words if word.end <= last.start][-_REACH:]
    return any(pair == ("according", "to") for pair in pairwise(before))


def _says(last: Word, words: Sequence[Word]) -> bool:
    after = next((word for word in words if word.start >= last.end), None)
    return after is not None and is_saying(after)
