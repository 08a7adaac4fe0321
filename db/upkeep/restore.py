"""Puts a proven copy in the record's place; what stood there is set aside as it is, with what lies beside it."""

import fcntl
import os
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, NamedTuple

from sqlite_utils import Database

from db.errors import BusyError, DatabaseError, LogBrokenError, UsageError
from db.opening import open_read_only
from db.upkeep.backup import copy_to, to_disk
from db.upkeep.check import grave_faults
from db.upkeep.lost_acts import Lost, lost
from db.upkeep.unfinished import begin, clear
from db.verifying.anchors import anchor_problems
from db.verifying.verify import Anchor, anchor

Heads = Sequence[Anchor]
"""Heads of the log that were kept."""

_BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a database: it goes where the database goes, or would be read into the copy."""
_HELD_WHILE_OPEN = (510, 0x40000002)
"""Length and start of the bytes that SQLite locks in a file while a connection is open that writes ahead."""


@dataclass(frozen=True)
class Restored:
    """What stands now, and where that is which stood before."""

    head: Anchor
    """Of the copy, and so of the record by now."""
    aside: Path | None
    """Where the record lies that stood there; None where there was none."""
    lost: Lost | None
    """What it knew beyond the copy; None where it can not be read, or there was none."""
    heads: Heads
    """The kept heads that the copy has."""


class _HeldTo(NamedTuple):
    """What a copy is held to, as `restore` is told."""

    anchors: Heads
    former: Sequence[Heads]
    unproven: bool


def restore(
    copy: Path, record: Path, *, anchors: Heads, former: Sequence[Heads] = (), unproven: bool = False, at: datetime
) -> Restored:
    """Put the copy, once it is proven, in the place of the record, which is set aside under a name with the time.

    A copy is proven by its own log, by kept heads of it, and by the record that stands: one is how the other began.

    Args:
        copy: The file that is to be the record; it stays where it is.
        record: The place of the record, which may be empty.
        anchors: Heads of the log that were kept: the copy is held to those that are not beyond its end.
        former: The same of earlier restores, each as it was then: a copy that has them is let back.
        unproven: Take a copy of another record, or one of which no head was kept, all the same.
        at: When.

    Raises:
        BusyError: somebody has the record open.
        DatabaseError: the copy does not check, or the folder can not be written.
        LogBrokenError: an anchor, or the record that stands, speaks against the copy.
        UsageError: the copy is the record itself, or is in use.
    """
    record = Path(os.path.realpath(record))  # what another name points at is moved, and the name stays
    _refuse_no_copy(copy, record)
    with _closed_to_others(record):  # told before the copy is read, which may take a minute
        pass
    try:
        partial = begin(record)
        try:
            _like(record, partial)
            with closing(open_read_only(copy)) as source:
                copy_to(source, partial)
            with closing(open_read_only(partial)) as written:
                head = _checked(written, copy)
                beyond = lost(record, written, head, at=at)
                heads = _proven(written, copy, head, beyond, _HeldTo(anchors, former, unproven))
            to_disk(partial)
            with _closed_to_others(record):
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
    return Restored(head, aside, beyond, heads)


def _refuse_no_copy(copy: Path, record: Path) -> None:
    if record.exists() and copy.exists() and copy.samefile(record):
        raise UsageError(f"{copy} is the database itself", hint="takeaways db restore COPY")
    left = [one for one in _beside(copy) if one.exists() and one.stat().st_size and not one.name.endswith("-shm")]
    if left:
        raise UsageError(f"{copy} is in use, or was when its program was killed", hint=f"see what {left[0]} is of")


@contextmanager
def _closed_to_others(record: Path) -> Iterator[None]:
    """Keep the record from being opened; refuse where a process has: its words would go into what was set aside.

    The lock goes as soon as this process closes the file under any name: nothing may open it inside.
    """
    if not record.exists():
        yield
        return
    try:
        file = record.open("rb+")
    except OSError as error:
        raise DatabaseError(f"{record} can not be opened for writing: {error.strerror}") from error
    with file:
        _lock(file, record)
        yield


def _lock(file: BinaryIO, record: Path) -> None:
    try:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, *_HELD_WHILE_OPEN)
    except BlockingIOError as error:
        raise BusyError(
            f"{record} is open in another process", hint="close every desk and stop the services, then try again"
        ) from error


def _like(record: Path, partial: Path) -> None:
    """Give the copy the owner, group and mode of the record, whose users would not reach it otherwise."""
    if not record.exists():
        return
    like, now = record.stat(), partial.stat()
    if (like.st_uid, like.st_gid) != (now.st_uid, now.st_gid):
        os.chown(partial, like.st_uid, like.st_gid)
    partial.chmod(like.st_mode & 0o777)


def _checked(written: Database, copy: Path) -> Anchor:
    """Return the head of what was written; raise DatabaseError where it does not check."""
    found = grave_faults(written)
    if found:
        raise DatabaseError(f"{copy} does not check, and nothing was put in place: {found[0]}", hint="take another")
    return anchor(written)


def _proven(written: Database, copy: Path, head: Anchor, beyond: Lost | None, to: _HeldTo) -> Heads:
    """Return the kept heads that the copy has; raise LogBrokenError where it is no copy of this record."""
    for kept in to.former:
        own = [one for one in kept if one.count <= head.count]
        if own and not any(anchor_problems(written, own, head.count)):
            return own
    within = [one for one in to.anchors if one.count <= head.count]
    problem = next(anchor_problems(written, within, head.count), None)
    against = ""
    if problem is not None:
        against = problem.message
    elif beyond is not None and not beyond.is_same:
        against = "its log and that of the record that stands there have another beginning, or went apart"
    elif beyond is None and to.anchors and not within:
        against = f"its log ends with entry {head.count}, before the first head that was kept, and nothing else tells"
    if against and not to.unproven:
        raise LogBrokenError(
            f"{copy} is not the record that was anchored, and nothing was put in place: {against}",
            hint="take another copy; compare with the anchors that were kept elsewhere;"
            " --unproven where you know that it is the right one",
        )
    return within if problem is None else []


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
