"""Writes trained networks into the folder of weights that the package carries."""

import shutil
from pathlib import Path

from summarizer.embedded.encoder import Encoder
from summarizer.embedded.trunk import LOWER, SALIENCE
from summarizer.embedded.weights import write_network
from summarizer.training.run_files import read_state

_KEPT_SETTINGS = (
    "vocab_size", "hidden_size", "num_attention_heads", "intermediate_size", "max_position_embeddings",
    "type_vocab_size", "layer_norm_eps", "hidden_act", "pad_token_id",
)  # fmt: skip


def pack_lower(encoder: Encoder, base: Path, folder: Path, layers: int) -> None:
    """Write embeddings, the first layers and the tokenizer of the base encoder."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(base / "tokenizer.json", folder / "tokenizer.json")
    upper = tuple(f"encoder.layer.{place}." for place in range(layers, encoder.config.num_hidden_layers))
    tensors = {name: tensor for name, tensor in encoder.state_dict().items() if not name.startswith(upper)}
    config = encoder.config.to_dict()
    write_network(folder, LOWER, tensors, {name: config[name] for name in _KEPT_SETTINGS})


def pack_salience(state: Path, folder: Path) -> None:
    """Write a trained salience network."""
    loaded = read_state(state)
    write_network(folder, SALIENCE, loaded["network"], loaded["shape"])
