"""`takeaways tune`: teaches the embedded model with the takeaways that editors let stand, and keeps what is better."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from db.errors import InputError, UsageError
from summarizer.command_line.invocation import Invocation
from summarizer.command_line.kept_files import refuse_around_kept

if TYPE_CHECKING:
    from summarizer.training.examples import Example
    from summarizer.training.tuning import Tuned

_DEFAULT = Path("takeaways-weights")


@click.command("tune")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help=f"Folder of the tuned weights (default: embedded.weights of the settings, else {_DEFAULT}).",
)
@click.option("--passes", default=3, show_default=True, type=click.IntRange(1, 20), help="How often each is read.")
@click.option("--json", "as_json", is_flag=True, help="The comparison as JSON.")
@click.pass_obj
def command(invocation: Invocation, *, out: Path | None, passes: int, as_json: bool) -> None:
    """Learn from reviewed takeaways; weights are replaced only where a held-out part says that they are better.

    A fifth of the reviewed articles is held out, always the same ones. The weights before stay beside the new ones.
    """
    from summarizer.embedded.manifest import FOLDER
    from summarizer.training.replacing import being_made, last_weights
    from summarizer.training.tuning import parted, tune

    settings = invocation.settings
    current = out or settings.embedded.weights or _DEFAULT
    if current.name in ("", ".."):
        raise UsageError(f"{current}: weights go to a folder with a name", hint=f"name one, such as {_DEFAULT}")
    refuse_around_kept(invocation, current)
    learn, held = parted(_reviewed(invocation))
    start = last_weights(current) or _set(settings.embedded.weights) or FOLDER
    invocation.console.say(f"learning from {len(learn)} reviewed articles, {len(held)} held out, {passes} passes")
    try:
        with being_made(current) as new:
            tuned = tune(start, new, learn, held, settings.lengths, passes=passes)
            kept = _settle(invocation, tuned, new, current)
    except OSError as error:
        raise InputError(f"{current}: {error.strerror}", hint="name a folder that can be written with --out") from error
    if as_json:
        invocation.console.json(_told(tuned, current, kept))
    else:
        invocation.console.data(_line(tuned))


def _set(weights: Path | None) -> Path | None:
    """Return the last weights of the folder that the settings name, which may be named before it is there."""
    from summarizer.training.replacing import last_weights

    return weights and last_weights(weights)


def _reviewed(invocation: Invocation) -> Iterator["Example"]:
    """Yield the articles whose takeaways are reviewed and may be learned from, in the order of their decisions."""
    from summarizer.export.training import decisions, may_train
    from summarizer.training.examples import Example

    with invocation.open_read_only() as db:
        for act, draft in decisions(db):
            if act == "approved" and may_train(draft, invocation.settings, datetime.now(UTC)):
                text = draft.revision.text
                yield Example(text.source_id, text.body, draft.texts, restored=False, headline=text.headline)


def _settle(invocation: Invocation, tuned: "Tuned", new: Path, current: Path) -> Path | None:
    """Put better weights in place and leave others to be thrown away; return where the weights before were moved to."""
    from summarizer.training.replacing import holds_something, setting_of
    from summarizer.training.tuning import replaced

    if not tuned.better:
        invocation.console.say("not better: the weights stay as they are")
        return None
    if current.exists() and not holds_something(current):
        current.rmdir()
    kept = replaced(new, current, datetime.now(UTC))
    if kept is not None:
        invocation.console.say(f"the weights before are kept in {kept}")
    weights = invocation.settings.embedded.weights
    if weights is None or weights.absolute() != current.absolute():
        invocation.console.say(f"to draft with the new ones: {setting_of(current)} in takeaways.toml")
    return kept


def _line(tuned: "Tuned") -> str:
    verdict = "replaced" if tuned.better else "kept"
    return (
        f"{verdict}: {tuned.before:.1f} before, {tuned.after:.1f} after on {tuned.held} held-out articles "
        f"(better in {tuned.sure:.0%} of bootstrap draws)"
    )


def _told(tuned: "Tuned", current: Path, kept: Path | None) -> dict[str, object]:
    return {
        "learned": tuned.learned,
        "held": tuned.held,
        "before": round(tuned.before, 2),
        "after": round(tuned.after, 2),
        "sure": round(tuned.sure, 3),
        "replaced": tuned.better,
        "weights": str(current) if tuned.better else "",
        "kept": str(kept) if kept else "",
    }
