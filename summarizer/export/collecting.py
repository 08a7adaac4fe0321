"""Fetches what may leave from the record and makes boxes of it: approval, corrections, disclosure."""

from typing import TYPE_CHECKING

from db.export_changes import taken_back
from db.exports import ExportFilters, ReviewedDraft, exportable
from db.records import Draft
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
    entry = reviewed.approval
    approval = Approval(entry.seq, edition.local(entry.at), reviewed.edited_by_person, entry.hash)
    said = disclosure(edition.house, reviewed.draft, approval)
    return Box(reviewed.draft, approval, corrections(db, reviewed.draft, edition), said)


def unreviewed_box(draft: Draft, edition: Edition) -> Box:
    """Return the box of a draft that nobody has approved, stamped as such."""
    return Box(draft, None, (), disclosure(edition.house, draft, None))


def corrections(db: "Database", draft: Draft, edition: Edition) -> tuple[Correction, ...]:
    """Return why earlier boxes of the same article were withdrawn after they had left, oldest first."""
    return tuple(
        Correction(note, edition.local(entry.at))
        for entry in taken_back(db, draft.article_id)
        if (note := entry.texts.get("note"))
    )
