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
@click.option("--minutes", type=float, help="End after so long, if that is before the last pass.")
@click.option("--batch", default=1600, show_default=True, help="Pieces in a batch, padding counted.")
@click.option("--layer-dropout", default=0.0, show_default=True, help="Share of what a layer adds that is dropped.")
@click.option(
    "--head-dropout", type=float, help="Share of what the heads read that is dropped; the shape's by default."
)
@click.option("--piece-dropout", default=0.0, show_default=True, help="Share of the pieces that are masked.")
@click.option("--average", default=0.0, show_default=True, help="Memory of an average over steps, as 0.998; 0: none.")
@click.option("--measure-every", default=1, show_default=True, help="Passes between measures on the part held out.")
@click.option("--threads", default=1, show_default=True, help="Processor threads.")
@click.option("--device", default="cpu", show_default=True, help="cpu or cuda.")
@click.option("--seed", default=20, show_default=True)
@click.option("--test", is_flag=True, help="Measure the trained state on the test treebank instead of training.")
def command(
    *, data: Path, out: Path, start: Path | None, rates: float, passes: int, minutes: float | None, batch: int,
    layer_dropout: float, head_dropout: float | None, piece_dropout: float, average: float, measure_every: int,
    threads: int, device: str, seed: int, test: bool,
) -> None:  # fmt: skip
    """Train the dependency parser."""
    from summarizer.training.base import base_folder
    from summarizer.training.parsing.plan import ParserPlan
    from summarizer.training.parsing.train import measured_on, train

    if test:
        measures = measured_on(data / "treebank_test.conllu.xz", base_folder(), out)
    else:
        plan = ParserPlan(
            passes=passes, seconds=None if minutes is None else 60 * minutes, batch_pieces=batch,
            layer_dropout=layer_dropout, head_dropout=head_dropout, piece_dropout=piece_dropout, memory=average,
            measure_every=measure_every, threads=threads, device=device, seed=seed,
        ).scaled(rates)  # fmt: skip
        treebank = data / "treebank_train.conllu.xz"
        measures = train(treebank, base_folder(), out, plan, weights=start)
    click.echo(json.dumps(measures))
