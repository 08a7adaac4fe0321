"""Stems of words (Snowball's English stemmer, Porter 2001), remembered: an article says the same words many times.

The checks and the embedded drafter stem the same articles; what one has looked up, the other finds.
"""

from functools import lru_cache
from threading import Lock
from typing import Final

import snowballstemmer

_STEMMER: Final = snowballstemmer.stemmer("english")
_STEMMING: Final = Lock()
"""The stemmer keeps its state between steps: one thread at a time."""


@lru_cache(maxsize=32_768)
def stem(word: str) -> str:
    """Return the stem of a word in lower case."""
    with _STEMMING:
        return str(_STEMMER.stemWord(word))
