"""The command that trains the judges of cuts and of fluency, and writes parser and judges as weights."""

import json
from pathlib import Path

import click

from summarizer.training.commands.options import readings_option

_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command()
@click.option("--data", required=True, type=_FOLDER, help="Folder with compression.jsonl.xz and articles.")
@click.option(
    "--parser",
    "state",
    type=_FOLDER,
    help="Where the command `parser` left its state; without it only the judge of cuts learns, over --weights.",
)
@click.option("--out", required=True, type=_FOLDER, help="Where the log goes.")
@click.option("--weights", type=_FOLDER, help="Folder of weights to write parser and judges into.")
@click.option(
    "--highlights", default=14000, show_default=True, help="At most so many pairs from restored-case highlights."
)
@readings_option("How readers shortened sentences of the articles in --data")
@click.option("--threads", default=1, show_default=True, help="Processor threads.")
def command(
    data: Path, state: Path | None, out: Path, *, weights: Path | None, highlights: int, readings: Path, threads: int
) -> None:
    """Train the judges of cuts and of fluency over a trained parser."""
    from summarizer.training.shortening import compression_run

    if state is not None:
        measures = compression_run.run(
            data, state, out, weights, readings=readings, highlights=highlights, threads=threads
        )
    elif weights is not None:
        measures = compression_run.run_cuts(data, out, weights, readings=readings, threads=threads)
    else:
        raise click.UsageError("name the parser's state with --parser, or weights that have one with --weights")
    click.echo(json.dumps(measures))
