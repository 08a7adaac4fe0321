"""`takeaways evaluate`: measures drafters on a file of articles with highlights; stores nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path

import click

from db.errors import UsageError
from summarizer.command_line.arguments import PLACE
from summarizer.command_line.invocation import Invocation
from summarizer.command_line.kept_files import refuse_kept_and_databases
from summarizer.drafters.protocol import Drafter
from summarizer.drafting.flagging import rules_of
from summarizer.evaluation.comparison import BASELINE, Comparison, compare
from summarizer.evaluation.dataset import Example, keys_of, read_examples
from summarizer.evaluation.flagging import check_predictions
from summarizer.evaluation.measures import System
from summarizer.evaluation.outputs import check_outputs, keep_figures, predictions_of
from summarizer.evaluation.predictions import adding_to, read_predictions
from summarizer.evaluation.report import as_json, as_markdown, as_text
from summarizer.evaluation.running import run
from summarizer.evaluation.specs import drafter_of


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
    _tell_repeated(examples, data, invocation)
    names = tuple(dict.fromkeys(drafters or (() if scored else (invocation.settings.drafter,))))
    _refuse_before_drafting(names, examples, predictions, plot)
    targets = predictions_of(predictions, names)
    files = _files(scored)
    outputs = [*targets.values(), *(path for path in (keep, plot) if path is not None)]
    refuse_kept_and_databases(invocation, *outputs)
    check_outputs(outputs, [data, *files.values()])
    existing = [
        System(name, read_predictions(file, examples, cut=len(examples) == limit)) for name, file in files.items()
    ]
    baseline = () if BASELINE in names else (BASELINE,)
    _refuse_equal([*names, *files, *baseline])
    drafted = _drafted([*names, *baseline], examples, targets, invocation)
    lengths = invocation.settings.lengths
    systems = [*drafted[: len(names)], *existing, *drafted[len(names) :]]
    if flags:
        rules = rules_of(lengths)
        systems = [replace(each, checked=check_predictions(each.predictions, examples, rules)) for each in systems]
    comparison = compare(systems, examples, max_chars=lengths.max_chars)
    _show(comparison, shape, invocation)
    if keep is not None:
        keep_figures(keep, as_json(comparison), data=data.name, at=datetime.now(UTC))
    _draw(plot, comparison)


def _tell_repeated(examples: Sequence[Example], data: Path, invocation: Invocation) -> None:
    """Say where ids stand twice: each line counts, and a slip would weigh some articles double."""
    again = [name for name, before in keys_of(example.id for example in examples) if before == 1]
    if again:
        several = f"{len(again)} ids stand" if len(again) > 1 else f"the id {again[0]} stands"
        invocation.console.warn(f"{data}: {several} in it more than once; each line counts as an article of its own")


def _refuse_before_drafting(
    names: Sequence[str], examples: Sequence[Example], predictions: Path | None, plot: Path | None
) -> None:
    """Refuse what would be asked for in vain, while it costs nothing."""
    if predictions is not None and not names:
        raise UsageError("--predictions writes what drafters make", hint="leave it out, or name a --drafter too")
    if plot is not None and not any(example.highlights for example in examples):
        raise UsageError("there is nothing to plot: no article has highlights", hint="leave --plot out")


def _files(scored: Sequence[str]) -> dict[str, Path]:
    """Return the files of predictions by the names of their systems."""
    files: dict[str, Path] = {}
    for text in scored:
        name, equals, file = text.partition("=")
        if not (name and equals and file):
            raise UsageError(f"--score {text!r} is not NAME=FILE", hint="--score ours=predictions.jsonl")
        _refuse_equal([*files, name])
        files[name] = Path(file)
    return files


def _refuse_equal(names: Sequence[str]) -> None:
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise UsageError(f"two systems are called {twice!r}", hint="give the predictions of --score another name")


def _drafted(
    names: Sequence[str], examples: Sequence[Example], targets: Mapping[str, Path], invocation: Invocation
) -> list[System]:
    """Return one system per drafter; what one drafts is written as it comes."""
    # All are made before one drafts, so that a wrong name costs nothing; each goes before the next loads its model.
    waiting = [drafter_of(name, invocation.settings) for name in names]
    systems = []
    for name in names:
        systems.append(_run(name, waiting.pop(0), examples, targets.get(name), invocation))
        if name in targets:
            _tell(targets[name], systems[-1], invocation)
    return systems


def _run(
    name: str, drafter: Drafter, examples: Sequence[Example], target: Path | None, invocation: Invocation
) -> System:
    keep = None if target is None else adding_to(target)
    with invocation.console.progress(name, total=len(examples)) as progress:
        done = run(drafter, examples, advance=progress.advance, keep=keep)
    return System(
        name=name,
        predictions=done.predictions,
        model=asdict(done.model),
        seconds_per_article=done.seconds / len(examples),
        start_seconds=done.start_seconds,
        peak_mebibytes=done.peak_mebibytes,
    )


def _tell(target: Path, system: System, invocation: Invocation) -> None:
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
