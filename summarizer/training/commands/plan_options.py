"""The options that change a run's plan."""

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from typing import Any, Final

import click

from summarizer.training.plan import Plan

_Command = Callable[..., Any]
_HELP: Final = {
    "passes": "Times that each is learned from.",
    "threads": "Processor threads.",
    "device": "cpu or cuda.",
    "seed": "What all that is drawn by chance begins with.",
}


def plan_options(plan: Plan, *names: str, **helps: str) -> Callable[[_Command], _Command]:
    """Return the options that change a plan, which the command is given, so changed, as `plan`.

    Args:
        plan: where the defaults stand.
        names: its fields that mean the same in every plan, as "passes" and "seed".
        helps: other fields, and what each of them means in this plan.
    """
    fields = helps | {name: _HELP[name] for name in names}

    def with_plan(command: _Command) -> _Command:
        @wraps(command)
        def planned(**options: Any) -> Any:  # noqa: ANN401 - what the options say
            return command(plan=replace(plan, **{name: options.pop(name) for name in fields}), **options)

        for name, text in reversed(fields.items()):
            option = click.option(
                f"--{name.replace('_', '-')}", default=getattr(plan, name), show_default=True, help=text
            )
            planned = option(planned)
        return planned

    return with_plan
