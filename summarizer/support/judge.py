"""Judges how likely an article supports a takeaway: boosted trees over the measures of `summarizer.support.measures`.

The trees, and the curve that turns their sum into a probability, are learned by `python -m summarizer.training support`
from human verdicts and from true sentences with planted errors; no model library is needed to run them.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import exp
from typing import Self

from db.errors import ModelError
from summarizer.checks import CheckedArticle
from summarizer.sentences import split
from summarizer.support.measures import NAMES, measure

FILE = "support.json"


@dataclass(frozen=True)
class Tree:
    """One regression tree as parallel lists; a leaf has no feature (-1) and its value as threshold."""

    feature: tuple[int, ...]
    threshold: tuple[float, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]

    def value(self, measures: Sequence[float]) -> float:
        """Return the value of the leaf that the measures lead to."""
        node = 0
        while (feature := self.feature[node]) >= 0:
            node = self.left[node] if measures[feature] <= self.threshold[node] else self.right[node]
        return self.threshold[node]


@dataclass(frozen=True)
class SupportJudge:
    """The learned judge; stateless, so one serves every thread."""

    trees: tuple[Tree, ...]
    start: float
    slope: float
    shift: float
    """The calibration: probability = logistic(slope * sum + shift)."""

    @classmethod
    def load(cls) -> Self:
        """Return the judge that ships with the package.

        Raises:
            ModelError: its file is of another version than the measures.
        """
        listed = _shipped()
        if tuple(listed["measures"]) != NAMES:
            raise ModelError(f"{FILE} was trained on other measures", hint="reinstall the package, or train it again")
        trees = tuple(
            Tree(tuple(t["feature"]), tuple(t["threshold"]), tuple(t["left"]), tuple(t["right"]))
            for t in listed["trees"]
        )
        return cls(trees, listed["start"], listed["slope"], listed["shift"])

    def support(self, takeaway: str, article: CheckedArticle) -> float:
        """Return the probability, 0 to 1, that the article supports a takeaway: of its least supported sentence."""
        sentences = [span.cut(takeaway) for span in split(takeaway)] or [takeaway]
        return min(self.probability(measure(sentence, article)) for sentence in sentences)

    def score(self, pairs: Sequence[tuple[CheckedArticle, str]]) -> list[float]:
        """Return `support` for each pair of article and takeaway, in order."""
        return [self.support(takeaway, article) for article, takeaway in pairs]

    def probability(self, measures: Sequence[float]) -> float:
        """Return the calibrated probability for the measures of one sentence."""
        total = self.start + sum(tree.value(measures) for tree in self.trees)
        return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, self.slope * total + self.shift))))


@cache
def _shipped() -> dict:  # type: ignore[type-arg]
    text = resources.files("summarizer.support").joinpath(FILE).read_text(encoding="utf-8")
    return dict(json.loads(text))
