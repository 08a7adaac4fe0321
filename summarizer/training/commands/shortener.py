"""`python -m summarizer.training shortener`: from sentences that readers shortened to the network that shortens."""

from pathlib import Path

import click

from summarizer.embedded.model import EmbeddedModel
from summarizer.embedded.parsing.parser import Parser
from summarizer.embedded.shortening.shortener_network import SHORTENER, ShortenerShape
from summarizer.embedded.weights import write_network
from summarizer.training.commands.options import data_option, out_option, readings_option, weights_option
from summarizer.training.commands.plan_options import plan_options
from summarizer.training.held_out import nothing_to_learn, parted, say_measures
from summarizer.training.plan import PassPlan
from summarizer.training.readings import training_texts
from summarizer.training.shortening.shortener_data import ShortenerRow, read_rows, shortener_rows, write_rows
from summarizer.training.shortening.shortener_train import SHORTENER_PLAN, ShortenerRun, measure, new_network

_ROWS = "shortener.npz"


@click.command("shortener")
@data_option()
@readings_option("How readers shortened sentences of these articles")
@weights_option("whose parser it reads with; the network is written into it")
@out_option()
@plan_options(SHORTENER_PLAN, "passes", "threads", "device", "seed")
def command(*, data: Path, readings: Path, weights: Path, out: Path, plan: PassPlan) -> None:
    """Learn which words readers left of sentences that were too long."""
    out.mkdir(parents=True, exist_ok=True)
    model = EmbeddedModel.load(weights, half=False)
    parser = Parser.of(model.trunk)
    known = parser.network
    shape = ShortenerShape(known.shape.tags, known.shape.relations, known.word_size)
    path = out / _ROWS
    if not path.exists() and (
        made := list(shortener_rows(model.salience, parser, shape, training_texts(data, readings)))
    ):
        write_rows(path, made)
    rows = read_rows(path) if path.exists() else []
    learn, others = parted(rows)
    held = [row for row in others if _is_cut(row)]
    if not learn or not held:
        raise nothing_to_learn(data, readings, "shortened sentences")
    click.echo(f"{len(learn)} sentences, {len(held)} held out")
    network = ShortenerRun(new_network(shape, plan.seed), learn, out, plan).run()
    say_measures(measure(network, held, plan.batch, plan.device)._asdict())
    write_network(weights, SHORTENER, network.state_dict(), shape.as_dict())


def _is_cut(row: ShortenerRow) -> bool:
    return any(told and not left for told, left in zip(row.told, row.left, strict=True))
