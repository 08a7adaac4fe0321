"""Finds the likeliest ways to leave out words of a sentence so that what is left fits a length."""

from collections.abc import Sequence
from heapq import heappop, heappush
from typing import Final, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

_STEP: Final = 2
"""Lengths are told apart to so many characters: a table of them all would only cost time."""
_NEVER: Final = -1e9
_Way: TypeAlias = "tuple[_Way, int] | None"
"""A way from its last step back: what came before, and whether the word stays; None before the first."""


class Left(NamedTuple):
    """One way to leave out words."""

    words: tuple[bool, ...]
    """Whether each stays."""
    logit: float
    """The sum of the logits of its steps: what is likelier has more."""


def log_total(logits: npt.NDArray[np.floating]) -> float:
    """Return the logarithm of what all ways to leave out words come to: a way's logit less this is its log chance."""
    reached = logits[0, 1]
    for step in logits[1:]:
        reached = np.logaddexp.reduce(reached[:, None] + step, axis=0)
    return float(np.logaddexp.reduce(reached))


def path_logit(logits: npt.NDArray[np.floating], words: Sequence[bool]) -> float:
    """Return the sum of the logits of one way's steps; before the first word all was left."""
    before, total = 1, 0.0
    for step, word in zip(logits, words, strict=True):
        total += float(step[before, int(word)])
        before = int(word)
    return total


def likeliest(logits: npt.NDArray[np.floating], lengths: Sequence[int], most: int, count: int) -> list[Left]:
    """Return `count` ways to leave out words, the likeliest first, whose lengths make at most about `most`.

    What the best way on from every step comes to is known (Viterbi 1967, from the end); so ways are gone along best
    first, each where another left it (A*), and none is gone along that is not asked for.

    Args:
        logits: [word, before, now], of being cut (0) or left (1) after a word that was; before the first all was left.
        lengths: what each word that stays takes of the room, in characters.
        most: the room; each run of words that stay may take up to a step more.
        count: how many.
    """
    rooms = most // _STEP + 1
    sizes = _rounded(lengths)
    onward, steps = _onward(logits, sizes, rooms), logits.tolist()
    # Minus what a way may come to, a number of its own, and where it stands: step, last word, room, logit, way.
    open_ways: list[tuple[float, int, int, int, int, float, _Way]] = []
    heappush(open_ways, (-onward[0][1][rooms - 1], 0, 0, 1, rooms - 1, 0.0, None))
    opened = 1
    found: list[Left] = []
    while open_ways and len(found) < count:
        _, _, place, now, room, logit, way = heappop(open_ways)
        for step in range(place, len(sizes)):
            cut, left = (logit + each for each in steps[step][now])
            by_cut, by_left = cut + onward[step + 1][0][room], _NEVER
            if sizes[step] <= room:
                by_left = left + onward[step + 1][1][room - sizes[step]]
            now = int(by_left > by_cut)
            other = (cut, room, 0) if now else (left, room - sizes[step], 1)
            if min(by_cut, by_left) > _NEVER / 2:
                may = -min(by_cut, by_left)
                heappush(open_ways, (may, opened, step + 1, other[2], other[1], other[0], (way, other[2])))
                opened += 1
            logit, room = (left, room - sizes[step]) if now else (cut, room)
            way = way, now
        if logit > _NEVER / 2:
            found.append(Left(_words(way), logit))
    return sorted(found, key=lambda each: -each.logit)


def _onward(logits: npt.NDArray[np.floating], sizes: Sequence[int], rooms: int) -> list[list[list[float]]]:
    """Return [word, before, room]: the greatest sum of logits of the steps from a word on, in what room is left."""
    found = np.full((len(sizes) + 1, 2, rooms), _NEVER)
    found[-1] = 0.0
    for place in range(len(sizes) - 1, -1, -1):
        size, after, here = sizes[place], found[place + 1], found[place]
        np.add(after[0], logits[place, :, :1], out=here)
        if size < rooms:
            np.maximum(here[:, size:], after[1, : rooms - size] + logits[place, :, 1:], out=here[:, size:])
    table: list[list[list[float]]] = found.tolist()
    return table


def _rounded(lengths: Sequence[int]) -> list[int]:
    """Return lengths in steps, rounded so that their sums from the beginning are right to a step."""
    sums = np.cumsum([0, *lengths]) // _STEP
    return [int(each) for each in np.diff(sums)]


def _words(way: _Way) -> tuple[bool, ...]:
    """Return which words stay on a way."""
    words: list[bool] = []
    while way is not None:
        way, stays = way
        words.append(bool(stays))
    return tuple(reversed(words))
