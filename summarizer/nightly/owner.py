"""Tells of which database the reports in a folder are: what was kept of one says nothing about another beside it."""

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from db.errors import UsageError
from db.history import record_of

if TYPE_CHECKING:
    from sqlite_utils import Database


def other_owner(reports: Path, db: "Database") -> str:
    """Return the database that the reports are of, by the last night whose log verified; '' where it is this one."""
    return _other(reports, Path(db.conn.execute("PRAGMA database_list").fetchone()[2]), record_of(db))


def refuse_reports_of_another(reports: Path, place: Path, record: str) -> None:
    """Raise UsageError where the reports are another database's, which would be held to the heads of this one.

    Args:
        reports: The folder.
        place: Where the database is.
        record: The hash of its first log entry.
    """
    if other := _other(reports, place, record):
        raise UsageError(
            f"{reports}: the reports and heads here are of another database, {other}",
            hint="name a folder for each database: nightly.reports in the settings;"
            f" where the other one is gone for good, move {reports} away",
        )


def _other(reports: Path, place: Path, record: str) -> str:
    """Return the other database; one at the same place is none, whatever its log says: it may have been rewritten.

    Nor is the same record elsewhere: a newsroom moves. Where nobody knows, the reports are of whoever asks.
    """
    try:
        last = json.loads((reports / "latest.json").read_text(encoding="utf-8"))
        stood, own = last["database"], last["record"]
    except (OSError, ValueError, KeyError, TypeError):
        return ""
    if not (stood and own and isinstance(stood, str)) or own == record:
        return ""
    return "" if os.path.realpath(stood) == os.path.realpath(place) else stood
