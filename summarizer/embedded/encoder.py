"""The encoder: embeddings and the first layers, unchanged from the base and shared by every head."""

from typing import NamedTuple

from torch import Tensor, nn
from transformers import BertConfig

from summarizer.embedded.layers import EncoderLayer, Vectors, through
from summarizer.embedded.packed_vectors import PackedVectors


class ReadPieces(NamedTuple):
    """One row of pieces as the shared layers read it."""

    pieces: tuple[int, ...]
    """Numbers of the vocabulary, the marks for beginning and end included."""
    states: Tensor
    """[piece, size]."""


class Embeddings(nn.Module):
    """The vectors of pieces and of their places in a row."""

    def __init__(self, config: BertConfig) -> None:
        super().__init__()
        size = config.hidden_size
        self.word_embeddings: Vectors | PackedVectors = Vectors(config.vocab_size, size)
        self.position_embeddings = Vectors(config.max_position_embeddings, size)
        self.token_type_embeddings = Vectors(config.type_vocab_size, size)
        self.LayerNorm = nn.LayerNorm(size, eps=config.layer_norm_eps)

    def forward(self, pieces: Tensor) -> Tensor:
        """Return [row, piece, size] of the pieces' numbers in the vocabulary, [row, piece]."""
        known = self.word_embeddings(pieces) + self.token_type_embeddings.weight[0]
        found: Tensor = self.LayerNorm(known + self.position_embeddings.weight[: pieces.shape[1]])
        return found


class Encoder(nn.Module):
    """Embeddings and layers, with the parameters' names of `transformers.BertModel` without its pooling layer."""

    def __init__(self, config: BertConfig) -> None:
        super().__init__()
        self.config = config
        self.embeddings = Embeddings(config)
        layers = nn.ModuleList(EncoderLayer(config) for _ in range(config.num_hidden_layers))
        self.encoder = nn.ModuleDict({"layer": layers})

    @property
    def layers(self) -> nn.ModuleList:
        """Return the layers, the first first."""
        layers: nn.ModuleList = self.encoder["layer"]  # type: ignore[assignment]
        return layers


def lower_states(encoder: Encoder, pieces: Tensor, present: Tensor, layers: int) -> Tensor:
    """Return the output of the encoder's first layers, [row, piece, size].

    Args:
        encoder: an encoder whose embeddings and first layers are run.
        pieces: [row, piece], numbers of the vocabulary, padded.
        present: [row, piece], true where there is a piece.
        layers: how many layers are run.
    """
    return through(encoder.layers[:layers], encoder.embeddings(pieces), present)
