"""`takeaways try`: three takeaways for one file on stdout; stores nothing."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import click

from db.errors import InputError, ModelError, TakeawaysError, UsageError
from db.records import ArticleText, Drafted, DraftedTakeaway, DraftFailed, Flag
from db.times import stamp
from summarizer.command_line.arguments import PLACE, WORD, stdin_bytes
from summarizer.command_line.console import Console
from summarizer.command_line.invocation import Invocation
from summarizer.drafters.registry import make_drafter
from summarizer.drafting.flagging import checked, rules_of
from summarizer.events import now
from summarizer.ingest.gating.gate import gatekeeper
from summarizer.ingest.reading import read_path, read_stream
from summarizer.ingest.source import Reading


@click.command("try")
@click.argument("source", metavar="FILE", type=PLACE)
@click.option("--drafter", type=WORD, help="embedded, transformers or server (default: the settings' drafter).")
@click.option("--json", "as_json", is_flag=True, help="Everything as JSON: evidence, flags, alternatives, model.")
@click.pass_obj
def command(invocation: Invocation, *, source: Path, drafter: str | None, as_json: bool) -> None:
    """Print three takeaways for FILE (`-` is stdin); nothing is stored.

    In the JSON, `start` and `end` of the evidence count the characters of the article's body, and `gate` says why a
    night would not draft it.
    """
    article = first_article(source, invocation.console)
    gate = gatekeeper(invocation.settings.gate)(article)
    _tell_what_holds(article, gate, source, invocation.console)
    maker = make_drafter(drafter or invocation.settings.drafter, invocation.settings)
    result = checked(article, maker.draft([article])[0], rules_of(invocation.settings.lengths))
    if isinstance(result, DraftFailed):
        kind = ModelError if result.retryable else TakeawaysError  # what a later try may mend is the drafter's
        raise kind(f"{source}: not drafted: {result.reason}")
    if as_json:
        invocation.console.json(told(article, result) | {"gate": gate})
    else:
        invocation.console.data("\n".join([article.headline, *(f"- {one.text}" for one in result.takeaways)]))


def _tell_what_holds(article: ArticleText, gate: str, source: Path, console: Console) -> None:
    """Say what the night would do with the article: whoever tries it is not promised takeaways that never come."""
    if gate:
        console.warn(f"{source}: the night would not draft it: {gate}")
    if article.embargoed_until > stamp(now()):
        console.warn(f"{source}: under embargo until {article.embargoed_until}: its takeaways leave after that")


def first_article(source: Path, console: Console) -> ArticleText:
    """Return the first article of a file, or of stdin for `-`; tell what was refused before it, and that more follow.

    Raises:
        InputError: The first refusal, where there is no article; all others are told.
    """
    readings = _readings(source)
    refusals: list[InputError] = []
    for reading in readings:
        if isinstance(reading, ArticleText):
            for refusal in refusals:
                console.error(refusal)
            if next(readings, None) is not None:
                console.warn(f"only the first article of {source} is tried: {reading.headline}")
            return reading
        refusals.append(reading)
    for refusal in refusals[1:]:
        console.error(refusal)
    raise refusals[0] if refusals else _nothing(source)


def only_article(source: Path) -> ArticleText:
    """Return the one article of a file, or of stdin for `-`.

    Raises:
        InputError: There is none, or something beside it can not be read.
        UsageError: There are several: which one is meant, nobody can know.
    """
    found = list(islice(_readings(source), 2))
    for one in found:
        if isinstance(one, InputError):
            raise one
    if len(found) > 1:
        raise UsageError(f"{source} holds more than one article", hint="name a file with the one that is meant")
    for one in found:
        if isinstance(one, ArticleText):
            return one
    raise _nothing(source)


def _readings(source: Path) -> Iterator[Reading]:
    return read_stream(stdin_bytes()) if str(source) == "-" else read_path(source)


def _nothing(source: Path) -> InputError:
    return InputError(f"{source}: no article in it")


def told(article: ArticleText, drafted: Drafted) -> dict[str, object]:
    """Return a draft as plain values: headline, takeaways, alternatives, model, coverage."""
    model = drafted.model
    return {
        "headline": article.headline,
        "takeaways": [_takeaway(one, article.body) for one in drafted.takeaways],
        "alternatives": [_takeaway(one, article.body) for one in drafted.alternatives],
        "model": {
            "drafter": model.drafter,
            "model": model.model,
            "revision": model.revision,
            "prompt": model.prompt_id,
            "settings": model.settings,
        },
        "coverage": drafted.coverage,
    }


def _takeaway(one: DraftedTakeaway, body: str) -> dict[str, object]:
    evidence = [{"start": span.start, "end": span.end, "text": span.cut(body)} for span in one.evidence]
    return {"text": one.text, "evidence": evidence, "flags": [_flag(flag) for flag in one.flags]}


def _flag(flag: Flag) -> dict[str, object]:
    return {"kind": flag.kind, "severity": str(flag.severity), "message": flag.message}
