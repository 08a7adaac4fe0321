"""`takeaways export`: what editors approved, as files for a site, a feed, a content system or a training run."""

from datetime import datetime
from pathlib import Path

import click

from db.errors import ExitCode, UsageError
from summarizer.command_line.arguments import PLACE, WORD, local_moment
from summarizer.command_line.invocation import Invocation
from summarizer.command_line.kept_files import refuse_kept_and_databases
from summarizer.export.formats import FORMATS
from summarizer.export.running import Order, run
from summarizer.export.training import KINDS, write_training


@click.command("export")
@click.option("--format", "name", type=click.Choice(list(FORMATS)), help="Default: json.")
@click.option(
    "--since",
    callback=local_moment,
    help="Only what was approved at or after this ISO 8601 time (local where it has no zone).",
)
@click.option("--section", "sections", multiple=True, type=WORD, help="Only this section; may be given several times.")
@click.option("--out", type=PLACE, help="One file per article in this folder, kept in step.")
@click.option("--changed", is_flag=True, help="Only what came since the last time, and all that may no longer stand.")
@click.option("--target", type=WORD, help="The name of who follows, for --changed (default: the folder, or stdout).")
@click.option("--include-unreviewed", is_flag=True, help="Pending drafts too, every one stamped NOT REVIEWED.")
@click.option("--training", type=click.Choice(KINDS), help="Decisions as JSON Lines for tuning a model, instead.")
@click.pass_obj
def command(
    invocation: Invocation,
    *,
    name: str | None,
    since: datetime | None,
    sections: tuple[str, ...],
    out: Path | None,
    changed: bool,
    target: str | None,
    include_unreviewed: bool,
    training: str | None,
) -> ExitCode:
    """Write reviewed takeaways; nothing else leaves, and each one that leaves is logged."""
    if training:
        _refuse_beside_training(click.get_current_context())
        if out:
            _refuse_folder(out)
            refuse_kept_and_databases(invocation, out)
        write_training(invocation, training, out)
        return ExitCode.OK
    if changed and include_unreviewed:
        raise UsageError("--changed follows what was reviewed", hint="leave out --include-unreviewed")
    if out and not out.is_dir() and out.suffix.lower() in {how.suffix for how in FORMATS.values()}:
        raise UsageError(f"--out names a folder, and {out} looks like a file", hint=f"for one file: > {out.name}")
    follower = target or (str(out.resolve()) if out else "stdout")
    order = Order(
        FORMATS[name or "json"], since, sections, out, follower, changed=changed, unreviewed=include_unreviewed
    )
    run(invocation, order)
    return ExitCode.OK


def _refuse_folder(out: Path) -> None:
    """Raise UsageError where --out names a folder: a training set is one file."""
    if out.is_dir():
        raise UsageError(f"{out} is a folder", hint=f"name a file: --out {out / 'training.jsonl'}")


def _refuse_beside_training(context: click.Context) -> None:
    """Raise UsageError where an option was given that narrows or shapes an export, and no training set."""
    for option in context.command.params:
        if option.name not in {"training", "out"} and context.params.get(option.name or ""):
            raise UsageError(
                f"--training takes no {option.opts[0]}", hint="a training set has every decision that stands"
            )
