"""Judges how likely an article supports a takeaway: boosted trees over the measures of `summarizer.support.measures`.

Where a reader of claims is at hand, its verdict counts as much as theirs. The trees, and the curves that turn their
sum and the reader's doubt into probabilities, are learned by `python -m summarizer.training support` from human
verdicts and from true sentences with planted errors; no model library is needed to run the trees.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, NamedTuple, Protocol, Self

from db.errors import ModelError
from db.records import Span
from summarizer.checks import HOUSE_RULES, CheckedArticle, HouseRules
from summarizer.checks.held import LONGEST, MOST
from summarizer.checks.judging import examine
from summarizer.checks.weighing.trees import Tree, logistic, total
from summarizer.sentences import split
from summarizer.support.literal import is_literal
from summarizer.support.measures import NAMES, context, measure

FILE = "support.json"


COPIED = 0.35
"""A sentence with a run of the article's words this long, as a share of its own, is copied; another is in new words."""
_LONGEST_RUN = NAMES.index("longest")


class Reader(Protocol):
    """Anything that reads claims together with their article."""

    def doubts(self, claims: Sequence[str], article: CheckedArticle) -> list[float | None]:
        """Return how doubtful each sentence is, higher for more, or None for what can not be read."""
        ...


class Curve(NamedTuple):
    """A calibration: probability = logistic(slope * sum + shift + what the context adds)."""

    slope: float
    shift: float
    sentences: float = 0.0
    caseless: float = 0.0
    size: float = 0.0

    def probability(self, value: float, context: Sequence[float]) -> float:
        """Return the probability for a sum of the trees, or for a doubt."""
        added = sum(weight * one for weight, one in zip(self[2:], context, strict=True))
        return logistic(self.slope * value + self.shift + added)


class _Weighed(NamedTuple):
    """A takeaway as the trees judge it."""

    probability: float
    context: tuple[float, ...]
    to_read: tuple[str, ...]
    """The sentences that a reader can say more of; none where the trees see all."""


@dataclass(frozen=True)
class SupportJudge:
    """The learned judge; stateless, so one serves every thread."""

    trees: tuple[Tree, ...]
    start: float
    copied: Curve
    """For claims that are mostly the article's own words."""
    reworded: Curve
    """For claims in new words, which score lower, true or not."""
    read: Curve | None = None
    """For the doubts of the reader of claims; None where it was never held against human verdicts."""
    reader: Reader | None = None

    @classmethod
    def load(cls, reader: Reader | None = None) -> Self:
        """Return the judge that ships with the package, with a reader of claims if there is one.

        Raises:
            ModelError: its file is of another version than the measures.
        """
        listed, trees = _shipped()
        if tuple(listed["measures"]) != NAMES:
            raise ModelError(f"{FILE} was trained on other measures", hint="reinstall the package, or train it again")
        read = Curve(*listed["read"]) if listed.get("read") else None
        return cls(trees, listed["start"], Curve(*listed["copied"]), Curve(*listed["reworded"]), read, reader)

    def supports(
        self,
        takeaways: Sequence[str],
        article: CheckedArticle,
        *,
        evidence: Sequence[Sequence[Span]] = (),
        rules: HouseRules = HOUSE_RULES,
    ) -> list[float]:
        """Return for each takeaway the probability, 0 to 1, that the article supports its least supported sentence.

        A sentence without a word that the article has is not supported by it. With the evidence and rules that the
        checks were given, a takeaway of one sentence is not examined a second time.
        """
        spans = [*map(tuple, evidence), *[()] * (len(takeaways) - len(evidence))]
        weighed = [self._weighed(text, article, each, rules) for text, each in zip(takeaways, spans, strict=True)]
        doubts = self._doubts(weighed, article)
        return [
            one.probability if doubt is None else self.joined(one.probability, doubt, one.context)
            for one, doubt in zip(weighed, doubts, strict=True)
        ]

    def support(self, takeaway: str, article: CheckedArticle) -> float:
        """Return `supports` of one takeaway."""
        return self.supports([takeaway], article)[0]

    def probability(self, rows: Sequence[Sequence[float]], around: Sequence[float]) -> float:
        """Return the trees' calibrated probability for the measures of a claim's sentences and its context."""
        curve = self.reworded if is_reworded(rows) else self.copied
        return curve.probability(min(total(self.trees, self.start, row) for row in rows), around)

    def joined(self, probability: float, doubt: float, around: Sequence[float]) -> float:
        """Return the mean of the trees' probability and the reader's, of its doubt of a claim's worst sentence."""
        return probability if self.read is None else (probability + self.read.probability(doubt, around)) / 2

    def _weighed(
        self, takeaway: str, article: CheckedArticle, evidence: tuple[Span, ...], rules: HouseRules
    ) -> _Weighed:
        sentences = [span.cut(takeaway) for span in split(takeaway[:LONGEST])[:MOST]]
        if len(sentences) <= 1:
            sentences = [takeaway[:LONGEST]]
            examined = [examine(takeaway, article, evidence, rules)]
        else:
            examined = [examine(sentence, article) for sentence in sentences]
        around = context(takeaway, len(sentences), article)
        if not all(one.held.by_words for one in examined):
            return _Weighed(0.0, around, ())
        literal = all(is_literal(one.held) for one in examined)
        return _Weighed(
            self.probability([measure(one) for one in examined], around), around, () if literal else tuple(sentences)
        )

    def _doubts(self, weighed: Sequence[_Weighed], article: CheckedArticle) -> list[float | None]:
        """Return the reader's doubt of each takeaway's worst sentence; None where it has nothing to say."""
        sentences = [sentence for one in weighed for sentence in one.to_read]
        if self.reader is None or self.read is None or not sentences:
            return [None] * len(weighed)
        read = iter(self.reader.doubts(sentences, article))
        found = ([next(read) for _ in one.to_read] for one in weighed)
        return [max((doubt for doubt in each if doubt is not None), default=None) for each in found]


def is_reworded(rows: Sequence[Sequence[float]]) -> bool:
    """Return whether no sentence of a claim is copied, told by its measures."""
    return max(row[_LONGEST_RUN] for row in rows) < COPIED


@cache
def _shipped() -> tuple[dict[str, Any], tuple[Tree, ...]]:
    listed = json.loads(resources.files("summarizer.support").joinpath(FILE).read_text(encoding="utf-8"))
    return listed, tuple(map(Tree.of, listed["trees"]))
