"""Training writes what it learned and goes on where it stopped."""

import json
from pathlib import Path

import pytest
import torch
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.pre_tokenizers import BertPreTokenizer
from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

from summarizer.embedded.layers import EncoderLayer
from summarizer.embedded.parsing.decode import decode
from summarizer.embedded.parsing.network import ParserNetwork, ParserShape
from summarizer.training.base import load_base
from summarizer.training.parsing import data
from summarizer.training.parsing.measure import greedy
from summarizer.training.parsing.plan import ParserPlan
from summarizer.training.parsing.run import ParserRun
from summarizer.training.parsing.store import Store, masked_states
from summarizer.training.parsing.train import copy_upper_layers, load_state, measured_on, train

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
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", ".", *NAMES, *VERBS]
    tokenizer = Tokenizer(WordPiece({word: place for place, word in enumerate(words)}, unk_token="[UNK]"))  # noqa: S106
    tokenizer.pre_tokenizer = BertPreTokenizer()
    PreTrainedTokenizerFast(tokenizer_object=tokenizer, pad_token="[PAD]").save_pretrained(tmp_path / "start")  # noqa: S106
    config = BertConfig(vocab_size=len(words), hidden_size=16, num_hidden_layers=6, num_attention_heads=2,
                        intermediate_size=32, max_position_embeddings=64)  # fmt: skip
    BertModel(config, add_pooling_layer=False).save_pretrained(tmp_path / "start")
    return tmp_path / "start"


def test_a_finished_run_is_not_run_again(tmp_path: Path, treebank: Path, start: Path) -> None:
    """The state tells which passes were made: a second call adds none, one more pass goes on from there."""
    plan = ParserPlan(passes=2, batch=100, head_rate=1e-2, rate=1e-3)
    train(treebank, start, tmp_path / "out", plan)
    before = (tmp_path / "out" / "log.jsonl").read_text(encoding="utf-8")
    train(treebank, start, tmp_path / "out", plan)
    assert (tmp_path / "out" / "log.jsonl").read_text(encoding="utf-8") == before
    train(treebank, start, tmp_path / "out", ParserPlan(passes=3, batch=100))
    passes = [json.loads(line).get("pass") for line in (tmp_path / "out" / "log.jsonl").read_text("utf-8").splitlines()]
    assert [each for each in passes if each] == [1, 2, 3]


REGULAR = ParserPlan(
    passes=2, batch=100, layer_dropout=0.2, head_dropout=0.4, piece_dropout=0.3, memory=0.5, measure_every=2
)


def test_what_training_drops_is_not_dropped_in_reading(tmp_path: Path, treebank: Path, start: Path) -> None:
    """Layers, heads and pieces: the weights are named as without, and read the same twice, unlike in training."""
    run = _run(treebank, start, tmp_path, REGULAR)
    batch, lower, _ = run.learn.batch([0, 1, 2])
    network = run.network
    read = [network.eval()(lower, batch.present, batch.pooling, batch.casing).tags for _ in range(2)]
    plain = ParserNetwork(load_base(start)[0].config, network.shape).eval()
    plain.load_state_dict(network.state_dict())
    assert torch.equal(read[0], read[1])
    assert torch.equal(read[0], plain(lower, batch.present, batch.pooling, batch.casing).tags)
    network.dropout.p = 0.0
    trained = [network.train()(lower, batch.present, batch.pooling, batch.casing).tags for _ in range(2)]
    assert not torch.allclose(trained[0], trained[1]), "the layers drop nothing"
    for layer in network.layers:
        assert isinstance(layer, EncoderLayer)
        layer.drop(0.0)
    assert torch.allclose(network(lower, batch.present, batch.pooling, batch.casing).tags, read[0], atol=1e-5)


def test_hidden_pieces_are_what_a_masked_row_is_and_the_first_stays(
    tmp_path: Path, treebank: Path, start: Path
) -> None:
    """With every piece hidden nothing of a sentence is left but its first piece."""
    run = _run(treebank, start, tmp_path, ParserPlan(piece_dropout=1.0))
    _, lower, _ = run.learn.batch([0, 1])
    encoder, tokenizer = load_base(start)
    mask = int(tokenizer.convert_tokens_to_ids("[MASK]"))  # type: ignore[arg-type]
    blank = masked_states(encoder, mask, 2, lower.shape[1])
    hidden = run.hide(lower)
    assert torch.equal(hidden[:, 0], lower[:, 0])
    assert torch.equal(hidden[:, 1:], blank[None, 1:].expand_as(hidden[:, 1:]))
    assert not torch.equal(blank[1], blank[2])


def test_a_run_with_an_average_goes_on_where_it_stopped(tmp_path: Path, treebank: Path, start: Path) -> None:
    """One pass and one more in a second run are what two at once are, the average too, which is what is loaded."""
    whole, parts = tmp_path / "whole", tmp_path / "parts"
    train(treebank, start, whole, REGULAR)
    run = _run(treebank, start, parts, REGULAR)
    run.one_pass()
    run.at_pass, run.seen_in_pass = 1, 0
    run.save()
    train(treebank, start, parts, REGULAR)
    encoder, _ = load_base(start)
    at_once, resumed = (load_state(out / "parser.pt", encoder).state_dict() for out in (whole, parts))
    moving = torch.load(whole / "parser.pt", weights_only=True)["network"]
    assert all(torch.allclose(at_once[name], resumed[name], atol=1e-6) for name in at_once)
    assert any(not torch.equal(at_once[name], moving[name]) for name in at_once)
    lines = [json.loads(line) for line in (whole / "log.jsonl").read_text("utf-8").splitlines()]
    assert [line["pass"] for line in lines if "pass" in line] == [2]


def test_training_ends_by_the_clock(tmp_path: Path, treebank: Path, start: Path) -> None:
    """Passes without end stop when the time is over, measured and saved; the rates fall as time goes by."""
    plan = ParserPlan(passes=10_000, seconds=1.0, batch=100)
    assert train(treebank, start, tmp_path / "out", plan)["words"] > 0
    assert 0 < torch.load(tmp_path / "out" / "parser.pt", weights_only=True)["at_pass"] < 10_000
    assert plan.share(7, 100, 0.04) == pytest.approx(0.48)
    assert plan.share(7, 100, 0.5) == pytest.approx(0.5)
    assert plan.share(7, 100, 2.0) == pytest.approx(0.02)


def test_the_quick_measure_reads_as_the_exact_one(tmp_path: Path, treebank: Path, start: Path) -> None:
    """Tags are the same; heads and relations too once the best heads make trees, as they do after some passes."""
    plan = ParserPlan(passes=6, batch=60, head_rate=1e-2, rate=1e-3)
    run = _run(treebank, start, tmp_path, plan)
    run.run()
    batch, lower, _ = run.learn.batch([0, 1])
    encoded = [each.encoded for each in run.learn.prepared[:2]]
    exact, quick = decode(run.network.eval(), batch, lower, encoded), greedy(run.network.eval(), batch, lower)
    assert torch.equal(exact.tags, quick.tags)
    assert torch.equal(exact.heads[:, 1:], quick.heads[:, 1:])
    assert torch.equal(exact.relations[:, 1:], quick.relations[:, 1:])


def _run(treebank: Path, start: Path, out: Path, plan: ParserPlan) -> ParserRun:
    """Return a run over the treebank, not yet begun."""
    out.mkdir(parents=True, exist_ok=True)
    encoder, tokenizer = load_base(start)
    torch.manual_seed(plan.seed)
    learn, held = data.load(treebank)
    shape: ParserShape = data.shape_of(learn)
    network = ParserNetwork(encoder.config, shape)
    copy_upper_layers(encoder, network)
    stores = [Store(data.prepare(part, shape, tokenizer), encoder, 2) for part in (learn, held)]
    mask = int(tokenizer.convert_tokens_to_ids("[MASK]"))  # type: ignore[arg-type]
    blank = masked_states(encoder, mask, 2, max(stores[0].lengths))
    return ParserRun(network, stores[0], stores[1], out, plan, blank=blank)


@pytest.mark.slow
def test_the_simplest_grammar_is_learned(tmp_path: Path, treebank: Path, start: Path) -> None:
    """Subject, verb, stop: a few passes are enough, also for sentences held out."""
    train(treebank, start, tmp_path / "out", ParserPlan(passes=6, batch=60, head_rate=1e-2, rate=1e-3))
    assert measured_on(treebank, start, tmp_path / "out")["las"] > 0.9
