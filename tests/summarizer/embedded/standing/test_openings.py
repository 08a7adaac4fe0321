"""What reads like the opening of a story is told by a layer over the parser's vectors."""

from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from torch import nn

from summarizer.embedded.parsing.parser import Parse
from summarizer.embedded.parsing.tree import Tree
from summarizer.embedded.standing.openings import OPENINGS, opening
from summarizer.embedded.weights import read_weights, write_network
from summarizer.training.choosing.opening_data import pairs
from summarizer.training.examples import Example

TreeOf = Callable[[str], Tree]


def layer_of(bias: float) -> nn.Linear:
    """Return a layer that adds up the first two numbers of a vector."""
    layer = nn.Linear(4, 1)
    with torch.no_grad():
        layer.weight.copy_(torch.tensor([[1.0, 1.0, 0.0, 0.0]]))
        layer.bias.fill_(bias)
    return layer.requires_grad_(requires_grad=False)


@pytest.mark.parametrize(("bias", "found"), [(0.0, -1.0), (-9.0, -4.0), (9.0, 0.5)])
def test_the_mean_of_the_words_tells(tree: TreeOf, bias: float, found: float) -> None:
    """The vector of the sentence as a whole is not asked; what is far above or below is not told apart."""
    vectors = torch.tensor([[9.0, 9.0, 9.0, 9.0], [-1.0, -1.0, 5.0, 0.0], [0.0, 0.0, 5.0, 0.0]])
    parse = Parse(tree("Mills/NOUN/2/nsubj close/VERB/0/root"), vectors)
    assert opening(layer_of(bias), parse) == pytest.approx(found)


def test_weights_may_hold_no_such_layer(tmp_path: Path) -> None:
    """Weights made before there was one are read as they are."""
    write_network(tmp_path, "other", {"a": torch.zeros(3)}, {})
    assert read_weights(tmp_path).layer(OPENINGS) is None
    write_network(tmp_path, OPENINGS, layer_of(0.25).state_dict(), {"size": 4})
    layer = read_weights(tmp_path).layer(OPENINGS)
    assert layer is not None
    assert float(layer.bias) == 0.25


def test_pairs_are_of_like_length() -> None:
    """Each opening stands beside another sentence of its article, of which none is taken twice."""
    import random

    told = [f"The harbour board agreed to rebuild pier number {n} in the winter." for n in "1234567"]
    short, long = (
        "Rain fell.",
        f"{told[0][:-1]}, and to repair all the other piers of the harbour after the next winter.",
    )
    article = " ".join([told[0], told[1], short, told[2], long, told[3], told[4], short])
    found = list(pairs(Example("1", article, (), restored=False), random.Random(1)))
    assert [first for first, _ in found] == told[:2]
    assert {other for _, other in found} == {told[3], told[4]}
