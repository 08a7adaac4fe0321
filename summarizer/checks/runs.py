"""Compares runs of words: how many run on alike from one place, and whether some follow each other in any order."""

from collections import Counter
from collections.abc import Sequence


def run(there: Sequence[str], here: Sequence[str]) -> int:
    """Return how many words two sequences have in common, counted up to the first that differs."""
    count = 0
    for one, other in zip(there, here, strict=False):
        if one != other:
            break
        count += 1
    return count


def in_any_order(words: Sequence[str], text: Sequence[str]) -> bool:
    """Return whether just these words follow each other somewhere in a text, in any order; one pass over it."""
    lacking = Counter(words)
    for at, word in enumerate(text):
        lacking[word] -= 1
        if not lacking[word]:
            del lacking[word]
        if at >= len(words):
            gone = text[at - len(words)]
            lacking[gone] += 1
            if not lacking[gone]:
                del lacking[gone]
        if not lacking:
            return True
    return False
