"""ROUGE-1, ROUGE-2 and ROUGE-Lsum between three takeaways and the highlights that people wrote."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

METRICS = ("rouge1", "rouge2", "rougeLsum")
STEMMER = True
"""Porter stemming before words are compared, as the published CNN/DailyMail figures have it."""


@dataclass(frozen=True)
class Rouge:
    """F1 of the three measures, 0 to 100."""

    rouge1: float
    rouge2: float
    rougeLsum: float  # noqa: N815 - the measure's own name


def rouge(takeaways: Sequence[str], highlights: Sequence[str]) -> Rouge:
    """Return the overlap of the two sets, each one sentence a line, which is what ROUGE-Lsum is defined on.

    The figures are those of the `rouge-score` library (a port of ROUGE-1.5.5): words are lower-cased letters and
    digits, stemmed when longer than three letters.
    """
    scores = _scorer().score("\n".join(highlights), "\n".join(takeaways))
    return Rouge(**{metric: 100 * float(scores[metric].fmeasure) for metric in METRICS})


def description() -> dict[str, Any]:
    """Return what a reader of the figures needs to repeat them; JSON-serialisable."""
    from importlib.metadata import version

    return {"library": f"rouge-score {version('rouge-score')}", "stemmer": STEMMER, "figure": "F1 x 100"}


@cache
def _scorer() -> Any:  # noqa: ANN401 - the library ships no types
    # Imported here: it loads nltk, which takes a second that `takeaways --help` should not pay.
    from rouge_score.rouge_scorer import RougeScorer

    return RougeScorer(list(METRICS), use_stemmer=STEMMER)
