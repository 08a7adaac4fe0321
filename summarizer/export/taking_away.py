"""Takes away what the log itself took back, while nothing may leave: a box that must go is never held back."""

from pathlib import Path
from typing import TYPE_CHECKING

from db.connection import writing
from db.export_changes import Recalled, recalled
from db.exports import exportable_ids
from db.history import of_draft
from summarizer.export.edition import Edition
from summarizer.export.folder import remove
from summarizer.export.formats import Format
from summarizer.export.holdings import Holding, holdings, refuse_another_record

if TYPE_CHECKING:
    from sqlite_utils import Database


def take_away(db: "Database", out: Path, how: Format, edition: Edition) -> list[Path]:
    """Remove from a folder each box whose approval is in the log, and which may not stand by it; return the files.

    What the log does not know may have been approved after the copy that was restored: a person sees to that first.

    Raises:
        InputError: The folder is another record's, or a file can not be removed.
    """
    refuse_another_record(out, edition.record)
    with writing(db):  # nothing is approved or repeated meanwhile
        may = exportable_ids(db, at=edition.at)
        fallen = [one.path for one in holdings(out) if one.kept and one.kept.draft not in may and _is_known(db, one)]
        return remove(out, fallen, how, edition)


def gone(db: "Database", target: str, how: Format, edition: Edition) -> list[Recalled]:
    """Return what a follower is told to remove, as by every run: what left by this log and may not stand."""
    with writing(db):
        return recalled(db, target=target, format=how.name, at=edition.at)


def _is_known(db: "Database", one: Holding) -> bool:
    return one.kept is not None and any(entry.hash == one.kept.approval for entry in of_draft(db, one.kept.draft))
