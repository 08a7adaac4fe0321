"""Turns what the trees sum up of a claim, and what the reader of claims doubts, into the probability of support."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, Self

from summarizer.checks.weighing.trees import logistic
from summarizer.support.measures import NAMES

COPIED = 0.35
"""A sentence with a run of the article's words this long, as a share of its own, is copied; another is in new words."""
_LONGEST_RUN, _BEST = NAMES.index("longest"), NAMES.index("best")
_KNOWN, _MISSING = NAMES.index("article"), NAMES.index("missing_share")


class Curve(NamedTuple):
    """A calibration: probability = logistic(shift + weights times values)."""

    shift: float
    weights: tuple[float, ...]

    @classmethod
    def of(cls, listed: Mapping[str, Any]) -> Self:
        """Return the curve that stands in a JSON file."""
        return cls(listed["shift"], tuple(listed["weights"]))

    def flattened(self, by: float) -> Self:
        """Return a curve that is less sure, on either side of a half."""
        return type(self)(self.shift * by, tuple(weight * by for weight in self.weights))

    def as_values(self) -> dict[str, object]:
        """Return the curve as it is stored."""
        return {"shift": self.shift, "weights": list(self.weights)}

    def probability(self, values: Sequence[float]) -> float:
        """Return the probability for as many values as there are weights."""
        added = sum(weight * one for weight, one in zip(self.weights, values, strict=True))
        return logistic(self.shift + added)


class Curves(NamedTuple):
    """All calibrations; each knows the claim's context besides."""

    copied: Curve
    """Over the trees' sum, for claims that are mostly the article's own words."""
    reworded: Curve
    """Likewise, for claims in new words, which score lower, true or not."""
    read: Curve | None = None
    """Over the doubt of the reader of claims; None where it was never held against human verdicts."""
    read_reworded: Curve | None = None
    """Over sum, doubt and `beyond` together, for claims in new words, which are doubted more, true or not."""

    @classmethod
    def of(cls, listed: Mapping[str, Any]) -> Self:
        """Return the curves that stand in a JSON file."""
        read, both = (Curve.of(listed[name]) if listed[name] else None for name in ("read", "read_reworded"))
        return cls(Curve.of(listed["copied"]), Curve.of(listed["reworded"]), read, both)

    def as_values(self) -> dict[str, object]:
        """Return the curves as they are stored."""
        return {name: curve and curve.as_values() for name, curve in self._asdict().items()}

    def probability(
        self, value: float, rows: Sequence[Sequence[float]], around: Sequence[float], doubt: float | None = None
    ) -> float:
        """Return how probably a claim is supported, 0 to 1.

        Args:
            value: the trees' sum for its worst sentence.
            rows: the measures of its sentences.
            around: its context.
            doubt: the reader's of its worst sentence; None where it was not read.
        """
        is_new = is_reworded(rows)
        if doubt is not None and is_new and self.read_reworded is not None:
            return self.read_reworded.probability((value, doubt, *beyond(rows), *around))
        by_trees = (self.reworded if is_new else self.copied).probability((value, *around))
        if doubt is None or self.read is None:
            return by_trees
        return (by_trees + self.read.probability((doubt, *around))) / 2


def is_reworded(rows: Sequence[Sequence[float]]) -> bool:
    """Return whether no sentence of a claim is copied, told by its measures."""
    return max(row[_LONGEST_RUN] for row in rows) < COPIED


def beyond(rows: Sequence[Sequence[float]]) -> tuple[float, float]:
    """Return, of a claim's sentence that the article knows least of, the share that it lacks and the best likeness."""
    worst = min(rows, key=lambda row: row[_KNOWN])
    return worst[_MISSING], worst[_BEST]
