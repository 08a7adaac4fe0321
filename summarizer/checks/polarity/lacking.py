"""Tells that a takeaway says in a word of loss, or by the time from which it is so, what the article denies."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from summarizer.checks.held import Held
from summarizer.checks.reading.words import Word
from summarizer.checks.roots import root
from summarizer.checks.weighing.marks import Found
from summarizer.english.calendar import MONTHS
from summarizer.english.denials import CLAUSE_LINKS
from summarizer.english.lacking import (
    FIRST,
    LACKED,
    LAST,
    LOSING,
    NEVER_BEFORE,
    ONLY_BEFORE,
    SINCE,
    UNTIL,
)

_NEAR = 8
"""Within so many words of what is lacking stands the word that says so."""
_CLAUSE = 12
"""So many words behind a denial at most belong to it."""
_LEAD = 2
"""Within so many words before a time stands the "until" that it ends."""


def is_said_otherwise(found: Found, held: Held) -> bool:
    """Return whether the takeaway says what a denial of the article says, and needs none.

    Who is "without power" has lost it, what will "not open until Friday" opens on Friday, what was "not done since May"
    was last done in May, and what "nobody had done before" somebody was the first to do.
    """
    words = held.article.words_of[found.number]
    behind = list(_clause(words[words.index(found.word) + 1 :]))
    own = held.read.words
    if found.word.norm in LACKED and _is_lost(behind, own, {word.norm for word in words}):
        return True
    norms = {word.norm for word in own}
    if FIRST in norms and any(word.norm in NEVER_BEFORE for word in behind):
        return True
    return any(
        _is_from(behind[place + 1 :], own) if word.norm in UNTIL else LAST in norms and _has(behind[place + 1 :], own)
        for place, word in enumerate(behind)
        if word.norm in UNTIL or word.norm == SINCE
    )


def _clause(words: Sequence[Word]) -> Iterator[Word]:
    return takewhile(lambda word: word.norm not in CLAUSE_LINKS, words[:_CLAUSE])


def _is_lost(behind: Sequence[Word], own: Sequence[Word], said: set[str]) -> bool:
    """Return whether a word of loss stands near what is lacking in the takeaway, and not in the sentence."""
    lacked = next((root(word) for word in behind if word.stem), "")
    places = [place for place, word in enumerate(own) if lacked and root(word) == lacked]
    near = [own[max(0, place - _NEAR) : place + 1 + _NEAR] for place in places]
    return any(word.norm in LOSING - said for words in near for word in words)


def _is_from(time: Sequence[Word], own: Sequence[Word]) -> bool:
    """Return whether the takeaway has a time, and no "before" or "by" ahead of it."""
    if not _has(time, own):
        return False
    first = next(_told(time))
    place = next(at for at, word in enumerate(own) if word.norm == first)
    return not any(word.norm in ONLY_BEFORE for word in own[max(0, place - _LEAD) : place])


def _has(time: Sequence[Word], own: Sequence[Word]) -> bool:
    """Return whether the takeaway has the first word that tells a time, and of a day in figures the month as well."""
    told = list(_told(time))
    wanted = told[:2] if told and told[0].isdigit() else told[:1]
    return bool(wanted) and {word.norm for word in own}.issuperset(wanted)


def _told(time: Sequence[Word]) -> Iterator[str]:
    """Yield what tells a time: its content words, and May."""
    return (word.norm for word in time if word.stem or word.norm in MONTHS)
