"""Raises to errors what a takeaway tells that its article nowhere has, where it is so much that it tells of another."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from db.records import Flag, Severity, Span

_MANY: Final = 3
"""So many figures, dates and names without a place in the article: of 2,812 true CNN/Daily Mail highlights 4 have."""
_LACKING: Final = frozenset({"number", "date", "name"})


def raised(flags: Iterable[Flag], text: str) -> tuple[Flag, ...]:
    """Return the flags of `text`; those for lacking figures, dates and names as errors where there are three or more.

    One alone may be another form of what the article says, so it is an error only where a sentence tells the rest.
    A line of another story has no such sentence, and would pass with a row of warnings. In a text without capitals
    names are guessed.
    """
    told = tuple(flags)
    lacking = _places([flag.span for flag in told if _is_lacking(flag) and flag.span], text)
    if lacking < _MANY or text.islower():
        return told
    return tuple(replace(flag, severity=Severity.ERROR) if _is_lacking(flag) else flag for flag in told)


def _places(spans: Iterable[Span], text: str) -> int:
    """Return how many places some spans are; what only a blank, a comma or "of" parts is one: "3 May, 2026"."""
    count, end = 0, 0
    for span in sorted(set(spans), key=lambda one: one.start):
        is_next = count > 0 and text[end : span.start].strip(" ,") in {"", "of"}
        count, end = count + (not is_next), max(end, span.end)
    return count


def _is_lacking(flag: Flag) -> bool:
    """Return whether the flag is loud, and names a place of the takeaway and none of the article."""
    return flag.kind in _LACKING and flag.severity is not Severity.NOTE and flag.article_span is None
