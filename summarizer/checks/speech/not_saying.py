"""Tells a verb of saying that gives nothing to anybody where it stands: "added 24 points", "a noted writer"."""

from collections.abc import Sequence

from summarizer.checks.reading.words import Word
from summarizer.english.number_words import NUMBER_WORDS
from summarizer.english.speech import ADDED, ADDING, BEFORE_NOTED, NOTED, OPENING

_ADDED = ADDED | frozenset(NUMBER_WORDS)


def is_not_saying(words: Sequence[Word], place: int) -> bool:
    """Return whether the verb at a place of some words adds to a sum, or says of which sort something is."""
    norm = words[place].norm
    after = words[place + 1] if place + 1 < len(words) else None
    if norm in ADDING:
        return after is not None and (after.norm in _ADDED or after.text[0].isdigit())
    if norm not in NOTED or after is None:
        return False
    before = words[place - 1].norm if place else ""
    return before in BEFORE_NOTED or (before in OPENING and bool(after.stem))
