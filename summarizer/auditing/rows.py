"""Writes rows as an aligned table, as CSV or as JSON."""

import csv
import io
import unicodedata
from collections.abc import Sequence
from typing import Literal

from summarizer.command_line.console import Console, visible
from summarizer.one_line import one_line

Form = Literal["table", "csv", "json"]
Cell = str | int | float | None
FORMS: tuple[Form, ...] = ("table", "csv", "json")
WIDEST = 60
"""A column of a table is cut here; CSV and JSON hold everything, CSV control characters by their names."""
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet takes a cell that begins so as a formula."""
LARGEST = 1e15
"""Greater fractions are not written out: not all of their digits are known."""


def write_rows(console: Console, columns: Sequence[str], rows: Sequence[Sequence[Cell]], form: Form) -> None:
    """Write the rows to stdout in one of `FORMS`."""
    if form == "json":
        console.json([dict(zip(columns, row, strict=True)) for row in rows])
    elif form == "csv":
        console.raw(as_csv(columns, rows))
    else:
        console.data(as_table(columns, rows))


def as_csv(columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> str:
    """Return RFC 4180 text with a header line; nothing in it can be taken for a formula or steers a terminal."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([_harmless(column) for column in columns])
    writer.writerows([[_harmless(cell) for cell in row] for row in rows])
    return out.getvalue()


def as_table(columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> str:
    """Return an aligned table for people: numbers to the right, long cells cut with an ellipsis."""
    lines = [[_cell(cell) for cell in row] for row in rows]
    widths = [max(width(line[index]) for line in [list(columns), *lines]) for index in range(len(columns))]
    right = [bool(rows) and all(isinstance(row[index], int | float) for row in rows) for index in range(len(columns))]
    parts = [_line(columns, widths, right), "  ".join("-" * width for width in widths)]
    parts += [_line(line, widths, right) for line in lines]
    return "\n".join(part.rstrip() for part in parts)


def width(text: str) -> int:
    """Return how many terminal columns the text takes: wide East Asian characters two, combining ones none."""
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    padded = []
    for cell, wide, to_right in zip(cells, widths, right, strict=True):
        space = " " * (wide - width(cell))
        padded.append(space + cell if to_right else cell + space)
    return "  ".join(padded)


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    text = _number(value) if isinstance(value, float) else visible(one_line(str(value)))
    return text if len(text) <= WIDEST else text[: WIDEST - 1] + "…"


def _number(value: float) -> str:
    if 1 <= abs(value) < LARGEST:
        return f"{value:.2f}".rstrip("0").rstrip(".")
    return f"{value:.3g}"


def _harmless(value: Cell) -> Cell:
    if not isinstance(value, str):
        return value
    return visible(f"'{value}" if value.startswith(FORMULA_STARTS) else value)
