"""The command that trains the parser and measures it on a test treebank."""

import json
from pathlib import Path

import click

_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command()
@click.option(
    "--data", required=True, type=_FOLDER, help="Folder with treebank_train.conllu.xz and treebank_test.conllu.xz."
)
@click.option("--out", required=True, type=_FOLDER, help="Where state and log go; a state found there is resumed.")
@click.option("--start", type=_FOLDER, help="Folder of weights whose parser to go on from, such as the package's own.")
@click.option("--rates", default=1.0, show_default=True, help="Factor on the learning rates; below 1 with --start.")
@click.option("--passes", default=5, show_default=True, help="Passes over the treebank.")
@click.option("--threads", default=1, show_default=True, help="Processor threads.")
@click.option("--test", is_flag=True, help="Measure the trained state on the test treebank instead of training.")
def command(*, data: Path, out: Path, start: Path | None, rates: float, passes: int, threads: int, test: bool) -> None:
    """Train the dependency parser."""
    from summarizer.training import parser_train
    from summarizer.training.base import base_folder

    if test:
        measures = parser_train.measured_on(data / "treebank_test.conllu.xz", base_folder(), out)
    else:
        plan = parser_train.ParserPlan(passes=passes, threads=threads).scaled(rates)
        treebank = data / "treebank_train.conllu.xz"
        measures = parser_train.train(treebank, base_folder(), out, plan, weights=start)
    click.echo(json.dumps(measures))
