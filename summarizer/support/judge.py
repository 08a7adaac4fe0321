"""Judges how likely an article supports a takeaway: boosted trees over the measures of `summarizer.support.measures`.

Where a reader of claims is at hand, its doubt counts too. The trees, and the curves that turn their sum and the
reader's doubt into probabilities, are learned by `python -m summarizer.training support` from human verdicts and from
true sentences with planted errors; no model library is needed to run the trees.
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
from summarizer.checks.weighing.trees import Tree, total
from summarizer.sentences import split
from summarizer.support.curves import Curves
from summarizer.support.literal import is_literal
from summarizer.support.measures import NAMES, context, measure

FILE = "support.json"


class Reader(Protocol):
    """Anything that reads claims together with their article."""

    def doubts(self, claims: Sequence[str], article: CheckedArticle) -> list[float | None]:
        """Return how doubtful each sentence is, higher for more, or None for what can not be read."""
        ...


class _Weighed(NamedTuple):
    """A takeaway as the trees judge it."""

    rows: tuple[list[float], ...]
    """The measures of its sentences; none where it shares no word with the article."""
    context: tuple[float, ...]
    to_read: tuple[str, ...]
    """The sentences that a reader can say more of; none where the trees see all."""


@dataclass(frozen=True)
class SupportJudge:
    """The learned judge; stateless, so one serves every thread."""

    trees: tuple[Tree, ...]
    start: float
    curves: Curves
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
        return cls(trees, listed["start"], Curves.of(listed["curves"]), reader)

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
            self.probability(one.rows, one.context, doubt) if one.rows else 0.0
            for one, doubt in zip(weighed, doubts, strict=True)
        ]

    def support(self, takeaway: str, article: CheckedArticle) -> float:
        """Return `supports` of one takeaway."""
        return self.supports([takeaway], article)[0]

    def probability(
        self, rows: Sequence[Sequence[float]], around: Sequence[float], doubt: float | None = None
    ) -> float:
        """Return the probability for the measures of a claim's sentences, its context and the reader's doubt."""
        return self.curves.probability(self.worst(rows), rows, around, doubt)

    def worst(self, rows: Sequence[Sequence[float]]) -> float:
        """Return what the trees sum up for the worst of a claim's sentences."""
        return min(total(self.trees, self.start, row) for row in rows)

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
            return _Weighed((), around, ())
        literal = all(is_literal(one.held) for one in examined)
        return _Weighed(tuple(map(measure, examined)), around, () if literal else tuple(sentences))

    def _doubts(self, weighed: Sequence[_Weighed], article: CheckedArticle) -> list[float | None]:
        """Return the reader's doubt of each takeaway's worst sentence; None where it has nothing to say."""
        sentences = [sentence for one in weighed for sentence in one.to_read]
        if self.reader is None or self.curves.read is None or not sentences:
            return [None] * len(weighed)
        read = iter(self.reader.doubts(sentences, article))
        found = ([next(read) for _ in one.to_read] for one in weighed)
        return [max((doubt for doubt in each if doubt is not None), default=None) for each in found]


@cache
def _shipped() -> tuple[dict[str, Any], tuple[Tree, ...]]:
    listed = json.loads(resources.files("summarizer.support").joinpath(FILE).read_text(encoding="utf-8"))
    return listed, tuple(map(Tree.of, listed["trees"]))
