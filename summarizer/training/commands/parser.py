"""The command that trains the parser and measures it on a test treebank."""

import json
from dataclasses import replace
from pathlib import Path

import click

from summarizer.training.commands.plan_options import plan_options
from summarizer.training.parsing.plan import ParserPlan

_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command()
@click.option(
    "--data", required=True, type=_FOLDER, help="Folder with treebank_train.conllu.xz and treebank_test.conllu.xz."
)
@click.option("--out", required=True, type=_FOLDER, help="Where state and log go; a state found there is resumed.")
@click.option("--start", type=_FOLDER, help="Folder of weights whose parser to go on from, such as the package's own.")
@click.option("--rates", default=1.0, show_default=True, help="Factor on the learning rates; below 1 with --start.")
@click.option("--minutes", type=float, help="End after so long, if that is before the last pass.")
@click.option(
    "--head-dropout", type=float, help="Share of what the heads read that is dropped; the shape's by default."
)
@click.option("--average", default=0.0, show_default=True, help="Memory of an average over steps, as 0.998; 0: none.")
@plan_options(
    ParserPlan(), "threads", "device", "seed",
    passes="Passes over the treebank.",
    batch="Pieces in a batch, padding counted.",
    layer_dropout="Share of what a layer adds that is dropped.",
    piece_dropout="Share of the pieces that are masked.",
    measure_every="Passes between measures on the part held out.",
)  # fmt: skip
@click.option("--test", is_flag=True, help="Measure the trained state on the test treebank instead of training.")
def command(
    *, data: Path, out: Path, start: Path | None, rates: float, minutes: float | None, head_dropout: float | None,
    average: float, test: bool, plan: ParserPlan,
) -> None:  # fmt: skip
    """Train the dependency parser."""
    from summarizer.training.base import base_folder
    from summarizer.training.parsing.train import measured_on, train

    if test:
        measures = measured_on(data / "treebank_test.conllu.xz", base_folder(), out)
    else:
        seconds = None if minutes is None else 60 * minutes
        plan = replace(plan.scaled(rates), seconds=seconds, head_dropout=head_dropout, memory=average)
        treebank = data / "treebank_train.conllu.xz"
        measures = train(treebank, base_folder(), out, plan, weights=start)
    click.echo(json.dumps(measures))
