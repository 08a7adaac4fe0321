"""The command that teaches shortening: from what readers left of sentences to weights that leave out the same."""

import json
from pathlib import Path
from zlib import crc32

import pytest
import torch
from click.testing import CliRunner

from db.errors import InputError
from db.records import Span
from summarizer.embedded.parsing.parser import Parser
from summarizer.embedded.salience.reading import Salience
from summarizer.embedded.shortening.shortener import Asked, Shortener, shortened
from summarizer.embedded.shortening.shortener_network import SHORTENER, ShortenerShape, batched_words, known_words
from summarizer.embedded.trunk import load_trunk
from summarizer.embedded.weights import read_weights
from summarizer.training import step_run
from summarizer.training.commands.shortener import command
from summarizer.training.readings import ReadArticle, Text, mark_of, write_readings
from summarizer.training.shortening import shortener_train
from summarizer.training.shortening.deletion_data import shortened_sentence
from summarizer.training.shortening.shortener_data import read_rows, shortener_rows, write_rows
from tests.summarizer.training.commands.conftest import SENTENCES, StopAt, body, read_articles


def left_of(text: str) -> ReadArticle:
    """Return that a reader left "Larkfield council voted ... last week." of the first sentence."""
    kept = Span(0, len("Larkfield council")), Span(text.index(" voted") + 1, text.index(". Mayor") + 1)
    return ReadArticle(mark_of(text), crc32(text.encode()), (), "", (), (kept,))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a folder of articles with their readings."""
    read_articles(tmp_path, left_of, count=60)
    return tmp_path


def run(folder: Path, weights: Path, *more: str) -> dict[str, str]:
    """Run the command; return the measures that it prints."""
    asked = ["--data", str(folder), "--weights", str(weights), "--out", str(folder / "run"), "--threads", "1", *more]
    output = CliRunner().invoke(command, [*asked, "--readings", str(folder / "r.jsonl.xz")], catch_exceptions=False)
    return dict(line.split(": ") for line in output.output.splitlines() if ": " in line)


def parser_of(weights: Path) -> Parser:
    """Return the parser of a folder of weights."""
    return Parser.of(load_trunk(weights))


def test_the_words_that_readers_left_stay(weights: Path, data: Path) -> None:
    """The likeliest way to shorten is the readers'; the other networks stay as they were."""
    before = read_weights(weights).manifest.files
    assert float(run(data, weights, "--passes", "80")["same"]) > 0.9
    assert before.items() <= read_weights(weights).manifest.files.items()
    text = json.loads((data / "articles.jsonl").read_text().splitlines()[0])["article"]
    sentence = shortened_sentence(Salience.of(load_trunk(weights)).read(text).sentences, left_of(text).shortened[0])
    assert sentence is not None
    (parse,) = parser_of(weights).parse([sentence.long.text])
    shortener = Shortener.of(load_trunk(weights))
    assert shortener is not None
    (steps,) = shortener.steps([Asked(parse, sentence.long.worths, 0)])
    ways = steps.ways(140)
    # What the parser, which knows nothing, takes for marks is nobody's business here.
    told = [word for word in parse.tree.words if word.upos != "PUNCT"]
    gone = {word.place for word in told if len("Larkfield council") <= word.span.start < text.index(" voted")}
    assert gone
    assert ways[0].chance == max(way.chance for way in ways)
    assert -0.7 < ways[0].chance < 0
    assert ways[0].dropped == gone


def test_a_stopped_run_goes_on(weights: Path, data: Path, monkeypatch: pytest.MonkeyPatch, stop_at: StopAt) -> None:
    """The network is the same that a run without a stop leads to; what was prepared is not made again."""
    monkeypatch.setattr(shortener_train.ShortenerRun, "save_every", 2)
    monkeypatch.setattr(step_run.AveragedRun, "remembered", 1)
    run(data, weights, "--passes", "6")
    whole = read_weights(weights).tensors(SHORTENER)
    (data / "run" / "shortener.pt").unlink()
    (data / "articles.jsonl").unlink()
    taken = stop_at(shortener_train.ShortenerRun, 4)
    run(data, weights, "--passes", "6")
    assert len(taken) == 4
    run(data, weights, "--passes", "6")
    again = read_weights(weights).tensors(SHORTENER)
    assert all(torch.equal(whole[name], again[name]) for name in whole)


def test_what_readers_left_becomes_rows(weights: Path, tmp_path: Path) -> None:
    """Of marks nothing is told; files give back what they took."""
    text = body(3)
    parser = parser_of(weights)
    network = parser.network
    shape = ShortenerShape(network.shape.tags, network.shape.relations, network.word_size)
    rows = list(shortener_rows(Salience.of(load_trunk(weights)), parser, shape, [(left_of(text), Text("", text))]))
    assert len(rows) == 1
    assert any(rows[0].left)
    assert not all(rows[0].left)
    write_rows(tmp_path / "rows.npz", rows)
    (again,) = read_rows(tmp_path / "rows.npz")
    assert list(again.left) == list(rows[0].left)
    assert list(again.told) == list(rows[0].told)
    assert torch.equal(again.known.vectors, rows[0].known.vectors)
    assert list(again.known.heads) == list(rows[0].known.heads)


def test_a_sentence_is_shortened_the_same_in_any_company(weights: Path, data: Path) -> None:
    """Padding changes nothing; what is made fits the length and is made of the sentence."""
    run(data, weights, "--passes", "2")
    shortener, parser = Shortener.of(load_trunk(weights)), parser_of(weights)
    assert shortener is not None
    assert shortener.steps([]) == []
    asked = [Asked(parse, (), 0) for parse in parser.parse([each.format(n=10) for each in SENTENCES])]
    for each, steps in zip(asked, shortener.steps(asked), strict=True):
        (alone,) = shortener.steps([each])
        assert [way.dropped for way in steps.ways(70)[:3]] == [way.dropped for way in alone.ways(70)[:3]]
        assert all(len(version.text) <= 70 for version in shortened(steps, 70))


def test_unknown_tags_count_as_the_first(weights: Path) -> None:
    """A parser that learned further names breaks nothing."""
    (parse,) = parser_of(weights).parse(["The wall costs 10 million."])
    shape = ShortenerShape(("X",), ("y",), parse.vectors.shape[1])
    known = known_words(shape, parse, (), 3)
    assert set(known.tags) == set(known.relations) == {0}
    assert batched_words([known]).numbers.shape == (1, len(parse.tree), 9)


def test_nothing_shortened_teaches_nothing(weights: Path, data: Path) -> None:
    """Nothing is written where nobody shortened."""
    write_readings(data / "r.jsonl.xz", [])
    with pytest.raises(InputError, match="shortened sentences"):
        run(data, weights)
    assert SHORTENER not in read_weights(weights).networks
    assert Shortener.of(load_trunk(weights)) is None
