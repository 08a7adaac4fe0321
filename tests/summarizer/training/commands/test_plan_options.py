"""A run's plan on the command line: named options change it, and the rest of it stays."""

import click
from click.testing import CliRunner

from summarizer.training.commands.plan_options import plan_options
from summarizer.training.plan import PassPlan

PLAN = PassPlan(passes=2.0, batch=8, rate=0.5, weight_decay=0.0, warm_up=5, seed=21)


@click.command()
@plan_options(PLAN, "passes", "seed", warm_up="Steps until the rate is full.")
@click.option("--name")
def command(*, name: str, plan: PassPlan) -> None:
    """Say what was asked for."""
    click.echo(f"{name}: {plan}")


def test_options_change_the_plan_and_nothing_else() -> None:
    """What is not told is the plan's, and other options come as ever."""
    said = CliRunner().invoke(command, ["--warm-up", "9", "--name", "lines"], catch_exceptions=False).output
    assert said == f"lines: {PassPlan(passes=2.0, batch=8, rate=0.5, weight_decay=0.0, warm_up=9, seed=21)}\n"


def test_options_say_what_they_are_and_what_holds_without_them() -> None:
    """A field that means the same everywhere is told the same everywhere."""
    said = CliRunner().invoke(command, ["--help"], catch_exceptions=False).output
    for text in ("--passes FLOAT", "[default: 2.0]", "--warm-up INTEGER", "Steps until the rate is full.", "21"):
        assert text in said
