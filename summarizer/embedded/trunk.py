"""The trunk that every head goes on from: shared lower layers, tokenizer, and the weights that they came from."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import torch
from transformers import BertConfig, PreTrainedTokenizerFast

from summarizer.embedded.encoder import Encoder
from summarizer.embedded.halves import halve, halves_pay
from summarizer.embedded.manifest import FOLDER, read_manifest
from summarizer.embedded.packed_vectors import packed
from summarizer.embedded.pieces import read_whole
from summarizer.embedded.weights import Weights, read_weights

LOWER: Final = "lower"
"""The name of embeddings and lower layers among the weights."""
SALIENCE: Final = "salience"
"""The name of the salience network, whose shape says how many lower layers there are."""


@dataclass(frozen=True)
class Trunk:
    """What the heads share."""

    encoder: Encoder
    """Embeddings and the shared lower layers only."""
    tokenizer: PreTrainedTokenizerFast
    weights: Weights
    """Where a head finds its own."""
    half: bool
    """Whether encoder layers compute in half precision; those of the heads follow."""


def load_trunk(folder: Path = FOLDER, *, half: bool | None = None) -> Trunk:
    """Return the trunk of a folder of weights; a second call returns the same object while the weights are the same.

    Args:
        folder: where the weights lie.
        half: whether to compute in half precision; where that is clearly faster, if not told.

    Raises:
        ModelError: weights are missing, damaged or of another shape.
    """
    return loaded_trunk(folder, read_manifest(folder).sha256, half=half)


@lru_cache(maxsize=2)
def loaded_trunk(folder: Path, _revision: str, *, half: bool | None) -> Trunk:
    """Return the trunk of a folder whose manifest has this SHA-256; `load_trunk` asks what it is now.

    Raises:
        ModelError: weights are missing, damaged or of another shape.
    """
    weights = read_weights(folder)
    config = BertConfig(**weights.shape(LOWER))
    config.num_hidden_layers = weights.shape(SALIENCE)["lower_layers"]
    with torch.device("meta"):
        encoder = Encoder(config)
    weights.fill(encoder, LOWER)
    encoder.embeddings.word_embeddings = packed(encoder.embeddings.word_embeddings)
    half = halves_pay() if half is None else half
    if half:
        halve(encoder.layers)
    tokenizer = PreTrainedTokenizerFast(tokenizer_file=str(folder / "tokenizer.json"), pad_token="[PAD]")  # noqa: S106
    read_whole(tokenizer)
    return Trunk(encoder, tokenizer, weights, half)
