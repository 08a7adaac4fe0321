"""Judges how likely an article supports a takeaway: boosted trees over the measures of `summarizer.support.measures`.

The trees, and the curve that turns their sum into a probability, are learned by `python -m summarizer.training support`
from human verdicts and from true sentences with planted errors; no model library is needed to run them.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Self

from db.errors import ModelError
from summarizer.checks import CheckedArticle
from summarizer.checks.held import LONGEST, MOST
from summarizer.checks.trees import Tree, logistic, total
from summarizer.sentences import split
from summarizer.support.measures import NAMES, measure

FILE = "support.json"


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
        return cls(tuple(map(Tree.of, listed["trees"])), listed["start"], listed["slope"], listed["shift"])

    def support(self, takeaway: str, article: CheckedArticle) -> float:
        """Return the probability, 0 to 1, that the article supports a takeaway: of its least supported sentence."""
        held = takeaway[:LONGEST]
        sentences = [span.cut(held) for span in split(held)[:MOST]] or [held]
        return min(self.probability(measure(sentence, article)) for sentence in sentences)

    def score(self, pairs: Sequence[tuple[CheckedArticle, str]]) -> list[float]:
        """Return `support` for each pair of article and takeaway, in order."""
        return [self.support(takeaway, article) for article, takeaway in pairs]

    def probability(self, measures: Sequence[float]) -> float:
        """Return the calibrated probability for the measures of one sentence."""
        return logistic(self.slope * total(self.trees, self.start, measures) + self.shift)


@cache
def _shipped() -> dict:  # type: ignore[type-arg]
    text = resources.files("summarizer.support").joinpath(FILE).read_text(encoding="utf-8")
    return dict(json.loads(text))
