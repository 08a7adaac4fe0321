"""Finds the best tree for a table of scores: every word one head, one root, no circle.

Greedy choice where it already is a tree (nearly always), else Chu-Liu-Edmonds (Chu and Liu 1965, Edmonds 1967).
"""

from typing import Final

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float32]
Heads = npt.NDArray[np.int64]
_NEVER: Final = -1e9


def best_tree(scores: Scores) -> Heads:
    """Return the heads of the best tree with exactly one word under the root.

    Args:
        scores: [word, head], both with the root at place 0; row 0 is ignored.

    Returns:
        The head of each place; -1 at place 0.
    """
    table = np.where(np.isfinite(scores), scores, _NEVER).astype(np.float64)
    np.fill_diagonal(table, _NEVER)
    heads = _greedy(table)
    if _is_tree(heads):
        return heads
    finite = table[table > _NEVER / 2]
    spread = float(finite.max() - finite.min()) if finite.size else 0.0
    table[:, 0] -= 1 + spread * len(table)  # so dear that a second word under the root is never worth it
    return _edmonds(table)


def _greedy(table: npt.NDArray[np.float64]) -> Heads:
    heads: Heads = table.argmax(axis=1)
    heads[0] = -1
    return heads


def _is_tree(heads: Heads) -> bool:
    return int((heads[1:] == 0).sum()) == 1 and _circle(heads) is None


def _circle(heads: Heads) -> list[int] | None:
    """Return the places of one circle, or None."""
    state = np.zeros(len(heads), dtype=np.int8)
    state[0] = 2
    for start in range(1, len(heads)):
        path, place = [], start
        while state[place] == 0:
            state[place] = 1
            path.append(place)
            place = int(heads[place])
        if state[place] == 1:
            return path[path.index(place) :]
        state[path] = 2
    return None


def _edmonds(table: npt.NDArray[np.float64]) -> Heads:
    """Return the best tree by contracting one circle at a time."""
    heads = _greedy(table)
    circle = _circle(heads)
    if circle is None:
        return heads
    inside = np.zeros(len(table), dtype=bool)
    inside[circle] = True
    outside = np.flatnonzero(~inside)
    members = np.array(circle)
    kept = table[members, heads[members]]
    entering = table[np.ix_(members, outside)] - kept[:, None]
    leaving = table[np.ix_(outside, members)]
    size = len(outside)
    smaller = np.full((size + 1, size + 1), _NEVER)
    smaller[:size, :size] = table[np.ix_(outside, outside)]
    smaller[size, :size] = entering.max(axis=0)
    smaller[:size, size] = leaving.max(axis=1)
    found = _edmonds(smaller)
    result = heads.copy()
    for row in range(1, size):
        head = int(found[row])
        result[outside[row]] = outside[head] if head < size else members[leaving[row].argmax()]
    column = int(found[size])
    broken = members[entering[:, column].argmax()]
    result[broken] = outside[column]
    return result
