"""Says of every cut how likely it does a line no harm: learned from readers who judged lines that were made by cutting.

A line is good where none of its cuts took its point, tore it or made it say another thing: what the judge of cuts
(`judge`) thinks likely, because a long sentence must lose something, may still be what the line needed.
"""

from collections.abc import Sequence
from math import log
from typing import Final

import torch
from torch import Tensor, nn

from summarizer.embedded.cut_features import PLAIN_FEATURES, SITUATION, vectors
from summarizer.embedded.cut_kinds import Cut
from summarizer.embedded.cut_worth import Worths
from summarizer.embedded.judge import numbers
from summarizer.embedded.parser import Parse

HARM: Final = "harm"
"""The name of the network among the weights."""
_UNIT: Final = 3.0
"""Logits are given in units of so many, to be about as large as the other numbers."""
_SURE: Final = 1e-6


class HarmNetwork(nn.Module):
    """Three word vectors, what the judge is told and what it answered in; one logit out: that the cut does harm."""

    def __init__(self, word_size: int, hidden: int = 96) -> None:
        super().__init__()
        self.words = nn.Linear(3 * word_size, hidden)
        self.plain = nn.Linear(PLAIN_FEATURES + SITUATION + 1, hidden)
        self.last = nn.Linear(hidden, 1)
        self.fewer_words, self.fewer_numbers, self.fewer = nn.Dropout(0.6), nn.Dropout(0.2), nn.Dropout(0.5)

    def forward(self, words: Tensor, plain: Tensor) -> Tensor:
        """Return [cut]: the logits; `words` is [cut, 3 x size], `plain` is [cut, number]."""
        seen = self.words(self.fewer_words(words)) + self.plain(self.fewer_numbers(plain))
        logits: Tensor = self.last(self.fewer(nn.functional.gelu(seen))).squeeze(-1)
        return logits


class Harm:
    """Tells how harmless cuts are with a trained network."""

    def __init__(self, network: HarmNetwork) -> None:
        self._network = network.eval()

    @torch.inference_mode()
    def harmless(self, cuts: Sequence[tuple[Parse, Cut, Worths, float]]) -> list[float]:
        """Return for each cut, given with its probability, the chance that a line loses nothing by it, 0 to 1."""
        if not cuts:
            return []
        words = torch.stack([vectors(parse, cut) for parse, cut, _, _ in cuts])
        plain = torch.tensor([told(*each) for each in cuts])
        found: list[float] = torch.sigmoid(-self._network(words, plain)).tolist()
        return found


def told(parse: Parse, cut: Cut, worths: Worths, probability: float) -> list[float]:
    """Return what the network is told of a cut beside vectors: what the judge is, and the logit of its answer."""
    sure = min(1 - _SURE, max(_SURE, probability))
    return [*numbers(parse, cut, worths), log(sure / (1 - sure)) / _UNIT]
