"""Measures how well the support score tells planted errors from true highlights, with and without the reader."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from summarizer.checks import CheckedArticle
from summarizer.embedded.claims.late_reader import reader_at_hand
from summarizer.support.flagging import LOW
from summarizer.support.judge import SupportJudge
from summarizer.training.areas import area

TRUE = "true"


@dataclass
class SupportFigures:
    """Scores by kind of planted error, and of true sentences."""

    scores: dict[str, list[tuple[float, float]]] = field(default_factory=lambda: defaultdict(list))
    """Of each sentence: with the reader of claims, and quick."""
    judges: tuple[SupportJudge, SupportJudge] = field(
        default_factory=lambda: (SupportJudge.load(reader_at_hand()), SupportJudge.load())
    )

    def weigh(self, article: CheckedArticle, sentences: Sequence[tuple[str, str]]) -> dict[str, bool]:
        """Score sentences about one article, each given as its kind and its text; return which texts score low."""
        texts = [text for _, text in sentences]
        found = [judge.supports(texts, article) for judge in self.judges]
        for (kind, _), *each in zip(sentences, *found, strict=True):
            self.scores[kind].append((each[0], each[1]))
        return {text: score < LOW for text, score in zip(texts, found[0], strict=True)}


def support_table(figures: SupportFigures, kinds: Collection[str]) -> Iterator[str]:
    """Yield the Markdown table of how planted errors of some kinds score beside true sentences."""
    yield f"| planted error | sentences | area | below {LOW} | quick: area | below {LOW} |"
    yield "|---|---:|---:|---:|---:|---:|"
    every = [score for kind in kinds for score in figures.scores[kind]]
    for kind, scores in (
        *((kind, figures.scores[kind]) for kind in kinds),
        ("all", every),
        (TRUE, figures.scores[TRUE]),
    ):
        cells = []
        for at in range(2):
            own, true = ([score[at] for score in each] for each in (scores, figures.scores[TRUE]))
            told = area([-score for score in own], [-score for score in true])
            cells += [
                "" if kind == TRUE else f"{told:.3f}",
                f"{sum(score < LOW for score in own) / max(1, len(own)):.1%}",
            ]
        yield f"| {kind} | {len(scores)} | " + " | ".join(cells) + " |"
