"""Tell a standfirst, which only says in other words what the text says below, from a paragraph with news of its own."""

import re

from summarizer.ingest.lines.boxes import has_dateline

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_COUNT = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|billion)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<=[a-z,;:] )[A-ZÀ-Þ][\w-]+")
"""A word with a capital within a sentence."""
_LONGEST = 34
"""Words of a standfirst; what is longer is a paragraph."""
_WORD = re.compile(r"[\w-]+")


def says_more(paragraph: str, below: str) -> bool:
    """Return whether a paragraph is long, opens as agency copy does, or has a figure or name that is not `below`."""
    if has_dateline(paragraph) or len(paragraph.split()) > _LONGEST:
        return True
    if set(_FIGURE.findall(paragraph)) - set(_FIGURE.findall(below)):
        return True
    words = {word.casefold() for word in _WORD.findall(below)}
    told = (found for pattern in (_COUNT, _NAME) for found in pattern.findall(paragraph))
    return any(word.casefold() not in words for word in told)
