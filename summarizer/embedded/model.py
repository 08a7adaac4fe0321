"""Loads the embedded model from its weights: the shared lower layers, the tokenizer, and the salience network."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel, PreTrainedTokenizerFast
from transformers.models.bert.modeling_bert import BertEmbeddings
from transformers.utils import logging

from db.errors import ModelError
from summarizer.embedded.salience_network import SalienceNetwork, SalienceShape
from summarizer.embedded.weights import FOLDER, Weights, read_weights

Network = TypeVar("Network", bound=nn.Module)
LOWER, SALIENCE = "lower", "salience"


@dataclass(frozen=True)
class EmbeddedModel:
    """The loaded networks, ready to read."""

    encoder: BertModel
    """Embeddings and the shared lower layers only."""
    tokenizer: PreTrainedTokenizerFast
    salience: SalienceNetwork
    weights: Weights


@lru_cache(maxsize=2)
def load_model(folder: Path = FOLDER) -> EmbeddedModel:
    """Return the model of a folder of weights; a second call returns the same object.

    Raises:
        ModelError: weights are missing, damaged or of another shape.
    """
    # A progress bar of the library has no place between a command's own lines.
    logging.disable_progress_bar()
    weights = read_weights(folder)
    config = _config(weights.manifest["shapes"][LOWER])
    shape = SalienceShape(**weights.manifest["shapes"][SALIENCE])
    with torch.device("meta"):
        encoder = BertModel(lower_config(config, shape.lower_layers), add_pooling_layer=False)
        salience = SalienceNetwork(config, shape)
    return EmbeddedModel(
        encoder=_filled(encoder, weights.tensors[LOWER], folder),
        tokenizer=PreTrainedTokenizerFast(tokenizer_file=str(folder / "tokenizer.json"), pad_token="[PAD]"),  # noqa: S106
        salience=_filled(salience, weights.tensors[SALIENCE], folder),
        weights=weights,
    )


def lower_config(config: BertConfig, layers: int) -> BertConfig:
    """Return the configuration of an encoder of only the first layers."""
    return _config({**config.to_dict(), "num_hidden_layers": layers})


def _config(values: dict[str, Any]) -> BertConfig:
    return BertConfig(**{**values, "attn_implementation": "sdpa"})


def _filled(network: Network, tensors: dict[str, Tensor], folder: Path) -> Network:
    """Return the network with its tensors, none missing and none left over, ready to read."""
    try:
        network.load_state_dict(tensors, assign=True)
    except RuntimeError as error:
        raise ModelError(
            f"{folder}: the weights do not fit the network: {error}", hint="reinstall the package"
        ) from error
    for buffer in network.modules():
        _fill_places(buffer)
    return network.eval().requires_grad_(requires_grad=False)


def _fill_places(module: nn.Module) -> None:
    """Give the embeddings their place numbers, which are not stored with the weights."""
    if isinstance(module, BertEmbeddings):
        count = module.position_embeddings.num_embeddings
        module.register_buffer("position_ids", torch.arange(count).expand((1, -1)), persistent=False)
        module.register_buffer("token_type_ids", torch.zeros((1, count), dtype=torch.long), persistent=False)
