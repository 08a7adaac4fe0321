"""Sets systems side by side: drafters, the opening-sentences baselines, and predictions from files."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from summarizer.drafters.own.lead import lead
from summarizer.evaluation.dataset import Example
from summarizer.evaluation.intervals import Interval, paired_difference
from summarizer.evaluation.measures import Measures, System, measure
from summarizer.evaluation.predictions import Prediction
from summarizer.evaluation.rouge import METRICS

BASELINE = "lead3"


@dataclass(frozen=True)
class Difference:
    """How much better one system is than another on the same articles."""

    system: str
    baseline: str
    overlap: Mapping[str, Interval]


@dataclass(frozen=True)
class Comparison:
    """Everything that the report shows."""

    systems: tuple[System, ...]
    measures: tuple[Measures, ...]
    differences: tuple[Difference, ...]
    articles: int
    with_highlights: int
    max_chars: int


def compare(systems: Sequence[System], examples: Sequence[Example], *, max_chars: int) -> Comparison:
    """Return the measures of every system and the paired differences to its baselines.

    For every system but `lead3` itself a baseline `lead3=NAME` is added: the article's opening at the length of that
    system's takeaways. Differences are taken to `lead3`, to that baseline, and to the first system.
    """
    openings = [_opening(system, examples) for system in systems if system.name != BASELINE]
    everybody = (*systems, *openings)
    measured = {system.name: measure(system, examples, max_chars=max_chars) for system in everybody}
    with_highlights = sum(bool(example.highlights) for example in examples)
    return Comparison(
        systems=everybody,
        measures=tuple(measured.values()),
        differences=tuple(_differences(systems, measured)) if with_highlights else (),
        articles=len(examples),
        with_highlights=with_highlights,
        max_chars=max_chars,
    )


def _opening(system: System, examples: Sequence[Example]) -> System:
    predictions = []
    for example, prediction in zip(examples, system.predictions, strict=True):
        words = sum(len(text.split()) for text in prediction.takeaways)
        predictions.append(Prediction(example.id, opening_of_length(example.article, words)))
    return System(name=f"{BASELINE}={system.name}", predictions=tuple(predictions))


def opening_of_length(article: str, words: int) -> tuple[str, ...]:
    """Return the article's first sentences up to exactly `words` words, the last sentence cut where they end.

    ROUGE rewards length up to a point: three whole opening sentences are often twice as long as three takeaways. This
    is the baseline that has the same number of words to spend on the same article.
    """
    texts: list[str] = []
    left = words
    for span in lead(article):
        if left <= 0:
            break
        sentence = span.cut(article).split()[:left]
        texts.append(" ".join(sentence))
        left -= len(sentence)
    return tuple(texts)


def _differences(systems: Sequence[System], measured: Mapping[str, Measures]) -> list[Difference]:
    found: list[Difference] = []
    first = systems[0].name
    for name in [system.name for system in systems if system.name != BASELINE]:
        baselines = [BASELINE, f"{BASELINE}={name}", *([first] if first not in (name, BASELINE) else [])]
        found += [
            _difference(name, baseline, measured[name], measured[baseline])
            for baseline in baselines
            if baseline in measured
        ]
    return found


def _difference(name: str, baseline: str, measures: Measures, others: Measures) -> Difference:
    overlap = {metric: paired_difference(measures.rouge[metric], others.rouge[metric]) for metric in METRICS}
    return Difference(name, baseline, overlap)
