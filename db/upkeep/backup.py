"""Copies the record while it is in use, proves the copy, and only then gives it its name."""

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from db.connection import translated_errors
from db.errors import BusyError, DatabaseError, UsageError
from db.opening import open_read_only
from db.schema.migrate import APPLICATION_ID
from db.upkeep.check import grave_faults
from db.upkeep.unfinished import unfinished
from db.verifying.anchors import Anchor, anchor

PAGES_AT_ONCE = 4096
"""Between so many pages writers get their turn; a page is 4 KiB."""
_SQLITE = b"SQLite format 3\0"
"""How a database file begins."""
_WRITTEN_AHEAD, _BY_WAL = 18, b"\x02"
"""Where in the file, and how, it stands that changes are written ahead: so they are in a record, and in no copy."""
_BESIDE = ("-wal", "-journal")
"""Files in which SQLite keeps what is not in the database file yet."""
_ELSEWHERE = "name another file or a folder"


@dataclass(frozen=True)
class Backup:
    """A copy that was proven after it was written."""

    path: Path
    bytes: int
    head: Anchor
    """The head of the copy's log."""


def backup(db: Database, target: Path) -> Backup:
    """Write a proven copy of the record to `target`; what stood there before stays until the copy is proven.

    Only an older copy of the same record is replaced: whatever else stands there holds something that no copy has.
    Each run makes its copy in a file of its own, so that two at once can not spoil each other's.

    Raises:
        BusyError: another run wrote a later copy meanwhile, or took this one away before it was done.
        DatabaseError: the folder can not be written, the disk is full, or the copy does not check.
        UsageError: the target is the record itself, a database in use, or no older copy of the record.
    """
    if ".." in target.parts:  # of a folder that is not there, and would be made on the way
        target = target.parent.resolve() / target.name
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _refuse_what_stands(db, target)
        with unfinished(target) as partial:
            return _written(db, partial, target)
    except OSError as error:
        raise DatabaseError(
            f"{target}: the copy can not be written: {error.strerror}", hint="free some space or name another folder"
        ) from error


def is_older_copy(db: Database, file: Path) -> bool:
    """Return whether a file may be replaced or removed: it is an older copy of the record, of which all is here too."""
    try:
        _refuse_what_stands(db, file)
    except (UsageError, OSError):  # what can not be read may be all that is left of another record
        return False
    return True


def _written(db: Database, partial: Path, target: Path) -> Backup:
    """Copy the record to `partial`, prove that, and give it the name of `target`."""
    try:
        copy_to(db, partial)
        head, size = proven(partial), partial.stat().st_size
        to_disk(partial)
        _refuse_what_stands(db, target)
        _refuse_a_later_one(target, head)
        partial.replace(target)
    except (OSError, DatabaseError) as error:
        if partial.exists():
            raise
        raise BusyError(f"{target}: the copy was taken away before it was done", hint="try again") from error
    to_disk(target.parent)
    return Backup(target, size, head)


def _refuse_a_later_one(target: Path, head: Anchor) -> None:
    """Leave what another run wrote since this one began, where that has more of the record."""
    if target.exists() and target.stat().st_size:
        stands = _head(target)
        if stands is not None and stands[0] > head.count:
            raise BusyError(f"{target} was written meanwhile and has more entries: it stays", hint="nothing is to do")


def _refuse_what_stands(db: Database, target: Path) -> None:
    left = [one for one in (target.with_name(f"{target.name}{ending}") for ending in _BESIDE) if one.exists()]
    if not target.exists():
        if left:  # SQLite would take it for a part of the copy, and spoil it
            raise UsageError(f"{left[0]} is left of a database that is gone: it belongs to no copy", hint=_ELSEWHERE)
        return
    if target.samefile(db.conn.execute("PRAGMA database_list").fetchone()[2]):
        raise UsageError(f"{target} is the database itself", hint=_ELSEWHERE)
    with target.open("rb") as file:
        start = file.read(len(_SQLITE))
    if start not in (b"", _SQLITE):
        raise UsageError(f"{target} is no database: it stays as it is", hint=_ELSEWHERE)
    if any(beside.stat().st_size for beside in left):
        raise UsageError(f"{target} is in use, or was when its program was killed", hint=_ELSEWHERE)
    if start:
        _refuse_other_record(db, target)


def _refuse_other_record(db: Database, target: Path) -> None:
    """Let only a database go whose log ends with an entry of this record: all that was logged there is here."""
    head = _head(target)
    if head is None:
        raise UsageError(f"{target} is a database of another program: it stays as it is", hint=_ELSEWHERE)
    with translated_errors():
        row = db.conn.execute("SELECT hash FROM review_log WHERE seq = ?", head[:1]).fetchone()
    if head != (0, "") and (row is None or row[0] != head[1]):
        raise UsageError(
            f"{target} has log entries that this record has not: it is no older copy of it, and stays as it is",
            hint=f'{_ELSEWHERE}; how a copy takes the record\'s place: docs/operations.md, "Backup and restore"',
        )
    own = _typed(db.conn)
    if any(kept_at > own.get(where, "") for where, kept_at in _typed_there(target).items()):
        raise UsageError(f"{target} holds words that somebody typed there, and this record has not", hint=_ELSEWHERE)


def _head(path: Path) -> tuple[int, str] | None:
    """Return count and hash of the log's last entry, whatever the schema; None where the database is none of ours."""
    with _as_it_lies(path) as connection:
        try:
            if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                return None
            row = connection.execute("SELECT seq, hash FROM review_log ORDER BY seq DESC LIMIT 1").fetchone()
        except sqlite3.Error:
            return None
    return (int(row[0]), str(row[1])) if row else (0, "")


def _typed_there(path: Path) -> dict[tuple[int, str], str]:
    """Return `_typed` of a file in which people work; a copy is not worked in."""
    with path.open("rb") as file:
        if file.read(_WRITTEN_AHEAD + 1)[_WRITTEN_AHEAD:] != _BY_WAL:
            return {}
    with _as_it_lies(path) as connection:
        return _typed(connection)


def _as_it_lies(path: Path) -> closing[sqlite3.Connection]:
    """Open a file that nobody is to write meanwhile, and beside which nothing is to be made."""
    return closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True))


def _typed(connection: sqlite3.Connection) -> dict[tuple[int, str], str]:
    """Return for whom and when words were kept that stand in no log."""
    try:
        rows = connection.execute("SELECT draft_id, actor, kept_at FROM working_copies").fetchall()
    except sqlite3.Error:
        return {}
    return {(draft, actor): kept_at for draft, actor, kept_at in rows}


def copy_to(db: Database, partial: Path) -> None:
    """Copy a record to a file that is there, page by page, with all that is written ahead of it."""
    with translated_errors():
        copy = sqlite3.connect(partial)
        try:
            db.conn.backup(copy, pages=PAGES_AT_ONCE)
            copy.execute("PRAGMA journal_mode = DELETE")
        finally:
            copy.close()


def proven(path: Path) -> Anchor:
    """Return the head of a copy's log; DatabaseError for a copy that does not hold together."""
    copy = open_read_only(path)
    try:
        found = grave_faults(copy)
        if found:
            raise DatabaseError(f"{path.name}: the copy does not check: {found[0]}", hint="takeaways db check")
        return anchor(copy)
    finally:
        copy.close()


def to_disk(path: Path) -> None:
    """Wait until a file, or what a folder names, is on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
