"""Finds the likeliest ways to leave out words of a sentence so that what is left fits a length."""

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

_STEP: Final = 2
"""Lengths are told apart to so many characters: a table of them all would only cost time."""
_NEVER: Final = -1e9


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

    A search for the best paths through a trellis (Viterbi 1967) that keeps several for every length and last step.

    Args:
        logits: [word, before, now], of being cut (0) or left (1) after a word that was; before the first all was left.
        lengths: what each word that stays takes of the room, in characters.
        most: the room; each run of words that stay may take up to a step more.
        count: how many.
    """
    rooms = most // _STEP + 1
    sizes = _rounded(lengths)
    worths = np.full((2, rooms, count), _NEVER)
    worths[1, 0, 0] = 0.0
    steps: list[npt.NDArray[np.int32]] = []
    for place, size in enumerate(sizes):
        found = np.full((2, rooms, 2 * count), _NEVER)
        for now in (0, 1):
            shifted = size if now else 0
            if shifted < rooms:
                for before in (0, 1):
                    part = slice(before * count, (before + 1) * count)
                    found[now, shifted:, part] = worths[before, : rooms - shifted] + logits[place, before, now]
        order = np.argpartition(-found, count - 1, axis=2)[:, :, :count]
        worths = np.take_along_axis(found, order, axis=2)
        steps.append(order.astype(np.int32))
    flat = np.argsort(-worths, axis=None, kind="stable")[:count]
    ends = zip(*np.unravel_index(flat, worths.shape), strict=True)
    return [
        Left(_back(steps, sizes, (int(end[0]), int(end[1]), int(end[2])), count), float(worths[end]))
        for end in ends
        if worths[end] > _NEVER / 2
    ]


def _rounded(lengths: Sequence[int]) -> list[int]:
    """Return lengths in steps, rounded so that their sums from the beginning are right to a step."""
    sums = np.cumsum([0, *lengths]) // _STEP
    return [int(each) for each in np.diff(sums)]


def _back(
    steps: Sequence[npt.NDArray[np.int32]], sizes: Sequence[int], end: tuple[int, int, int], count: int
) -> tuple[bool, ...]:
    """Return which words stay on the path that ends here: at its last step, the room taken, and which of several."""
    now, room, which = end
    words: list[bool] = []
    for order, size in zip(reversed(steps), reversed(sizes), strict=True):
        words.append(bool(now))
        came = int(order[now, room, which])
        room -= size if now else 0
        now, which = divmod(came, count)
    return tuple(reversed(words))
