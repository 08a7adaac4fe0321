"""`takeaways models`: what models lie on this machine, what they are, and how to get one."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from summarizer.command_line.arguments import PLACE, WORD
from summarizer.command_line.invocation import Invocation
from summarizer.drafters.local.shelf import MEASURED, Shelved, describe, last_figures, pull, shelf
from summarizer.drafters.own.card import NAMES, WINDOWS, EmbeddedCard, embedded_card, shelved_embedded

_FIGURES = click.option(
    "--figures", type=PLACE, default=Path("takeaways-figures.jsonl"), show_default=True,
    help="Where `takeaways evaluate --keep` has written its figures.",
)  # fmt: skip


@click.group("models")
def command() -> None:
    """List, show or fetch models; the embedded one is in the package and needs no fetching."""


@command.command("list")
@click.option("--json", "as_json", is_flag=True, help="As JSON on stdout.")
@click.pass_obj
def list_(invocation: Invocation, *, as_json: bool) -> None:
    """List the embedded model and the language models on this machine, with size, licence and the commit to pin."""
    found = [shelved_embedded(invocation.settings.embedded.weights), *shelf()]
    if as_json:
        invocation.console.json([_plain(each) for each in found])
        return
    for each in found:
        about = each.usable or f"{_size(each.bytes)}, {each.architecture}, {each.license or 'licence not stated'}"
        invocation.console.data(f"{each.name}@{each.revision}\n    {about}")
    if len(found) == 1:
        invocation.console.say("no language models on this machine; the embedded model needs none")


@command.command("show")
@click.argument("model", type=WORD)
@click.option("--revision", default="", help="The commit; this machine's newest where left out.")
@click.option("--json", "as_json", is_flag=True, help="As JSON on stdout.")
@_FIGURES
@click.pass_obj
def show(invocation: Invocation, model: str, *, revision: str, as_json: bool, figures: Path) -> None:
    """Show one model, by hub id, folder or the word `embedded`: size, licence, revision, the last figures measured.

    Of the embedded model also its files with their SHA-256, and what it was trained on.
    """
    card = embedded_card(invocation.settings.embedded.weights, revision) if model in NAMES else None
    found = card.shelved if card else describe(model, revision)
    measured = last_figures(figures, found)
    if as_json:
        more = {key: value for key, value in asdict(card).items() if key != "shelved"} if card else {}
        invocation.console.json(_plain(found) | more | {"figures": measured})
        return
    context = f"{found.context} tokens" if found.context else WINDOWS if card else "not stated"
    rows = [*_rows(found, context), *(_card_rows(card) if card else ()), ("figures", _figures(measured))]
    for name, value in rows:
        invocation.console.data(f"{name:13} {value}")


def _rows(found: Shelved, context: str) -> list[tuple[str, str]]:
    return [
        ("model", found.name),
        ("revision", found.revision),
        ("folder", str(found.folder)),
        ("weights", f"{_size(found.bytes)} {found.dtype}".strip()),
        ("architecture", found.architecture),
        ("context", context),
        ("licence", found.license or "not stated by its card"),
    ]


def _card_rows(card: EmbeddedCard) -> list[tuple[str, str]]:
    files = [f"{each.name}, {_size(each.bytes)}, SHA-256 {each.sha256}" for each in card.files]
    return [
        *zip(["files", *[""] * (len(files) - 1)], files, strict=True),
        ("began as", card.base),
        *zip(["trained on", *[""] * (len(card.trained_on) - 1)], card.trained_on, strict=True),
        ("card", f"{card.card} in the project's source: figures and limits"),
    ]


@command.command("pull")
@click.argument("model", type=WORD)
@click.option("--revision", default="", help="A commit, tag or branch; the default branch where left out.")
@click.pass_obj
def pull_(invocation: Invocation, model: str, *, revision: str) -> None:
    """Fetch a model from the hub (safetensors only) and print the settings that pin it."""
    found = pull(model, revision)
    invocation.console.say(
        f"{found.name}: {_size(found.bytes)} in {found.folder}; licence: {found.license or 'not stated'}"
    )
    invocation.console.data(f'[transformers]\nmodel = "{found.name}"\nrevision = "{found.revision}"')


def _plain(each: Shelved) -> dict[str, Any]:
    return asdict(each) | {"folder": str(each.folder)}


def _size(count: int) -> str:
    mebibyte = 2**20
    return f"{count / 2**30:.1f} GiB" if count >= 2**30 else f"{count / mebibyte:.1f} MiB"


def _figures(measured: dict[str, Any] | None) -> str:
    if measured is None:
        return "none kept"
    parts = [f"{metric} {measured[metric]['mean']:.2f}" for metric in MEASURED if metric in measured]
    return f"{', '.join(parts)} on {measured['articles']} articles of {measured['data']} ({measured['at']})"
