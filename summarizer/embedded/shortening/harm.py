"""Says of every cut how likely it does a line no harm: learned from readers who judged lines that were made by cutting.

A line is good where none of its cuts took its point, tore it or made it say another thing: what the judge of cuts
(`judge`) thinks likely, because a long sentence must lose something, may still be what the line needed.
"""

from collections.abc import Sequence
from typing import Final

import torch

from summarizer.embedded.shortening.features import PLAIN_FEATURES, SITUATION
from summarizer.embedded.shortening.judge import CutNetwork, Described
from summarizer.embedded.shortening.worth import log_odds

HARM: Final = "harm"
"""The name of the network among the weights."""
_UNIT: Final = 3.0
"""Logits are given in units of so many, to be about as large as the other numbers."""


class HarmNetwork(CutNetwork):
    """Is told what the judge is, and its answer; its logit says that the cut does harm."""

    def __init__(self, word_size: int, hidden: int = 96) -> None:
        super().__init__(word_size, PLAIN_FEATURES + SITUATION + 1, hidden)


class Harm:
    """Tells how harmless cuts are with a trained network."""

    def __init__(self, network: HarmNetwork) -> None:
        self._network = network.eval()

    @torch.inference_mode()
    def harmless(self, cuts: Sequence[tuple[Described, float]]) -> list[float]:
        """Return for each cut, given with its probability, the chance that a line loses nothing by it, 0 to 1."""
        if not cuts:
            return []
        words = torch.stack([each.vectors for each, _ in cuts])
        plain = torch.tensor([told(*each) for each in cuts])
        found: list[float] = torch.sigmoid(-self._network(words, plain)).tolist()
        return found


def told(cut: Described, probability: float) -> list[float]:
    """Return what the network is told of a cut beside vectors: what the judge is, and the logit of its answer."""
    return [*cut.numbers, log_odds(probability) / _UNIT]
