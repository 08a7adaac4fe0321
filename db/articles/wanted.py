"""Says which articles want a draft."""

import json
from collections.abc import Sequence
from datetime import datetime

from sqlite_utils import Database

from db.connection import translated_errors
from db.records import ModelInfo, Revision
from db.revisions import COLUMNS, by_name, revision_of
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
                OR (
                    d.state = 'withdrawn' AND (SELECT substance FROM revisions WHERE id = d.revision_id) = r.substance
                    AND NOT EXISTS (
                        SELECT 1 FROM drafts AS later
                        WHERE later.article_id = a.id AND later.id > d.id AND later.state = 'rejected'
                    )
                )
            )
        )
        AND (
            SELECT count(*) + :most * (count(*) > 0 AND NOT min(t.retryable)) FROM attempts AS t
            WHERE t.revision_id = r.id
                AND (:any OR (t.drafter, t.model, t.model_revision) = (:drafter, :model, :model_revision))
        ) < :most
"""
"""What `to_draft` says in words."""
_DRAFTED = """
    FROM drafts AS d JOIN revisions AS r ON r.id = d.revision_id JOIN articles AS a ON a.current_revision = r.id
    WHERE (a.gate = '' OR a.overruled <> '') AND a.pub_status = 'usable' AND (a.expires_at = '' OR a.expires_at > :at)
        AND d.seeded = 0 AND (d.drafter, d.model, d.model_revision) = (:drafter, :model, :model_revision)
        AND r.id NOT IN (SELECT value FROM json_each(:other_than))
    ORDER BY d.id DESC LIMIT 1
"""
"""What `last_drafted` says in words."""
_UNTRIED = ModelInfo("", "", "")
"""No model that was ever tried."""


def to_draft(
    db: Database, *, limit: int, at: datetime, model: ModelInfo | None = None, newest: bool = False
) -> list[Revision]:
    """Return current revisions that want a draft, oldest article first, or `newest` first.

    Left out are gated, withheld, cancelled and expired articles, those an editor writes by hand or never wants, those
    with a live or withdrawn draft (unless a draft after the withdrawn one was rejected), and revisions that failed
    three times or once for good (counted for `model` only, where one is named: drafter, name and revision, since not
    every drafter knows its model's revision).
    """
    order = "a.id DESC" if newest else "a.id"
    query = f"SELECT {COLUMNS} {_WANTED} ORDER BY {order} LIMIT :limit"
    return _revisions(db, query, _wanted(at, model) | {"limit": limit})


def count_to_draft(db: Database, *, at: datetime, model: ModelInfo | None = None) -> int:
    """Return how many revisions `to_draft` has in all."""
    with translated_errors():
        return int(db.conn.execute(f"SELECT count(*) {_WANTED}", _wanted(at, model)).fetchone()[0])


def waits_for_any(db: Database, *, at: datetime) -> bool:
    """Return whether there is work for a model that has not failed on any of it: without, none need be loaded."""
    return count_to_draft(db, at=at, model=_UNTRIED) > 0


def last_drafted(db: Database, model: ModelInfo, *, at: datetime, other_than: Sequence[int] = ()) -> Revision | None:
    """Return the revision of this model's newest draft whose article still has that text and may still be drafted.

    None where there is none but the revisions `other_than`.
    """
    told = _named(model) | {"at": stamp(at), "other_than": json.dumps(list(other_than))}
    found = _revisions(db, f"SELECT {COLUMNS} {_DRAFTED}", told)
    return found[0] if found else None


def _revisions(db: Database, query: str, told: dict[str, object]) -> list[Revision]:
    with translated_errors():
        return [revision_of(row) for row in by_name(db.conn.execute(query, told))]


def _wanted(at: datetime, model: ModelInfo | None) -> dict[str, object]:
    return {"at": stamp(at), "most": MAX_FAILURES, "any": model is None} | _named(model or _UNTRIED)


def _named(model: ModelInfo) -> dict[str, object]:
    return {"drafter": model.drafter, "model": model.model, "model_revision": model.revision}
