"""Keeps the rounds of Python's garbage collector few and short."""

import gc
from functools import cache
from typing import Final

_YOUNG: Final = 20_000
_MIDDLE: Final = 20
_OLD: Final = 50
"""So many new objects, rounds over these, and rounds over those that outlived one, before the next round begins."""


def seldom() -> None:
    """Let a round begin after 20,000 new objects instead of 700.

    Reading an article for the checks makes some 20,000 objects that stay, and nearly none that only a round could free:
    by default a fourth of the time goes into rounds that find nothing (`docs/performance.md`).
    """
    gc.set_threshold(_YOUNG, _MIDDLE, _OLD)


@cache
def settle() -> None:
    """Take everything that lives now out of the rounds, once: a loaded model is never garbage.

    Each round would look at some million objects of the model's libraries again, which takes longer than checking an
    article.
    """
    gc.collect()
    gc.freeze()
