import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from db.errors import InputError, UsageError
from summarizer.evaluation.dataset import Example
from summarizer.evaluation.predictions import Prediction, adding_to, read_predictions, write_predictions

FERRY = Prediction("ferry", ("One.", "Zwölf “a”.", "Three."))
FAILED = Prediction(2, (), failed="too short")


def test_a_line_is_an_id_and_three_texts(tmp_path: Path) -> None:
    """Other tools read this form; a failure keeps its line and says why."""
    write_predictions(tmp_path / "out.jsonl", [FERRY, FAILED])
    first, second = map(json.loads, (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines())
    assert first == {"id": "ferry", "takeaways": list(FERRY.takeaways)}
    assert second == {"id": 2, "takeaways": [], "failed": "too short"}


def test_predictions_are_added_as_they_come(tmp_path: Path, examples: tuple[Example, ...]) -> None:
    """The first ones begin the file anew; where none came, what stood there stays."""
    out = tmp_path / "out.jsonl"
    out.write_text("of a run before\n")
    add = adding_to(out)
    add([])
    assert out.read_text() == "of a run before\n"
    add([FERRY])
    assert len(out.read_text(encoding="utf-8").splitlines()) == 1
    add([FAILED])
    assert read_predictions(out, examples) == (FERRY, FAILED)
    with pytest.raises(UsageError, match="can not be written"):
        adding_to(tmp_path)([FERRY])


def test_what_was_written_is_read_in_the_examples_order(tmp_path: Path, examples: tuple[Example, ...]) -> None:
    """A file in another order scores the same."""
    write_predictions(tmp_path / "out.jsonl", [FAILED, FERRY])
    assert read_predictions(tmp_path / "out.jsonl", examples) == (FERRY, FAILED)


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        ([{"id": "ferry", "takeaways": "One."}], "line 1"),
        ([{"takeaways": []}], "line 1"),
        ([{"id": 2, "takeaways": []}, {"id": "2", "takeaways": []}], "line 2: a second prediction"),
        ([b'{"id": ' + b"9" * 5000 + b"}"], "line 1: not JSON"),
        ([{"id": 2, "takeaways": []}], "no prediction for 1 of 2 articles, the first is id 'ferry'"),
    ],
)
def test_predictions_that_do_not_fit_are_refused(
    lines: Callable[[list[Any]], Path], examples: tuple[Example, ...], rows: list[Any], fault: str
) -> None:
    """Scores of half a file would mislead."""
    with pytest.raises(InputError, match=fault):
        read_predictions(lines(rows), examples)


def test_the_first_of_more_articles_take_the_first_predictions_of_their_id(lines: Callable[[list[Any]], Path]) -> None:
    """With a limit, the other predictions of an id belong to articles that were not read."""
    path = lines([{"id": "x", "takeaways": [text]} for text in ("One.", "Two.", "Three.")])
    examples = [Example("x", text, ()) for text in ("One is.", "Two are.")]
    assert [each.takeaways for each in read_predictions(path, examples, cut=True)] == [("One.",), ("Two.",)]
    with pytest.raises(InputError, match="line 3: a second prediction"):
        read_predictions(path, examples)


def test_half_a_character_is_read_as_one_that_is_unknown(lines: Callable[[list[Any]], Path]) -> None:
    """JSON can spell what neither a tokenizer nor a file takes."""
    path = lines([{"id": "x", "takeaways": ["Half \ud83d."]}])
    (found,) = read_predictions(path, [Example("x", "One is.", ())])
    assert found.takeaways == ("Half \ufffd.",)


def test_a_folder_that_does_not_exist_is_a_usage_error(tmp_path: Path) -> None:
    """The message names the file."""
    with pytest.raises(UsageError, match=r"out\.jsonl"):
        write_predictions(tmp_path / "absent" / "out.jsonl", [FERRY])
