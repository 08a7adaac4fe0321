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
from summarizer.checks.judging import examine
from summarizer.checks.trees import Tree, logistic, total
from summarizer.sentences import split
from summarizer.support.measures import NAMES, context, measure

FILE = "support.json"


COPIED = 0.35
"""A sentence with a run of the article's words this long, as a share of its own, is copied; another is in new words."""
_LONGEST_RUN = NAMES.index("longest")


class Curve(NamedTuple):
    """A calibration: probability = logistic(slope * sum + shift + what the context adds)."""

    slope: float
    shift: float
    sentences: float = 0.0
    caseless: float = 0.0
    size: float = 0.0

    def probability(self, value: float, context: Sequence[float]) -> float:
        """Return the probability for a sum of the trees."""
        added = sum(weight * one for weight, one in zip(self[2:], context, strict=True))
        return logistic(self.slope * value + self.shift + added)


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
            examined = [examine(takeaway, article, tuple(evidence), rules)]
        else:
            examined = [examine(sentence, article) for sentence in sentences]
        if not all(one.held.by_words for one in examined):
            return 0.0
        return self.probability([measure(one) for one in examined], context(takeaway, len(sentences), article))

    def score(self, pairs: Sequence[tuple[CheckedArticle, str]]) -> list[float]:
        """Return `support` for each pair of article and takeaway, in order."""
        return [self.support(takeaway, article) for article, takeaway in pairs]

    def probability(self, rows: Sequence[Sequence[float]], around: Sequence[float]) -> float:
        """Return the calibrated probability for the measures of a claim's sentences and its context."""
        curve = self.reworded if is_reworded(rows) else self.copied
        return curve.probability(min(total(self.trees, self.start, row) for row in rows), around)


def is_reworded(rows: Sequence[Sequence[float]]) -> bool:
    """Return whether no sentence of a claim is copied, told by its measures."""
    return max(row[_LONGEST_RUN] for row in rows) < COPIED


@cache
def _shipped() -> tuple[dict[str, Any], tuple[Tree, ...]]:
    listed = json.loads(resources.files("summarizer.support").joinpath(FILE).read_text(encoding="utf-8"))
    return listed, tuple(map(Tree.of, listed["trees"]))
