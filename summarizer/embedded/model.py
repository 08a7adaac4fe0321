"""Loads the embedded model from its weights: the shared lower layers, the tokenizer, and the salience network."""

import os
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import torch
from torch import nn
from transformers import BertConfig, PreTrainedTokenizerFast

from summarizer.embedded.choosing.network import ChoiceNetwork, ChoiceShape
from summarizer.embedded.encoder import Encoder
from summarizer.embedded.halves import halve, halves_pay
from summarizer.embedded.manifest import FOLDER, read_manifest
from summarizer.embedded.packed_vectors import packed
from summarizer.embedded.pieces import read_whole
from summarizer.embedded.salience.grades import GRADED, GradeNetwork, GradeShape
from summarizer.embedded.salience.network import SalienceNetwork, SalienceShape
from summarizer.embedded.weights import Weights, read_weights
from summarizer.process import malloc

LOWER, SALIENCE, CHOICE, RANKING, CAPTIONS = "lower", "salience", "choice", "ranking", "captions"
_SHAPES: Final = "64"


@dataclass(frozen=True)
class EmbeddedModel:
    """The loaded networks, ready to read."""

    encoder: Encoder
    """Embeddings and the shared lower layers only."""
    tokenizer: PreTrainedTokenizerFast
    salience: SalienceNetwork
    choice: ChoiceNetwork | None
    """What judges the news of sets of three; None where the weights hold none."""
    ranking: nn.Linear | None
    """What says how readers would rank them, by `ranking_numbers`; None where the weights hold none."""
    captions: nn.Linear | None
    """What says of a sentence's vector how likely it is a caption; None where the weights hold none."""
    grades: GradeNetwork | None
    """What grades sentences as an editor would; None where the weights hold none."""
    weights: Weights
    half: bool
    """Whether the encoder layers compute in half precision; the parser's follow."""


def load_model(folder: Path = FOLDER, *, half: bool | None = None) -> EmbeddedModel:
    """Return the model of a folder of weights; a second call returns the same object while the weights are the same.

    Args:
        folder: where the weights lie.
        half: whether to compute in half precision; where that is clearly faster, if not told.

    Raises:
        ModelError: weights are missing, damaged or of another shape.
    """
    return loaded_model(folder, read_manifest(folder).sha256, half=half)


@lru_cache(maxsize=2)
def loaded_model(folder: Path, _revision: str, *, half: bool | None) -> EmbeddedModel:
    """Return the model of a folder whose manifest has this SHA-256; `load_model` asks what it is now.

    Raises:
        ModelError: weights are missing, damaged or of another shape.
    """
    malloc.bound()
    # oneDNN keeps compiled code for 1,024 shapes by default, and every article has shapes of its own.
    os.environ.setdefault("ONEDNN_PRIMITIVE_CACHE_CAPACITY", _SHAPES)
    # Articles are read side by side: threads of the tokenizer's own would only wait for each other.
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    weights = read_weights(folder)
    config = BertConfig(**weights.manifest.shapes[LOWER])
    shape = SalienceShape(**weights.manifest.shapes[SALIENCE])
    with torch.device("meta"):
        encoder = Encoder(lower_config(config, shape.lower_layers))
        salience = SalienceNetwork(config, shape)
    weights.fill(encoder, LOWER)
    encoder.embeddings.word_embeddings = packed(encoder.embeddings.word_embeddings)
    weights.fill(salience, SALIENCE)
    grades = _grades(weights, config)
    half = halves_pay() if half is None else half
    if half:
        halve(encoder.layers)
        halve(salience.layers)
        if grades is not None:
            halve(grades.layers)
    tokenizer = PreTrainedTokenizerFast(tokenizer_file=str(folder / "tokenizer.json"), pad_token="[PAD]")  # noqa: S106
    read_whole(tokenizer)
    return EmbeddedModel(
        encoder=encoder,
        tokenizer=tokenizer,
        salience=salience,
        choice=_choice(weights),
        ranking=weights.layer(RANKING),
        captions=weights.layer(CAPTIONS),
        grades=grades,
        weights=weights,
        half=half,
    )


def _choice(weights: Weights) -> ChoiceNetwork | None:
    if CHOICE not in weights.networks:
        return None
    with torch.device("meta"):
        network = ChoiceNetwork(ChoiceShape(**weights.manifest.shapes[CHOICE]))
    weights.fill(network, CHOICE)
    return network


def _grades(weights: Weights, config: BertConfig) -> GradeNetwork | None:
    if GRADED not in weights.networks:
        return None
    with torch.device("meta"):
        network = GradeNetwork(config, GradeShape(**weights.manifest.shapes[GRADED]))
    weights.fill(network, GRADED)
    return network


def lower_config(config: BertConfig, layers: int) -> BertConfig:
    """Return the configuration of an encoder of only the first layers."""
    return BertConfig(**{**config.to_dict(), "num_hidden_layers": layers})
