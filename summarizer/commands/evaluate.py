"""`takeaways evaluate`: measures drafters on a file of articles with highlights; stores nothing."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path

import click

from db.errors import UsageError
from summarizer.arguments import PLACE
from summarizer.checking import rules_of
from summarizer.evaluation.comparison import BASELINE, Comparison, compare
from summarizer.evaluation.dataset import Example, read_examples
from summarizer.evaluation.flagging import checked
from summarizer.evaluation.keeping import keep_figures
from summarizer.evaluation.measures import System
from summarizer.evaluation.predictions import read_predictions, write_predictions
from summarizer.evaluation.report import as_json, as_markdown, as_text
from summarizer.evaluation.running import run
from summarizer.evaluation.specs import drafter_of
from summarizer.invocation import Invocation


@click.command("evaluate")
@click.argument("data", type=PLACE)
@click.option(
    "--drafter",
    "drafters",
    multiple=True,
    metavar="DRAFTER",
    help="DRAFTER[:MODEL[@REVISION]][#PROMPT]; may be given several times (default: the settings' drafter).",
)
@click.option("--score", "scored", multiple=True, metavar="NAME=FILE", help="Measure predictions that exist already.")
@click.option(
    "--predictions",
    type=PLACE,
    help='Write {"id", "takeaways": [three texts]} per line; an article that could not be drafted gets an empty list '
    'and its reason as "failed". With several drafters OUT.DRAFTER.jsonl each.',
)
@click.option("--limit", type=click.IntRange(min=1), help="Only the first N articles.")
@click.option("--json", "shape", flag_value="json", help="Everything as JSON on stdout.")
@click.option("--markdown", "shape", flag_value="markdown", help="The tables as Markdown on stdout.")
@click.option("--flags/--no-flags", default=True, help="Run the checks on every takeaway (default), or leave them out.")
@click.option("--keep", type=PLACE, help="Append the figures to this file, for `takeaways models show`.")
@click.option("--plot", type=PLACE, help="Write the overlap as a picture (SVG).")
@click.pass_obj
def command(
    invocation: Invocation,
    *,
    data: Path,
    drafters: tuple[str, ...],
    scored: tuple[str, ...],
    predictions: Path | None,
    limit: int | None,
    shape: str | None,
    flags: bool,
    keep: Path | None,
    plot: Path | None,
) -> None:
    """Measure drafters on DATA, one JSON object per line: {"id", "article", "highlights": [...]}.

    "headline", "section" and "genre" are read too; without an id a line goes by its number.

    The first three sentences (lead3) are measured with them, whole and at the length of each drafter's takeaways.
    """
    examples = read_examples(data, limit=limit)
    names = drafters or (() if scored else (invocation.settings.drafter,))
    existing = [_existing(text, examples) for text in scored]
    drafted = [_drafted(name, examples, invocation) for name in dict.fromkeys(names)]
    _keep(predictions, drafted, invocation)
    baseline = [] if BASELINE in names else [_drafted(BASELINE, examples, invocation)]
    lengths = invocation.settings.lengths
    systems = _all([*drafted, *existing], baseline)
    if flags:
        rules = rules_of(lengths)
        systems = [replace(each, checked=checked(each.predictions, examples, rules)) for each in systems]
    comparison = compare(systems, examples, max_chars=lengths.max_chars)
    _draw(plot, comparison)
    if keep is not None:
        keep_figures(keep, as_json(comparison), data=data.name, at=datetime.now(UTC))
    _show(comparison, shape, invocation)


def _existing(text: str, examples: Sequence[Example]) -> System:
    name, equals, file = text.partition("=")
    if not (name and equals and file):
        raise UsageError(f"--score {text!r} is not NAME=FILE", hint="--score ours=predictions.jsonl")
    return System(name=name, predictions=read_predictions(Path(file), examples))


def _drafted(name: str, examples: Sequence[Example], invocation: Invocation) -> System:
    drafter = drafter_of(name, invocation.settings)
    with invocation.console.progress(name, total=len(examples)) as progress:
        done = run(drafter, examples, advance=progress.advance)
    return System(
        name=name,
        predictions=done.predictions,
        model=asdict(done.model),
        seconds_per_article=done.seconds / len(examples),
        start_seconds=done.start_seconds,
        peak_mebibytes=done.peak_mebibytes,
    )


def _all(systems: list[System], baseline: list[System]) -> list[System]:
    everybody = [*systems, *baseline]
    names = [system.name for system in everybody]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise UsageError(f"two systems are called {twice!r}", hint="give the predictions of --score another name")
    return everybody


def _keep(path: Path | None, systems: Sequence[System], invocation: Invocation) -> None:
    if path is None:
        return
    for system in systems:
        label = "".join(letter if letter.isalnum() or letter in "._-" else "_" for letter in system.name)
        target = path if len(systems) == 1 else path.with_name(f"{path.stem}.{label}{path.suffix}")
        write_predictions(target, system.predictions)
        failed = sum(bool(prediction.failed) for prediction in system.predictions)
        without = f"; {failed} of {len(system.predictions)} failed and have no takeaways" if failed else ""
        invocation.console.say(f"predictions of {system.name}: {target}{without}")


def _draw(path: Path | None, comparison: Comparison) -> None:
    if path is not None:
        from summarizer.evaluation.plot import write_plot

        write_plot(path, comparison)


def _show(comparison: Comparison, shape: str | None, invocation: Invocation) -> None:
    if shape == "json":
        invocation.console.json(as_json(comparison))
    elif shape == "markdown":
        invocation.console.data(as_markdown(comparison).rstrip())
    else:
        invocation.console.data(as_text(comparison))
