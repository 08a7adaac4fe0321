"""The words that news English usually writes small, so that a capital at the start of a sentence means nothing.

The list (`common_words.txt`) holds every word that stood in at least 15 of 31,000 news articles and, away from sentence
starts, had a small letter at least three times in four; it is made by `python -m summarizer.training words`.
"""

from functools import cache
from importlib import resources


@cache
def common_words() -> frozenset[str]:
    """Return the words in small letters; read from the package once."""
    listed = resources.files("summarizer.english").joinpath("common_words.txt").read_text(encoding="utf-8")
    return frozenset(listed.split())


def is_common(norm: str) -> bool:
    """Return whether a small-letter word is usually written small."""
    return norm in common_words()
