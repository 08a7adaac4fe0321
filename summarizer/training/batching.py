"""Cuts what is learned from into batches: in order, shuffled at every pass, of like lengths, or to be made at once."""

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Final, TypeVar

import numpy as np
from numpy.typing import NDArray

from summarizer.embedded.side_by_side import side_by_side

T = TypeVar("T")
Made = TypeVar("Made")
Places = NDArray[np.int64]

_CHUNK: Final = 40
"""So many batches are drawn at a time, and rows of like length put together."""
_AT_ONCE: Final = 64
"""So many are taken up at a time where something is made of each."""


def batched(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Yield the items in lists of `size`, the last one shorter."""
    source = iter(items)
    while group := list(islice(source, size)):
        yield group


def made_of_each(work: Callable[[T], Made], items: Iterable[T]) -> Iterator[Made]:
    """Yield what `work` makes of each item, in order, as many at once as there are processors; few wait in memory."""
    for group in batched(items, _AT_ONCE):
        yield from side_by_side(work, group)


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
        for places in one_pass(sizes, size, chance):
            yield places.tolist()


def one_pass(sizes: Places, size: int, chance: np.random.Generator, *, chunk: int = _CHUNK) -> Iterator[Places]:
    """Yield the places of at most `size` rows of like lengths, each place once: of `chunk` batches drawn at a time."""
    order = chance.permutation(len(sizes))
    for drawn in np.split(order, range(chunk * size, len(order), chunk * size)):
        alike = drawn[np.argsort(sizes[drawn], kind="stable")]
        groups = np.split(alike, range(size, len(alike), size))
        for place in chance.permutation(len(groups)):
            yield groups[place]
