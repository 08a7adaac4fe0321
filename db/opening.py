"""Opens the record's database, for writing or for reading only, brought up to date and with its guards checked."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from db.connection import BUSY_SECONDS, Record, file_of, translated_errors, writing
from db.errors import BusyError, DatabaseError, TakeawaysError
from db.reading import connect_to_read
from db.schema.former_policies import LOGGED_SINCE, name_former
from db.schema.guards import check_guards
from db.schema.migrate import APPLICATION_ID, applied, migrate, newest_version

_PAUSE = 0.02
_EMPTY = "takeaways ingest FOLDER begins one; where there was one, put a copy in its place: takeaways db restore COPY"


def open_database(path: Path | str, *, create: bool = True) -> Database:
    """Return the record at `path`, migrated and with its guards checked; raises DatabaseError.

    Args:
        path: The database file.
        create: Make the file where there is none, and the record where the file is empty.
    """
    path = Path(path)
    check_place(path, create=create)
    with _translated(path):
        stood = file_of(path) if path.exists() else None
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, factory=Record)
        try:
            _check_ours(connection, path)
            if not create:
                _check_begun(connection, path)
            _log_ahead(connection)
            _refuse_moved(connection, path, stood)
            if _version(connection) < newest_version():
                _bring_up_to_date(connection, path)
            db = _prepared(connection)
            check_guards(connection, newest_version(), path=str(path))
            connection.remember(path.resolve())
        except BaseException:
            connection.close()
            raise
    return db


def open_read_only(path: Path | str, *, older: bool = False) -> Database:
    """Return the record at `path` on a connection that can not write; raises DatabaseError where there is none.

    Args:
        path: The database file.
        older: Open one of an older schema too, to be copied.
    """
    path = Path(path)
    check_place(path, create=False)
    with _translated(path):
        stood = file_of(path)
        connection = connect_to_read(path, timeout=BUSY_SECONDS)
        try:
            _check_ours(connection, path)
            _refuse_moved(connection, path, stood)
            _check_made(connection, path, older=older)
            check_guards(connection, _version(connection), path=str(path))
        except BaseException:
            connection.close()
            raise
        return _prepared(connection)


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    try:
        with translated_errors():
            yield
    except TakeawaysError as error:
        if not error.message.startswith(str(path)):
            error.message = f"{path}: {error.message}"
            error.args = (error.message,)
        raise


def check_place(path: Path, *, create: bool) -> None:
    """Raise DatabaseError where no database can be at `path`, or where there is none and none is to be made."""
    try:
        is_folder, is_there, has_folder = path.is_dir(), path.exists(), path.parent.is_dir()
    except OSError as error:
        hint = "check the path and its permissions"
        raise DatabaseError(f"{path}: the database can not be reached ({error.strerror})", hint=hint) from error
    if is_folder:
        raise DatabaseError(f"{path} is a folder, not a database", hint="--db FILE")
    if not is_there and not create:
        raise DatabaseError(
            f"{path}: there is no database", hint="takeaways ingest FOLDER makes one; --db FILE names another"
        )
    if not has_folder:
        raise DatabaseError(
            f"{path}: the folder {path.parent} does not exist", hint="make the folder first, or name another with --db"
        )


def _check_ours(connection: sqlite3.Connection, path: Path) -> None:
    # Tables first: another process may be making the record right now, and commits its mark together with its tables.
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    if application != APPLICATION_ID and (application or tables):
        raise DatabaseError(f"{path} is a database of another program", hint="name another file with --db")
    version = _version(connection)
    if version > newest_version():
        raise DatabaseError(
            f"{path} was written by a newer takeaways (schema {version}, this one knows {newest_version()})",
            hint="upgrade takeaways on this machine",
        )


def _refuse_moved(connection: sqlite3.Connection, path: Path, stood: tuple[int, int] | None) -> None:
    """Refuse a file that lost its name while it was waited for, by a restore: the other one's log lies beside it.

    From here on no restore takes it away: it is locked, as it is read ahead of.
    """
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if stood is not None and (not path.exists() or file_of(path) != stood):
        raise BusyError(f"{path} was replaced while it was opened", hint="open it again")


def _check_begun(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a file without a table: a crash or a full disk left it so, or another process begins the record now."""
    if not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        raise DatabaseError(f"{path}: no takeaways in it yet", hint=_EMPTY)


def _check_made(connection: sqlite3.Connection, path: Path, *, older: bool) -> None:
    version = _version(connection)
    if version == 0:
        raise DatabaseError(f"{path}: no takeaways in it yet", hint=_EMPTY)
    if version < newest_version() and not older:
        raise DatabaseError(
            f"{path} was written by an older takeaways (schema {version}, this one reads {newest_version()})",
            hint="`takeaways db upgrade` brings it up to date; copy it first if the old version must read it again",
        )


def _prepared(connection: sqlite3.Connection) -> Database:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    return Database(connection, execute_plugins=False)


def _log_ahead(connection: sqlite3.Connection) -> None:
    """Turn write-ahead logging on; SQLite itself does not wait where another process does so at the same moment."""
    until = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() >= until:
                raise
            time.sleep(_PAUSE)
        else:
            return


def _bring_up_to_date(connection: sqlite3.Connection, path: Path) -> None:
    """Apply the migrations that are missing; what guarded the older schema must be whole, for some are made anew.

    Foreign keys are off meanwhile, as SQLite asks where a table that others point at is copied.
    """
    connection.execute("PRAGMA foreign_keys = OFF")
    db = Database(connection, execute_plugins=False)
    with writing(db):
        done = applied(db)
        if done or connection.execute("SELECT 1 FROM sqlite_master").fetchone():
            check_guards(connection, max(done, _version(connection)), path=str(path))
        migrate(db)
        if done < LOGGED_SINCE:
            name_former(db, at=datetime.now(UTC))


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
