"""Says how much a sentence reads like one that opens a story: it needs nothing before it.

What opens an article introduces whom and what it speaks of; what stands further back may lean on that. One linear
layer over the parser's vectors of a sentence's words tells the two apart, whatever the sentence says.
"""

from typing import Final

from torch import Tensor, nn

from summarizer.embedded.parsing.parser import Parse

OPENINGS: Final = "openings"
_LEAST: Final = -4.0
"""Worse is not told apart."""
_ENOUGH: Final = 0.5
"""What needs nothing before it needs not look like an opening beyond that."""


def mean_of_words(parse: Parse) -> Tensor:
    """Return [size]: the mean of a sentence's words as the parser knows them."""
    return parse.vectors[1:].float().mean(dim=0)


def opening(layer: nn.Linear, parse: Parse) -> float:
    """Return how much a sentence reads like an opening: a logit of -4 to 0.5."""
    found = float(layer(mean_of_words(parse)))
    return min(_ENOUGH, max(_LEAST, found))
