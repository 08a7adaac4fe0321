"""Raises to errors what a takeaway tells that its article nowhere has, where it is so much that it tells of another."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from db.records import Flag, Severity, Span
from summarizer.checks.held import Held

_MANY: Final = 3
"""So many figures, dates and names without a place in the article make a line doubtful."""
_SAME: Final = 0.25
"""A sentence that has this part of a takeaway's words speaks of the same: lines of other articles have less."""
_LACKING: Final = frozenset({"number", "date", "name"})


def raised(flags: Iterable[Flag], held: Held) -> tuple[Flag, ...]:
    """Return the flags; those for lacking figures, dates and names as errors where there are three or more.

    One alone may be another form of what the article says, so it is an error only where a sentence tells the rest.
    A line of another article has no such sentence, and would pass with a row of warnings. In a text without capitals
    names are guessed.
    """
    told = tuple(flags)
    lacking = _places([flag.span for flag in told if _is_lacking(flag) and flag.span], held.text)
    if lacking < _MANY or (held.typed or held.text).islower() or _is_told(held):
        return told
    return tuple(replace(flag, severity=Severity.ERROR) if _is_lacking(flag) else flag for flag in told)


def _is_told(held: Held) -> bool:
    """Return whether a sentence of the article tells so much of the takeaway that it speaks of the same."""
    return max(held.scores, default=0.0) >= _SAME * sum(held.weights.values())


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
