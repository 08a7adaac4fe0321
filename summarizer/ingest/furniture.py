"""Recognise page furniture: single lines of a news page that are no part of its article."""

import re
from functools import lru_cache

from .furniture_lines import ANYWHERE, AT_THE_FOOT, CORRECTIONS, TAIL_TITLES, WHOLE_LINE

CORRECTION = "correction note"
"""The kind of a line that tells what was changed in the article."""
CREDIT = "photo credit"
"""The kind of a line that ends in the name of a photographer or an agency."""

_LONGEST = 600
_LONGEST_TITLE = 80
_CLOSING = r"[\s.!>»›→…:]*"
_CREDIT_AT_END = re.compile(r"\s*\([^()]{2,90}\)\s*$")


def _whole(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Return one pattern for lines that match one of `patterns` from end to end."""
    return re.compile(rf"(?:{'|'.join(patterns)}){_CLOSING}", re.IGNORECASE)


_WHOLE = [(kind, _whole(patterns)) for kind, patterns in WHOLE_LINE.items()]
_ANYWHERE = [(kind, re.compile(pattern)) for kind, patterns in ANYWHERE.items() for pattern in patterns]
_AT_THE_FOOT = [(kind, re.compile(pattern)) for kind, patterns in AT_THE_FOOT.items() for pattern in patterns]
_TAIL_TITLE = _whole(TAIL_TITLES)
_CORRECTION = _whole(CORRECTIONS)


@lru_cache(maxsize=4096)
def kind_of(line: str, *, at_the_foot: bool = False) -> str:
    """Return what kind of furniture a line is, in words for a note to the editor; empty where it may be the article.

    `at_the_foot` also knows lines that count only under an article, such as a note about its author.
    """
    if len(line) > _LONGEST:
        return ""
    if _CORRECTION.fullmatch(line):
        return CORRECTION
    for kind, pattern in _WHOLE:
        if pattern.fullmatch(line):
            return kind
    for kind, pattern in _ANYWHERE + (_AT_THE_FOOT if at_the_foot else []):
        if pattern.search(line):
            return kind
    return ""


def opens_tail(line: str) -> bool:
    """Return whether a line is the title of what pages set under an article: related stories, comments, authors."""
    return len(line) <= _LONGEST_TITLE and bool(_TAIL_TITLE.fullmatch(line))


def without_credit(line: str) -> str:
    """Return a caption without the credit in brackets at its end."""
    return _CREDIT_AT_END.sub("", line)
