"""`python -m summarizer.training choice`: from highlights files and weights to those weights' choice network."""

from itertools import islice
from pathlib import Path

import click

from db.errors import InputError
from summarizer.embedded.choosing.network import CHOICE
from summarizer.embedded.model import EmbeddedModel
from summarizer.embedded.weights import write_network
from summarizer.settings import Lengths
from summarizer.training.choosing import choice_data
from summarizer.training.choosing.choice_train import CHOICE_PLAN, ChoiceRun
from summarizer.training.commands.options import highlights_option, out_option, weights_option
from summarizer.training.commands.plan_options import plan_options
from summarizer.training.examples import examples_of
from summarizer.training.plan import PassPlan
from summarizer.training.splits import Part


@click.command("choice")
@highlights_option()
@out_option("Shards and the log go here.")
@weights_option("whose sets are judged; the network is written into it")
@click.option("--skip", default=5000, show_default=True, help="Training articles that salience has learned from.")
@click.option("--articles", default=8000, show_default=True, help="Training articles to learn from.")
@click.option("--held", default=480, show_default=True, help="Validation articles to measure on.")
@plan_options(CHOICE_PLAN, "passes", "seed")
def command(*, data: Path, out: Path, weights: Path, skip: int, articles: int, held: int, plan: PassPlan) -> None:
    """Train the network that chooses between sets of three."""
    judging = choice_data.Judging(EmbeddedModel.load(weights), Lengths())
    shards = out / "shards"
    for part, first, count in ((Part.VALIDATION, 0, held), (Part.TRAIN, skip, articles)):
        choice_data.write_shards(islice(examples_of(data, part), first, first + count), judging, shards, part)
    learn, validation = (choice_data.read_shards(shards, part) for part in (Part.TRAIN, Part.VALIDATION))
    if not learn:
        raise InputError(
            f"{data}: no article to learn from beyond the first {skip}",
            hint="name a folder with highlights_*.jsonl, or a smaller --skip",
        )
    run = ChoiceRun(learn, validation, out, plan)
    for name, value in run.run().items():
        click.echo(f"{name}: {value:.2f}")
    write_network(weights, CHOICE, run.network.state_dict(), run.network.shape.as_dict())
