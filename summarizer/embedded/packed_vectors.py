"""Keeps the vectors of the vocabulary as they are stored, one byte a number: a text needs few of the 30,000 at once."""

from torch import Tensor, nn

from summarizer.embedded.layers import Vectors
from summarizer.embedded.weights import SCALE, pack, unpack


class PackedVectors(nn.Module):
    """A vector for each number, made whole when it is looked up; the same to the last bit as whole ones."""

    rows: Tensor
    scales: Tensor

    def __init__(self, rows: Tensor, scales: Tensor) -> None:
        super().__init__()
        self.register_buffer("rows", rows)
        self.register_buffer("scales", scales)

    def forward(self, numbers: Tensor) -> Tensor:
        """Return the vectors of numbers, with one more dimension than these."""
        asked = {"vectors": self.rows[numbers], f"vectors{SCALE}": self.scales[numbers]}
        return unpack(asked)["vectors"]


def packed(vectors: Vectors | PackedVectors) -> Vectors | PackedVectors:
    """Return vectors that were read from stored ones as these; a few vectors, which are stored whole, as they are."""
    if isinstance(vectors, PackedVectors):
        return vectors
    stored = pack({"vectors": vectors.weight})
    scales = stored.get(f"vectors{SCALE}")
    return vectors if scales is None else PackedVectors(stored["vectors"], scales)
