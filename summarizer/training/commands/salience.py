"""`python -m summarizer.training salience`: from highlights files to the state of a trained salience network."""

from itertools import islice
from pathlib import Path

import click

from db.errors import InputError
from summarizer.embedded.model import EmbeddedModel
from summarizer.training.base import base_folder, load_base
from summarizer.training.commands.options import highlights_option, out_option
from summarizer.training.commands.plan_options import plan_options
from summarizer.training.examples import examples_of
from summarizer.training.salience.data import read_shards, write_shards
from summarizer.training.salience.train import SaliencePlan, SalienceRun
from summarizer.training.splits import Part


@click.command("salience")
@highlights_option()
@out_option("Shards, states and the log go here; a run found there is taken up.")
@click.option("--base", type=click.Path(path_type=Path, exists=True), help="Folder of the encoder to start from.")
@click.option(
    "--start",
    type=click.Path(path_type=Path, exists=True),
    help="Folder of weights to go on from, such as the package's own; without it the upper layers are the encoder's.",
)
@click.option("--rates", default=1.0, show_default=True, help="Factor on the learning rates; below 1 with --start.")
@plan_options(
    SaliencePlan(), "threads", "device", "seed",
    articles="Articles to see in all, repeats counted.",
    batch="Articles in a batch; more on a GPU.",
    windows="Windows of 256 pieces of an article that are read.",
    warm_up="Batches until the rates are full.",
    fall="Part of the plan over which the learning rate falls.",
)  # fmt: skip
@click.option("--different", default=50_000, show_default=True, help="Different articles to prepare at most.")
@click.option("--held", default=400, show_default=True, help="Validation articles to measure on.")
@click.option("--prepare-only", is_flag=True, help="Write the shards and stop.")
def command(
    *, data: Path, out: Path, base: Path | None, start: Path | None, rates: float, different: int, held: int,
    prepare_only: bool, plan: SaliencePlan,
) -> None:  # fmt: skip
    """Train the salience network on articles with human highlights."""
    encoder, tokenizer = load_base(base or base_folder())
    shards = out / "shards"
    for part, count in ((Part.VALIDATION, held), (Part.TRAIN, different)):
        write_shards(islice(examples_of(data, part), count), tokenizer, shards, part)
    if prepare_only:
        return
    learn = read_shards(shards, Part.TRAIN, different)
    known = EmbeddedModel.load(start, half=False).salience.network if start else None
    validation = read_shards(shards, Part.VALIDATION, held)
    if not learn:
        raise InputError(f"{data}: no articles to learn from", hint="name a folder with highlights_*.jsonl(.xz)")
    run = SalienceRun(encoder, learn, validation, out, plan.scaled(rates), start=known)
    for name, value in run.run().items():
        click.echo(f"{name}: {value:.4f}")
