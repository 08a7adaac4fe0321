"""Tells that what an article denies in an "if" or "unless" is told as still to be done: "if they do not pay"."""

from collections.abc import Sequence

from summarizer.checks.held import Held
from summarizer.checks.reading.words import Word
from summarizer.checks.weighing.marks import Found
from summarizer.english.undoings import BOUND_TO, HAVING
from summarizer.english.unsettled import CONDITIONS

_LEAD = 6
"""So many words before a denial may open its condition."""
_INFINITIVE = 4
"""So many words behind "has" may stand the "to" that makes it a duty: "have three months to pay"."""


def is_bound_to(found: Found, held: Held) -> bool:
    """Return whether a denial of the article is a condition's, and the takeaway says what has yet to be done."""
    words = held.article.words_of[found.number]
    place = words.index(found.word)
    lead = {word.norm for word in words[max(0, place - _LEAD) : place]}
    is_condition = found.word.norm == "without" or not lead.isdisjoint(CONDITIONS)
    return is_condition and _has_yet_to(held.read.words)


def _has_yet_to(words: Sequence[Word]) -> bool:
    if any(word.norm in BOUND_TO for word in words):
        return True
    having = (place for place, word in enumerate(words) if word.norm in HAVING)
    return any(word.norm == "to" for place in having for word in words[place + 1 : place + 1 + _INFINITIVE])
