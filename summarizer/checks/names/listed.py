"""Tells which names of a takeaway are members of one list, which may come in any order."""

import re
from itertools import pairwise

from summarizer.checks.reading.names import Name
from summarizer.checks.reading.text import ReadText
from summarizer.english.callings import CALLED
from summarizer.english.grammar import CLAUSE_OPENERS, PLACE_LINKS, PREPOSITIONS, RESPECTIVELY

_COMMA = re.compile(r",\s+(?:an?\s+|the\s+)?")
_AND = re.compile(r"(?:\s+(?:and|or)|\s&)\s+(?:an?\s+|the\s+)?")
_COMMA_AND = re.compile(r",\s+(?:and|or)\s+(?:an?\s+|the\s+)?")
"""What stands between two members."""
_MARK = ""
"""What stands for a mark, or for the beginning or the end, where a word is asked for."""
_OPENING = CLAUSE_OPENERS | {_MARK, "between", "both"}
"""What stands before a list of which all that follows is said."""
_ENDING = PREPOSITIONS | CLAUSE_OPENERS | {_MARK, "and", "or", "who", "which"}
"""What stands behind a list of whose last member nothing is said that is not said of all."""


def is_listed(one: Name, other: Name, read: ReadText) -> bool:
    """Return whether two names stand in one list, or as a place and where it lies, and nothing tells them apart."""
    first, last = sorted((read.names.index(one), read.names.index(other)))
    start, end = _bounds(first, last, read)
    members = read.names[start : end + 1]
    if end <= start or not start <= first < last <= end or RESPECTIVELY in read.text:
        return False
    if any(name.titles for name in members[first - start :]) or _is_told_apart(members[0], read):
        return False
    before, after = _before(members[0], read), _after(members[-1], read)
    if _COMMA.fullmatch(read.text, members[-2].end, members[-1].start):
        return before in PLACE_LINKS | {"of"} and after in PREPOSITIONS | {_MARK}
    return before in _OPENING or after in _ENDING


def _bounds(first: int, last: int, read: ReadText) -> tuple[int, int]:
    """Return the first and the last member of the list that holds two names; of one without "and", just the two."""
    names, text = read.names, read.text
    gaps = [(one.end, other.start) for one, other in pairwise(names)]
    start = end = first
    while start and (_COMMA.fullmatch(text, *gaps[start - 1])):
        start -= 1
    while end < len(gaps) and _COMMA.fullmatch(text, *gaps[end]):
        end += 1
    closing = (_COMMA_AND, _AND) if end - start > 0 else (_AND,)
    if end < len(gaps) and any(pattern.fullmatch(text, *gaps[end]) for pattern in closing):
        return start, end + 1
    return (first, last) if last == first + 1 and end >= last else (first, first)


def _is_told_apart(name: Name, read: ReadText) -> bool:
    """Return whether somebody owns the first member, or it is said what he is: not so of the others."""
    word = next((word for word in reversed(read.words) if word.end <= name.start), None)
    return word is not None and (word.norm in CALLED or word.text.endswith(("'s", "’s")))


def _before(name: Name, read: ReadText) -> str:
    """Return the word right before a name and its article, or nothing where a mark stands there."""
    text = re.sub(r"\s+(?:an?|the)\s*$", " ", f" {read.text[: name.start]}").rstrip()
    return _last_word(text)


def _last_word(text: str) -> str:
    found = re.search(r"[\w'’]+$", text)
    return found[0].lower() if found else _MARK


def _after(name: Name, read: ReadText) -> str:
    """Return the word right after a name, or nothing where a mark stands there."""
    found = re.match(r"\s+([\w'’]+)", read.text[name.end :])
    return found[1].lower() if found else _MARK
