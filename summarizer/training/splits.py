"""Which part of the data an article belongs to: train, validation or test, by a hash of its text.

The rule is kept in the package so that nobody trains or tunes on what is measured: every trainer asks here, and so
does the benchmark. It looks at letters only, so that a copy with other casing, spacing or quotation marks falls into
the same part.
"""

import hashlib
from enum import StrEnum

_TEST, _VALIDATION = 4, 6
"""Of a hundred articles four are for testing and two for validation."""


class Part(StrEnum):
    """A part of the data."""

    TRAIN = "train"
    VALIDATION = "validation"
    TEST = "test"


def part_of(article: str) -> Part:
    """Return the part of an article: SHA-256 of its letters and digits in lower case, modulo a hundred."""
    share = int(fingerprint(article)[:8], 16) % 100
    if share < _TEST:
        return Part.TEST
    return Part.VALIDATION if share < _VALIDATION else Part.TRAIN


def fingerprint(article: str) -> str:
    """Return the SHA-256, in hex, of the article's letters and digits in lower case."""
    return hashlib.sha256("".join(filter(str.isalnum, article.lower())).encode()).hexdigest()
