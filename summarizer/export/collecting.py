"""Fetches what may leave from the record and makes boxes of it: approval, corrections, disclosure."""

from typing import TYPE_CHECKING

from db.drafts import load_draft
from db.exports import ExportFilters, ReviewedDraft, exportable
from db.history import LogFilters, entries
from db.records import Draft, DraftState
from summarizer.export.box import Approval, Box, Correction
from summarizer.export.disclosure import disclosure
from summarizer.export.edition import Edition

if TYPE_CHECKING:
    from sqlite_utils import Database


def reviewed_boxes(db: "Database", filters: ExportFilters, edition: Edition) -> list[Box]:
    """Return a box for every draft that may leave now, oldest approval first."""
    return [reviewed_box(db, one, edition) for one in exportable(db, filters=filters, at=edition.at)]


def reviewed_box(db: "Database", reviewed: ReviewedDraft, edition: Edition) -> Box:
    """Return the box of one reviewed draft."""
    approval = Approval(reviewed.approval.seq, reviewed.approval.at, reviewed.edited_by_person)
    said = disclosure(edition.house, reviewed.draft, approval)
    return Box(reviewed.draft, approval, corrections(db, reviewed.draft), said)


def unreviewed_box(draft: Draft, edition: Edition) -> Box:
    """Return the box of a draft that nobody has approved, stamped as such."""
    return Box(draft, None, (), disclosure(edition.house, draft, None))


def corrections(db: "Database", draft: Draft) -> tuple[Correction, ...]:
    """Return why earlier boxes of the same article were withdrawn after they had left, oldest first."""
    acts = entries(db, LogFilters(acts=("withdrawn",), article_id=draft.article_id), limit=1000, newest_first=False)
    return tuple(
        Correction(note, entry.at)
        for entry in acts
        if (note := entry.texts.get("note"))
        and entry.facts.get("was_exported")
        and entry.draft_id is not None
        and load_draft(db, entry.draft_id).state is DraftState.WITHDRAWN
    )
