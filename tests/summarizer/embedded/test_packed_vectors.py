"""Vectors that are kept packed are those that were stored, to the last bit, in a quarter of the memory."""

import torch

from summarizer.embedded.layers import Vectors
from summarizer.embedded.packed_vectors import PackedVectors, packed
from summarizer.embedded.weights import pack, unpack


def stored(count: int, size: int) -> Vectors:
    """Return vectors as they are read from a file of weights."""
    torch.manual_seed(6)
    vectors = Vectors(count, size)
    vectors.load_state_dict(unpack(pack({"weight": torch.randn(count, size) * torch.rand(count, 1)})))
    return vectors


def test_what_is_looked_up_is_the_same() -> None:
    """In any shape, the first and the last number among them."""
    whole = stored(500, 24)
    kept = packed(whole)
    numbers = torch.tensor([[0, 499, 7], [7, 0, 250]])
    assert isinstance(kept, PackedVectors)
    assert torch.equal(kept(numbers), whole(numbers))
    assert sum(each.nbytes for each in kept.buffers()) < whole.weight.nbytes / 3


def test_a_few_vectors_stay_whole() -> None:
    """They were stored in half precision, which one byte could not give back."""
    few = stored(10, 24)
    assert packed(few) is few
