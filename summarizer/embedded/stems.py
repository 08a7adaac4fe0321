"""Stems of words (Snowball's English stemmer, Porter 2001), remembered: an article says the same words many times."""

from functools import lru_cache
from typing import Final

import snowballstemmer

_STEMMER: Final = snowballstemmer.stemmer("english")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Return the stem of a word in lower case."""
    found: str = _STEMMER.stemWord(word)
    return found
