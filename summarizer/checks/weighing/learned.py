"""What the checks have learned: for each question one forest, and from which probability on its answer is said aloud.

`python -m summarizer.training placing` learns them from human highlights and the same with one planted error, and
writes `learned.json`. They weigh measures that a check takes; what is measured stands beside the check.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from typing import Any, Protocol, Self, TypeVar

from db.records import Severity
from summarizer.checks.weighing.trees import Tree, logistic, total

FILE = "learned.json"


@dataclass(frozen=True)
class Question:
    """One learned question: does this element stand in the wrong place, was this "not" added, and the like."""

    trees: tuple[Tree, ...]
    start: float
    warning: float
    """From this probability on there is a warning."""
    error: float
    """From this probability on the flag is an error."""

    @classmethod
    def of(cls, listed: dict[str, Any]) -> Self:
        """Return the question that stands in the JSON file."""
        trees = tuple(Tree.of(one) for one in listed["trees"])
        return cls(trees, listed["start"], listed["warning"], listed["error"])

    def probability(self, measures: Sequence[float]) -> float:
        """Return how probably something is wrong, 0 to 1."""
        return logistic(total(self.trees, self.start, measures))

    def severity(self, probability: float) -> Severity | None:
        """Return how gravely a probability is flagged; None where it is not."""
        if probability >= self.error:
            return Severity.ERROR
        return Severity.WARNING if probability >= self.warning else None


@dataclass(frozen=True)
class Answer:
    """What a question answers to the measures of one element; worked out when it is first looked at."""

    question: str
    measures: Sequence[float]

    @cached_property
    def probability(self) -> float:
        """Return how probably something is wrong with the element, 0 to 1."""
        return ask(self.question).probability(self.measures)

    @property
    def severity(self) -> Severity | None:
        """Return how gravely the element is to be flagged; None where it is not."""
        return ask(self.question).severity(self.probability)


class Answered(Protocol):
    """Anything of which a question was asked."""

    @property
    def answer(self) -> Answer:
        """Return what the question answers."""
        ...


Asked = TypeVar("Asked", bound=Answered)


def loudest(found: Iterable[Asked]) -> tuple[Asked, Severity] | None:
    """Return what most probably is wrong and how gravely it is to be flagged; None where nothing is worth a flag."""
    best = max(found, key=lambda one: one.answer.probability, default=None)
    severity = None if best is None else best.answer.severity
    return None if best is None or severity is None else (best, severity)


def ask(question: str) -> Question:
    """Return a learned question by its name."""
    return _shipped()[question]


@cache
def _shipped() -> dict[str, Question]:
    listed = resources.files("summarizer.checks.weighing").joinpath(FILE).read_text(encoding="utf-8")
    return {name: Question.of(one) for name, one in json.loads(listed)["questions"].items()}
