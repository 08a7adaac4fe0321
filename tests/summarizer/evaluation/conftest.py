"""Example files for the evaluation, written for these tests."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarizer.evaluation.dataset import Example

FERRY = (
    "The harbour board voted on Monday to close the old ferry pier. The pier has leaked since a storm in March. "
    "Chair Ines Dahl said repairs cost more than a new pier. Two members voted against the plan. "
    "Work on the new pier starts next spring."
)
BAKERY = (
    "A bakery in Tolm has won the county bread prize for the third year. Owner Piet Maas bakes 400 loaves a day. "
    "The jury praised the crust. Maas plans a second shop in the station hall."
)


@pytest.fixture
def examples() -> tuple[Example, ...]:
    """Return two articles with highlights."""
    return (
        Example("ferry", FERRY, ("The harbour board closes the old ferry pier.", "Repairs cost more than a new pier.")),
        Example(2, BAKERY, ("A Tolm bakery won the county bread prize.",)),
    )


@pytest.fixture
def data_file(tmp_path: Path, examples: tuple[Example, ...]) -> Path:
    """Return a JSON Lines file of the two articles."""
    rows = [{"id": each.id, "article": each.article, "highlights": each.highlights} for each in examples]
    return write_lines(tmp_path / "data.jsonl", rows)


@pytest.fixture
def lines(tmp_path: Path) -> Callable[[list[Any]], Path]:
    """Return a writer of JSON Lines files."""
    return lambda rows: write_lines(tmp_path / "lines.jsonl", rows)


def write_lines(path: Path, rows: list[Any]) -> Path:
    """Write each row as one line of JSON; a bytes row goes in as it is."""
    path.write_bytes(b"".join((row if isinstance(row, bytes) else json.dumps(row).encode()) + b"\n" for row in rows))
    return path
