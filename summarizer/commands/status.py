"""`takeaways status`: what is in the database and what waits."""

from dataclasses import asdict
from datetime import datetime

import click

from db.articles.wanted import count_to_draft
from db.figures.status import Status, status
from summarizer.command_line.invocation import Invocation
from summarizer.commands.review import desk_mistakes
from summarizer.events import now
from summarizer.nightly.held_back import held_back
from summarizer.setting_mistakes import mistakes_in

STATES = ("pending", "stale", "reviewed", "rejected", "withdrawn", "superseded")
"""In the order in which they concern somebody."""


@click.command("status")
@click.option("--json", "as_json", is_flag=True, help="The same as JSON.")
@click.pass_obj
def command(invocation: Invocation, *, as_json: bool) -> None:
    """Show what is in the database and what waits, for whom and how long; and what is wrong in the settings."""
    at = now()
    database = str(invocation.settings.db.absolute())
    read = str(invocation.settings_file.absolute()) if invocation.settings_file else None
    with invocation.open_read_only() as db:
        found, waiting = status(db, at=at), count_to_draft(db, at=at)
        why = held_back(db, invocation.settings.nightly.reports)
    mistakes = [*mistakes_in(invocation.settings), *desk_mistakes(invocation.settings)]
    if as_json:
        more = {"waiting_for_a_draft": waiting, "database": database, "settings": read, "mistakes": mistakes}
        more["nothing_is_exported"] = why.message if why else None
        invocation.console.json(asdict(found) | more)
    else:
        names = [("database", database), ("settings", read or "no file, the defaults")]
        names += [("wrong in settings", mistake) for mistake in mistakes]
        names += [("nothing is exported", f"{why.message}; {why.hint}")] if why else []
        invocation.console.data(_text(found, waiting, at, names))


def _text(found: Status, waiting: int, at: datetime, names: list[tuple[str, str]]) -> str:
    rows = [*names, ("articles", str(found.articles)), ("waiting for a draft", str(waiting))]
    rows += [(state, str(found.drafts[state])) for state in STATES if found.drafts.get(state)]
    rows += [("claimed now", str(found.claimed))] if found.claimed else []
    rows += [("assigned", str(found.assigned))] if found.assigned else []
    rows += [("for a second look", str(found.second_looks))] if found.second_looks else []
    rows += [("held by the gate", str(found.forbidden))] if found.forbidden else []
    rows += [("oldest pending", _age(found.oldest_pending, at))] if found.oldest_pending else []
    rows += [("not drafted: " + code, str(count)) for code, count in found.gates.items()]
    rows += [("written by hand", str(found.by_hand))] if found.by_hand else []
    rows += [("never to be drafted", str(found.never))] if found.never else []
    rows += [("last ingest", _when(found.last_ingest)), ("last export", _when(found.last_export))]
    rows += [("review log", f"{found.head.count} entries, head {found.head.hash[:16]}")]
    width = max(len(label) for label, _ in rows)
    lines = [f"{label:{width}}  {value}" for label, value in rows]
    lines += [f"put aside: article {one.article_id} ({one.headline}): {one.reason}" for one in found.put_aside]
    return "\n".join(" ".join(line.split("\n")) for line in lines)


def _when(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC" if moment else "never"


def _age(since: datetime, at: datetime) -> str:
    minutes = int((at - since).total_seconds() // 60)
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest} min" if hours else f"{minutes} min"
