"""Boosted regression trees as plain lists: what the learned parts of the checks and the support score run on."""

from collections.abc import Iterable, Mapping, Sequence
from math import exp
from typing import Any, NamedTuple, Self

_STEEPEST = 30.0
"""Beyond this the logistic curve is flat for any purpose."""


class Tree(NamedTuple):
    """One regression tree as parallel lists; a leaf has no feature (-1) and its value as threshold."""

    feature: tuple[int, ...]
    threshold: tuple[float, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]

    @classmethod
    def of(cls, listed: Mapping[str, Iterable[Any]]) -> Self:
        """Return the tree that stands in a JSON file."""
        return cls(*(tuple(listed[part]) for part in ("feature", "threshold", "left", "right")))

    def as_values(self) -> dict[str, object]:
        """Return the tree as it is stored."""
        return {"feature": self.feature, "threshold": self.threshold, "left": self.left, "right": self.right}

    def value(self, measures: Sequence[float]) -> float:
        """Return the value of the leaf that the measures lead to."""
        return total((self,), 0.0, measures)


def total(trees: Iterable[Tree], start: float, measures: Sequence[float]) -> float:
    """Return the sum of a start value and the values of all trees."""
    added = 0.0
    for feature, threshold, left, right in trees:
        node = 0
        while (asked := feature[node]) >= 0:
            node = left[node] if measures[asked] <= threshold[node] else right[node]
        added += threshold[node]
    return start + added


def logistic(value: float) -> float:
    """Return a sum as a probability, 0 to 1."""
    return 1.0 / (1.0 + exp(-max(-_STEEPEST, min(_STEEPEST, value))))
