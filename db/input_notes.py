"""The kinds of notes on an input: each note begins with its kind, which its writer sets and the gate asks for.

A note is kept as one text, `kind: sentence`. What the record holds from before some kinds had names is known by its
words of then, which no writer uses any more.
"""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum


class NoteKind(StrEnum):
    """What a note is about; the gate goes by these alone, never by the sentence."""

    WAITS = "embargo?"
    """A line may say that the text must wait."""
    TAKEN_BACK = "kill?"
    """A line may say that the text is killed, withdrawn or on hold."""
    UNFINISHED = "unfinished?"
    """Something in the text or above it says that it is not ready."""
    SEVERAL = "several?"
    """The text may be of more than one article."""
    LIVE = "live blog"
    """Times of day stand over its parts, the newest first."""
    GENRE = "genre"
    """A line says that it is an advertisement."""
    WITHHELD = "withheld"
    """Why the article counts as withheld."""
    CANCELED = "canceled"
    """Why it counts as canceled."""
    PARTIAL = "partial"
    PAYWALL = "paywall"
    EMBARGO = "embargo"
    FURNITURE = "furniture"
    CORRECTION = "correction"
    SUSPECT = "suspect"


_LEFT_OUT = "left out "
_COUNT = re.compile(r"(\d+) x ([^,]+)")
_FORMER = (
    (NoteKind.WAITS, re.compile(r"suspect: (above the text stands .*)", re.DOTALL)),
    (NoteKind.TAKEN_BACK, re.compile(r"suspect: (the words .* may take the text back)", re.DOTALL)),
    (NoteKind.WITHHELD, re.compile(r"suspect: (.* counts as withheld)", re.DOTALL)),
    (NoteKind.CANCELED, re.compile(r"suspect: (.* counts as canceled)", re.DOTALL)),
)
"""The words by which some kinds were known before they had names."""


def noted(kind: NoteKind, sentence: str) -> str:
    """Return a note of this kind."""
    return f"{kind}: {sentence}"


def is_of(note: str, *kinds: NoteKind) -> bool:
    """Return whether a note is of one of these kinds."""
    return any(_sentence(note, kind) is not None for kind in kinds)


def first_of(notes: Iterable[str], kind: NoteKind) -> str:
    """Return the sentence of the first note of this kind; empty where there is none."""
    return next((sentence for note in notes if (sentence := _sentence(note, kind))), "")


def furniture_note(counts: Mapping[str, int]) -> str:
    """Return the note that says how many lines of which kinds were left out, in this order."""
    return noted(NoteKind.FURNITURE, _LEFT_OUT + ", ".join(f"{count} x {kind}" for kind, count in counts.items()))


def left_out(note: str) -> str:
    """Return what such a note says was left out, in its words; empty for a note of another kind."""
    sentence = _sentence(note, NoteKind.FURNITURE) or ""
    return sentence.removeprefix(_LEFT_OUT) if sentence.startswith(_LEFT_OUT) else ""


def kinds_left_out(notes: Iterable[str]) -> set[str]:
    """Return the kinds of lines that were left out."""
    return {kind for note in notes for _, kind in _COUNT.findall(left_out(note))}


def _sentence(note: str, kind: NoteKind) -> str | None:
    """Return what a note of this kind says, or None for one of another kind."""
    said, _, sentence = note.partition(": ")
    if said == kind:
        return sentence
    former = next((words.fullmatch(note) for known, words in _FORMER if known is kind), None)
    return former[1] if former else None
