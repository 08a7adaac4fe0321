"""English words that turn round what stands before them, or make it depend on something."""

from typing import Final

TURNS: Final = frozenset(
    "but though although whereas while however yet except unless if until otherwise nevertheless nonetheless".split()
)
"""What stands before one of these says something else without it."""
