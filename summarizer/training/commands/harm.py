"""`python -m summarizer.training harm`: from judged lines to the network that says how harmless cuts are."""

import json
from pathlib import Path

import click

from summarizer.embedded.model import EmbeddedModel
from summarizer.embedded.parsing.parser import Parser
from summarizer.embedded.shortening.harm import HARM
from summarizer.embedded.shortening.judge import Judge
from summarizer.embedded.shortening.weights import judge_networks
from summarizer.embedded.weights import write_network
from summarizer.training.commands.options import data_option, out_option, readings_option, weights_option
from summarizer.training.commands.plan_options import plan_options
from summarizer.training.descent import begin
from summarizer.training.held_out import nothing_to_learn, parted
from summarizer.training.plan import PassPlan
from summarizer.training.readings import training_texts
from summarizer.training.shortening.harm_data import line_rows
from summarizer.training.shortening.harm_train import HARM_PLAN, learned, measured


@click.command("harm")
@data_option()
@readings_option("How readers judged lines of these articles")
@out_option("Where the log goes.")
@weights_option("whose judge made the lines; the network is written into it")
@plan_options(HARM_PLAN, "threads")
def command(*, data: Path, readings: Path, out: Path, weights: Path, plan: PassPlan) -> None:
    """Learn which cuts spoil a line, as readers judged lines."""
    begin(plan, out)
    model = EmbeddedModel.load(weights, half=False)
    parser = Parser.of(model.trunk)
    judge, _ = judge_networks(model.trunk.weights, parser.network.word_size)
    rows = list(line_rows(model.salience, parser, Judge(judge), training_texts(data, readings)))
    learn, held = parted(rows)
    if not learn or not held:
        raise nothing_to_learn(data, readings, "judged lines")
    harm = learned(learn, held, plan, out / "harm.jsonl")
    click.echo(json.dumps({"learned": len(learn), "held": len(held), **measured(harm, held).as_dict()}))
    write_network(weights, HARM, harm.state_dict(), {})
