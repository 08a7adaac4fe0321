"""The command that teaches grading: it learns what readers graded, goes on where it stopped, and says how well."""

import json
from pathlib import Path
from zlib import crc32

import pytest
import torch
from click.testing import CliRunner

from db.errors import InputError
from summarizer.embedded.salience.reading import Salience
from summarizer.embedded.trunk import load_trunk
from summarizer.embedded.weights import read_weights
from summarizer.sentences import split
from summarizer.training.choosing import grade_train
from summarizer.training.choosing.grade_data import prepared
from summarizer.training.commands.grades import command
from summarizer.training.readings import Graded, ReadArticle, Text, mark_of, write_readings
from tests.summarizer.training.commands.conftest import StopAt

ARTICLES = 90
GOOD, BAD = "The wall costs {n} million.", "Xyz xyz xyz {n}!"


def body(number: int) -> str:
    """Return an article whose good sentences stand where chance puts them."""
    order = [GOOD if (number >> place) % 2 else BAD for place in range(6)]
    return " ".join(each.format(n=number * 10 + place) for place, each in enumerate(order))


def row(text: str) -> ReadArticle:
    """Return what a reader says who wants nothing but walls."""
    spans = split(text)
    grades = {each.start: "A" if "wall" in each.cut(text) else "X" for each in spans}
    chosen = frozenset(begin for begin, letter in grades.items() if letter == "A")
    return ReadArticle(
        mark_of(text),
        crc32(text.encode()),
        (),
        "",
        (),
        (),
        Graded(spans[-1].end, grades, frozenset(sorted(chosen)[:3])),
    )


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a folder of articles with their readings."""
    texts = [body(number) for number in range(ARTICLES)]
    (tmp_path / "articles.jsonl").write_text("\n".join(json.dumps({"article": text}) for text in texts))
    write_readings(tmp_path / "readings.xz", map(row, texts))
    return tmp_path


def run(weights: Path, data: Path, *more: str) -> str:
    """Run the command; return what it says."""
    asked = ["--data", str(data), "--weights", str(weights), "--readings", str(data / "readings.xz")]
    asked += ["--out", str(data / "run"), "--threads", "1", *more]
    return CliRunner().invoke(command, asked, catch_exceptions=False).output


def test_what_readers_grade_is_learned(tiny_weights: Path, data: Path) -> None:
    """The network stands beside the others, which stay as they were, and tells good sentences from bad."""
    before = read_weights(tiny_weights).manifest.files
    said = dict(line.split(": ") for line in run(tiny_weights, data, "--passes", "30").splitlines() if ": " in line)
    assert before.items() <= read_weights(tiny_weights).manifest.files.items()
    assert float(said["good"]) > 0.9
    grades = [each.grade for each in Salience.of(load_trunk(tiny_weights)).read(body(0b010101)).sentences]
    assert [each is not None and each.worth > 1.5 for each in grades] == [True, False] * 3


def test_a_stopped_run_goes_on(
    tiny_weights: Path, data: Path, monkeypatch: pytest.MonkeyPatch, stop_at: StopAt
) -> None:
    """The network is the same that a run without a stop leads to."""
    monkeypatch.setattr(grade_train.GradeRun, "save_every", 4)
    run(tiny_weights, data)
    whole = read_weights(tiny_weights).tensors("grades")
    (data / "run" / "grades.pt").unlink()
    taken = stop_at(grade_train.GradeRun, 7)
    run(tiny_weights, data)
    assert len(taken) == 7
    run(tiny_weights, data)
    again = read_weights(tiny_weights).tensors("grades")
    assert all(torch.equal(whole[name], again[name]) for name in whole)


def test_what_the_reader_did_not_see_is_not_learned(tiny_weights: Path) -> None:
    """Sentences behind the last graded one are left out, and articles of which none was graded."""
    text = body(5)
    graded = row(text)
    assert graded.graded is not None
    cut = graded._replace(graded=graded.graded._replace(end=split(text)[1].end))
    (found,) = prepared(
        Salience.of(load_trunk(tiny_weights)),
        [(cut, Text("", text)), (row(text)._replace(graded=None), Text("", text))],
    )
    assert found.grades.tolist() == [3, 0]
    assert found.chosen.tolist() == [1.0, 0.0]


def test_without_the_articles_nothing_is_learned(tiny_weights: Path, data: Path) -> None:
    """A folder without them is refused, and the weights stay as they are."""
    (data / "articles.jsonl").write_text(json.dumps({"article": "Another. " * 40}))
    with pytest.raises(InputError, match="too few of the training articles"):
        run(tiny_weights, data)
    assert Salience.of(load_trunk(tiny_weights)).grades is None
