"""The benchmarks say in a line what is wrong with their data, and how much of it they left out."""

import json
import lzma
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

Ended = Callable[..., str]
LONG = "The harbour board of Larkby agreed on Monday to rebuild the pier in the winter. " * 5


@pytest.fixture
def ended(monkeypatch: pytest.MonkeyPatch) -> Ended:
    """Run a benchmark that must end with a message; return it."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent))

    def call(name: str, *arguments: object) -> str:
        monkeypatch.setattr(sys, "argv", [name, *map(str, arguments)])
        with pytest.raises(SystemExit) as caught:
            import_module(name).main()
        return str(caught.value)

    return call


def test_a_model_is_not_measured_on_nothing(ended: Ended, tmp_path: Path) -> None:
    """A folder without data files, one that is not there, and a file of articles that are all too short."""
    short = tmp_path / "short.jsonl"
    short.write_text(json.dumps({"article": "One is.", "highlights": ["One is said to be."]}) + "\n")
    for data in (tmp_path, tmp_path / "absent", short):
        assert f"{data}: no articles to measure on" in ended("bench_model", "--data", data)
    (tmp_path / "broken.jsonl").write_text("{\n")
    assert "broken.jsonl, line 1: no JSON object" in ended("bench_model", "--data", tmp_path / "broken.jsonl")


def test_articles_that_are_left_out_are_counted(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Too short, without highlights, and the second copy of one."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    told = ["The harbour board rebuilds the pier."]
    rows = [(LONG, told), (LONG, told), (LONG + "x", []), ("Short.", told), (LONG + "Rain fell.", told)]
    data = tmp_path / "some.jsonl"
    data.write_text("".join(json.dumps({"article": text, "highlights": own}) + "\n" for text, own in rows))
    examples_of = import_module("bench_model").examples_of
    assert len(examples_of(data, 400)) == 2
    assert "3 of 5 articles left out" in capsys.readouterr().err
    assert len(examples_of(data, 1)) == 1


def test_checks_are_not_measured_on_nothing(ended: Ended, tmp_path: Path) -> None:
    """The file that is missing is named; a part without articles is said to be one."""
    assert "highlights_cased.jsonl.xz: there is no such file" in ended("bench_checks", "--data", tmp_path)
    asked = ("--data", tmp_path, "--only", "verdicts")
    assert "factuality.jsonl.xz: there is no such file" in ended("bench_checks", *asked)
    with lzma.open(tmp_path / "highlights_cased.jsonl.xz", "wt"):
        pass
    assert "no articles of the part test" in ended("bench_checks", "--data", tmp_path, "--only", "planted")
