"""The command that trains the parser: from a treebank to a state, and from a state to figures on another treebank."""

import json
import lzma
from itertools import product
from pathlib import Path

import pytest
import torch
from click.testing import CliRunner
from transformers import BertConfig, BertModel

from db.errors import InputError
from summarizer.training.commands.parser import command
from tests.fixtures.tiny_compressor import letters_tokenizer

NAMES = ("Ruiz", "Wend", "Larkfield", "Ana", "Noor", "Sam", "Kit", "Lee")
VERBS = ("voted", "left", "spoke", "rose", "won", "lost", "slept", "sang")
SENTENCE = (
    "# text = {0} {1}.\n1\t{0}\t_\tPROPN\t_\t_\t2\tnsubj\t_\t_\n2\t{1}\t_\tVERB\t_\tVerbForm=Fin\t0\troot\t_\t_\n"
    "3\t.\t_\tPUNCT\t_\t_\t2\tpunct\t_\t_\n\n"
)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with two small treebanks; the base encoder is a narrow one."""
    torch.manual_seed(5)
    base = tmp_path / "base"
    tokenizer = letters_tokenizer()
    tokenizer.save_pretrained(base)
    config = BertConfig(
        vocab_size=len(tokenizer), hidden_size=16, num_hidden_layers=6, num_attention_heads=2, intermediate_size=32,
        max_position_embeddings=64,
    )  # fmt: skip
    BertModel(config, add_pooling_layer=False).save_pretrained(base)
    monkeypatch.setattr("summarizer.training.base.base_folder", lambda: base)
    pairs = list(product(NAMES, VERBS))
    for part in ("train", "test"):
        with lzma.open(tmp_path / f"treebank_{part}.conllu.xz", "wt", encoding="utf-8") as file:
            file.write("".join(SENTENCE.format(*pair) for pair in pairs))
    return tmp_path


def told(data: Path, *options: str) -> dict[str, float]:
    """Run the command inside this process and return the figures that it prints."""
    arguments = ["--data", str(data), "--out", str(data / "out"), "--batch", "100", *options]
    said = CliRunner().invoke(command, arguments, catch_exceptions=False).stdout
    measures: dict[str, float] = json.loads(said.splitlines()[-1])
    return measures


def test_what_was_trained_is_measured_on_the_other_treebank(data: Path) -> None:
    """Tags are learned within a few passes, and `--test` reads the state that training left."""
    told(data, "--passes", "12", "--rates", "8")
    found = told(data, "--test")
    assert found["upos"] > 0.9
    assert set(found) >= {"uas", "las", "upos"}


def test_a_treebank_of_a_few_sentences_is_refused(data: Path) -> None:
    """None of them would be held out, so nothing could be said of what was learned."""
    with lzma.open(data / "treebank_train.conllu.xz", "wt", encoding="utf-8") as file:
        file.write(SENTENCE.format("Ana", "voted"))
    with pytest.raises(InputError, match="too few sentences to learn from and to measure on"):
        told(data)
