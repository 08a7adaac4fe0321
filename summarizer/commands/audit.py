"""`takeaways audit`: the review log read, questioned and proven; nothing here writes."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import click

from db.errors import InputError, LogBrokenError, UsageError
from summarizer.auditing.rows import FORMS, Form, write_rows
from summarizer.command_line.arguments import PLACE, ROW, ROW_OR_NONE, WORD, moment, number
from summarizer.command_line.invocation import Invocation

form_option = click.option(
    "--format", "form", type=click.Choice(FORMS), default="table", show_default=True, help="How the rows are written."
)


@click.group("audit")
def command() -> None:
    """Ask the review log, read an article's history, prove that nothing was altered."""


@command.command("log")
@click.option("--act", "acts", multiple=True, help="Only this act; may be repeated.")
@click.option("--actor", default="", help="Only what this person or machine did.")
@click.option("--article", "article_id", type=ROW, help="Only this article.")
@click.option("--draft", "draft_id", type=ROW, help="Only this draft.")
@click.option("--since", callback=moment, help="At or after.")
@click.option("--until", callback=moment, help="Before.")
@click.option("--after", type=ROW_OR_NONE, default=0, help="Only entries with a larger number.")
@click.option("--limit", type=ROW, default=50, show_default=True, help="At most so many entries.")
@click.option("--oldest-first", is_flag=True, help="Begin with the oldest.")
@form_option
@click.pass_obj
def log_command(
    invocation: Invocation,
    *,
    acts: tuple[str, ...],
    actor: str,
    article_id: int | None,
    draft_id: int | None,
    since: datetime | None,
    until: datetime | None,
    after: int,
    limit: int,
    oldest_first: bool,
    form: Form,
) -> None:
    """Show entries of the review log, newest first."""
    from db.history import LogFilters, entries
    from summarizer.auditing.entries import COLUMNS, as_json, row

    _check_acts(acts)
    wanted = LogFilters(acts, actor, article_id, draft_id, since, until, after)
    with invocation.open_read_only() as db:
        found = entries(db, wanted, limit=limit, newest_first=not oldest_first)
    if form == "json":
        invocation.console.json([as_json(entry) for entry in found])
    else:
        write_rows(invocation.console, COLUMNS, [row(entry) for entry in found], form)


@command.command("article")
@click.argument("key", metavar="ARTICLE", type=WORD)
@click.option("--json", "json_wanted", is_flag=True, help="Entries as JSON.")
@click.pass_obj
def article_command(invocation: Invocation, *, key: str, json_wanted: bool) -> None:
    """Tell one article's history from ingest to export; ARTICLE is its id, or its source id where that is no id."""
    from db.articles.saving import find_article, found_also
    from db.history import history
    from summarizer.auditing.entries import as_json, history_lines
    from summarizer.one_line import one_line

    with invocation.open_read_only() as db:
        article = find_article(db, key)
        found, other = history(db, article.id), found_also(db, key)
    if other:
        invocation.console.say(f"{key} is also the source id of article {other}: takeaways audit article {other}")
    if json_wanted:
        invocation.console.json([as_json(entry) for entry in found])
        return
    headline, source = one_line(article.revision.text.headline), one_line(article.source_id)
    invocation.console.data(f"Article {article.id}: {headline}\n{source}\n")
    for line in history_lines(found):
        invocation.console.data(line)


@command.command("verify")
@click.option("--anchor", "anchor_file", type=PLACE, help="A file with anchors kept elsewhere.")
@click.option("--json", "json_wanted", is_flag=True, help="The result as JSON.")
@click.pass_obj
def verify_command(invocation: Invocation, *, anchor_file: Path | None, json_wanted: bool) -> None:
    """Walk the whole log and hold the tables to it; exits with 5 and the first bad entry when anything is wrong."""
    from db.verifying.anchors import read_anchors
    from db.verifying.verify import checked_at, told_of_clocks, verify
    from summarizer.one_line import one_line

    anchors = read_anchors(_read(anchor_file), source=str(anchor_file)) if anchor_file else []
    with invocation.open_read_only() as db:
        found = verify(db, anchor=anchors)
    if json_wanted:
        problems = [{"entry": one.entry, "kind": one.kind, "message": one.message} for one in found.problems]
        form = {"ok": found.ok, "entries": found.entries, "head": found.head, "anchors": len(anchors)}
        form |= {"clock_steps": found.clock_steps, "redacted": found.redacted, "latest": found.latest[0]}
        form |= {"problems": problems}
        invocation.console.json(form)
    else:
        invocation.console.data(one_line(checked_at(found, datetime.now(UTC))))
        if anchors and not any(one.kind == "anchor" for one in found.problems):
            invocation.console.data(f"  {len(anchors):,} anchor{'' if len(anchors) == 1 else 's'} held")
        for one in found.problems:
            invocation.console.data(f"  {one.kind}: {one_line(one.message)}")
        for line in told_of_clocks(found, datetime.now(UTC)):
            invocation.console.data(f"  note: {line}")
    if not found.ok:
        raise LogBrokenError(found.problems[0].message, hint='docs/auditors-guide.md, "When the log does not verify"')


@command.command("anchor")
@click.pass_obj
def anchor_command(invocation: Invocation) -> None:
    """Print the log's head (count, hash, time) as one line, for keeping where this machine can not reach it."""
    from db.verifying.anchors import anchor

    with invocation.open_read_only() as db:
        invocation.console.raw(anchor(db).line() + "\n")


def _check_acts(acts: tuple[str, ...]) -> None:
    from db.log import ACTS

    unknown = [act for act in acts if act not in ACTS]
    if unknown:
        raise UsageError(f"there is no act {unknown[0]!r}", hint=f"acts: {', '.join(ACTS)}")


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise InputError(
            f"{path}: {error.strerror}", hint="an anchor is what `takeaways audit anchor` printed"
        ) from error


@command.command("ask")
@click.argument("name", required=False)
@click.argument("parameters", nargs=-1, metavar="[NAME=VALUE]...")
@form_option
@click.pass_obj
def ask_command(invocation: Invocation, *, name: str | None, parameters: tuple[str, ...], form: Form) -> None:
    """Ask one of the canned questions; without a name, list them.

    Parameters are given as `since=2026-01-01`; days may be `today`, `yesterday` or `30 days ago`.
    """
    from db.asking.canned import ask
    from summarizer.auditing.asking import catalogue, given

    if name is None:
        invocation.console.data(catalogue())
        return
    with invocation.open_read_only() as db:
        answer = ask(db, name, given(parameters))
    write_rows(invocation.console, answer.columns, answer.rows, form)


@command.command("sql")
@click.argument("statement")
@click.option(
    "--seconds",
    type=click.FloatRange(0.1, 86_400),
    callback=number,
    default=10.0,
    show_default=True,
    help="The time limit.",
)
@click.option("--rows", type=ROW, default=10_000, show_default=True, help="The row limit.")
@form_option
@click.pass_obj
def sql_command(invocation: Invocation, *, statement: str, seconds: float, rows: int, form: Form) -> None:
    """Run one SELECT of your own, where it can not write and is ended in time."""
    from db.asking.apart import run_apart

    limit = timedelta(seconds=seconds)
    found = run_apart(invocation.settings.db, statement, time_limit=limit, row_limit=rows)
    write_rows(invocation.console, found.answer.columns, found.answer.rows, form)
    if found.cut:
        count = len(found.answer.rows)
        invocation.console.say(f"only the first {count:,} rows; --rows N shows more, up to 64 million characters")


@command.command("stats")
@click.option("--since", callback=moment, help="At or after.")
@click.option("--until", callback=moment, help="Before.")
@click.option("--json", "json_wanted", is_flag=True, help="The figures as JSON.")
@click.pass_obj
def stats_command(invocation: Invocation, *, since: datetime | None, until: datetime | None, json_wanted: bool) -> None:
    """Show acts, decisions, agreement and planted errors in figures; medians, and no ranking of editors."""
    from db.figures.statistics import statistics
    from summarizer.auditing.figures import as_json, as_text

    with invocation.open_read_only() as db:
        found = statistics(db, since=since, until=until)
    if json_wanted:
        invocation.console.json(as_json(found))
    else:
        invocation.console.data(as_text(found))


@command.command("datasette")
@click.pass_obj
def datasette_command(invocation: Invocation) -> None:
    """Print the metadata with which Datasette shows this database and its canned questions."""
    from db.asking.datasette import metadata

    invocation.console.json(metadata(invocation.settings.db.stem, today=datetime.now(UTC).date()))
