"""`python -m summarizer.training grades`: from graded sentences to the network that grades them."""

from itertools import islice
from pathlib import Path
from typing import Any

import click
from transformers import BertConfig

from db.errors import InputError
from summarizer.embedded.model import LOWER, load_model
from summarizer.embedded.salience.grades import GRADED
from summarizer.embedded.weights import write_network
from summarizer.training.choosing.grade_data import prepared
from summarizer.training.choosing.grade_train import GradePlan, GradeRun, measure, new_network
from summarizer.training.commands.options import data_option, readings_option, weights_option
from summarizer.training.readings import is_held, training_texts


@click.command("grades")
@data_option()
@readings_option("How readers graded sentences of these articles")
@weights_option("whose salience network it reads with; the network is written into it")
@click.option(
    "--out", type=click.Path(path_type=Path), required=True, help="State and log go here; a run found is resumed."
)
@click.option("--articles", default=100_000, show_default=True, help="Graded articles to prepare at most.")
@click.option("--passes", default=GradePlan.passes, show_default=True, help="Times that each is learned from.")
@click.option("--threads", default=GradePlan.threads, show_default=True)
@click.option("--seed", default=GradePlan.seed, show_default=True)
def command(
    *, data: Path, readings: Path, weights: Path, out: Path, articles: int,
    **plan: Any,  # noqa: ANN401 - whole and broken numbers, as the options say
) -> None:  # fmt: skip
    """Learn to grade sentences as readers did."""
    known = list(islice(prepared(load_model(weights), training_texts(data, readings)), articles))
    held = [each for each in known if is_held(each.mark)]
    learn = [each for each in known if not is_held(each.mark)]
    if not learn or not held:
        raise InputError(
            f"{data}: too few of the training articles that {readings} has grades for",
            hint="name the folder with their texts",
        )
    click.echo(f"{len(learn)} articles, {len(held)} held out")
    model = load_model(weights, half=False)
    config = BertConfig(**model.weights.manifest.shapes[LOWER])
    run = GradeRun(new_network(model.salience, config, plan["seed"]), learn, out, GradePlan(**plan))
    network = run.run()
    for name, value in measure(network, held, run.plan.batch)._asdict().items():
        click.echo(f"{name}: {value:.3f}")
    write_network(weights, GRADED, network.state_dict(), network.shape.as_dict())
