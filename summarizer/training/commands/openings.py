"""`python -m summarizer.training openings`: from highlights files and weights to those weights' layer for openings."""

from itertools import islice
from pathlib import Path

import click

from db.errors import InputError
from summarizer.embedded.model import EmbeddedModel
from summarizer.embedded.parsing.parser import Parser
from summarizer.embedded.standing.openings import OPENINGS
from summarizer.embedded.weights import write_network
from summarizer.training.choosing import opening_data
from summarizer.training.commands.options import highlights_option, weights_option
from summarizer.training.examples import examples_of
from summarizer.training.layer_train import learned, told
from summarizer.training.splits import Part

_EVEN = 0.5


@click.command("openings")
@highlights_option()
@weights_option("whose parser reads the sentences; the layer is written into it")
@click.option("--articles", default=6000, show_default=True, help="Training articles to learn from.")
@click.option("--held", default=800, show_default=True, help="Validation articles to measure on.")
@click.option("--seed", default=20, show_default=True)
def command(*, data: Path, weights: Path, articles: int, held: int, seed: int) -> None:
    """Learn to tell sentences that could open an article from those that lean on what stands before them."""
    parser = Parser.of(EmbeddedModel.load(weights).trunk)
    known, unseen = (
        opening_data.vectors(parser, islice(examples_of(data, part), most), seed)
        for part, most in ((Part.TRAIN, articles), (Part.VALIDATION, held))
    )
    if not len(known.labels) or not len(unseen.labels):
        raise InputError(
            f"{data}: no articles to learn from and to measure on", hint="name a folder with more articles"
        )
    layer = learned(known, seed)
    found = told(layer, unseen, _EVEN)
    click.echo(f"{len(known.labels)} sentences, {len(unseen.labels)} held out")
    click.echo(f"area {found.area:.3f}, right: {found.found:.3f} of openings, {1 - found.others:.3f} of others")
    write_network(weights, OPENINGS, layer.state_dict(), {"size": layer.in_features})
