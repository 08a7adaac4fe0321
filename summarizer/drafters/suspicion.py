"""Finds the passage of an article that seems to be written for a language model rather than for readers."""

import re

from db.records import Span
from summarizer.checks.english.tone import TO_A_MODEL

_TO_A_MODEL = re.compile("|".join(f"(?:{pattern})" for pattern in TO_A_MODEL), re.IGNORECASE | re.MULTILINE)
_HIDDEN_RUN = re.compile("[\U000e0020-\U000e007f]{3,}|[\u200b\u2060\u2062-\u2064]{3,}|(?:\\w[\u200b\u2060]){4,}")
"""Letters that are spelt in invisible characters, or parted by them so that no search finds the word."""


def suspicious_passage(body: str) -> Span | None:
    """Return where the first such passage stands, or None. A report about such attacks is found too: it is a hint."""
    found = _HIDDEN_RUN.search(body) or _TO_A_MODEL.search(body)
    return Span(*found.span()) if found else None
