"""How the parser is trained: sizes, rates, what is dropped, and how long."""

from dataclasses import dataclass

from summarizer.training.plan import Plan


@dataclass(frozen=True, kw_only=True)
class ParserPlan(Plan):
    """How to train: passes over the treebank, pieces in a batch, learning rates of the layers and of the heads."""

    passes: int = 5
    seconds: float | None = None
    """Training ends after so much time, if that comes before the last pass; the rates then fall by the clock."""
    batch: int = 1600
    rate: float = 2e-4
    head_rate: float | None = 1e-3
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
    half: bool = False
    """Multiply in bfloat16 on a processor: worth it only where it is faster at it. A GPU always does."""

    @property
    def on_processor(self) -> bool:
        """Return whether training runs on the processor."""
        return self.device == "cpu"

    def share(self, step: int, steps: int, spent: float) -> float:
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
