"""Opens the record's database, for writing or for reading only, and owns the one way to write: `writing`."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from db.damaged import NeverWrittenError
from db.errors import BusyError, DatabaseError, RefusedError

BUSY_SECONDS = 30.0
"""How long a writer waits for another before it gives up."""
_HINTS = {
    "readonly": "the file, its folder and what lies beside it must be yours to write: docs/operations.md",
    "disk": "see that the disk has room, and that no limit holds on the size of files (ulimit -f); takeaways db check",
}
"""What to do, by a word of what SQLite says."""


class Record(sqlite3.Connection):
    """A connection that remembers which file it opened."""

    opened: tuple[Path, tuple[int, int]] | None = None
    """The path, and device and number of the file there; None for what lies in memory."""

    def remember(self, path: Path) -> None:
        """Remember the file that is at `path` now."""
        if path.exists():
            self.opened = (path, file_of(path))

    def refuse_replaced(self) -> None:
        """Raise DatabaseError where another file, or none, is at the path: what is written here nobody would find."""
        if self.opened is None:
            return
        path, file = self.opened
        if not path.exists() or file_of(path) != file:
            raise DatabaseError(
                f"{path} is another file now than the one that was opened, or gone: nothing can be saved here",
                hint="leave, and open the database again",
            )


def file_of(path: Path) -> tuple[int, int]:
    """Return device and number of the file at a path."""
    stands = path.stat()
    return stands.st_dev, stands.st_ino


def wait_at_most(db: Database, seconds: float) -> None:
    """Let this connection give up after `seconds` of waiting for another writer: a screen must not stand still."""
    db.conn.execute(f"PRAGMA busy_timeout = {int(seconds * 1000)}")


@contextmanager
def writing(db: Database) -> Iterator[sqlite3.Connection]:
    """Hold the write lock from the first statement to the commit; inside another `writing` join that one.

    Raises:
        BusyError: another process kept the lock for longer than `BUSY_SECONDS`.
        RefusedError: a guard of the database refused the act.
        DatabaseError: the disk is full, the file read-only or damaged, or no longer the one at its path.
    """
    connection = db.conn
    if connection.in_transaction:
        yield connection
        return
    with translated_errors():
        connection.execute("BEGIN IMMEDIATE")
        try:
            if isinstance(connection, Record):
                connection.refuse_replaced()
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            connection.rollback()
            raise


@contextmanager
def translated_errors() -> Iterator[None]:
    """Turn SQLite's errors into those of this project; others pass."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        raise RefusedError(f"the database refused this: {error}") from error
    except sqlite3.OperationalError as error:
        if "locked" in str(error) or "busy" in str(error):
            raise BusyError("another process is writing to the database", hint="try again in a moment") from error
        if "malformed JSON" in str(error):
            raise NeverWrittenError("JSON that is none") from error
        hint = next((hint for word, hint in _HINTS.items() if word in str(error)), "")
        raise DatabaseError(f"the database can not be used: {error}", hint=hint) from error
    except sqlite3.DatabaseError as error:
        raise DatabaseError(f"the database can not be used: {error}") from error
