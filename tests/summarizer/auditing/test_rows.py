"""Tables, CSV and JSON of rows: aligned, harmless, whole."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.auditing.rows import as_csv, as_table, width
from summarizer.command_line.console import visible

CELLS = st.none() | st.integers() | st.text(max_size=12)


def test_table_is_aligned_for_wide_letters_too() -> None:
    """Numbers stand to the right, wide letters count two, long cells end in an ellipsis."""
    lines = as_table(["n", "name"], [[5, "東京"], [500, "x" * 80]]).splitlines()
    assert lines[2] == "  5  東京"
    assert lines[3].endswith("…")
    assert width("東京e\u0301") == 5


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (1234.5, "1234.5"),
        (123456.0, "123456"),
        (2400.0, "2400"),
        (3600.126, "3600.13"),
        (-9000.5, "-9000.5"),
        (1.0, "1"),
        (0.3333333, "0.333"),
        (0.0, "0"),
        (1e300, "1e+300"),
        (float("inf"), "inf"),
        (float("nan"), "nan"),
    ],
)
def test_a_fraction_can_be_read(value: float, shown: str) -> None:
    """Seconds and hours are written out, to two digits behind the point; shares have three that tell."""
    assert as_table(["n"], [[value]]).splitlines()[2].strip() == shown


def test_csv_steers_no_terminal() -> None:
    """Escapes and bidirectional controls are shown in cells and names, and a name is no formula either."""
    names, row = csv.reader(io.StringIO(as_csv(["=x", "\x1b[31mred"], [["\x1b[31mred\u202e", "\u202e=1"]])))
    assert names == ["'=x", "<U+001B>[31mred"]
    assert row == ["<U+001B>[31mred<U+202E>", "<U+202E>=1"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx"])
def test_csv_is_no_formula(text: str) -> None:
    """What a spreadsheet takes for a formula gets an apostrophe; numbers do not."""
    _, row = csv.reader(io.StringIO(as_csv(["a", "b"], [[text, -1]])))
    assert row == [f"'{text}", "-1"]


@given(rows=st.lists(st.lists(CELLS, min_size=2, max_size=2), max_size=4))
def test_csv_holds_every_cell(rows: list[list[int | str | None]]) -> None:
    """Quotes, commas and line feeds inside cells come back as they were, control characters by their names."""
    read = list(csv.reader(io.StringIO(as_csv(["a", "b"], rows), newline="")))
    assert len(read) == len(rows) + 1
    for cells, expected in zip(read[1:], rows, strict=True):
        assert [cell.removeprefix("'") for cell in cells] == [
            "" if cell is None else visible(str(cell)).removeprefix("'") for cell in expected
        ]
