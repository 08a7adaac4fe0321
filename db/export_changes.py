"""Says what changed for one follower of the exports: what came, and what left and may no longer stand."""

from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from db.connection import translated_errors, writing
from db.deciding.standing import decided
from db.exports import EXPORTABLE, FROM, TABLES, WHY, approval_of, because
from db.log import LogEntry
from db.records import Actor, DraftState
from db.times import stamp


@dataclass(frozen=True)
class Recalled:
    """A box that left earlier and may no longer stand."""

    article_id: int
    source_id: str
    draft_id: int
    reason: str
    note: str
    """What the editor who withdrew it wrote, or empty."""


@dataclass(frozen=True)
class Held:
    """What may stand of all that left, each with the format in which it did."""

    drafts: frozenset[tuple[str, int, str]]
    """Sent to anybody, with the hash of the approval: a record that was restored gives the same numbers once more."""
    articles: frozenset[tuple[str, int]]
    """Those whose draft that may stand is the one that the target was sent last."""


TAKEN = "taken "
"""With the number of a run, the format of a row of `export_runs` that has no items: all of that run arrived."""
_SENT_IN_ANY = f"""
    SELECT i.draft_id, i.article_id, max(i.entry) AS entry, max(CASE WHEN i.run_id IN (
        SELECT CAST(substr(format, {len(TAKEN) + 1}) AS INTEGER) FROM export_runs
        WHERE target = :target AND substr(format, 1, {len(TAKEN)}) = '{TAKEN}'
    ) THEN i.entry END) AS taken
    FROM export_items AS i JOIN export_runs AS r ON r.id = i.run_id
    WHERE r.target = :target GROUP BY i.draft_id, i.article_id
"""  # noqa: S608 - constants of this package
_SENT = _SENT_IN_ANY.replace("r.target = :target", "r.target = :target AND r.format = :format")
_TOUCHED = """
    SELECT max(seq) FROM review_log
    WHERE article_id = a.id AND act NOT IN ('exported', 'claimed', 'taken_over', 'released', 'assigned', 'unassigned')
"""
_CAME = f"""
    SELECT d.id FROM {FROM} LEFT JOIN ({_SENT}) AS s ON s.draft_id = d.id
    WHERE {EXPORTABLE} AND (s.taken IS NULL OR ({_TOUCHED}) > s.taken)
"""  # noqa: S608 - constants of this package
_GONE = f"""
    WITH had AS (SELECT article_id, max(taken) AS last FROM ({_SENT}) GROUP BY article_id)
    SELECT a.id, a.source_id, d.id, {WHY}
    FROM {TABLES} JOIN ({_SENT_IN_ANY}) AS s ON s.draft_id = d.id LEFT JOIN had ON had.article_id = a.id
    WHERE NOT ({EXPORTABLE}) AND s.entry >= coalesce(had.last, 0)
    ORDER BY a.id, d.id
"""  # noqa: S608 - constants of this package
_HELD = f"""
    SELECT i.format, d.id, d.approval, json_extract(l.body, '$.via') IS NULL, l.hash, d.article_id,
    i.target = :target AND i.entry = (
        SELECT max(o.entry) FROM export_items AS o JOIN export_runs AS r ON r.id = o.run_id
        WHERE o.article_id = d.article_id AND r.target = :target AND r.format = i.format
    ) FROM {FROM} JOIN (
        SELECT draft_id, target, format, max(entry) AS entry FROM export_items JOIN export_runs ON id = run_id
        GROUP BY draft_id, target, format
    ) AS i ON i.draft_id = d.id WHERE {EXPORTABLE}
"""  # noqa: S608 - constants of this package
_LAST = """
    SELECT r.format, i.article_id, i.draft_id, max(i.entry) FROM export_items AS i
    JOIN export_runs AS r ON r.id = i.run_id WHERE r.target = :target GROUP BY r.format, i.article_id
"""
"""SQLite takes the draft from the row of the maximum."""


def came(db: Database, *, target: str, format: str, at: datetime) -> frozenset[int]:  # noqa: A002 - as in `exports`
    """Return the drafts that may leave and that `target` has not taken in this format, or not as they are now."""
    with translated_errors():
        rows = db.conn.execute(_CAME, {"target": target, "format": format, "now": stamp(at)}).fetchall()
    return frozenset(row[0] for row in rows)


def recalled(db: Database, *, target: str, format: str, at: datetime) -> list[Recalled]:  # noqa: A002 - as in `exports`
    """Return what was sent to `target` and may not stand, until it has a later box of the article in this format.

    Nobody knows what a follower did with what it was told. So a recall is told each time: a follower removes what it
    may have removed before. And so in each format, in whichever the box was sent: it may show two, or have changed.
    """
    with translated_errors():
        rows = db.conn.execute(_GONE, {"target": target, "format": format, "now": stamp(at)}).fetchall()
        return [
            Recalled(article_id, source_id, draft_id, because(why, at=at), _note(db, draft_id, state=why[1]))
            for article_id, source_id, draft_id, *why in rows
        ]


def taken_back(db: Database, article_id: int) -> list[LogEntry]:
    """Return by which acts boxes of an article were withdrawn that had left and stand withdrawn, oldest first."""
    with translated_errors():
        rows = db.conn.execute(
            "SELECT id FROM drafts WHERE article_id = ? AND state = ? AND exported_at <> ''",
            (article_id, DraftState.WITHDRAWN),
        ).fetchall()
    found = (decided(db, draft_id, "withdrawn") for (draft_id,) in rows)
    return sorted((one for one in found if one), key=lambda entry: entry.seq)


def held(db: Database, *, target: str, at: datetime) -> Held:
    """Return what files may stand now."""
    with translated_errors():
        rows = db.conn.execute(_HELD, {"target": target, "now": stamp(at)}).fetchall()
        drafts = [
            (kind, draft, own if is_first else approval_of(db, draft, approval).hash)
            for kind, draft, approval, is_first, own, _, _ in rows
        ]
    return Held(frozenset(drafts), frozenset((row[0], row[-2]) for row in rows if row[-1]))


def sent_last(db: Database, *, target: str) -> dict[tuple[str, int], int]:
    """Return the draft that `target` was sent last, by format and article, whatever became of it."""
    with translated_errors():
        rows = db.conn.execute(_LAST, {"target": target}).fetchall()
    return {(kind, article): draft for kind, article, draft, _ in rows}


def record_taken(db: Database, run: int, *, target: str, actor: Actor, at: datetime) -> None:
    """Record that all of a run arrived; what is of no such run comes again."""
    # No entry in the log: that the boxes left is logged, and this only spares the follower from having them twice.
    with writing(db) as connection:
        connection.execute(
            "INSERT INTO export_runs (at, actor, format, target) VALUES (?, ?, ?, ?)",
            (stamp(at), actor.name, f"{TAKEN}{run}", target),
        )


def _note(db: Database, draft_id: int, *, state: str) -> str:
    if state != DraftState.WITHDRAWN:
        return ""
    withdrawal = decided(db, draft_id, "withdrawn")
    return (withdrawal.texts.get("note") or "") if withdrawal else ""
