"""`python -m summarizer.training ranking`: from what readers said of sets to weights that rank so."""

from pathlib import Path

import click

from db.errors import InputError
from summarizer.embedded.choosing.taste import RANKING
from summarizer.embedded.model import EmbeddedModel
from summarizer.embedded.weights import write_network
from summarizer.settings import Lengths
from summarizer.training.choosing.ranking_data import Ranking, prepared
from summarizer.training.choosing.ranking_train import learned, told
from summarizer.training.commands.options import data_option, readings_option, weights_option
from summarizer.training.held_out import nothing_to_learn, parted, say_measures
from summarizer.training.readings import training_texts


@click.command("ranking")
@data_option()
@readings_option("What readers said of sets and lines of these articles")
@weights_option("whose sets were read; the layer is written into it")
def command(*, data: Path, readings: Path, weights: Path) -> None:
    """Learn to rank sets of three as readers did."""
    model = EmbeddedModel.load(weights, half=False)
    if model.taste.network is None:
        raise InputError(f"{weights} holds no choice network", hint="train it first: summarizer.training choice")
    told_apart = [
        each for each in prepared(Ranking(model, Lengths()), training_texts(data, readings)) if each.preferred()
    ]
    learn, held = parted(told_apart)
    if not learn or not held:
        raise nothing_to_learn(data, readings, "sets")
    layer = learned(learn)
    click.echo(f"{len(learn)} articles, {len(held)} held out")
    say_measures(told(layer, held)._asdict())
    write_network(weights, RANKING, layer.state_dict(), {"size": layer.in_features})
