"""How the parser is trained: sizes, rates, what is dropped, and how long."""

from dataclasses import dataclass, replace
from typing import Self


@dataclass(frozen=True)
class ParserPlan:
    """How to train: passes over the treebank, pieces in a batch, learning rates of the layers and of the heads."""

    passes: int = 5
    seconds: float | None = None
    """Training ends after so much time, if that comes before the last pass; the rates then fall by the clock."""
    batch_pieces: int = 1600
    layer_rate: float = 2e-4
    head_rate: float = 1e-3
    weight_decay: float = 0.01
    warm_up: float = 0.08
    layer_dropout: float = 0.0
    """What share of what each layer adds is dropped; 0 keeps attention and training fast on a processor."""
    head_dropout: float | None = None
    """What share the heads drop; None is the shape's."""
    piece_dropout: float = 0.0
    """What share of the pieces is hidden behind what the lower layers say of a masked one in that place."""
    memory: float = 0.0
    """What an average over the steps' weights keeps of itself at each; that average is the network made. 0: none."""
    measure_every: int = 1
    """Passes between two measures on the part held out."""
    seed: int = 20
    threads: int = 1
    device: str = "cpu"
    half: bool = False
    """Multiply in bfloat16 on a processor: worth it only where it is faster at it. A GPU always does."""

    @property
    def on_processor(self) -> bool:
        """Return whether training runs on the processor."""
        return self.device == "cpu"

    def scaled(self, rates: float) -> Self:
        """Return the plan with both learning rates multiplied: below 1 for going on from trained weights."""
        return replace(self, layer_rate=self.layer_rate * rates, head_rate=self.head_rate * rates)

    def rate(self, step: int, steps: int, spent: float) -> float:
        """Return the factor on the learning rates: it rises over the warm-up, then falls, by steps or by the clock.

        Args:
            step: steps made.
            steps: steps of the whole plan.
            spent: seconds of training gone by.
        """
        if self.seconds is None:
            begun, done = (step + 1) / max(1, int(steps * self.warm_up)), step / max(1, steps)
        else:
            done = spent / self.seconds
            begun = done / self.warm_up
        return min(1.0, begun) * max(0.02, 1 - done)
