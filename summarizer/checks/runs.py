"""Counts how many words run on alike from one place, to the letter."""

from collections.abc import Sequence


def run(there: Sequence[str], here: Sequence[str]) -> int:
    """Return how many words two sequences have in common, counted up to the first that differs."""
    count = 0
    for one, other in zip(there, here, strict=False):
        if one != other:
            break
        count += 1
    return count
