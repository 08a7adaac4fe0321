"""Runs one drafter over the examples and keeps its predictions with the time and the memory that they took."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from db.records import Drafted, DraftResult, ModelInfo
from summarizer.drafters.protocol import Drafter
from summarizer.evaluation.dataset import Example
from summarizer.evaluation.memory import peak_mebibytes, start_measuring
from summarizer.evaluation.predictions import Prediction

CHUNK = 32
"""Articles per call: enough for a drafter to sort and batch, few enough for progress to move."""


@dataclass(frozen=True)
class Run:
    """What a drafter made of the examples."""

    predictions: tuple[Prediction, ...]
    results: tuple[DraftResult, ...]
    model: ModelInfo
    start_seconds: float
    """Loading and the first article, which is drafted once more in the measured time."""
    seconds: float
    """Wall-clock time of all articles together."""
    peak_mebibytes: float


def run(drafter: Drafter, examples: Sequence[Example], *, advance: Callable[[int], None] = lambda _: None) -> Run:
    """Return predictions in the examples' order; `advance` is told how many articles each call finished.

    Raises:
        ModelError: the drafter can not load or run.
    """
    started = time.perf_counter()
    drafter.draft([examples[0].text])
    warm = time.perf_counter()
    start_measuring()
    results: list[DraftResult] = []
    for first in range(0, len(examples), CHUNK):
        chunk = examples[first : first + CHUNK]
        results += drafter.draft([example.text for example in chunk])
        advance(len(chunk))
    seconds = time.perf_counter() - warm
    predictions = tuple(_prediction(example, result) for example, result in zip(examples, results, strict=True))
    return Run(predictions, tuple(results), drafter.model, warm - started, seconds, peak_mebibytes())


def _prediction(example: Example, result: DraftResult) -> Prediction:
    if isinstance(result, Drafted):
        return Prediction(example.id, tuple(takeaway.text for takeaway in result.takeaways), coverage=result.coverage)
    return Prediction(example.id, (), failed=result.reason)
