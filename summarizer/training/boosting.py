"""Fits boosted trees and writes them down without the library that fitted them."""

from math import log
from typing import TYPE_CHECKING, NamedTuple

from summarizer.checks.weighing.trees import Tree

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from sklearn.ensemble import GradientBoostingClassifier

    Numbers = NDArray[np.float64]


class Shape(NamedTuple):
    """How large a forest is, and how far each of its trees goes towards what the ones before got wrong."""

    trees: int
    depth: int
    leaves: int | None = None
    """At most so many a tree, the best first; None for as many as the depth allows."""
    step: float = 0.05


def boosted(
    rows: "Numbers", labels: "Numbers", weights: "Numbers", *, shape: Shape, seed: int
) -> "GradientBoostingClassifier":
    """Return small trees, each a step towards what the ones before got wrong."""
    from sklearn.ensemble import GradientBoostingClassifier

    model = GradientBoostingClassifier(
        n_estimators=shape.trees,
        learning_rate=shape.step,
        max_depth=shape.depth,
        max_leaf_nodes=shape.leaves,
        min_samples_leaf=25,
        subsample=0.6,
        max_features=0.35,
        random_state=seed,
    )
    return model.fit(rows, labels, sample_weight=weights)


def exported(model: "GradientBoostingClassifier") -> tuple[tuple[Tree, ...], float]:
    """Return the fitted trees, and the sum that they start from."""
    trees = []
    for (estimator,) in model.estimators_:
        tree = estimator.tree_
        leaf = tree.children_left < 0
        rate = model.learning_rate
        trees.append(
            Tree(
                feature=tuple(-1 if is_leaf else int(f) for f, is_leaf in zip(tree.feature, leaf, strict=True)),
                threshold=tuple(
                    round(float(rate * value if is_leaf else limit), 4)
                    for value, limit, is_leaf in zip(tree.value[:, 0, 0], tree.threshold, leaf, strict=True)
                ),
                left=tuple(map(int, tree.children_left)),
                right=tuple(map(int, tree.children_right)),
            )
        )
    prior = float(model.init_.class_prior_[1])
    return tuple(trees), log(prior / (1 - prior))
