"""Measures a judge of yes and no: area under the curve, and precision where it is sure enough to act."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Final

import torch
from torch import Tensor

ACTING: Final = 0.5
"""The probability from which an answer counts as yes."""


@dataclass(frozen=True)
class Measured:
    """Shares between 0 and 1; `loss` in nats."""

    area: float
    """Under the curve of true against false alarms: the chance that a yes is scored above a no."""
    precision: float
    """Of the answers at `ACTING` and above, how many are right."""
    recall: float
    base: float
    """How many of all are yes: the precision of saying yes always."""
    loss: float

    def as_dict(self) -> dict[str, float]:
        """Return plain rounded values."""
        return {name: round(value, 4) for name, value in asdict(self).items()}


def measure(answers: Tensor, labels: Tensor, acting: float = ACTING) -> Measured:
    """Return the measures of probabilities against labels of 0.0 and 1.0."""
    yes = answers >= acting
    right = float((yes & (labels == 1)).sum())
    return Measured(
        area=_area(answers, labels),
        precision=right / max(1.0, float(yes.sum())),
        recall=right / max(1.0, float(labels.sum())),
        base=float(labels.mean()),
        loss=float(torch.nn.functional.binary_cross_entropy(answers.clamp(1e-6, 1 - 1e-6), labels)),
    )


def by_kind(answers: Tensor, labels: Tensor, kinds: Sequence[str]) -> dict[str, dict[str, float]]:
    """Return the measures of each kind of cut by itself, with how many there are."""
    found: dict[str, dict[str, float]] = {}
    for kind in sorted(set(kinds)):
        chosen = torch.tensor([each == kind for each in kinds])
        measured = measure(answers[chosen], labels[chosen]).as_dict()
        found[str(kind)] = {**measured, "held": float(chosen.sum())}
    return found


def _area(answers: Tensor, labels: Tensor) -> float:
    """Return the area by ranks (Mann and Whitney 1947); ties share their rank."""
    _values, inverse, counts = torch.unique(answers, return_inverse=True, return_counts=True)
    upper = counts.cumsum(0).double()
    ranks = (upper - (counts.double() - 1) / 2)[inverse]
    positives = labels == 1
    count, others = int(positives.sum()), int((~positives).sum())
    if not count or not others:
        return 0.5
    return float((ranks[positives].sum() - count * (count + 1) / 2) / (count * others))
