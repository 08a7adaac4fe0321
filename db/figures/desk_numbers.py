"""The desk's numbers as plain facts: ages of what waits, and decisions with model, time and changed texts; no names."""

from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from db.connection import translated_errors
from db.damaged import read_as_written
from db.figures.statistics import STANDS
from db.forms import load_three
from db.times import moment, stamp

MOST_CHANGES = 400
"""Edited approvals whose texts are compared; the latest ones."""


@dataclass(frozen=True)
class DecisionFact:
    """One approval or rejection; who decided is left out on purpose."""

    at: datetime
    act: str
    """approved or rejected."""
    model: str
    prompt: str
    changed: int
    """How many of the three texts were no longer the model's."""
    milliseconds: int | None
    """Time on the screen, where it was measured."""


@dataclass(frozen=True)
class ChangedTexts:
    """What the model wrote and what an editor approved in its place."""

    model: str
    prompt: str
    drafted: tuple[str, ...]
    approved: tuple[str, ...]


def waiting_since(db: Database) -> list[datetime]:
    """Return when each pending draft was made, oldest first."""
    with translated_errors():
        rows = db.conn.execute(
            "SELECT created_at FROM drafts WHERE state = 'pending' AND seeded = 0 ORDER BY created_at"
        ).fetchall()
    return [moment(row[0]) for row in rows]


def decided_since(db: Database, since: datetime) -> list[DecisionFact]:
    """Return the decisions made at the desk since then that stand, oldest first; what was undone is left out."""
    with translated_errors():
        rows = db.conn.execute(
            "SELECT l.at, l.act, coalesce(l.model, ''), coalesce(l.prompt, ''), coalesce(l.changed, 0), l.milliseconds"  # noqa: S608
            " FROM review_log AS l WHERE l.act IN ('approved', 'rejected') AND l.at >= ? AND l.actor_kind = 'person'"
            f" AND {STANDS} ORDER BY l.seq",
            (stamp(since),),
        ).fetchall()
    return [DecisionFact(moment(row[0]), *row[1:]) for row in rows]


def changed_since(db: Database, since: datetime) -> list[ChangedTexts]:
    """Return drafted and approved texts of the latest approvals with edits that stand; redacted ones are left out."""
    with translated_errors():
        rows = db.conn.execute(
            "SELECT l.seq, l.model, coalesce(l.prompt, ''), t.text,"  # noqa: S608 - constants of this package
            " (SELECT json_group_array(drafted)"
            "  FROM (SELECT drafted FROM takeaways WHERE draft_id = l.draft_id ORDER BY position))"
            " FROM review_log AS l JOIN log_texts AS t ON t.entry = l.seq AND t.field = 'after'"
            f" WHERE l.act = 'approved' AND l.at >= ? AND l.changed > 0 AND t.text IS NOT NULL AND {STANDS}"
            " ORDER BY l.seq DESC LIMIT ?",
            (stamp(since), MOST_CHANGES),
        ).fetchall()
    return [_changed(*row) for row in rows]


def _changed(entry: int, model: str | None, prompt: str, approved: str, drafted: str) -> ChangedTexts:
    with read_as_written(f"entry {entry} of the review log"):
        return ChangedTexts(model or "", prompt, load_three(drafted), load_three(approved))
