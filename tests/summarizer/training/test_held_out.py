"""What readers said is parted by its article, and always in the same way."""

from pathlib import Path
from typing import NamedTuple

import pytest

from summarizer.training.held_out import nothing_to_learn, parted, say_measures
from summarizer.training.readings import is_held


class Row(NamedTuple):
    """A row of an article."""

    mark: str
    number: int


def test_all_rows_of_an_article_go_together() -> None:
    """No article is learned from and measured on; nothing is lost, and the order stays."""
    rows = [Row(f"{number // 2:x}", number) for number in range(400)]
    learn, held = parted(rows)
    assert sorted((*learn, *held), key=lambda row: row.number) == rows
    assert learn
    assert held
    assert {row.mark for row in held} == {row.mark for row in rows if is_held(row.mark)}
    assert not {row.mark for row in learn} & {row.mark for row in held}


def test_the_error_names_folder_file_and_what_is_missing() -> None:
    """So that whoever trains knows what to name instead."""
    error = nothing_to_learn(Path("articles"), Path("mine.jsonl.xz"), "judged lines")
    assert str(error) == "articles: too few of the training articles that mine.jsonl.xz has judged lines of"
    assert error.hint


def test_measures_are_printed_a_line_each(capsys: pytest.CaptureFixture[str]) -> None:
    """With three decimals."""
    say_measures({"area": 0.70449, "loss": 1.0})
    assert capsys.readouterr().out == "area: 0.704\nloss: 1.000\n"
