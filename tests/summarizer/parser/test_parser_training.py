"""Training writes what it learned and goes on where it stopped."""

import json
from pathlib import Path

import pytest
import torch
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.pre_tokenizers import BertPreTokenizer
from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

from summarizer.training.parser_train import ParserPlan, measured_on, train

NAMES = ("Ruiz", "Wend", "Larkfield", "Ana", "Noor", "Sam", "Kit", "Lee")
VERBS = ("voted", "left", "spoke", "rose", "won", "lost", "slept", "sang")


@pytest.fixture
def treebank(tmp_path: Path) -> Path:
    """Return a treebank of 64 sentences of three words."""
    path = tmp_path / "small.conllu"
    blocks = [
        f"# text = {name} {verb}.\n1\t{name}\t_\tPROPN\t_\t_\t2\tnsubj\t_\t_\n"
        f"2\t{verb}\t_\tVERB\t_\tVerbForm=Fin\t0\troot\t_\t_\n3\t.\t_\tPUNCT\t_\t_\t2\tpunct\t_\t_\n\n"
        for name in NAMES
        for verb in VERBS
    ]
    path.write_text("".join(blocks), encoding="utf-8")
    return path


@pytest.fixture
def start(tmp_path: Path) -> Path:
    """Return a folder with a tiny encoder and its tokenizer."""
    torch.manual_seed(3)
    torch.set_num_threads(1)
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", ".", *NAMES, *VERBS]
    tokenizer = Tokenizer(WordPiece({word: place for place, word in enumerate(words)}, unk_token="[UNK]"))  # noqa: S106
    tokenizer.pre_tokenizer = BertPreTokenizer()
    PreTrainedTokenizerFast(tokenizer_object=tokenizer, pad_token="[PAD]").save_pretrained(tmp_path / "start")  # noqa: S106
    config = BertConfig(vocab_size=len(words), hidden_size=16, num_hidden_layers=6, num_attention_heads=2,
                        intermediate_size=32, max_position_embeddings=64)  # fmt: skip
    BertModel(config, add_pooling_layer=False).save_pretrained(tmp_path / "start")
    return tmp_path / "start"


def test_a_finished_run_is_not_run_again(tmp_path: Path, treebank: Path, start: Path) -> None:
    """The state tells which passes were made: a second call adds none, one more pass goes on from there."""
    plan = ParserPlan(passes=2, batch_pieces=100, head_rate=1e-2, layer_rate=1e-3)
    train(treebank, start, tmp_path / "out", plan)
    before = (tmp_path / "out" / "log.jsonl").read_text(encoding="utf-8")
    train(treebank, start, tmp_path / "out", plan)
    assert (tmp_path / "out" / "log.jsonl").read_text(encoding="utf-8") == before
    train(treebank, start, tmp_path / "out", ParserPlan(passes=3, batch_pieces=100))
    passes = [json.loads(line).get("pass") for line in (tmp_path / "out" / "log.jsonl").read_text("utf-8").splitlines()]
    assert [each for each in passes if each] == [1, 2, 3]


@pytest.mark.slow
def test_the_simplest_grammar_is_learned(tmp_path: Path, treebank: Path, start: Path) -> None:
    """Subject, verb, stop: a few passes are enough, also for sentences held out."""
    train(treebank, start, tmp_path / "out", ParserPlan(passes=6, batch_pieces=60, head_rate=1e-2, layer_rate=1e-3))
    assert measured_on(treebank, start, tmp_path / "out")["las"] > 0.9
