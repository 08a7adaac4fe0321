"""Says of every cut how likely an editor would make it: a small network over the parse, learned from readers' cuts."""

from collections.abc import Sequence
from typing import NamedTuple

import torch
from torch import Tensor, nn

from summarizer.embedded.cutting.kinds import Cut
from summarizer.embedded.parsing.parser import Parse
from summarizer.embedded.shortening.features import PLAIN_FEATURES, SITUATION, plain_features, situation, vectors
from summarizer.embedded.shortening.worth import Worths


class Described(NamedTuple):
    """A cut as the networks are told of it."""

    vectors: Tensor
    numbers: list[float]


class CutNetwork(nn.Module):
    """Three word vectors and some numbers of a cut in; one logit out."""

    def __init__(self, word_size: int, numbers: int, hidden: int) -> None:
        super().__init__()
        self.words = nn.Linear(3 * word_size, hidden)
        self.plain = nn.Linear(numbers, hidden)
        self.last = nn.Linear(hidden, 1)
        self.fewer_words, self.fewer_numbers, self.fewer = nn.Dropout(0.6), nn.Dropout(0.2), nn.Dropout(0.5)

    def forward(self, words: Tensor, plain: Tensor) -> Tensor:
        """Return [cut]: the logits; `words` is [cut, 3 x size], `plain` is [cut, number]."""
        seen = self.words(self.fewer_words(words)) + self.plain(self.fewer_numbers(plain))
        logits: Tensor = self.last(self.fewer(nn.functional.gelu(seen))).squeeze(-1)
        return logits


class JudgeNetwork(CutNetwork):
    """Is told the plain features and the situation; its logit says that an editor would make the cut."""

    def __init__(self, word_size: int, hidden: int = 192) -> None:
        super().__init__(word_size, PLAIN_FEATURES + SITUATION, hidden)


class Judge:
    """Scores cuts with a trained network."""

    def __init__(self, network: JudgeNetwork) -> None:
        self._network = network.eval()

    @torch.inference_mode()
    def judge(self, cuts: Sequence[Described]) -> list[float]:
        """Return for each cut the probability that an editor would make it."""
        if not cuts:
            return []
        words, plain = torch.stack([each.vectors for each in cuts]), torch.tensor([each.numbers for each in cuts])
        found: list[float] = self._network(words, plain).sigmoid().tolist()
        return found


def described(parse: Parse, cut: Cut, worths: Worths) -> Described:
    """Return what the judge is told of a cut, and most of what `harm` is."""
    return Described(vectors(parse, cut), numbers(parse, cut, worths))


def numbers(parse: Parse, cut: Cut, worths: Worths) -> list[float]:
    """Return what the judge is told of a cut beside vectors."""
    return plain_features(parse.tree, cut) + situation(parse.tree, cut, worths)
