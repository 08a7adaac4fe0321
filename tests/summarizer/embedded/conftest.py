"""A model of the real architecture, small enough to make anew for a test, with seeded weights that know nothing."""

from pathlib import Path

import pytest
import torch
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer
from transformers import BertConfig, BertModel

from summarizer.embedded.model import LOWER, SALIENCE
from summarizer.embedded.salience_network import SalienceNetwork, SalienceShape
from summarizer.embedded.weights import write_network

LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789.,;:!?'\"()-$%“”’"
SHAPE = SalienceShape(lower_layers=1, upper_layers=1, article_layers=1, article_heads=2, article_inner=32, word_size=8)


@pytest.fixture
def tiny_weights(tmp_path: Path) -> Path:
    """Return a folder of weights of a tiny model."""
    torch.manual_seed(7)
    config = BertConfig(
        vocab_size=300, hidden_size=16, num_hidden_layers=2, num_attention_heads=2, intermediate_size=32,
        max_position_embeddings=256,
    )  # fmt: skip
    folder = tmp_path / "weights"
    folder.mkdir()
    _tokenizer().save(str(folder / "tokenizer.json"))
    lower = BertModel(config, add_pooling_layer=False).state_dict()
    kept = {name: tensor for name, tensor in lower.items() if "layer.1." not in name}
    write_network(folder, LOWER, kept, {key: config.to_dict()[key] for key in _SIZES})
    write_network(folder, SALIENCE, SalienceNetwork(config, SHAPE).state_dict(), SHAPE.as_dict())
    return folder


_SIZES = ("vocab_size", "hidden_size", "num_attention_heads", "intermediate_size", "max_position_embeddings")


def _tokenizer() -> Tokenizer:
    vocabulary = {"[PAD]": 0, "[UNK]": 100, "[CLS]": 101, "[SEP]": 102}
    for letter in LETTERS:
        vocabulary[letter] = len(vocabulary) + 100
        vocabulary[f"##{letter}"] = len(vocabulary) + 100
    tokenizer = Tokenizer(WordPiece(vocabulary, unk_token="[UNK]"))  # noqa: S106 - no password
    tokenizer.normalizer = BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = BertPreTokenizer()
    return tokenizer
