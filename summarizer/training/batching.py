"""Cuts what is learned from into batches: in order, or shuffled anew at every pass, or of like lengths."""

import random
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final, TypeVar

import numpy as np

T = TypeVar("T")

_CHUNK: Final = 40
"""So many batches are drawn at a time, and rows of like length put together."""


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


def like_lengths(lengths: Sequence[int], size: int, seed: int) -> Iterator[list[int]]:
    """Yield the places of at most `size` rows of like lengths, for ever: pass after pass, by the seed."""
    chance, sizes = np.random.default_rng(seed), np.asarray(lengths)
    while True:
        order = chance.permutation(len(sizes))
        for drawn in np.split(order, range(_CHUNK * size, len(order), _CHUNK * size)):
            alike = drawn[np.argsort(sizes[drawn], kind="stable")]
            groups = np.split(alike, range(size, len(alike), size))
            for place in chance.permutation(len(groups)):
                yield groups[place].tolist()
