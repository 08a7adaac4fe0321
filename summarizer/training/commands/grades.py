"""`python -m summarizer.training grades`: from graded sentences to the network that grades them."""

from itertools import islice
from pathlib import Path

import click

from summarizer.embedded.model import EmbeddedModel
from summarizer.embedded.salience.grades import GRADED
from summarizer.embedded.weights import write_network
from summarizer.training.choosing.grade_data import prepared
from summarizer.training.choosing.grade_train import GRADE_PLAN, GradeRun, measure, new_network
from summarizer.training.commands.options import data_option, out_option, readings_option, weights_option
from summarizer.training.commands.plan_options import plan_options
from summarizer.training.held_out import nothing_to_learn, parted, say_measures
from summarizer.training.plan import PassPlan
from summarizer.training.readings import training_texts


@click.command("grades")
@data_option()
@readings_option("How readers graded sentences of these articles")
@weights_option("whose salience network it reads with; the network is written into it")
@out_option("State and log go here; a run found there is taken up.")
@click.option("--articles", default=100_000, show_default=True, help="Graded articles to prepare at most.")
@plan_options(GRADE_PLAN, "passes", "threads", "seed")
def command(*, data: Path, readings: Path, weights: Path, out: Path, articles: int, plan: PassPlan) -> None:
    """Learn to grade sentences as readers did."""
    known = list(islice(prepared(EmbeddedModel.load(weights).salience, training_texts(data, readings)), articles))
    learn, held = parted(known)
    if not learn or not held:
        raise nothing_to_learn(data, readings, "grades")
    click.echo(f"{len(learn)} articles, {len(held)} held out")
    salience = EmbeddedModel.load(weights, half=False).salience
    network = new_network(salience.network, salience.trunk.encoder.config, plan.seed)
    network = GradeRun(network, learn, out, plan).run()
    say_measures(measure(network, held, plan.batch)._asdict())
    write_network(weights, GRADED, network.state_dict(), network.shape.as_dict())
