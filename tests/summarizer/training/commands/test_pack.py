"""From highlights to a folder of weights that reads: the command that trains salience, and the one that packs it."""

from pathlib import Path

import pytest
import torch
from click.testing import CliRunner
from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

from db.errors import InputError
from summarizer.embedded.salience.reading import Salience
from summarizer.embedded.trunk import load_trunk
from summarizer.training.commands import pack, salience
from tests.fixtures.tiny_compressor import letters_tokenizer
from tests.summarizer.training.commands.conftest import highlights

BODY = "The board of Larkby agreed to rebuild the pier. Work will cost 4 million crowns. Rain fell all day long."


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """Return a folder with an encoder of six narrow layers and its tokenizer."""
    torch.manual_seed(5)
    torch.set_num_threads(1)
    tokenizer: PreTrainedTokenizerFast = letters_tokenizer()
    tokenizer.save_pretrained(tmp_path / "base")
    config = BertConfig(
        vocab_size=300, hidden_size=24, num_hidden_layers=6, num_attention_heads=2, intermediate_size=32,
        max_position_embeddings=512,
    )  # fmt: skip
    BertModel(config, add_pooling_layer=False).save_pretrained(tmp_path / "base")
    return tmp_path / "base"


def test_a_trained_state_becomes_weights_that_read(base: Path, tmp_path: Path) -> None:
    """Two batches are learned from; what is packed holds the learned network, two shared layers and the tokenizer."""
    (tmp_path / "highlights_cased.jsonl").write_text(highlights(24), encoding="utf-8")
    run, weights = tmp_path / "run", tmp_path / "weights"
    called = ["--data", str(tmp_path), "--out", str(run), "--base", str(base), "--articles", "8", "--batch", "4"]
    CliRunner().invoke(salience.command, [*called, "--threads", "1"], catch_exceptions=False)
    packed = ["--salience", str(run / "salience.pt"), "--base", str(base), "--out", str(weights)]
    said = CliRunner().invoke(pack.command, packed, catch_exceptions=False).output
    reader = Salience.of(load_trunk(weights))
    reading = reader.read(BODY)
    assert [sentence.text for sentence in reading.sentences] == [part.strip() + "." for part in BODY.split(".")[:3]]
    assert len(reader.trunk.encoder.layers) == reader.network.shape.lower_layers
    assert "manifest.json: " in said


def test_nothing_to_learn_from_is_said(base: Path, tmp_path: Path) -> None:
    """An article that is too short to have highlights teaches nothing, and the error says which folder to look at."""
    (tmp_path / "highlights_cased.jsonl").write_text('{"id": "1", "article": "Rain.", "highlights": ["Rain."]}\n')
    called = ["--data", str(tmp_path), "--out", str(tmp_path / "run"), "--base", str(base)]
    with pytest.raises(InputError, match="no articles to learn from"):
        CliRunner().invoke(salience.command, called, catch_exceptions=False)
