"""How a network is taught: what every plan says; each network's own numbers stand beside its run."""

from dataclasses import dataclass, replace
from typing import Self


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What every plan says: how much is read at a time, how fast it is learned from, and by what machine."""

    batch: int
    """So much is learned from in one step."""
    rate: float
    """The learning rate at its highest."""
    head_rate: float | None = None
    """That of the heads; None: the same."""
    weight_decay: float
    seed: int = 20
    threads: int = 1
    device: str = "cpu"

    def scaled(self, factor: float) -> Self:
        """Return the plan with its learning rates times a factor: below 1 for going on from trained weights."""
        heads = None if self.head_rate is None else self.head_rate * factor
        return replace(self, rate=self.rate * factor, head_rate=heads)


@dataclass(frozen=True, kw_only=True)
class PassPlan(Plan):
    """A plan that goes over what is learned from so many times; what is 0 is not done."""

    passes: float
    warm_up: int = 0
    """Over so many steps the rate rises."""
    dropout: float = 0.0
    """The share of what layers add that is dropped while learning."""
    memory: float = 0.0
    """How much of the average over the steps' weights, which is what is kept, is from before the last step."""

    def steps(self, count: int) -> int:
        """Return how many batches there are of so many rows."""
        return max(1, int(self.passes * count / self.batch))
