"""Takes away what the log itself took back, while nothing may leave: a box that must go is never held back."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from db.connection import writing
from db.export_changes import Recalled, recalled, sent_last
from db.exports import exportable_ids
from db.history import of_draft
from summarizer.export.edition import Edition
from summarizer.export.folder import remove
from summarizer.export.formats import Format
from summarizer.export.holdings import Holding, holdings, refuse_another_record

if TYPE_CHECKING:
    from sqlite_utils import Database


class Taken(NamedTuple):
    """What became of a folder's boxes that may not stand."""

    removed: list[Path]
    untold: list[Path]
    """Left in place, of which neither the index nor the log tells what they hold."""


def take_away(db: "Database", out: Path, target: str, how: Format, edition: Edition) -> Taken:
    """Remove from a folder each box whose approval is in the log, and which may not stand by it.

    Where the index does not say what a file holds, what the target was sent last counts. What the log does not know may
    have been approved after the copy that was restored: a person sees to that first.

    Raises:
        InputError: The folder is another record's, or a file can not be removed.
    """
    refuse_another_record(out, edition.record)
    with writing(db):  # nothing is approved or repeated meanwhile
        may, sent = exportable_ids(db, at=edition.at), sent_last(db, target=target)
        boxes = [one for one in holdings(out) if one.reviewed]
        drafts = {one: _draft_in(db, one, sent) for one in boxes}
        fallen = [one.path for one, draft in drafts.items() if draft is not None and draft not in may]
        untold = [one.path for one, draft in drafts.items() if draft is None and one.kept is None]
        return Taken(remove(out, fallen, how, edition), untold)


def gone(db: "Database", target: str, how: Format, edition: Edition) -> list[Recalled]:
    """Return what a follower is told to remove, as by every run: what left by this log and may not stand."""
    with writing(db):
        return recalled(db, target=target, format=how.name, at=edition.at)


def _draft_in(db: "Database", one: Holding, sent: Mapping[tuple[str, int], int]) -> int | None:
    """Return which draft a box holds; None where the log does not know its approval, or nothing tells."""
    if one.kept is None:
        return sent.get((one.kind, one.article))
    known = any(entry.hash == one.kept.approval for entry in of_draft(db, one.kept.draft))
    return one.kept.draft if known else None
