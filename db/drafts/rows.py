"""Loads a draft from its rows: revision, takeaways with the words they began as, alternatives, provenance, claim."""

import json
from typing import Any

from sqlite_utils import Database

from db.connection import translated_errors
from db.damaged import read_as_written
from db.errors import NotFoundError, RefusedError
from db.forms import load_candidates, load_flags, load_spans
from db.records import Draft, DraftedTakeaway, DraftState, ModelInfo, Takeaway
from db.revisions import COLUMNS, by_name, revision_of
from db.times import moment, moment_or_none


def load_draft(db: Database, draft_id: int) -> Draft:
    """Return the draft with its revision and takeaways; raises NotFoundError."""
    with translated_errors():
        cursor = db.conn.execute(
            f"SELECT {COLUMNS}, d.* FROM drafts AS d JOIN revisions AS r ON r.id = d.revision_id"  # noqa: S608
            " JOIN articles AS a ON a.id = d.article_id WHERE d.id = ?",
            (draft_id,),
        )
        row = next(by_name(cursor), None)
        if row is None:
            raise NotFoundError(f"no draft has the id {draft_id}")
        with read_as_written(f"draft {draft_id}"):
            alternatives = load_candidates(row["alternatives"])
            own, takeaways = _takeaways(db, draft_id, alternatives)
            return _draft_of(row | {"id": draft_id}, own, takeaways, alternatives)


def _takeaways(
    db: Database, draft_id: int, alternatives: tuple[DraftedTakeaway, ...]
) -> tuple[tuple[DraftedTakeaway, ...], tuple[Takeaway, Takeaway, Takeaway]]:
    rows = db.conn.execute(
        "SELECT drafted, evidence, kept, drafted_flags, text, source, flags FROM takeaways"
        " WHERE draft_id = ? ORDER BY position",
        (draft_id,),
    ).fetchall()
    own = tuple(DraftedTakeaway(row[0], load_spans(row[1]), load_spans(row[2]), load_flags(row[3])) for row in rows)
    candidates = own + alternatives
    if len(rows) != 3:  # noqa: PLR2004 - exactly three
        raise RefusedError(f"draft {draft_id} has {len(rows)} takeaways, not three", hint="takeaways db check")
    first, second, third = (
        _takeaway(position, row[4], row[5], candidates, row[6]) for position, row in enumerate(rows, start=1)
    )
    return own, (first, second, third)


def _takeaway(position: int, text: str, source: int, candidates: tuple[DraftedTakeaway, ...], flags: str) -> Takeaway:
    if source > len(candidates):  # a redaction took the alternatives
        source = position
    began = candidates[source - 1]
    return Takeaway(position, began.text, text, began.evidence, began.kept, load_flags(flags), source)


def _draft_of(
    row: dict[str, Any],
    own: tuple[DraftedTakeaway, ...],
    takeaways: tuple[Takeaway, Takeaway, Takeaway],
    alternatives: tuple[DraftedTakeaway, ...],
) -> Draft:
    model = ModelInfo(
        drafter=row["drafter"], model=row["model"], revision=row["model_revision"], prompt_id=row["prompt"],
        prompt_sha256=row["prompt_sha256"], settings=json.loads(row["settings"]),
    )  # fmt: skip
    return Draft(
        id=row["id"],
        article_id=row["article_id"],
        revision=revision_of(row),
        state=DraftState(row["state"]),
        version=row["version"],
        takeaways=takeaways,
        alternatives=alternatives,
        model=model,
        coverage=row["coverage"],
        created_at=moment(row["created_at"]),
        claimed_by=row["claim_owner"],
        claim_expires_at=moment_or_none(row["claim_expires_at"]),
        exported_at=moment_or_none(row["exported_at"]),
        assigned_to=row["assignee"],
        assignment=row["assignment"],
        own=own,
    )
