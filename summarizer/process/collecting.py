"""Keeps the rounds of Python's garbage collector few and short."""

import gc
from functools import cache
from typing import Final

_YOUNG: Final = 20_000
"""So many new objects before a round over them begins; the rounds over older ones follow as by default."""


def seldom() -> None:
    """Let a round begin after 20,000 new objects instead of 700.

    Reading an article for the checks makes some 20,000 objects that stay, and nearly none that only a round could free:
    by default a fourth of the time goes into rounds that find nothing (`docs/performance.md`).
    """
    gc.set_threshold(_YOUNG, *gc.get_threshold()[1:])


def collect() -> None:
    """Free what only a round can free: what was worked out about a takeaway and the takeaway hold each other."""
    gc.collect()


@cache
def settle() -> None:
    """Take everything that lives now out of the rounds, once: a loaded model is never garbage.

    Each round would look at some million objects of the model's libraries again, which takes longer than checking an
    article.
    """
    gc.collect()
    gc.freeze()
