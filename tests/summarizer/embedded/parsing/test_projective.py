"""Whatever the scores, the result is a tree without crossing arcs, and the best one."""

from itertools import combinations, product

import numpy as np
import pytest

from summarizer.embedded.parsing.projective import best_tree, is_projective_tree


def is_tree(heads: list[int]) -> bool:
    """Return whether every word reaches the root, which has one word under it."""
    if sum(head == 0 for head in heads[1:]) != 1:
        return False
    for start in range(1, len(heads)):
        place, steps = start, 0
        while place > 0 and steps <= len(heads):
            place, steps = heads[place], steps + 1
        if place != 0:
            return False
    return True


def crosses(heads: list[int]) -> bool:
    """Return whether two arcs cross, the root standing before the first word."""
    arcs = [sorted((place, head)) for place, head in enumerate(heads) if place]
    return any(a < c < b < d or c < a < d < b for (a, b), (c, d) in combinations(arcs, 2))


@pytest.mark.parametrize("seed", range(30))
def test_the_best_tree_is_found(seed: int) -> None:
    """On four words every tree can be tried: none is better than the one returned."""
    scores = np.random.default_rng(seed).normal(size=(5, 5)).astype(np.float32)
    found = best_tree(scores).tolist()
    trees = (
        [-1, *heads] for heads in product(range(5), repeat=4) if is_tree([-1, *heads]) and not crosses([-1, *heads])
    )
    best = max(trees, key=lambda heads: sum(scores[place, heads[place]] for place in range(1, 5)))
    assert is_tree(found)
    assert not crosses(found)
    assert sum(scores[place, found[place]] for place in range(1, 5)) == pytest.approx(
        sum(scores[place, best[place]] for place in range(1, 5))
    )


@pytest.mark.parametrize("size", [1, 2, 7, 40, 90])
def test_long_sentences_become_trees(size: int) -> None:
    """Circles of any length are broken, and only one word hangs on the root."""
    for seed in range(10):
        scores = np.random.default_rng(seed).normal(size=(size + 1, size + 1)).astype(np.float32)
        found = best_tree(scores)
        assert is_tree(found.tolist())
        assert is_projective_tree(found)
        assert not crosses(found.tolist())


def test_two_arcs_that_cross_are_seen() -> None:
    """Words 1 and 3, and 2 and 4; a circle; two words under the root."""
    assert is_projective_tree(np.asarray([-1, 2, 0, 2, 3]))
    assert not is_projective_tree(np.asarray([-1, 3, 4, 0, 3]))
    assert not is_projective_tree(np.asarray([-1, 2, 1, 0, 3]))
    assert not is_projective_tree(np.asarray([-1, 0, 0, 2, 3]))


def test_a_head_that_is_not_there_is_never_chosen() -> None:
    """Minus infinity marks padding."""
    scores = np.zeros((4, 4), dtype=np.float32)
    scores[:, 3] = -np.inf
    assert 3 not in best_tree(scores)[1:].tolist()
