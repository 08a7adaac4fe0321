"""The queue of drafts as the desk shows it: pages, counts, and a number that changes when another process writes."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from db.connection import translated_errors
from db.drafts.filters import NO_FILTERS, QueueFilters, order_of, search_phrase, source_of, where_of
from db.records import Actor
from db.times import moment, moment_or_none, stamp


@dataclass(frozen=True)
class QueueRow:
    """One line of the queue."""

    draft_id: int
    article_id: int
    headline: str
    section: str
    state: str
    risk: int
    badge: str
    """Why it stands where it stands, in words; empty where nothing speaks."""
    drafted_at: datetime
    claimed_by: str
    claim_expires_at: datetime | None
    pub_status: str
    embargoed_until: datetime | None
    edited: bool
    """Whether its text is no longer the model's."""
    assigned_to: str = ""
    """Whom it is for; empty for nobody in particular."""


@dataclass(frozen=True)
class Counts:
    """What the queue holds, so that an empty one never lies."""

    free: int
    mine: int
    others: int
    """Pending drafts that somebody else holds."""
    stale: int
    reviewed: int
    """Reviewed and not yet exported."""
    rejected: int
    gated: int
    """Articles that a gate keeps from being drafted."""
    for_me: int = 0
    """What waits and was assigned to me, whoever holds it."""


def page(
    db: Database,
    filters: QueueFilters = NO_FILTERS,
    *,
    offset: int = 0,
    limit: int = 100,
    at: datetime,
    actor: Actor | None = None,
) -> list[QueueRow]:
    """Return rows `offset` to `offset + limit` of the queue; `actor` is whose claims count as mine."""
    condition, values = where_of(filters, actor=actor.name if actor else "", at=at)
    order = order_of(filters)
    with translated_errors():
        rows = db.conn.execute(
            "SELECT d.id, d.article_id, r.headline, d.section, d.state, d.risk, d.badge, d.created_at,"  # noqa: S608
            " CASE WHEN d.claim_expires_at > :now THEN d.claim_owner ELSE '' END,"
            " CASE WHEN d.claim_expires_at > :now THEN d.claim_expires_at ELSE '' END,"
            " a.pub_status, a.embargoed_until,"
            " EXISTS (SELECT 1 FROM takeaways AS t WHERE t.draft_id = d.id AND t.text <> t.drafted), d.assignee"
            f" FROM (SELECT d.id AS picked FROM {source_of(filters)} WHERE {condition}"
            f" ORDER BY {order} LIMIT :limit OFFSET :offset) JOIN drafts AS d ON d.id = picked"
            " JOIN revisions AS r ON r.id = d.revision_id JOIN articles AS a ON a.id = d.article_id"
            f" ORDER BY {order}",
            values | {"limit": limit, "offset": offset},
        ).fetchall()
    return [_row(row) for row in rows]


def _row(row: tuple[Any, ...]) -> QueueRow:
    *plain, drafted_at, owner, expires, pub_status, embargo, edited, assignee = row
    draft_id, article_id, headline, section, state, risk, badge = plain
    claim = (moment(drafted_at), owner, moment_or_none(expires))
    return QueueRow(
        draft_id,
        article_id,
        headline,
        section,
        state,
        risk,
        badge,
        *claim,
        pub_status,
        moment_or_none(embargo),
        edited=bool(edited),
        assigned_to=assignee,
    )


def length(db: Database, filters: QueueFilters = NO_FILTERS, *, at: datetime, actor: Actor | None = None) -> int:
    """Return how many drafts the filters let pass."""
    condition, values = where_of(filters, actor=actor.name if actor else "", at=at)
    with translated_errors():
        return int(db.conn.execute(f"SELECT count(*) FROM drafts AS d WHERE {condition}", values).fetchone()[0])  # noqa: S608


_COUNTS = """
    SELECT
        (SELECT count(*) FROM drafts WHERE state = 'pending'),
        (SELECT count(*) FROM drafts
            WHERE state = 'pending' AND claim_owner = :actor AND claim_owner > '' AND claim_expires_at > :now),
        (SELECT count(*) FROM drafts
            WHERE state = 'pending' AND claim_owner > '' AND claim_owner <> :actor AND claim_expires_at > :now),
        (SELECT count(*) FROM drafts WHERE state = 'stale'),
        (SELECT count(*) FROM drafts INDEXED BY drafts_to_leave WHERE state = 'reviewed' AND exported_at = ''),
        (SELECT count(*) FROM drafts WHERE state = 'rejected'),
        (SELECT count(*) FROM articles WHERE gate <> '' AND overruled = ''),
        (SELECT count(*) FROM drafts WHERE assignee = :actor AND assignee > '' AND state IN ('pending', 'stale'))
"""


def counts(db: Database, *, actor: Actor, at: datetime) -> Counts:
    """Return what is free, mine and held by others, and what waits elsewhere."""
    with translated_errors():
        row = db.conn.execute(_COUNTS, {"actor": actor.name, "now": stamp(at)}).fetchone()
    pending, mine, others, stale, reviewed, rejected, gated, for_me = row
    return Counts(pending - mine - others, mine, others, stale, reviewed, rejected, gated, for_me)


def waiting_draft(db: Database, article_id: int) -> int | None:
    """Return the article's pending draft, a planted one left aside; None where none waits."""
    with translated_errors():
        row = db.conn.execute(
            "SELECT id FROM drafts WHERE article_id = ? AND state = 'pending' AND seeded = 0", (article_id,)
        ).fetchone()
    return int(row[0]) if row else None


_BECAME = """
    SELECT became, count(*) FROM (
        SELECT coalesce(
            (
                SELECT state FROM drafts WHERE article_id = a.id AND seeded = 0
                ORDER BY state NOT IN ('pending', 'reviewed'), state = 'superseded', id DESC LIMIT 1
            ),
            CASE WHEN a.gate <> '' AND a.overruled = '' THEN 'gate:' || a.gate END,
            CASE WHEN EXISTS (SELECT 1 FROM attempts WHERE revision_id = a.current_revision) THEN 'failed' END,
            'undrafted'
        ) AS became FROM articles AS a
        WHERE a.current_revision IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)
    ) GROUP BY became ORDER BY became
"""


def became_of(db: Database, search: str) -> dict[str, int]:
    """Return how many articles have the words, by the state of the draft that lives, else of their newest.

    Where there is no draft: `gate:` with the gate's reason, `failed`, or `undrafted`.
    """
    with translated_errors():
        return dict(db.conn.execute(_BECAME, (search_phrase(search),)).fetchall())


def sections(db: Database, states: tuple[str, ...] = ("pending",)) -> list[str]:
    """Return the sections that drafts in these states have, for the filter."""
    sql = "SELECT DISTINCT section FROM drafts WHERE state IN (SELECT value FROM json_each(?)) ORDER BY section"
    with translated_errors():
        return [row[0] for row in db.conn.execute(sql, (json.dumps(states),))]


def change_counter(db: Database) -> int:
    """Return a number that changes when another connection has written (`PRAGMA data_version`); costs microseconds."""
    with translated_errors():
        return int(db.conn.execute("PRAGMA data_version").fetchone()[0])
