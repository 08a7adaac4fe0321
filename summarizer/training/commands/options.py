"""The options that training commands share: articles, readings, the weights that read them, and where a run goes."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from summarizer.training.readings import READINGS

_Command = Callable[..., Any]


def data_option() -> Callable[[_Command], _Command]:
    """Return the option that names the folder of articles."""
    return click.option(
        "--data",
        type=click.Path(path_type=Path, exists=True),
        required=True,
        help="Folder with the articles, *.jsonl(.xz).",
    )


def highlights_option() -> Callable[[_Command], _Command]:
    """Return the option that names the folder of articles with human highlights."""
    return click.option(
        "--data",
        type=click.Path(path_type=Path, exists=True),
        required=True,
        help="Folder with highlights_*.jsonl(.xz).",
    )


def out_option(
    told: str = "Prepared rows, state and log go here; rows and a run found there are taken up.",
) -> Callable[[_Command], _Command]:
    """Return the option that names the folder that a run writes to, of which `told` says what."""
    return click.option("--out", type=click.Path(path_type=Path), required=True, help=told)


def readings_option(told: str) -> Callable[[_Command], _Command]:
    """Return the option that names a file of readings, of which `told` says what it must tell."""
    return click.option(
        "--readings",
        type=click.Path(path_type=Path, exists=True),
        default=READINGS,
        help=f"{told}; the package's own if not told.",
    )


def weights_option(told: str) -> Callable[[_Command], _Command]:
    """Return the option that names a folder of weights, of which `told` says what is read and written there."""
    return click.option(
        "--weights", type=click.Path(path_type=Path, exists=True), required=True, help=f"Folder of weights {told}."
    )
