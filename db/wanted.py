"""Says which articles want a draft."""

from datetime import datetime

from sqlite_utils import Database

from db.connection import translated_errors
from db.records import ModelInfo, Revision
from db.revisions import COLUMNS, revision_of
from db.times import stamp

MAX_FAILURES = 3
"""So many failed attempts at one revision put it aside."""

_WANTED = """
    FROM articles AS a JOIN revisions AS r ON r.id = a.current_revision
    WHERE (a.gate = '' OR a.overruled <> '') AND a.pub_status = 'usable' AND a.outcome = ''
        AND (a.expires_at = '' OR a.expires_at > :at)
        AND NOT EXISTS (
            SELECT 1 FROM drafts AS d WHERE d.article_id = a.id AND d.seeded = 0 AND (
                d.state IN ('pending', 'reviewed')
                OR (d.state = 'withdrawn' AND (SELECT substance FROM revisions WHERE id = d.revision_id) = r.substance)
            )
        )
        AND (
            SELECT count(*) + :most * (count(*) > 0 AND NOT min(t.retryable)) FROM attempts AS t
            WHERE t.revision_id = r.id AND (:model = '' OR t.model_revision = :model)
        ) < :most
"""
"""What `to_draft` says in words."""


def to_draft(db: Database, *, limit: int, at: datetime, model: ModelInfo | None = None) -> list[Revision]:
    """Return current revisions that want a draft, oldest article first.

    Left out are gated, withheld, cancelled and expired articles, those an editor writes by hand or never wants, those
    with a live or withdrawn draft, and revisions that failed three times or once for good (counted for `model` only,
    where one is named).
    """
    with translated_errors():
        cursor = db.conn.execute(
            f"SELECT {COLUMNS} {_WANTED} ORDER BY a.id LIMIT :limit", _wanted(at, model) | {"limit": limit}
        )
        names = [name for name, *_ in cursor.description]
        return [revision_of(dict(zip(names, row, strict=True))) for row in cursor]


def count_to_draft(db: Database, *, at: datetime, model: ModelInfo | None = None) -> int:
    """Return how many revisions `to_draft` has in all."""
    with translated_errors():
        return int(db.conn.execute(f"SELECT count(*) {_WANTED}", _wanted(at, model)).fetchone()[0])


def _wanted(at: datetime, model: ModelInfo | None) -> dict[str, object]:
    return {"at": stamp(at), "most": MAX_FAILURES, "model": model.revision if model else ""}
