"""One process at a time: a lock beside the database that the kernel gives back when its owner dies."""

import errno
import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from db.errors import BusyError, DatabaseError
from db.opening import check_place

START_TIME_FIELD = 19
"""Where /proc/PID/stat holds the start time, counted behind the command's closing parenthesis (proc(5), field 22)."""

_MOST_PROCESSES = 2**31
"""No system numbers its processes beyond: what takes their numbers raises an error there."""


@dataclass(frozen=True)
class Owner:
    """Who holds the lock; the start time tells a process from a later one with the same number."""

    pid: int
    started: str
    """The kernel's start time of the process, in clock ticks since boot, or empty where there is no /proc."""
    since: str
    """When the lock was taken, ISO 8601, UTC."""
    what: str

    @property
    def alive(self) -> bool:
        """Return whether this very process still runs."""
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return False
        except PermissionError:
            pass
        return not self.started or _start_time(self.pid) == self.started


@contextmanager
def held(database: Path, purpose: str) -> Iterator[Owner | None]:
    """Hold the lock for `purpose` beside `database`; yield the dead owner of a stale lock, or None.

    Raises:
        BusyError: Another process holds it; the message names process and start.
        DatabaseError: The folder is missing, can not be written, or its file system knows no locks; or the database's
            path is a folder's.
    """
    check_place(database, create=True)
    if database.is_symlink():  # one record, by whatever name
        database = Path(os.path.realpath(database))
    path = database.with_name(f"{database.name}.{purpose}.lock")
    try:
        descriptor = _open(path)
    except OSError as error:
        raise DatabaseError(f"{path}: the lock can not be made ({error.strerror})") from error
    try:
        _share(descriptor, database)
        _take(descriptor, path, purpose)
        before = _read(descriptor)
        _write(descriptor, purpose)
        try:
            yield before if before and not before.alive else None
        finally:  # an error ends a run, too: only what was killed leaves its name
            with suppress(OSError):  # it was opened for reading only
                os.ftruncate(descriptor, 0)
    finally:
        os.close(descriptor)


def _open(path: Path) -> int:
    """Return the open lock file, for reading only where it is another user's: the lock itself asks for no more."""
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o664)
    except PermissionError:
        if not path.exists():
            raise
        return os.open(path, os.O_RDONLY | os.O_CLOEXEC)


def _share(descriptor: int, database: Path) -> None:
    """Give the lock the database's group and mode, as SQLite does with its files beside it."""
    with suppress(OSError):  # there is no database yet, or the file is another user's, who sees to it
        like = database.stat()
        os.fchown(descriptor, -1, like.st_gid)
        os.fchmod(descriptor, like.st_mode & 0o666)


def _take(descriptor: int, path: Path, purpose: str) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno not in {errno.EWOULDBLOCK, errno.EACCES}:
            raise DatabaseError(f"{path}: the file system knows no locks ({error.strerror})") from error
        owner = _read(descriptor)
        known = owner and owner.alive  # who may only read the file leaves in it what stood there before
        who = f"process {owner.pid} ({owner.what}) since {owner.since}" if owner and known else "another process"
        raise BusyError(f"{purpose}: {who} is at it", hint="wait for it, or stop that process") from error


def _read(descriptor: int) -> Owner | None:
    """Return who wrote the lock last; None where nobody did, or what is there is torn or another program's."""
    try:
        owner = Owner(**json.loads(os.pread(descriptor, 4096, 0)))
        at = datetime.fromisoformat(owner.since)
    except (ValueError, TypeError, RecursionError):
        return None
    is_ours = (type(owner.pid), type(owner.started), type(owner.what)) == (int, str, str) and at.tzinfo is not None
    return owner if is_ours and 0 < owner.pid < _MOST_PROCESSES else None


def _write(descriptor: int, purpose: str) -> None:
    since = datetime.now(UTC).isoformat(timespec="seconds")
    owner = Owner(os.getpid(), _start_time(os.getpid()), since, f"takeaways {purpose}")
    with suppress(OSError):  # on a full disk the lock holds all the same; it only can not say whose it is
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, json.dumps(asdict(owner)).encode(), 0)


def _start_time(pid: int) -> str:
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return stat.rpartition(")")[2].split()[START_TIME_FIELD]
