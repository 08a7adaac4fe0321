"""Says what changed for one follower of the exports: what came, and what left and may no longer stand."""

from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from db.connection import translated_errors
from db.exports import EXPORTABLE, FROM, why_not
from db.history import LogFilters, entries
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


_SENT = """
    SELECT i.draft_id, i.article_id, max(i.entry) AS entry
    FROM export_items AS i JOIN export_runs AS r ON r.id = i.run_id
    WHERE r.target = :target GROUP BY i.draft_id, i.article_id
"""
_TOUCHED = """
    SELECT max(seq) FROM review_log
    WHERE article_id = a.id AND act NOT IN ('exported', 'claimed', 'taken_over', 'released', 'assigned', 'unassigned')
"""
_CAME = f"""
    SELECT d.id FROM {FROM} LEFT JOIN ({_SENT}) AS s ON s.draft_id = d.id
    WHERE {EXPORTABLE} AND (s.entry IS NULL OR ({_TOUCHED}) > s.entry)
"""  # noqa: S608 - constants of this package
_GONE = f"""
    WITH sent AS ({_SENT})
    SELECT a.id, a.source_id, d.id FROM sent AS s JOIN drafts AS d ON d.id = s.draft_id
    JOIN revisions AS r ON r.id = d.revision_id JOIN articles AS a ON a.id = d.article_id
    JOIN revisions AS c ON c.id = a.current_revision
    WHERE NOT ({EXPORTABLE})
        AND NOT EXISTS (SELECT 1 FROM sent AS later WHERE later.article_id = a.id AND later.entry > s.entry)
        AND (
            ({_TOUCHED}) > (SELECT max(entry) FROM sent)
            OR (a.expires_at > (SELECT max(at) FROM export_runs WHERE target = :target) AND a.expires_at <= :now)
        )
    ORDER BY a.id
"""  # noqa: S608 - constants of this package


def came(db: Database, *, target: str, at: datetime) -> frozenset[int]:
    """Return the drafts that may leave and that `target` does not have, or not as they are now."""
    with translated_errors():
        rows = db.conn.execute(_CAME, {"target": target, "now": stamp(at)}).fetchall()
    return frozenset(row[0] for row in rows)


def recalled(db: Database, *, target: str, at: datetime) -> list[Recalled]:
    """Return what `target` got and may no longer stand, as far as that happened since the last run for it.

    A recall may be told twice, never not at all: a follower removes what it may have removed before.
    """
    with translated_errors():
        rows = db.conn.execute(_GONE, {"target": target, "now": stamp(at)}).fetchall()
        return [
            Recalled(article_id, source_id, draft_id, why_not(db, draft_id, at=at), _note(db, draft_id))
            for article_id, source_id, draft_id in rows
        ]


def _note(db: Database, draft_id: int) -> str:
    found = entries(db, LogFilters(acts=("withdrawn",), draft_id=draft_id), limit=1)
    return (found[0].texts.get("note") or "") if found else ""
