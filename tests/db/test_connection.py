"""Opening the record: what is no record is refused in one clear line, and nothing is harmed."""

import sqlite3
import threading
from pathlib import Path

import pytest
from sqlite_utils import Database

from db.connection import translated_errors, writing
from db.errors import BusyError, DatabaseError, RefusedError
from db.opening import open_database, open_read_only
from db.schema.migrate import migrate, newest_version, scripts
from tests.db.conftest import Newsroom


def test_what_is_not_ours_stays_as_it_was(tmp_path: Path) -> None:
    """Another program's database, a text file, a folder: refused, named, untouched."""
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    text = tmp_path / "notes.txt"
    text.write_text("no database at all, only words " * 50)
    for path in (other, text, tmp_path, tmp_path / "missing" / "x.db"):
        before = path.read_bytes() if path.is_file() else None
        with pytest.raises(DatabaseError, match=str(path)):
            open_database(path)
        assert (path.read_bytes() if path.is_file() else None) == before


def test_a_record_that_another_process_is_making_is_waited_for(tmp_path: Path) -> None:
    """Somebody has the write lock on the new file, which SQLite would not wait for at this point."""
    path = tmp_path / "new.db"
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    release = threading.Timer(0.3, other.close)
    release.start()
    db = open_database(path)
    release.join()
    assert db.conn.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    db.conn.close()


def test_newer_version_is_refused(room: Newsroom) -> None:
    """A database of a newer takeaways is not touched; the hint says what to do."""
    bare = room.bare()
    bare.execute(f"PRAGMA user_version = {newest_version() + 1}")
    bare.close()
    with pytest.raises(DatabaseError, match="newer takeaways") as caught:
        open_database(room.path)
    assert "upgrade" in caught.value.hint


def test_older_version_is_read_after_an_upgrade(tmp_path: Path) -> None:
    """A reader changes nothing, so it says how to upgrade; opening for writing does it."""
    path = tmp_path / "old.db"
    old = Database(sqlite3.connect(path), execute_plugins=False)
    with writing(old):
        migrate(old, stop_before=scripts()[-1][0])
    old.conn.close()
    with pytest.raises(DatabaseError, match="older takeaways") as caught:
        open_read_only(path)
    assert "db upgrade" in caught.value.hint
    open_database(path).conn.close()
    open_read_only(path).conn.close()


def test_reading_needs_a_database_and_makes_none(tmp_path: Path) -> None:
    """A question to nothing creates nothing."""
    path = tmp_path / "none.db"
    for open_it in (open_read_only, lambda path: open_database(path, create=False)):
        with pytest.raises(DatabaseError, match="there is no database"):
            open_it(path)
    assert not path.exists()


def test_read_only_can_not_write(room: Newsroom) -> None:
    """The auditors' connection refuses to write."""
    reader = open_read_only(room.path)
    with pytest.raises(DatabaseError, match="readonly"), writing(reader) as connection:
        connection.execute("DELETE FROM working_copies")
    reader.close()


def test_damaged_file_is_said_to_be_damaged(room: Newsroom) -> None:
    """A file that was overwritten in the middle is an error of ours, not a traceback."""
    room.draft()
    room.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    room.db.conn.close()
    content = bytearray(room.path.read_bytes())
    content[100:4096] = b"\xff" * 3996
    room.path.write_bytes(content)
    with pytest.raises(DatabaseError, match=r"malformed|disk image"):
        open_database(room.path)


def test_a_failed_act_leaves_nothing(room: Newsroom) -> None:
    """An error in the middle of a transaction rolls everything back, also nested."""
    with pytest.raises(RefusedError), writing(room.db):
        room.approve(room.draft(), room.night)
    assert room.acts() == []


def test_busy_is_said(room: Newsroom) -> None:
    """When another process keeps the lock the error says so, and a later try succeeds."""
    room.db.conn.execute("PRAGMA busy_timeout = 20")
    other = room.bare()
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(BusyError):
        room.ingest()
    other.execute("ROLLBACK")
    other.close()
    assert room.ingest().outcome == "new"


def test_a_guards_word_becomes_an_error_of_ours(room: Newsroom) -> None:
    """What a trigger refuses comes out as a refusal with the trigger's sentence."""
    room.draft()
    with pytest.raises(RefusedError, match="never deleted"), writing(room.db) as connection:
        connection.execute("DELETE FROM drafts")


@pytest.mark.parametrize("gone", [True, False])
def test_nothing_is_written_into_a_file_that_was_replaced(tmp_path: Path, gone: bool) -> None:
    """A copy that was put back under an open connection, or nothing: what is written here nobody would find."""
    path = tmp_path / "takeaways.db"
    db, copy = open_database(path), tmp_path / "copy.db"
    open_database(copy).conn.close()
    with writing(db):
        pass
    if gone:
        path.unlink()
    else:
        copy.rename(path)
    with pytest.raises(DatabaseError, match="another file now than the one that was opened, or gone"), writing(db):
        raise AssertionError("nothing is written")
    db.conn.close()


@pytest.mark.parametrize(
    ("message", "hint"),
    [("disk I/O error", "ulimit -f"), ("database or disk is full", "has room"), ("no such table: x", "")],
)
def test_what_sqlite_says_comes_with_what_to_do(message: str, hint: str) -> None:
    """Where a disk or a limit refuses, both are named."""
    with pytest.raises(DatabaseError, match=message) as refused, translated_errors():
        raise sqlite3.OperationalError(message)
    assert (hint in refused.value.hint, bool(refused.value.hint)) == (True, bool(hint))
