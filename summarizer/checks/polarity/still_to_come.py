"""Finds the word by which a sentence says of a deed that its time is yet to come: "starts on Monday"."""

from collections.abc import Sequence
from itertools import pairwise

from summarizer.checks.reading.words import Word
from summarizer.english.calendar import MONTHS, WEEKDAYS
from summarizer.english.unsettled import (
    BEFORE_TIMES,
    HAVING,
    NOUN_BEFORE,
    SCHEDULED,
    SCHEDULED_OF_MANY,
    TIME_TO_COME,
    TO_COME,
)

_BEHIND = 6
"""Within so many words behind a verb stands its time."""
_BEFORE = 5
"""Within so many words before a deed stands until when there is time for it."""


def scheduled(words: Sequence[Word], place: int) -> Word | None:
    """Return the verb at a place of some words where it stands in the present with a time behind it."""
    word = words[place]
    before = words[place - 1].norm if place else ""
    of_many = word.norm in SCHEDULED_OF_MANY and before not in NOUN_BEFORE | TO_COME
    if not (word.text.islower() and (word.norm in SCHEDULED or of_many)):
        return None
    behind = words[place + 1 : place + 1 + _BEHIND]
    is_timed = any(one.norm in TIME_TO_COME for one in behind) or any(
        one.norm in BEFORE_TIMES and _is_time(other) for one, other in pairwise(behind)
    )
    return word if is_timed else None


def _is_time(word: Word) -> bool:
    return (word.norm in WEEKDAYS or word.norm in MONTHS) and not word.text.islower()


def given_time_for(words: Sequence[Word], place: int) -> Word | None:
    """Return the "until" that gives time for the deed at a place: "has until June to pay"."""
    if not place or words[place - 1].norm != "to":
        return None
    for at in range(place - 2, max(0, place - 2 - _BEFORE), -1):
        if words[at].norm == "until":
            return words[at] if words[at - 1].norm in HAVING else None
    return None
