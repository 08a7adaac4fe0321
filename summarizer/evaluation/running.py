"""Runs one drafter over the examples and keeps its predictions with the time and the memory that they took."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from db.errors import ModelError
from db.records import ArticleText, Drafted, DraftFailed, DraftResult, ModelInfo
from summarizer.drafters.protocol import Drafter
from summarizer.drafting.attempts import Crashed, attempt
from summarizer.evaluation.dataset import Example
from summarizer.evaluation.peak_memory import peak_mebibytes, start_measuring
from summarizer.evaluation.predictions import Prediction
from summarizer.events import ignore
from summarizer.process.stopping import Stop

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


def run(
    drafter: Drafter,
    examples: Sequence[Example],
    *,
    advance: Callable[[int], None] = lambda _: None,
    keep: Callable[[Sequence[Prediction]], None] | None = None,
) -> Run:
    """Return predictions in the examples' order.

    Args:
        drafter: What is measured.
        examples: What it drafts.
        advance: Told how many articles each call finished.
        keep: Given the predictions as they come, up to the first article that an outage left without an answer.

    Raises:
        ModelError: the drafter can not load or run, or is down: what it did not answer is no failure of the model's.
    """
    asked = _Asked(drafter)
    started = time.perf_counter()
    asked.attempted([examples[0].text])
    warm = time.perf_counter()
    start_measuring()
    results: list[DraftResult] = []
    predictions: list[Prediction] = []
    for first in range(0, len(examples), CHUNK):
        chunk = examples[first : first + CHUNK]
        found, lost = asked.drafted([example.text for example in chunk])
        made = [_prediction(example, result) for example, result in zip(chunk, found, strict=True)]
        if keep is not None:
            keep(made[: lost[0]] if lost else made)
        if lost:
            raise _down(made[lost[-1]].failed, len(lost), first + len(chunk))
        results += found
        predictions += made
        advance(len(chunk))
    seconds = time.perf_counter() - warm
    return Run(tuple(predictions), tuple(results), drafter.model, warm - started, seconds, peak_mebibytes())


@dataclass
class _Asked:
    """A drafter whose outages are told from its failures: while it is down, it fails on what it drafted before, too."""

    drafter: Drafter
    known: ArticleText | None = None
    """An article that it drafted."""

    def drafted(self, texts: Sequence[ArticleText]) -> tuple[list[DraftResult], list[int]]:
        """Return one result per article, and the places of those that an outage left without an answer."""
        results = self.attempted(texts)
        passing = [at for at, result in enumerate(results) if isinstance(result, DraftFailed) and result.retryable]
        if passing and not self._lives():
            return results, passing
        if again := [at for at in passing if not isinstance(results[at], Crashed)]:
            for at, result in zip(again, self.attempted([texts[at] for at in again]), strict=True):
                results[at] = result
        return results, []

    def attempted(self, texts: Sequence[ArticleText]) -> list[DraftResult]:
        """Return one result per article."""
        results = attempt(self.drafter, texts, Stop(), ignore)
        done = [text for text, result in zip(texts, results, strict=True) if isinstance(result, Drafted)]
        self.known = done[-1] if done else self.known
        return results

    def _lives(self) -> bool:
        return self.known is not None and isinstance(self.attempted([self.known])[0], Drafted)


def _down(reason: str, lost: int, asked: int) -> ModelError:
    were = "was" if lost == 1 else "were"
    return ModelError(
        f"the drafter is down: {lost} of {asked} articles {were} not drafted, the last with: {reason}",
        hint="nothing is measured by an outage; run again when it is up",
    )


def _prediction(example: Example, result: DraftResult) -> Prediction:
    if isinstance(result, Drafted):
        return Prediction(example.id, tuple(takeaway.text for takeaway in result.takeaways), coverage=result.coverage)
    return Prediction(example.id, (), failed=result.reason)
