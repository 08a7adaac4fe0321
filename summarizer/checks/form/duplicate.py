"""Check `duplicate`: no two takeaways say the same, and none merely says the headline again."""

from collections.abc import Iterator, Sequence

from db.records import Flag, Severity
from summarizer.checks.reading.text import ReadText, read_takeaway

_SAME = 0.75
"""Two texts that share this part of the smaller one's content words say the same."""
_LITTLE_MORE = 1.3
"""A takeaway of at most so many times the headline's content words adds little to it."""
_FEW = 3
"""Fewer content words than this are too few to judge by."""


def flags(read: ReadText, before: Sequence[ReadText], headline: str) -> Iterator[Flag]:
    """Yield a warning where the takeaway repeats one of those before it, a note where it repeats the headline."""
    for number, other in enumerate(before, start=1):
        if _shared(read, other) >= _SAME:
            yield Flag("duplicate", Severity.WARNING, f"This says what takeaway {number} says.")
            return
    told = read_takeaway(headline)
    adds_little = len(read.stems) <= _LITTLE_MORE * len(told.stems)
    if told.stems and adds_little and _shared(read, told) >= _SAME:
        yield Flag("duplicate", Severity.NOTE, "This says what the headline says.")


def _shared(one: ReadText, other: ReadText) -> float:
    smaller = min(len(one.stems), len(other.stems))
    return len(one.stems & other.stems) / smaller if smaller >= _FEW else float(one.text.strip() == other.text.strip())
