"""The command that teaches the ranking: from readings and the articles that they speak of to weights that rank."""

import json
from pathlib import Path
from zlib import crc32

import pytest
import torch
from click.testing import CliRunner

from db.errors import InputError
from db.records import Span
from summarizer.embedded.choosing.candidates import candidates
from summarizer.embedded.choosing.network import CHOICE, ChoiceNetwork, ChoiceShape
from summarizer.embedded.choosing.set_features import NAMES
from summarizer.embedded.choosing.sets import make_pool
from summarizer.embedded.choosing.taste import NUMBERS, Taste
from summarizer.embedded.model import EmbeddedModel
from summarizer.embedded.trunk import load_trunk
from summarizer.embedded.weights import read_weights, write_network
from summarizer.settings import Lengths
from summarizer.training.choosing.ranking_data import Ranking
from summarizer.training.commands.ranking import command
from summarizer.training.readings import ReadArticle, ReadSet, Text, mark_of, write_readings
from summarizer.training.splits import Part, part_of

SENTENCES = (
    "Larkfield council voted on Monday to build a wall against floods in {n}.",
    "Mayor Ana Ruiz opposed the plan and said it costs {n} thousand dollars.",
    "Engineers expect the work to take {n} months if the state allows it.",
    "Storm number {n} had swamped the lower town in a single night.",
    "The state of Norland will decide on permit {n} in the coming spring.",
)


@pytest.fixture
def weights(tiny_weights: Path) -> Path:
    """Return a folder of weights with a tiny choice network."""
    torch.manual_seed(5)
    size = load_trunk(tiny_weights).encoder.config.hidden_size
    shape = ChoiceShape(size=size, numbers=len(NUMBERS), features=len(NAMES), candidate=4, hidden=4, plain=4)
    write_network(tiny_weights, CHOICE, ChoiceNetwork(shape).state_dict(), shape.as_dict())
    return tiny_weights


def body(number: int) -> str:
    """Return an article."""
    return " ".join(each.format(n=number + 10) for each in SENTENCES)


def read_of(weights: Path, text: str) -> ReadArticle:
    """Return what a reader said of two sets of an article's lines, and of the first line."""
    model = EmbeddedModel.load(weights)
    lengths = Lengths()
    reading = model.salience.read(text)
    found = candidates(reading, model.versions, max_chars=lengths.max_chars, aim_chars=lengths.aim_chars)
    pool = make_pool(found, reading, lengths.aim_chars)
    lines = tuple(each.kept for each in pool.candidates)
    better, worse = (tuple(int(place) for place in trio) for trio in pool.sets()[[0, -1]])
    sets = (ReadSet(better, 0, 2), ReadSet(worse, 1, 0))  # type: ignore[arg-type]
    return ReadArticle(mark_of(text), crc32(text.encode()), lines, "G" + "-" * (len(lines) - 1), sets)


def run(weights: Path, folder: Path, readings: Path) -> str:
    """Run the command; return what it says."""
    asked = ["--data", str(folder), "--weights", str(weights), "--readings", str(readings)]
    return CliRunner().invoke(command, asked, catch_exceptions=False).output


def test_the_command_writes_the_network(weights: Path, tmp_path: Path) -> None:
    """It stands beside the other networks, which stay as they were.

    It is taught by the training part alone, and by what is still offered of it.
    """
    texts = [body(number) for number in range(60)]
    gone = read_of(weights, texts[0])._replace(lines=((Span(0, 5),),) * 8, verdicts="-" * 8)
    write_readings(tmp_path / "readings.jsonl.xz", [gone, *(read_of(weights, text) for text in texts[1:])])
    (tmp_path / "articles.jsonl").write_text("\n".join(json.dumps({"article": text}) for text in texts))
    before = read_weights(weights).manifest.files
    said = run(weights, tmp_path, tmp_path / "readings.jsonl.xz")
    learned, held = (int(word) for word in said.replace(",", "").split() if word.isdigit())
    assert learned + held == sum(part_of(text) is Part.TRAIN for text in texts[1:]) > 30
    assert before.items() <= read_weights(weights).manifest.files.items()
    assert Taste.of(read_weights(weights)).ranking is not None


def test_what_was_said_finds_its_lines(weights: Path) -> None:
    """Sets are told of by the lines that they were said of, wherever these stand among the candidates."""
    text = body(3)
    found = Ranking(EmbeddedModel.load(weights), Lengths()).ranked(read_of(weights, text), Text("", text))
    assert found is not None
    assert found.preferred() == [(0, 1)]
    assert found.usable.tolist() == [2, 0]


def test_without_the_articles_nothing_is_learned(weights: Path, tmp_path: Path) -> None:
    """A folder without them is refused, and the weights stay as they are."""
    write_readings(tmp_path / "readings.jsonl.xz", [read_of(weights, body(1))])
    with pytest.raises(InputError, match="too few of the training articles"):
        run(weights, tmp_path, tmp_path / "readings.jsonl.xz")
    assert Taste.of(read_weights(weights)).ranking is None


def test_a_choice_network_comes_first(tiny_weights: Path, tmp_path: Path) -> None:
    """Ranking weighs what the choice network finds in sets."""
    write_readings(tmp_path / "readings.jsonl.xz", [])
    with pytest.raises(InputError, match="no choice network"):
        run(tiny_weights, tmp_path, tmp_path / "readings.jsonl.xz")
