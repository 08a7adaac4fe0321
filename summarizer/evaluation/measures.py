"""Measures one system's predictions article by article, and sums them up with intervals."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import fmean
from typing import Any

from summarizer.evaluation.dataset import Example
from summarizer.evaluation.intervals import Interval, interval
from summarizer.evaluation.predictions import Prediction
from summarizer.evaluation.rouge import METRICS, rouge

_WANTED = 3


@dataclass(frozen=True)
class Checked:
    """What the checks say of one article's takeaways."""

    flags: Mapping[str, int]
    """How many flags of each kind."""
    support: float | None
    """Mean probability, 0 to 1, that the article supports a takeaway; None without takeaways."""


@dataclass(frozen=True)
class System:
    """One system under evaluation: a drafter's run, a baseline, or predictions from a file."""

    name: str
    predictions: tuple[Prediction, ...]
    model: Mapping[str, Any] = field(default_factory=dict)
    """Its provenance; JSON-serialisable."""
    seconds_per_article: float | None = None
    start_seconds: float | None = None
    """Loading and first call."""
    peak_mebibytes: float | None = None
    checked: tuple[Checked, ...] | None = None
    """Per article what the checks said; None where nobody checked."""


@dataclass(frozen=True)
class Measures:
    """What is reported of one system; per-article lists keep the examples' order."""

    rouge: Mapping[str, tuple[float, ...]]
    """Per measure and per article that has highlights; a failed article counts as 0."""
    overlap: Mapping[str, Interval]
    """Mean and 95 % interval of each measure; empty where no article has highlights."""
    articles: int
    failed: int
    exactly_three: float
    """Share of all articles with exactly three takeaways that are not empty."""
    words: float
    """Mean words of a takeaway."""
    characters: float
    """Mean characters of a takeaway."""
    over_length: float
    """Share of takeaways longer than the limit."""
    coverage: float
    """Mean share of the article that the model read."""
    flags: Mapping[str, float] | None
    """Per kind, flags per 100 takeaways."""
    support: Interval | None
    """Mean probability that the article supports a takeaway; None where nobody checked."""


def measure(system: System, examples: Sequence[Example], *, max_chars: int) -> Measures:
    """Return the measures of one system; `max_chars` is the length above which a takeaway is too long."""
    overlap = _overlap(system.predictions, examples)
    drafted = [prediction for prediction in system.predictions if not prediction.failed]
    texts = [text for prediction in drafted for text in prediction.takeaways]
    return Measures(
        rouge=overlap,
        overlap={metric: interval(values) for metric, values in overlap.items() if values},
        articles=len(examples),
        failed=len(system.predictions) - len(drafted),
        exactly_three=sum(map(_is_three, drafted)) / len(examples),
        words=_mean([len(text.split()) for text in texts]),
        characters=_mean([len(text) for text in texts]),
        over_length=_mean([float(len(text) > max_chars) for text in texts]),
        coverage=_mean([prediction.coverage for prediction in drafted]),
        flags=None if system.checked is None else _per_hundred(system.checked, len(texts)),
        support=_support(system.checked or ()),
    )


def _is_three(prediction: Prediction) -> bool:
    return len(prediction.takeaways) == _WANTED and all(text.strip() for text in prediction.takeaways)


def _overlap(predictions: Sequence[Prediction], examples: Sequence[Example]) -> dict[str, tuple[float, ...]]:
    scores = [
        rouge(prediction.takeaways, example.highlights)
        for prediction, example in zip(predictions, examples, strict=True)
        if example.highlights
    ]
    return {metric: tuple(getattr(score, metric) for score in scores) for metric in METRICS}


def _support(checked: Sequence[Checked]) -> Interval | None:
    values = [each.support for each in checked if each.support is not None]
    return interval(values) if values else None


def _per_hundred(checked: Sequence[Checked], takeaways: int) -> dict[str, float]:
    total: Counter[str] = Counter()
    for each in checked:
        total.update(each.flags)
    return {kind: 100 * count / max(takeaways, 1) for kind, count in sorted(total.items())}


def _mean(values: Sequence[float]) -> float:
    return fmean(values) if values else 0.0
