"""Lists articles with their numbers, and where each stands on its way to the readers."""

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from db.articles.wanted import MAX_FAILURES
from db.connection import translated_errors
from db.damaged import read_as_written
from db.exports import why_not
from db.sections import spellings
from db.times import moment_or_none, stamp

STANDINGS = ("waiting", "pending", "stale", "reviewed", "withdrawn", "held", "put aside", "by hand", "never")
"""From the door to the readers, and what leads off that way: held by the gate or its source, put aside after failures,
to be written by hand, and never to have takeaways. `waiting` is for the drafter, `pending` for an editor."""


@dataclass(frozen=True)
class Listed:
    """One article and where it stands."""

    article: int
    draft: int | None
    """Its newest draft: the number that the desk shows."""
    standing: str
    """One of `STANDINGS`."""
    why: str
    """What holds it, why drafting failed, or what keeps a reviewed box from leaving; '' where it goes its way."""
    source: str
    section: str
    headline: str
    assigned_to: str
    held_by: str
    """Who has the draft in hand now."""
    drafted_at: datetime | None


_FIELDS = tuple(one.name for one in fields(Listed))


def listed(db: Database, *, at: datetime, standing: str = "", section: str = "", limit: int = 50) -> list[Listed]:
    """Return articles, the newest first; those of one standing or section only, where told.

    A copy with a planted error counts as the draft that it looks like, as everywhere at the desk.
    """
    sections = sorted(spellings(db, [section])) if section else []
    asked = ", ".join("?" * len(sections))
    where = f"WHERE a.section IN ({asked})" if sections else ""
    values = (MAX_FAILURES, stamp(at), *sections, standing, limit)
    with translated_errors():
        rows = db.conn.execute(_LISTED.format(where=where), values).fetchall()
    told = [dict(zip(_FIELDS, row, strict=True)) for row in rows]
    return [Listed(**one | _worked_out(one, db, at)) for one in told]


def _worked_out(one: dict[str, Any], db: Database, at: datetime) -> dict[str, Any]:
    """Return what a row does not have in its columns."""
    with read_as_written(f"draft {one['draft']}"):
        found: dict[str, Any] = {"drafted_at": moment_or_none(one["drafted_at"] or "")}
    return found | ({"why": why_not(db, one["draft"], at=at)} if one["standing"] == "reviewed" else {})


_LISTED = """
    SELECT * FROM (
        SELECT a.id, d.id, CASE
                WHEN d.state IN ('reviewed', 'withdrawn') THEN d.state
                WHEN a.pub_status <> 'usable' OR (a.gate <> '' AND a.overruled = '') THEN 'held'
                WHEN d.state IN ('pending', 'stale') THEN d.state
                WHEN a.outcome <> '' THEN replace(a.outcome, '_', ' ')
                WHEN f.reason IS NOT NULL THEN 'put aside'
                ELSE 'waiting'
            END AS standing,
            CASE
                WHEN a.pub_status <> 'usable' THEN a.pub_status
                WHEN a.gate <> '' AND a.overruled = '' THEN a.gate
                WHEN d.id IS NULL OR d.state IN ('rejected', 'superseded') THEN coalesce(f.reason, '')
                ELSE ''
            END,
            a.source_id, a.section, r.headline, coalesce(d.assignee, ''),
            CASE WHEN d.claim_expires_at > c.at THEN d.claim_owner ELSE '' END, d.created_at
        FROM articles AS a JOIN revisions AS r ON r.id = a.current_revision
        LEFT JOIN drafts AS d ON d.id = (
            SELECT id FROM drafts WHERE article_id = a.id AND (seeded = 0 OR state = 'pending')
            ORDER BY state NOT IN ('pending', 'reviewed'), state = 'superseded', id DESC LIMIT 1
        )
        LEFT JOIN (
            SELECT revision_id, (
                SELECT reason FROM attempts WHERE revision_id = t.revision_id ORDER BY id DESC LIMIT 1
            ) AS reason
            FROM attempts AS t GROUP BY revision_id HAVING count(*) >= ? OR NOT min(retryable)
        ) AS f ON f.revision_id = r.id
        JOIN (SELECT ? AS at) AS c
        {where}
    ) WHERE ? IN ('', standing)
    ORDER BY 1 DESC LIMIT ?
"""
