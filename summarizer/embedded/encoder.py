"""The encoder's lower layers: embeddings and the first layers, unchanged from the base and shared by every head."""

from torch import Tensor
from transformers import BertModel


def lower_states(encoder: BertModel, pieces: Tensor, present: Tensor, layers: int) -> Tensor:
    """Return the output of the encoder's first layers, [row, piece, size].

    Args:
        encoder: a model whose embeddings and first layers are run.
        pieces: [row, piece], numbers of the vocabulary, padded.
        present: [row, piece], true where there is a piece.
        layers: how many layers are run.
    """
    hidden: Tensor = encoder.embeddings(input_ids=pieces)
    attention = present[:, None, None, :].expand(-1, 1, present.shape[1], -1)
    for layer in encoder.encoder.layer[:layers]:
        hidden = layer(hidden, attention_mask=attention)
    return hidden
