"""Reads the review log: entries by filters, the history of one article, an editor's decisions and which stand."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from db.connection import translated_errors
from db.damaged import read_as_written
from db.facts import Facts
from db.forms import load_details, load_three
from db.log import LogEntry
from db.records import Actor
from db.times import moment, stamp

DECISIONS = ("approved", "edited", "rejected", "reopened", "withdrawn")
"""Acts of editors that `u` can undo."""


@dataclass(frozen=True)
class LogFilters:
    """Which entries are wanted; empty fields let everything pass."""

    acts: tuple[str, ...] = ()
    actor: str = ""
    article_id: int | None = None
    draft_id: int | None = None
    since: datetime | None = None
    until: datetime | None = None
    after: int = 0
    """Entries with a larger number only."""


def entries(db: Database, filters: LogFilters, *, limit: int = 100, newest_first: bool = True) -> list[LogEntry]:
    """Return up to `limit` entries that pass the filters."""
    terms, values = _where(filters)
    order = "DESC" if newest_first else "ASC"
    return list(_read(db, f"{' AND '.join(terms)} ORDER BY l.seq {order} LIMIT :limit", values | {"limit": limit}))


def history(db: Database, article_id: int) -> list[LogEntry]:
    """Return everything that happened to one article, oldest first."""
    return list(_read(db, "l.article_id = :article ORDER BY l.seq", {"article": article_id}))


def entry(db: Database, seq: int) -> LogEntry | None:
    """Return one entry by its number."""
    return next(_read(db, "l.seq = :seq", {"seq": seq}), None)


def three_of(entry: LogEntry, field: str) -> tuple[str, str, str] | None:
    """Return the three texts that an entry logged as `before` or `after`; None for none, or where they were blanked.

    Raises:
        LogBrokenError: They are none.
    """
    text = entry.texts.get(field)
    if text is None:
        return None
    with read_as_written(f"entry {entry.seq} of the review log"):
        return load_three(text)


def details_of(entry: LogEntry) -> dict[str, Any] | None:
    """Return the details of an article that an entry logged; None likewise, and LogBrokenError where they are none."""
    text = entry.texts.get("details")
    if text is None:
        return None
    with read_as_written(f"entry {entry.seq} of the review log"):
        return load_details(text)


def record_of(db: Database) -> str:
    """Return which record this is: the hash of its first entry, which no other has; '' where it has none yet."""
    first = entry(db, 1)
    return first.hash if first else ""


def of_draft(db: Database, draft_id: int) -> list[LogEntry]:
    """Return everything that happened to one draft, oldest first."""
    return list(_read(db, "l.draft_id = :draft ORDER BY l.seq", {"draft": draft_id}))


def decisions_of(db: Database, actor: Actor, *, limit: int) -> list[LogEntry]:
    """Return the latest decisions of a person, undoings included, newest first."""
    condition = (
        "l.seq IN (SELECT seq FROM review_log WHERE actor = :actor AND actor_kind = 'person'"  # noqa: S608 - our acts
        f" AND act IN {DECISIONS} ORDER BY seq DESC LIMIT :limit) ORDER BY l.seq DESC"
    )
    return list(_read(db, condition, {"actor": actor.name, "limit": limit}))


def stacks(newest_first: list[LogEntry]) -> tuple[list[LogEntry], list[LogEntry]]:
    """Return the decisions that stand and those undone, each oldest first, as a text editor counts them."""
    standing: list[LogEntry] = []
    undone: list[LogEntry] = []
    by_seq = {one.seq: one for one in newest_first}
    for one in reversed(newest_first):
        via, about = one.facts.via, one.facts.about
        original = [by_seq[about]] if about in by_seq else []
        if via == "undo":
            standing = [other for other in standing if other.seq != about]
            undone += original
        elif via == "redo":
            undone = [other for other in undone if other.seq != about]
            standing += original
        else:
            standing.append(one)
            undone = []
    return standing, undone


def _where(filters: LogFilters) -> tuple[list[str], dict[str, Any]]:
    values: dict[str, Any] = {"after": filters.after}
    terms = ["l.seq > :after"]
    if filters.acts:
        values |= {f"act{number}": act for number, act in enumerate(filters.acts)}
        terms.append(f"l.act IN ({', '.join(f':act{number}' for number in range(len(filters.acts)))})")
    for name in ("actor", "article_id", "draft_id"):
        if getattr(filters, name):
            values[name] = getattr(filters, name)
            terms.append(f"l.{name} = :{name}")
    if filters.since:
        values["since"] = stamp(filters.since)
        terms.append("l.at >= :since")
    if filters.until:
        values["until"] = stamp(filters.until)
        terms.append("l.at < :until")
    return terms, values


def _read(db: Database, condition: str, values: dict[str, Any]) -> Iterator[LogEntry]:
    with translated_errors():
        rows = db.conn.execute(
            "SELECT l.seq, l.body, l.hash, (SELECT json_group_object(field, text) FROM log_texts WHERE entry = l.seq)"  # noqa: S608
            f" FROM review_log AS l WHERE {condition}",
            values,
        ).fetchall()
    for row in rows:
        with read_as_written(f"entry {row[0]} of the review log"):
            one = _logged(*row)
        yield one


def _logged(seq: int, body: str, hashed: str, texts: str) -> LogEntry:
    said = json.loads(body)
    actor = Actor(said["actor"], said["actor_kind"])
    about = (said.get("article"), said.get("draft"))
    return LogEntry(
        seq, moment(said["at"]), said["act"], actor, *about, Facts.of(said), said, json.loads(texts), hashed
    )
