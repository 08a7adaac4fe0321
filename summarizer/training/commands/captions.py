"""`python -m summarizer.training captions`: from highlights files and weights to those weights' layer for captions."""

from pathlib import Path

import click

from db.errors import InputError
from summarizer.embedded.model import EmbeddedModel
from summarizer.embedded.standing.captions import CAPTIONS, LIKELY
from summarizer.embedded.weights import write_network
from summarizer.training.choosing import caption_data
from summarizer.training.commands.options import highlights_option, weights_option
from summarizer.training.examples import examples_of
from summarizer.training.layer_train import learned, told
from summarizer.training.splits import Part


@click.command("captions")
@highlights_option()
@weights_option("whose salience network is read; the layer is written into it")
@click.option("--articles", default=4000, show_default=True, help="Training articles with captions to learn from.")
@click.option("--held", default=400, show_default=True, help="Validation articles with captions to measure on.")
@click.option("--seed", default=20, show_default=True)
def command(*, data: Path, weights: Path, articles: int, held: int, seed: int) -> None:
    """Learn to tell captions that stand between an article's sentences."""
    model = EmbeddedModel.load(weights)
    known, unseen = (
        caption_data.vectors(model.salience, examples_of(data, part), most)
        for part, most in ((Part.TRAIN, articles), (Part.VALIDATION, held))
    )
    if not known.labels.any() or not unseen.labels.any():
        raise InputError(
            f"{data}: no captions to learn from and to measure on",
            hint='name a folder with highlights_*.jsonl whose articles carry captions ("Relieved: The mayor ...")',
        )
    layer = learned(known, seed)
    found = told(layer, unseen, LIKELY)
    click.echo(f"{len(known.labels)} sentences, {known.labels.sum()} captions; {len(unseen.labels)} held out")
    click.echo(f"area {found.area:.3f}, above {LIKELY}: {found.found:.3f} of captions, {found.others:.3f} of others")
    write_network(weights, CAPTIONS, layer.state_dict(), {"size": layer.in_features})
