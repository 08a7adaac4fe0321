"""Judges how likely an article supports a takeaway: boosted trees over the measures of `summarizer.support.measures`.

The trees, and the curves that turn their sum into a probability, are learned by `python -m summarizer.training support`
from human verdicts and from true sentences with planted errors; no model library is needed to run them.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, NamedTuple, Self

from db.errors import ModelError
from db.records import Span
from summarizer.checks import HOUSE_RULES, CheckedArticle, HouseRules
from summarizer.checks.held import LONGEST, MOST
from summarizer.checks.judging import Examined, examine
from summarizer.checks.trees import Tree, logistic, total
from summarizer.sentences import split
from summarizer.support.measures import NAMES, measure

FILE = "support.json"


COPIED = 0.35
"""A claim with a run of the article's words this long, as a share of its own, is copied; another is in new words."""
_LONGEST_RUN = NAMES.index("longest")


class Curve(NamedTuple):
    """A calibration: probability = logistic(slope * sum + shift)."""

    slope: float
    shift: float


@dataclass(frozen=True)
class SupportJudge:
    """The learned judge; stateless, so one serves every thread."""

    trees: tuple[Tree, ...]
    start: float
    copied: Curve
    """For claims that are mostly the article's own words."""
    reworded: Curve
    """For claims in new words, which score lower, true or not."""

    @classmethod
    def load(cls) -> Self:
        """Return the judge that ships with the package.

        Raises:
            ModelError: its file is of another version than the measures.
        """
        listed, trees = _shipped()
        if tuple(listed["measures"]) != NAMES:
            raise ModelError(f"{FILE} was trained on other measures", hint="reinstall the package, or train it again")
        return cls(trees, listed["start"], Curve(*listed["copied"]), Curve(*listed["reworded"]))

    def support(
        self,
        takeaway: str,
        article: CheckedArticle,
        *,
        evidence: Sequence[Span] = (),
        rules: HouseRules = HOUSE_RULES,
    ) -> float:
        """Return the probability, 0 to 1, that the article supports a takeaway: of its least supported sentence.

        A sentence without a word that the article has is not supported by it. With the evidence and rules that the
        checks were given, a takeaway of one sentence is not examined a second time.
        """
        sentences = [span.cut(takeaway) for span in split(takeaway[:LONGEST])[:MOST]]
        if len(sentences) <= 1:
            return self._of(examine(takeaway, article, tuple(evidence), rules))
        return min(self._of(examine(sentence, article)) for sentence in sentences)

    def _of(self, examined: Examined) -> float:
        return self.probability(measure(examined)) if examined.held.by_words else 0.0

    def score(self, pairs: Sequence[tuple[CheckedArticle, str]]) -> list[float]:
        """Return `support` for each pair of article and takeaway, in order."""
        return [self.support(takeaway, article) for article, takeaway in pairs]

    def probability(self, measures: Sequence[float]) -> float:
        """Return the calibrated probability for the measures of one sentence."""
        curve = self.copied if measures[_LONGEST_RUN] >= COPIED else self.reworded
        return logistic(curve.slope * total(self.trees, self.start, measures) + curve.shift)


@cache
def _shipped() -> tuple[dict[str, Any], tuple[Tree, ...]]:
    listed = json.loads(resources.files("summarizer.support").joinpath(FILE).read_text(encoding="utf-8"))
    return listed, tuple(map(Tree.of, listed["trees"]))
