"""`python -m summarizer.training shortener`: from sentences that readers shortened to the network that shortens."""

from pathlib import Path
from typing import Any

import click

from summarizer.embedded.model import EmbeddedModel
from summarizer.embedded.parsing.parser import Parser
from summarizer.embedded.shortening.shortener_network import SHORTENER, ShortenerShape
from summarizer.embedded.weights import write_network
from summarizer.training.commands.options import data_option, readings_option, run_option, weights_option
from summarizer.training.held_out import nothing_to_learn, parted, say_measures
from summarizer.training.readings import training_texts
from summarizer.training.shortening.shortener_data import ShortenerRow, read_rows, shortener_rows, write_rows
from summarizer.training.shortening.shortener_train import ShortenerPlan, ShortenerRun, measure, new_network

_ROWS = "shortener.npz"


@click.command("shortener")
@data_option()
@readings_option("How readers shortened sentences of these articles")
@weights_option("whose parser it reads with; the network is written into it")
@run_option()
@click.option("--passes", default=ShortenerPlan.passes, show_default=True, help="Times that each row is learned from.")
@click.option("--threads", default=ShortenerPlan.threads, show_default=True)
@click.option("--device", default=ShortenerPlan.device, show_default=True, help="cpu or cuda.")
@click.option("--seed", default=ShortenerPlan.seed, show_default=True)
def command(
    *, data: Path, readings: Path, weights: Path, out: Path,
    **plan: Any,  # noqa: ANN401 - whole and broken numbers, as the options say
) -> None:  # fmt: skip
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
    run = ShortenerRun(new_network(shape, plan["seed"]), learn, out, ShortenerPlan(**plan))
    network = run.run()
    say_measures(measure(network, held, run.plan.batch, run.plan.device)._asdict())
    write_network(weights, SHORTENER, network.state_dict(), shape.as_dict())


def _is_cut(row: ShortenerRow) -> bool:
    return any(told and not left for told, left in zip(row.told, row.left, strict=True))
