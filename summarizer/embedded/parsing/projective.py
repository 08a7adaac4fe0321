"""Finds the best tree for a table of scores: every word one head, one root, no two arcs that cross.

English trees hardly ever cross, and one that does is nearly always a slip of the scores. Greedy choice where it already
is such a tree (mostly), else the dynamic programme of Eisner, "Three New Probabilistic Models for Dependency Parsing"
(1996), here for all spans of one width at once.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float32]
Heads = npt.NDArray[np.int64]
_Table = npt.NDArray[np.float64]
_NEVER: Final = -1e9


def best_tree(scores: Scores) -> Heads:
    """Return the heads of the best projective tree with exactly one word under the root.

    Args:
        scores: [word, head], both with the root at place 0; row 0 is ignored.

    Returns:
        The head of each place; -1 at place 0.
    """
    table = np.where(np.isfinite(scores), scores, _NEVER).astype(np.float64)
    np.fill_diagonal(table, _NEVER)
    heads: Heads = table.argmax(axis=1)
    heads[0] = -1
    return heads if is_projective_tree(heads) else _best(table)


def is_projective_tree(heads: Heads) -> bool:
    """Return whether exactly one word has the root for head, none is its own ancestor, and no two arcs cross."""
    words = np.arange(1, len(heads))
    left, right = np.minimum(words, heads[1:]), np.maximum(words, heads[1:])
    inside = (left[:, None] < left[None, :]) & (left[None, :] < right[:, None])
    crossing = inside & (right[None, :] > right[:, None])
    return int((heads[1:] == 0).sum()) == 1 and not crossing.any() and _reach_the_root(heads)


def _reach_the_root(heads: Heads) -> bool:
    above = heads.copy()
    above[0] = 0
    for _ in range(len(heads).bit_length()):  # each round doubles the steps taken
        above = above[above]
    return not above.any()


@dataclass(frozen=True)
class _Spans:
    """Of every span of words the best score and where it was split, by what the span is."""

    joined: Heads
    """[first, last]: the split of the best pair of halves that an arc between the two ends joins."""
    to_right: Heads
    """[first, last]: the end of the longest arc from the first word; all else of the span is under it."""
    to_left: Heads
    """[first, last]: the same from the last word."""
    root: int
    """The word under the root."""


def _best(table: _Table) -> Heads:
    spans = _filled(table)
    heads: Heads = np.full(len(table), -1, dtype=np.int64)
    heads[spans.root + 1] = 0
    left = [(0, spans.root, False), (spans.root, len(table) - 2, True)]
    while left:
        first, last, rightwards = left.pop()
        if first == last:
            continue
        if rightwards:
            end = int(spans.to_right[first, last])
            heads[end + 1] = first + 1
            split = int(spans.joined[first, end])
            left += [(end, last, True), (first, split, True), (split + 1, end, False)]
        else:
            end = int(spans.to_left[first, last])
            heads[end + 1] = last + 1
            split = int(spans.joined[end, last])
            left += [(first, end, False), (end, split, True), (split + 1, last, False)]
    return heads


def _filled(table: _Table) -> _Spans:
    """Fill the tables of spans from the narrow ones to the wide ones; words are counted from 0, without the root.

    Scores are kept by first word and width and once more by last word and width, so that all that a span can be made
    of lies side by side.
    """
    arcs = table[1:, 1:]
    count = len(arcs)
    right_from, right_to, left_from, left_to, arc_right, arc_left = (np.zeros((count, count)) for _ in range(6))
    joined, to_right, to_left = (np.zeros((count, count), dtype=np.int64) for _ in range(3))
    every = np.arange(count)
    for width in range(1, count):
        first, last = every[:-width], every[width:]
        best, chosen = _highest(right_from[:-width, :width] + left_to[width:, width - 1 :: -1])
        joined[first, last] = first + chosen
        arc_right[:-width, width] = best + arcs[last, first]
        arc_left[width:, width] = best + arcs[first, last]
        best, chosen = _highest(arc_right[:-width, 1 : width + 1] + right_to[width:, width - 1 :: -1])
        right_from[:-width, width] = right_to[width:, width] = best
        to_right[first, last] = first + 1 + chosen
        best, chosen = _highest(left_from[:-width, :width] + arc_left[width:, width:0:-1])
        left_from[:-width, width] = left_to[width:, width] = best
        to_left[first, last] = first + chosen
    # What the root's word has to its left ends in it, what it has to its right begins with it.
    root = int((table[1:, 0] + left_to[every, every] + right_from[every, every[::-1]]).argmax())
    return _Spans(joined, to_right, to_left, root)


def _highest(scores: _Table) -> tuple[_Table, Heads]:
    """Return each row's highest score and where it stands."""
    chosen: Heads = scores.argmax(axis=1)
    best: _Table = scores[np.arange(len(scores)), chosen]
    return best, chosen
