"""Parts what readers said into what is learned from and what is held out, by the articles that it is about."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, TypeVar

import click

from db.errors import InputError
from summarizer.training.readings import is_held


class Marked(Protocol):
    """Something that readers said of an article, which its mark stands for."""

    @property
    def mark(self) -> str:
        """The hash of the article's letters."""


Row = TypeVar("Row", bound=Marked)


def parted(rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """Return the rows that are learned from, and those of the articles that are held out."""
    return [row for row in rows if not is_held(row.mark)], [row for row in rows if is_held(row.mark)]


def nothing_to_learn(data: Path, readings: Path, told: str) -> InputError:
    """Return the error for too few rows: of `told` in the readings, hardly any has its article among the data."""
    return InputError(
        f"{data}: too few of the training articles that {readings} has {told} of",
        hint="name the folder with their texts",
    )


def say_measures(measures: dict[str, float]) -> None:
    """Print what was measured on the part held out, a line each."""
    for name, value in measures.items():
        click.echo(f"{name}: {value:.3f}")
