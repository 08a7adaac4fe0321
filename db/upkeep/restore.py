"""Puts a proven copy in the record's place; what stood there is set aside as it is, with what lies beside it."""

import fcntl
import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from db.errors import BusyError, DatabaseError, LogBrokenError, UsageError
from db.opening import open_read_only
from db.reading import connect_to_read
from db.upkeep.backup import to_disk
from db.upkeep.check import check
from db.upkeep.unfinished import begin, clear
from db.verifying.anchors import anchor_problems
from db.verifying.verify import Anchor, anchor

_BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a database: it goes where the database goes, or would be read into the copy."""
_HELD_WHILE_OPEN = (510, 0x40000002)
"""Length and start of the bytes that SQLite locks in a file while a connection is open that writes ahead."""
_SECONDS = 5.0


@dataclass(frozen=True)
class Restored:
    """What stands now, and where that is which stood before."""

    head: Anchor
    """Of the copy, and so of the record by now."""
    aside: Path | None
    """Where the record lies that stood there; None where there was none."""
    lost: Anchor | None
    """Its head; None where it can not be read, or there was none."""


def restore(copy: Path, record: Path, *, anchors: Sequence[Anchor], at: datetime) -> Restored:
    """Put the copy, once it is proven, in the place of the record, which is set aside under a name with the time.

    Args:
        copy: The file that is to be the record; it stays where it is.
        record: The place of the record, which may be empty.
        anchors: Heads of the log that were kept: the copy is held to those that are not beyond its end.
        at: When.

    Raises:
        BusyError: somebody has the record open.
        DatabaseError: the copy does not check, or the folder can not be written.
        LogBrokenError: an anchor speaks against the copy.
        UsageError: the copy is the record itself, or is in use.
    """
    record = Path(os.path.realpath(record))  # what another name points at is moved, and the name stays
    _refuse_no_copy(copy, record)
    _refuse_open(record)
    try:
        partial = begin(record)
        try:
            _like(record, partial)
            head = _written(copy, partial, anchors)
            lost = _head(record)
            aside = _set_aside(record, at)
            partial.replace(record)
            to_disk(record.parent)
        finally:
            clear(partial)
    except OSError as error:
        raise DatabaseError(
            f"{record}: the copy can not be put in its place: {error.strerror}",
            hint="do it as the user that the database belongs to, in a folder with some space",
        ) from error
    return Restored(head, aside, lost)


def _refuse_no_copy(copy: Path, record: Path) -> None:
    if record.exists() and copy.exists() and copy.samefile(record):
        raise UsageError(f"{copy} is the database itself", hint="takeaways db restore COPY")
    left = [one for one in _beside(copy) if one.exists() and one.stat().st_size and not one.name.endswith("-shm")]
    if left:
        raise UsageError(f"{copy} is in use, or was when its program was killed", hint=f"see what {left[0]} is of")


def _refuse_open(record: Path) -> None:
    """Refuse where any process has the record open: its next words would go into the file that was set aside."""
    if not record.exists():
        return
    try:
        with record.open("rb+") as file:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, *_HELD_WHILE_OPEN)
    except BlockingIOError as error:
        raise BusyError(
            f"{record} is open in another process", hint="close every desk and stop the services, then try again"
        ) from error
    except OSError as error:
        raise DatabaseError(f"{record} can not be opened for writing: {error.strerror}") from error


def _like(record: Path, partial: Path) -> None:
    """Give the copy the owner, group and mode of the record, whose users would not reach it otherwise."""
    if not record.exists():
        return
    like, now = record.stat(), partial.stat()
    if (like.st_uid, like.st_gid) != (now.st_uid, now.st_gid):
        os.chown(partial, like.st_uid, like.st_gid)
    partial.chmod(like.st_mode & 0o777)


def _written(copy: Path, partial: Path, anchors: Sequence[Anchor]) -> Anchor:
    """Write the copy to `partial`, and prove that; return its head."""
    with closing(open_read_only(copy)) as source, closing(sqlite3.connect(partial)) as target:
        source.conn.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")
    with closing(open_read_only(partial)) as written:
        found, head = check(written), anchor(written)
        if found:
            raise DatabaseError(f"{copy} does not check, and nothing was put in place: {found[0]}", hint="take another")
        within = [one for one in anchors if one.count <= head.count]
        problem = next(anchor_problems(written, within, head.count), None)
        if problem is not None:
            raise LogBrokenError(
                f"{copy} is not the record that was anchored, and nothing was put in place: {problem.message}",
                hint="take another copy; compare with the anchors that were kept elsewhere",
            )
    to_disk(partial)
    return head


def _head(record: Path) -> Anchor | None:
    """Return the head of what stands there, as far as it can be read."""
    if record.exists():
        with suppress(sqlite3.Error, DatabaseError), closing(connect_to_read(record, timeout=_SECONDS)) as connection:
            row = connection.execute("SELECT seq, hash, at FROM review_log ORDER BY seq DESC LIMIT 1").fetchone()
            return Anchor(*row) if row else None
    return None


def _set_aside(record: Path, at: datetime) -> Path | None:
    """Give what stands there second names, then take from beside what would be read into the copy.

    A kill in between leaves the set whole under its second names: the database and what is written ahead of it.
    """
    aside = record.with_name(f"{record.stem}.before-{at:%Y%m%dT%H%M%SZ}{record.suffix}")
    files = [(record, aside), *zip(_beside(record), _beside(aside), strict=True)]
    if any(place.exists() for _, place in files):
        raise BusyError(f"{aside} is there already", hint="try again in a second")
    for file, place in files:
        if file.exists():
            os.link(file, place)
    for file in _beside(record):
        file.unlink(missing_ok=True)
    return aside if aside.exists() else None


def _beside(path: Path) -> list[Path]:
    return [path.with_name(f"{path.name}{ending}") for ending in _BESIDE]
