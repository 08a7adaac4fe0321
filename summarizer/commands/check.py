"""`takeaways check`: holds hand-written takeaways against their article; stores nothing."""

import json
import os
import stat
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from functools import lru_cache
from pathlib import Path
from typing import Any, BinaryIO, TextIO

import click

from db.errors import ExitCode, InputError, UsageError
from db.records import Severity
from summarizer.checks import CheckedArticle, HouseRules
from summarizer.command_line.arguments import PLACE, stdin_bytes
from summarizer.command_line.console import as_json
from summarizer.command_line.invocation import Invocation
from summarizer.command_line.kept_files import refuse_kept_and_databases
from summarizer.commands.try_ import only_article
from summarizer.drafting.flagging import rules_of
from summarizer.embedded.claims.late_reader import reader_at_hand
from summarizer.encodable import encodable
from summarizer.support.judge import SupportJudge
from summarizer.support.verdict import Verdict, judge_takeaways

_HINT = 'each line is a JSON object like {"article": "...", "claim": "..."}'


@click.command("check")
@click.argument("source", metavar="ARTICLE", required=False, type=PLACE)
@click.option("--takeaway", "takeaways", multiple=True, help="A takeaway to check; may be given several times.")
@click.option("--json", "json_wanted", is_flag=True, help="Everything as JSON: support, flags, evidence.")
@click.option("--jsonl", "claims", metavar="IN", help='One {"article", "claim"} per line; - is stdin.')
@click.option("--quick", is_flag=True, help="Support by measures alone: faster, and no model library is loaded.")
@click.option("--out", type=PLACE, help="With --jsonl: write here instead of to stdout.")
@click.pass_obj
def command(
    invocation: Invocation,
    *,
    source: Path | None,
    takeaways: tuple[str, ...],
    json_wanted: bool,
    claims: str | None,
    quick: bool,
    out: Path | None,
) -> None:
    """Check takeaways, whoever wrote them, against ARTICLE (`-` is stdin) and print what an editor should look at.

    `supported` is the probability that the article supports a takeaway. With --jsonl every line comes back with
    `supported`, `flags` and `evidence` added.
    """
    if out is not None:
        refuse_kept_and_databases(invocation, out)
    judge = SupportJudge.load(None if quick else reader_at_hand())
    if claims is not None:
        if source or takeaways:
            raise UsageError("--jsonl takes no ARTICLE and no --takeaway", hint=_HINT)
        _check_lines(invocation, claims, out, judge)
    elif out is not None:
        raise UsageError("--out is for --jsonl", hint="send what is told of ARTICLE into a file with > FILE")
    elif source and takeaways:
        _check_article(invocation, source, [*map(encodable, takeaways)], judge, json_wanted=json_wanted)
    else:
        raise UsageError(
            "nothing to check", hint='takeaways check ARTICLE --takeaway "..." or takeaways check --jsonl IN'
        )


def _check_article(
    invocation: Invocation, source: Path, takeaways: list[str], judge: SupportJudge, *, json_wanted: bool
) -> None:
    article = only_article(source)
    prepared = CheckedArticle.prepare(article.headline, article.body)
    verdicts = judge_takeaways(takeaways, prepared, judge, rules=rules_of(invocation.settings.lengths))
    if json_wanted:
        told = [
            {"text": text, **verdict.as_values(article.body)} for text, verdict in zip(takeaways, verdicts, strict=True)
        ]
        invocation.console.json({"headline": article.headline, "takeaways": told})
        return
    for text, verdict in zip(takeaways, verdicts, strict=True):
        invocation.console.data("\n".join(_lines(text, verdict, article.body)))


def _lines(text: str, verdict: Verdict, body: str) -> Iterator[str]:
    yield f"- {text}"
    yield f"    supported: {verdict.supported:.0%}"
    for flag in verdict.flags:
        if flag.severity is not Severity.NOTE:
            yield f"    {flag.severity} ({flag.kind}): {flag.message}"
    for span in verdict.evidence:
        yield f"    article: {' '.join(span.cut(body).split())}"


def _check_lines(invocation: Invocation, claims: str, out: Path | None, judge: SupportJudge) -> None:
    """Judge every line; a line that is no claim is named on stderr and the rest goes on."""
    refused = 0
    rules = rules_of(invocation.settings.lengths)
    with _opened(claims) as lines, _sink(invocation, out, lines) as sink:
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                sink.write(_judged(line, f"{claims}, line {number}", judge, rules) + "\n")
            except InputError as error:
                invocation.console.error(error)
                refused += 1
    if refused:
        click.get_current_context().exit(ExitCode.BAD_INPUT)


def _judged(line: bytes, where: str, judge: SupportJudge, rules: HouseRules) -> str:
    """Return the line with its verdict, as JSON; raises InputError where it is no claim."""
    row = _row(line, where)
    verdict = judge_takeaways([row["claim"]], _prepared(row["article"]), judge, rules=rules)[0]
    try:
        return as_json(row | verdict.as_values(row["article"]))
    except (ValueError, RecursionError) as error:  # Python reads NaN and endless nesting, which no JSON may hold
        raise InputError(f"{where}: it can not be written as JSON: {error}", hint=_HINT) from error


@lru_cache(maxsize=8)
def _prepared(article: str) -> CheckedArticle:
    """Return the index of an article; several claims on one article often follow each other."""
    return CheckedArticle.prepare("", article)


def _row(line: bytes, where: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{where}: not JSON: {error}", hint=_HINT) from error
    if not isinstance(row, dict) or not all(isinstance(row.get(key), str) for key in ("article", "claim")):
        raise InputError(f"{where}: no “article” and “claim” as text", hint=_HINT)
    return row | {key: encodable(row[key]) for key in ("article", "claim")}


def _opened(claims: str) -> AbstractContextManager[BinaryIO]:
    """Return the lines as bytes, so that a badly encoded one is refused alone."""
    if claims == "-":
        return nullcontext(stdin_bytes())
    try:
        return Path(claims).open("rb")
    except OSError as error:
        raise InputError(f"{claims}: {error.strerror}") from error


def _sink(invocation: Invocation, out: Path | None, lines: BinaryIO) -> AbstractContextManager[TextIO]:
    if out is None:
        return nullcontext(invocation.console.out)
    if _is_read_from(out, lines):
        raise UsageError(f"{out} is the file that is read", hint="name another file with --out")
    try:
        return out.open("w", encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{out} can not be written: {error.strerror}") from error


def _is_read_from(out: Path, lines: BinaryIO) -> bool:
    """Return whether writing to `out` would empty the file that the lines come from, under whatever name."""
    try:
        read, written = os.fstat(lines.fileno()), out.stat()
    except OSError:  # not there yet, or no file of the system's
        return False
    return stat.S_ISREG(written.st_mode) and os.path.samestat(read, written)
