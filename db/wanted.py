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
            WHERE t.revision_id = r.id
                AND (:any OR (t.drafter, t.model, t.model_revision) = (:drafter, :model, :model_revision))
        ) < :most
"""
"""What `to_draft` says in words."""
_UNTRIED = ModelInfo("", "", "")
"""No model that was ever tried."""


def to_draft(
    db: Database, *, limit: int, at: datetime, model: ModelInfo | None = None, newest: bool = False
) -> list[Revision]:
    """Return current revisions that want a draft, oldest article first, or `newest` first.

    Left out are gated, withheld, cancelled and expired articles, those an editor writes by hand or never wants, those
    with a live or withdrawn draft, and revisions that failed three times or once for good (counted for `model` only,
    where one is named: drafter, name and revision, since not every drafter knows its model's revision).
    """
    order = "a.id DESC" if newest else "a.id"
    with translated_errors():
        cursor = db.conn.execute(
            f"SELECT {COLUMNS} {_WANTED} ORDER BY {order} LIMIT :limit", _wanted(at, model) | {"limit": limit}
        )
        names = [name for name, *_ in cursor.description]
        return [revision_of(dict(zip(names, row, strict=True))) for row in cursor]


def count_to_draft(db: Database, *, at: datetime, model: ModelInfo | None = None) -> int:
    """Return how many revisions `to_draft` has in all."""
    with translated_errors():
        return int(db.conn.execute(f"SELECT count(*) {_WANTED}", _wanted(at, model)).fetchone()[0])


def waits_for_any(db: Database, *, at: datetime) -> bool:
    """Return whether there is work for a model that has not failed on any of it: without, none need be loaded."""
    return count_to_draft(db, at=at, model=_UNTRIED) > 0


def has_failed(db: Database, revision_id: int, model: ModelInfo) -> bool:
    """Return whether a failure of this model at this revision is in the record."""
    with translated_errors():
        found = db.conn.execute(
            "SELECT EXISTS (SELECT 1 FROM attempts WHERE revision_id = :revision"
            " AND (drafter, model, model_revision) = (:drafter, :model, :model_revision))",
            _named(model) | {"revision": revision_id},
        )
        return bool(found.fetchone()[0])


def _wanted(at: datetime, model: ModelInfo | None) -> dict[str, object]:
    return {"at": stamp(at), "most": MAX_FAILURES, "any": model is None} | _named(model or _UNTRIED)


def _named(model: ModelInfo) -> dict[str, object]:
    return {"drafter": model.drafter, "model": model.model, "model_revision": model.revision}
