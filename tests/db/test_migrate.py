"""Migrations: from every older schema the guards are whole afterwards, and what was in it still verifies."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from db.deciding.acts import reopen
from db.drafts.assignments import assign
from db.errors import DatabaseError
from db.opening import open_database, open_read_only
from db.records import Actor
from db.schema.guards import expected, problems
from db.schema.migrate import newest_version, scripts, statements
from db.verifying.verify import verify
from tests.db.conftest import Newsroom
from tests.db.older_records import lived_in, older


@pytest.mark.parametrize("version", range(1, len(scripts())))
def test_every_older_schema_becomes_the_newest(tmp_path: Path, version: int) -> None:
    """A database of an older version is migrated when it is opened, and has every guard."""
    path = tmp_path / "old.db"
    old = older(path, version)
    assert problems(old.conn, version) == []
    old.conn.close()
    db = open_database(path)
    assert db.conn.execute("PRAGMA user_version").fetchone()[0] == newest_version()
    assert problems(db.conn, newest_version()) == []
    db.conn.close()


@pytest.mark.parametrize("version", range(3, len(scripts())))
def test_a_record_of_every_older_schema_is_kept_and_guarded(tmp_path: Path, version: int) -> None:
    """Its log is the same log under the newest schema, verifies, and refuses what it refused before."""
    path = tmp_path / "old.db"
    old = older(path, version)
    head = lived_in(old)
    old.conn.close()
    db = open_database(path)
    found = verify(db)
    assert (found.problems, found.head, found.entries) == ((), head, 3)
    for sql in (
        "UPDATE review_log SET body = body",
        "DELETE FROM review_log",
        "REPLACE INTO review_log (seq, body, previous, hash) SELECT seq, body, previous, hash FROM review_log",
        "UPDATE log_texts SET text = 'x'",
        "UPDATE takeaways SET text = 'Forged.'",
        "UPDATE drafts SET state = 'pending', exported_at = 'x'",
        "DELETE FROM articles",
    ):
        with pytest.raises(sqlite3.IntegrityError):
            db.conn.execute(sql)
        db.conn.rollback()
    db.conn.close()


def test_the_log_is_copied_entry_by_entry(tmp_path: Path) -> None:
    """The schema that copies it leaves body and hashes as they were, no key without its row, and learns to assign."""
    path = tmp_path / "old.db"
    old = older(path, 10)
    lived_in(old)
    entries = "SELECT seq, body, previous, hash FROM review_log ORDER BY seq"
    before = old.conn.execute(entries).fetchall()
    old.conn.close()
    db = open_database(path)
    assert db.conn.execute(entries).fetchall() == before
    assert db.conn.execute("PRAGMA foreign_key_check").fetchall() == []
    pragmas = [db.conn.execute(f"PRAGMA {name}").fetchone()[0] for name in ("foreign_keys", "legacy_alter_table")]
    assert pragmas == [1, 0]
    ana, at = Actor("Ana"), datetime(2026, 3, 3, tzinfo=UTC)
    reopen(db, 1, version=2, actor=ana, at=at)
    assert assign(db, 1, "Ben", actor=ana, at=at).assigned_to == "Ben"
    assert verify(db).problems == ()
    db.conn.close()


def test_an_older_schema_whose_guard_is_gone_is_refused(tmp_path: Path) -> None:
    """Migrating does not make a lost guard forgotten."""
    path = tmp_path / "old.db"
    old = older(path, 6)
    old.conn.execute("DROP TRIGGER review_log_is_kept")
    old.conn.close()
    with pytest.raises(DatabaseError, match="review_log_is_kept is missing"):
        open_database(path)


@pytest.mark.parametrize("said", [0, 3])
def test_a_version_number_set_back_is_put_right(room: Newsroom, said: int) -> None:
    """Nothing is migrated twice, and readers read again."""
    room.draft()
    bare = room.bare()
    bare.execute(f"PRAGMA user_version = {said}")
    bare.close()
    with pytest.raises(DatabaseError):
        open_read_only(room.path)
    open_database(room.path).conn.close()
    reader = open_read_only(room.path)
    assert verify(reader).entries == 2
    reader.conn.close()


def test_all_tables_are_strict(room: Newsroom) -> None:
    """Every table of ours is STRICT; SQLite keeps those of the full-text index."""
    rows = room.db.conn.execute("SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND schema = 'main'")
    loose = {name for name, strict in rows if not strict and not name.startswith(("sqlite_", "_sqlite"))}
    assert loose == set()


def test_statements_keep_triggers_whole() -> None:
    """A script is cut at the ends of statements, not at each semicolon."""
    found = list(statements(scripts()[1][1]))
    assert all(sqlite3.complete_statement(f"{one};") for one in found)
    assert sum(one.startswith("CREATE TRIGGER") for one in found) == 6


def test_expected_schema_has_all_guards() -> None:
    """Each table of the record refuses deletion."""
    names = {name for kind, name in expected(newest_version()) if kind == "trigger"}
    tables = "review_log log_texts articles revisions drafts takeaways second_looks planted_errors look_policies"
    tables += " export_runs export_items attempts"
    for table in tables.split():
        assert f"{table}_is_kept" in names or f"{table}_are_kept" in names
