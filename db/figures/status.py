"""Counts what is in the record: drafts by state, gates, failures, the oldest that waits, the log's head."""

from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from db.articles.wanted import MAX_FAILURES
from db.connection import translated_errors
from db.exports import last_export, not_yet
from db.gate_codes import CODE, FORBIDDEN
from db.times import moment, moment_or_none, stamp
from db.verifying.anchors import Anchor, anchor


@dataclass(frozen=True)
class SetAside:
    """An article that is not drafted, with the reason."""

    article_id: int
    source_id: str
    headline: str
    reason: str


@dataclass(frozen=True)
class Status:
    """The record at a glance."""

    articles: int
    drafts: dict[str, int]
    """How many drafts by state; copies with a planted error are left out, as for `oldest_pending`."""
    claimed: int
    """Copies with a planted error too, as in `assigned`: who has one in hand would miss it."""
    assigned: int
    """How many drafts that wait are for somebody."""
    gates: dict[str, int]
    """How many articles by the code of their gate."""
    by_hand: int
    never: int
    put_aside: tuple[SetAside, ...]
    """Articles whose current revision failed for good, newest first, at most twenty."""
    second_looks: int
    """Reviewed drafts that leave once a second person agrees."""
    forbidden: int
    """Drafts that wait or are reviewed and stay here, as the gate has come to forbid their article."""
    oldest_pending: datetime | None
    last_ingest: datetime | None
    last_export: datetime | None
    """When a box left last."""
    head: Anchor


_ASIDE = """
    SELECT a.id, a.source_id, r.headline,
        (SELECT reason FROM attempts WHERE revision_id = r.id ORDER BY id DESC LIMIT 1)
    FROM (
        SELECT revision_id, count(*) AS failures, min(retryable) AS retryable FROM attempts GROUP BY revision_id
    ) AS t
    JOIN revisions AS r ON r.id = t.revision_id JOIN articles AS a ON a.current_revision = r.id
    WHERE (t.failures >= ? OR NOT t.retryable)
        AND NOT EXISTS (SELECT 1 FROM drafts AS d WHERE d.article_id = a.id AND d.state IN ('pending', 'reviewed'))
    ORDER BY a.id DESC LIMIT 20
"""
_FORBIDDEN = f"""
    SELECT count(*) FROM drafts AS d JOIN articles AS a ON a.id = d.article_id
    WHERE d.state IN ('pending', 'reviewed') AND d.seeded = 0 AND {FORBIDDEN}
"""  # noqa: S608 - our own words
_CLAIMED = "SELECT count(*) FROM drafts WHERE state = 'pending' AND claim_owner > '' AND claim_expires_at > ?"
_ASSIGNED = "SELECT count(*) FROM drafts WHERE assignee > '' AND state IN ('pending', 'stale')"
_OLDEST = "SELECT min(created_at) FROM drafts WHERE state = 'pending' AND seeded = 0"
_STATES = "SELECT state, count(*) FROM drafts WHERE seeded = 0 GROUP BY state ORDER BY state"
_GATES = f"""
    SELECT {CODE} AS code, count(*)
    FROM articles AS a WHERE a.gate <> '' AND a.overruled = '' GROUP BY code ORDER BY code
"""  # noqa: S608 - our own words


def status(db: Database, *, at: datetime) -> Status:
    """Return the counts as they are at `at`."""
    with translated_errors():
        run = db.conn.execute
        articles, by_hand, never = run(
            "SELECT count(*), coalesce(sum(outcome = 'by_hand'), 0), coalesce(sum(outcome = 'never'), 0) FROM articles"
        ).fetchone()
        (claimed,) = run(_CLAIMED, (stamp(at),)).fetchone()
        (assigned,) = run(_ASSIGNED).fetchone()
        (oldest,) = run(_OLDEST).fetchone()
        (last,) = run("SELECT max(at) FROM review_log WHERE act = 'ingested'").fetchone()
        return Status(
            articles=articles,
            drafts=dict(run(_STATES).fetchall()),
            claimed=claimed,
            assigned=assigned,
            gates=dict(run(_GATES).fetchall()),
            by_hand=by_hand,
            never=never,
            put_aside=tuple(SetAside(*row) for row in run(_ASIDE, (MAX_FAILURES,)).fetchall()),
            second_looks=not_yet(db, at=at).second_look,
            forbidden=run(_FORBIDDEN).fetchone()[0],
            oldest_pending=moment_or_none(oldest or ""),
            last_ingest=moment(last) if last else None,
            last_export=last_export(db),
            head=anchor(db),
        )
