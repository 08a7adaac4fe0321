"""Copies the record while it is in use, proves the copy, and only then gives it its name."""

import os
import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from db.check import check
from db.connection import open_read_only, translated_errors
from db.errors import DatabaseError, UsageError
from db.verify import Anchor, anchor

PAGES_AT_ONCE = 4096
"""Between so many pages writers get their turn; a page is 4 KiB."""
_SQLITE = b"SQLite format 3\0"
"""How a database file begins."""


@dataclass(frozen=True)
class Backup:
    """A copy that was proven after it was written."""

    path: Path
    bytes: int
    head: Anchor
    """The head of the copy's log."""


def backup(db: Database, target: Path) -> Backup:
    """Write a proven copy of the record to `target`; what stood there before stays until the copy is proven.

    Raises:
        DatabaseError: the folder can not be written, the disk is full, or the copy does not check.
        UsageError: the target is the record itself, a database in use, or no database at all.
    """
    partial = target.with_name(f".{target.name}.partial")
    try:
        _refuse_what_stands(db, target)
        target.parent.mkdir(parents=True, exist_ok=True)
        partial.unlink(missing_ok=True)
        _copy(db, partial)
        head = _proven(partial)
        _to_disk(partial)
        partial.replace(target)
        _to_disk(target.parent)
        return Backup(target, target.stat().st_size, head)
    except OSError as error:
        raise DatabaseError(
            f"{target}: the copy can not be written: {error.strerror}", hint="free some space or name another folder"
        ) from error
    finally:
        for leftover in (partial, partial.with_name(partial.name + "-wal"), partial.with_name(partial.name + "-shm")):
            with suppress(OSError):  # where nothing could be written, nothing is left to remove
                leftover.unlink(missing_ok=True)


def _refuse_what_stands(db: Database, target: Path) -> None:
    if not target.exists():
        return
    if target.samefile(db.conn.execute("PRAGMA database_list").fetchone()[2]):
        raise UsageError(f"{target} is the database itself", hint="name another file or a folder")
    with target.open("rb") as file:
        if file.read(len(_SQLITE)) not in (b"", _SQLITE):
            raise UsageError(f"{target} is no database: it stays as it is", hint="name another file or a folder")
    log = target.with_name(f"{target.name}-wal")
    if log.exists() and log.stat().st_size:
        raise UsageError(
            f"{target} is in use, or was when its program was killed", hint="name another file or a folder"
        )


def _copy(db: Database, partial: Path) -> None:
    with translated_errors():
        copy = sqlite3.connect(partial)
        try:
            db.conn.backup(copy, pages=PAGES_AT_ONCE)
            copy.execute("PRAGMA journal_mode = DELETE")
        finally:
            copy.close()


def _proven(path: Path) -> Anchor:
    copy = open_read_only(path)
    try:
        found = check(copy)
        if found:
            raise DatabaseError(f"{path.name}: the copy does not check: {found[0]}", hint="takeaways db check")
        return anchor(copy)
    finally:
        copy.close()


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
