"""Training of the salience network: it learns, it resumes to the same weights, and its data comes back from disk."""

import json
from pathlib import Path

import pytest
import torch
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import BertPreTokenizer
from transformers import BertConfig, PreTrainedTokenizerFast

from summarizer.embedded.encoder import Encoder
from summarizer.training.batching import passes
from summarizer.training.examples import Example
from summarizer.training.run_files import read_state
from summarizer.training.salience.batches import Store
from summarizer.training.salience.data import Prepared, prepare, read_shards, write_shards
from summarizer.training.salience.train import SaliencePlan, SalienceRun

WORDS = "the council voted for a flood wall it rained all night in town river cost four million dollars .".split()


@pytest.fixture
def tokenizer() -> PreTrainedTokenizerFast:
    """Return a tokenizer that knows the test's words."""
    vocabulary = {"[UNK]": 100, "[PAD]": 0} | {word: 110 + place for place, word in enumerate(WORDS)}
    plain = Tokenizer(WordLevel(vocabulary, unk_token="[UNK]"))  # noqa: S106 - no password
    plain.pre_tokenizer = BertPreTokenizer()
    return PreTrainedTokenizerFast(tokenizer_object=plain, pad_token="[PAD]")  # noqa: S106 - no password


@pytest.fixture
def encoder() -> Encoder:
    """Return an untrained encoder of three narrow layers."""
    torch.manual_seed(3)
    config = BertConfig(
        vocab_size=200, hidden_size=24, num_hidden_layers=6, num_attention_heads=2, intermediate_size=32,
        max_position_embeddings=256, hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0,
    )  # fmt: skip
    return Encoder(config)


def examples(count: int) -> list[Example]:
    """Return articles whose highlights stand in their second sentence."""
    news, rest = "the council voted for a flood wall .", "it rained all night in town ."
    return [
        Example(
            str(place),
            f"{rest} {news} {rest} {rest} the river rained . " + "a night . " * (place % 3),
            (news,),
            restored=False,
        )
        for place in range(count)
    ]


@pytest.fixture
def data(tokenizer: PreTrainedTokenizerFast) -> list[Prepared]:
    """Return prepared articles."""
    return [made for example in examples(24) if (made := prepare(example, tokenizer)) is not None]


def test_shards_come_back(tmp_path: Path, tokenizer: PreTrainedTokenizerFast, data: list[Prepared]) -> None:
    """What is written is read, in order, and a second call writes nothing anew."""
    write_shards(iter(examples(24)), tokenizer, tmp_path, "train")
    stamp = (tmp_path / "train-0000.npz").stat().st_mtime_ns
    write_shards(iter(examples(24)), tokenizer, tmp_path, "train")
    back = read_shards(tmp_path, "train", 20)
    assert (tmp_path / "train-0000.npz").stat().st_mtime_ns == stamp
    assert len(back) == 20
    assert [each.pieces.tolist() for each in back] == [each.pieces.tolist() for each in data[:20]]


def test_targets_line_up_with_pieces(data: list[Prepared]) -> None:
    """Every piece of a sentence is asked, marks and padding are not."""
    windows, counts, targets, *_ = Store(data[:5], "cpu").batch([2, 0, 1], 9)
    assert counts == [len(data[place].sizes) for place in (2, 0, 1)]
    assert torch.equal(targets.words >= 0, windows.sentence >= 0)
    assert len(targets.oracle) == len(targets.gain) == sum(counts)


def test_passes_are_seeded() -> None:
    """The same seed shuffles the same way; each pass sees every article once."""
    first, again = passes(24, 5, seed=1), passes(24, 5, seed=1)
    one, two = [next(first) for _ in range(5)], [next(again) for _ in range(5)]
    assert one == two
    assert sorted(place for group in one for place in group) == list(range(24))


def test_it_learns(encoder: Encoder, data: list[Prepared], tmp_path: Path) -> None:
    """After some steps the second sentence, which the highlights were made of, is the one chosen."""
    plan = SaliencePlan(articles=320, batch=8, warm_up=5, threads=1, rate=2e-3, head_rate=4e-3)
    measures = SalienceRun(encoder, data, data[:8], tmp_path, plan).run()
    assert measures["caught"] > measures["lead"] - 0.01
    log = [json.loads(line) for line in (tmp_path / "salience-log.jsonl").read_text().splitlines()]
    losses = [entry["loss"] for entry in log if "loss" in entry]
    assert losses[-1] < losses[0]


def test_a_stopped_run_goes_on_to_the_same_weights(
    encoder: Encoder, data: list[Prepared], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopped after its last save and started again, a run ends with the weights of one that was never stopped."""
    monkeypatch.setattr(SalienceRun, "save_every", 3)
    plan = SaliencePlan(articles=48, batch=8, warm_up=2, threads=1)
    SalienceRun(encoder, data, data[:2], tmp_path / "whole", plan).run()
    stopped = SalienceRun(encoder, data, data[:2], tmp_path / "stopped", plan)
    original = stopped.one_step

    def fail_after_three(places: list[int]) -> float:
        if stopped.step == 4:
            raise KeyboardInterrupt
        return original(places)

    monkeypatch.setattr(stopped, "one_step", fail_after_three)
    with pytest.raises(KeyboardInterrupt):
        stopped.run()
    SalienceRun(encoder, data, data[:2], tmp_path / "stopped", plan).run()
    one, two = (read_state(tmp_path / name / "salience.pt")["network"] for name in ("whole", "stopped"))
    assert all(torch.allclose(one[name], two[name], atol=1e-6) for name in one)


def test_the_rate_warms_up_stays_and_falls() -> None:
    """From little to all, then to nearly nothing."""
    plan = SaliencePlan(articles=1000, batch=10, warm_up=10, fall=0.3)
    assert plan.share(0) == pytest.approx(0.1)
    assert plan.share(30) == 1.0
    assert plan.share(99) < 0.05
    assert plan.falls_at == 70
