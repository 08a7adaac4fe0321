"""Says what keeps every box back: a restore that nobody has confirmed, or a kept head that speaks against the log."""

from pathlib import Path
from typing import TYPE_CHECKING

from db.errors import InputError, LogBrokenError, RefusedError, TakeawaysError
from db.restored import in_words, unconfirmed
from db.verifying.anchors import anchor, anchor_problems
from summarizer.nightly.after_restore import CONFIRM, lists_to_see
from summarizer.nightly.keeping import ANCHORS, DISPUTED, known_anchors
from summarizer.nightly.owner import other_owner

if TYPE_CHECKING:
    from sqlite_utils import Database


def refuse_held_back(db: "Database", reports: Path) -> None:
    """Raise what keeps every box back, if anything does."""
    if why := held_back(db, reports):
        raise why


def held_back(db: "Database", reports: Path) -> TakeawaysError | None:
    """Return why no box may leave, whatever was approved; None where nothing keeps all back."""
    return since_restore(db, reports) or _disputed(db, reports)


def since_restore(db: "Database", reports: Path) -> RefusedError | None:
    """Return which restore waits for a person, and what that one has to read; None where none does."""
    restore = unconfirmed(db)
    if restore is None:
        return None
    files = lists_to_see(reports)
    listed = f"what these list: {', '.join(str(file.absolute()) for file in files)}"
    see = listed if files else "what was taken back since the copy was made"
    return RefusedError(in_words(restore), hint=f"see to {see}; then: {CONFIRM}")


def _disputed(db: "Database", reports: Path) -> TakeawaysError | None:
    """Return that the record is not what earlier nights kept heads of: it was cut, rewritten, or restored by hand."""
    if other_owner(reports, db):
        return None
    try:
        kept = [*known_anchors(reports), *known_anchors(reports, DISPUTED)]
    except InputError as error:  # a damaged head proves nothing, and is not passed over
        return error
    problem = next(anchor_problems(db, kept, anchor(db).count), None)
    if problem is None:
        return None
    return LogBrokenError(
        f"{reports / ANCHORS} speaks against the record: {problem.message}",
        hint="was a restore cut off? Run the same takeaways db restore again. Restored by hand:"
        ' docs/operations.md, "Backup and restore". Of another database: name a folder for each, nightly.reports',
    )
