"""Cuts what is learned from into batches, in order or shuffled anew at every pass."""

import random
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def batched(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Yield the items in lists of `size`, the last one shorter."""
    source = iter(items)
    while group := list(islice(source, size)):
        yield group


def passes(count: int, size: int, seed: int) -> Iterator[list[int]]:
    """Yield batches of `size` of `count` articles, by place, for ever: pass after pass, shuffled by seed and number."""
    turn = 0
    while True:
        order = list(range(count))
        random.Random(seed + turn).shuffle(order)  # noqa: S311 - shuffling, not a secret
        yield from batched(order, size)
        turn += 1
