"""Finds the word by which a sentence says of a deed that it is only asked for, offered or weighed, or not known of."""

from collections.abc import Sequence

from summarizer.checks.reading.words import Word
from summarizer.english.unsettled import ASKED_FOR_ENDS, ASKING_FOR, CALLING, NO_MORE, NO_RECORD, ORDERED, UNAWARE

_FAR = 24
"""So many words at most before a deed stands the word that asks for it; a "that" may have an aside behind it."""
_MARKS = frozenset(';:.!?()—–"“”')


def asking_for(words: Sequence[Word], place: int, text: str) -> Word | None:
    """Return the word that asks for the deed at a place of some words: "urged her to resign", "proposed a fine"."""
    lead = place - 1 if place and words[place - 1].norm == "be" else place
    if lead == place and words[place].norm.endswith("ed"):
        return None
    last, parted = words[place], False
    for at in range(place - 1, max(-1, place - 1 - _FAR), -1):
        word = words[at]
        if word.norm in ASKED_FOR_ENDS or not _MARKS.isdisjoint(text[word.end : last.start]):
            return None
        if word.norm == "to" and at + 1 != lead:
            return None
        if word.norm in ORDERED and words[lead - 1].norm == "to":
            return None if parted else word
        parted = word.norm != "that" and (parted or "," in text[word.end : last.start])
        if (found := _asks(words, at)) is not None:
            return None if parted else found
        last = word
    return None


def _asks(words: Sequence[Word], at: int) -> Word | None:
    """Return the word, the one at a place of some words or the "no" before it, that leaves open what follows."""
    word, before = words[at], words[max(0, at - 1)]
    if word.norm in CALLING and words[at + 1].norm not in {"on", "for"}:
        return None
    if word.norm in UNAWARE or (word.norm in ASKING_FOR and word.text.islower()):
        return word
    return before if word.norm in NO_RECORD and before.norm in NO_MORE else None
