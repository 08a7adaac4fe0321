"""Puts a proven copy in the record's place; what stood there is set aside as it is, with what lies beside it."""

import fcntl
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, NamedTuple

from sqlite_utils import Database

from db.errors import BusyError, DatabaseError, LogBrokenError, UsageError
from db.history import record_of
from db.opening import open_database, open_read_only
from db.restored import log_restore
from db.upkeep.backup import copy_to, to_disk
from db.upkeep.check import grave_faults
from db.upkeep.lost_acts import Lost, lost
from db.upkeep.unfinished import BESIDE, unfinished
from db.verifying.anchors import Anchor, anchor, anchor_problems

Heads = Sequence[Anchor]
"""Heads of the log that were kept."""

_CLOSE = "close every desk and stop the services, then try again"
_HELD_WHILE_OPEN = (510, 0x40000002)
"""Length and start of the bytes that SQLite locks in a file while a connection is open that writes ahead."""


@dataclass(frozen=True)
class Restored:
    """What stands now, and where that is which stood before."""

    copy: Anchor
    """The head of the copy."""
    head: Anchor
    """Of the record by now, whose last entry says that it was restored."""
    aside: Path | None
    """Where the record lies that stood there; None where there was none."""
    lost: Lost | None
    """What it knew beyond the copy; None where it can not be read, or there was none."""
    heads: Heads
    """The kept heads that the copy has."""


_State = list[tuple[int, int, int] | None]
"""Number, size and time of each file of a record; None for one that is empty or not there."""


class _HeldTo(NamedTuple):
    """What a copy is held to, as `restore` is told."""

    anchors: Heads
    former: Sequence[Heads]
    unproven: bool


def restore(
    copy: Path,
    record: Path,
    *,
    anchors: Heads,
    former: Sequence[Heads] = (),
    unproven: bool = False,
    tell: Callable[[Restored], object] = lambda _: None,
    at: datetime,
) -> Restored:
    """Put the copy, once it is proven, in the place of the record, which is set aside under a name with the time.

    A copy is proven by its own log, by kept heads of it, and by the record that stands: one is how the other began. It
    is brought to the newest schema, and says in its log that it was restored: until a person confirms that, nothing
    leaves.

    Args:
        copy: The file that is to be the record; it stays where it is.
        record: The place of the record, which may be empty.
        anchors: Heads of the log that were kept: the copy is held to those that are not beyond its end.
        former: The same of earlier restores, each as it was then: a copy that ends with one of them is let back.
        unproven: Take a copy of another record, or one of which no head was kept, all the same.
        tell: Is told all of it before anything is put in place; what it raises leaves everything as it is.
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
        with unfinished(record) as partial:
            _like(record, partial)
            read = _state(record)
            done = _made(copy, record, partial, _HeldTo(anchors, former, unproven), at)
            tell(done)
            _put_in_place(partial, record, read, at)
    except OSError as error:
        raise DatabaseError(
            f"{record}: the copy can not be put in its place: {error.strerror}",
            hint="do it as the user that the database belongs to, in a folder with some space",
        ) from error
    return done


def _put_in_place(partial: Path, record: Path, read: _State, at: datetime) -> None:
    """Let the new record take the place of one that stands there as it was `read`, which is set aside."""
    with _closed_to_others(record):
        if _state(record) != read:
            raise BusyError(f"{record} was worked in meanwhile, and nothing was put in place", hint=_CLOSE)
        _set_aside(record, at)
        partial.replace(record)
    to_disk(record.parent)


def first_hash(copy: Path) -> str:
    """Return which record a copy is of, by the hash of its first log entry; '' where it has none."""
    with closing(open_read_only(copy, older=True)) as source:
        return record_of(source)


def _made(copy: Path, record: Path, partial: Path, to: _HeldTo, at: datetime) -> Restored:
    """Make in `partial` the record that is to stand, of the newest schema, proven, its restore logged."""
    with closing(open_read_only(copy, older=True)) as source:
        head = anchor(source)  # before an upgrade adds to it, in which copy and record may differ
        copy_to(source, partial)
    with closing(open_database(partial, create=False)) as written:
        _refuse_faults(written, copy)
        beyond = lost(record, written, head, kept=to.anchors, at=at)
        heads = _proven(written, copy, head, beyond, to)
        log_restore(written, stood=(beyond.head.count, beyond.head.hash) if beyond else None, at=at)
        now = anchor(written)
        written.conn.execute("PRAGMA journal_mode = DELETE")  # all of it in the one file that is put in place
    to_disk(partial)
    return Restored(head, now, _aside(record, at) if record.exists() else None, beyond, heads)


def _refuse_no_copy(copy: Path, record: Path) -> None:
    if record.exists() and copy.exists() and copy.samefile(record):
        raise UsageError(f"{copy} is the database itself", hint="takeaways db restore COPY")
    ahead, _, journal = _beside(copy)
    if journal.exists() and journal.stat().st_size:
        raise UsageError(f"{copy} is in use, or was when its program was killed", hint=f"see what {journal} is of")
    if ahead.exists() and ahead.stat().st_size:  # of a desk that was killed: the copy is read with it
        with _closed_to_others(copy):
            pass


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
        raise BusyError(f"{record} is open in another process", hint=_CLOSE) from error


def _state(record: Path) -> _State:
    """Return what changes with whatever is saved in a record; that somebody only reads it changes nothing here."""
    found = [one.stat() if one.exists() else None for one in (record, record.with_name(f"{record.name}-wal"))]
    return [(one.st_ino, one.st_size, one.st_mtime_ns) if one and one.st_size else None for one in found]


def _like(record: Path, partial: Path) -> None:
    """Give the copy the owner, group and mode of the record, whose users would not reach it otherwise."""
    if not record.exists():
        return
    like, now = record.stat(), partial.stat()
    if (like.st_uid, like.st_gid) != (now.st_uid, now.st_gid):
        os.chown(partial, like.st_uid, like.st_gid)
    partial.chmod(like.st_mode & 0o777)


def _refuse_faults(written: Database, copy: Path) -> None:
    found = grave_faults(written)
    if found:
        raise DatabaseError(f"{copy} does not check, and nothing was put in place: {found[0]}", hint="take another")


def _proven(written: Database, copy: Path, head: Anchor, beyond: Lost | None, to: _HeldTo) -> Heads:
    """Return the kept heads that the copy has; raise LogBrokenError where it is no copy of this record."""
    within = [one for one in to.anchors if one.count <= head.count]
    problem = next(anchor_problems(written, within, head.count), None)
    against = ""
    if problem is not None:
        against = problem.message
    elif beyond is not None and not beyond.is_same:
        against = "its log and that of the record that stands there have another beginning, or went apart"
    elif not head.count and (any(one.count for one in to.anchors) or (beyond and beyond.head.count)):
        against = "its log is empty, as that of any record was once"
    elif not (beyond and beyond.head.count) and to.anchors and not within:
        against = f"its log ends with entry {head.count}, before the first head that was kept, and nothing else tells"
    if against and not to.unproven and not _stood_here(head, beyond, to):
        raise LogBrokenError(
            f"{copy} is not the record that was anchored, and nothing was put in place: {against}",
            hint="take another copy; compare with the anchors that were kept elsewhere;"
            " --unproven where you know that it is the right one",
        )
    kept = [*to.anchors, *(one for heads in to.former for one in heads if one not in to.anchors)]
    has = [one for one in dict.fromkeys(kept) if not any(anchor_problems(written, [one], head.count))]
    return sorted((one for one in kept if one in has), key=lambda one: one.count)


def _stood_here(head: Anchor, beyond: Lost | None, to: _HeldTo) -> bool:
    """Return whether a copy ends with a head of before an earlier restore: kept, or named by the log that stands.

    How such a record began proves nothing: anybody can go on from there.
    """
    kept = {(one.count, one.hash) for heads in to.former for one in heads}
    return head.count > 0 and (head.count, head.hash) in kept.union(beyond.replaced if beyond else ())


def _aside(record: Path, at: datetime) -> Path:
    return record.with_name(f"{record.stem}.before-{at:%Y%m%dT%H%M%SZ}{record.suffix}")


def _set_aside(record: Path, at: datetime) -> None:
    """Move what stands there, and take from beside what would be read into the copy.

    A kill in between leaves the set whole under one name: what is written ahead has both names before the database
    moves, which never has two, for each would be written ahead of by itself. No database at its place is told by all.
    """
    aside = _aside(record, at)
    files = [(record, aside), *zip(_beside(record), _beside(aside), strict=True)]
    if any(place.exists() for _, place in files):
        raise BusyError(f"{aside} is there already", hint="try again in a second")
    for file, place in files[1:]:
        if file.exists():
            os.link(file, place)
    if record.exists():
        record.replace(aside)
    for file in _beside(record):
        file.unlink(missing_ok=True)


def _beside(path: Path) -> list[Path]:
    """Return what SQLite keeps beside a database: it goes where that goes, or would be read into the copy."""
    return [path.with_name(f"{path.name}{ending}") for ending in BESIDE]
