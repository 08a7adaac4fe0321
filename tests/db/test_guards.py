"""The forging table, schema: whatever is done to it is named when the record is opened next, for writing or reading."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from db.connection import writing
from db.errors import DatabaseError
from db.opening import open_database, open_read_only
from db.schema.migrate import migrate, scripts
from db.upkeep.check import check
from tests.db.conftest import Newsroom

EVIL = "AFTER INSERT ON review_log BEGIN DELETE FROM working_copies; END"
CHANGED = {
    "a trigger dropped": ("DROP TRIGGER review_log_never_changes", "trigger review_log_never_changes is missing"),
    "a trigger that guards nothing": (
        (
            "DROP TRIGGER review_log_is_kept;"
            "CREATE TRIGGER review_log_is_kept BEFORE DELETE ON review_log BEGIN SELECT 1; END"
        ),
        "trigger review_log_is_kept was altered",
    ),
    "a trigger on another table": (
        (
            "DROP TRIGGER review_log_is_kept;"
            "CREATE TRIGGER review_log_is_kept BEFORE DELETE ON attempts BEGIN SELECT RAISE (ABORT, 'kept'); END"
        ),
        "trigger review_log_is_kept was altered",
    ),
    "a trigger added": (f"CREATE TRIGGER quiet {EVIL}", "trigger quiet is not ours"),
    "one with a name of the search": (f"CREATE TRIGGER article_search_x {EVIL}", "article_search_x is not ours"),
    "one with a name like SQLite's": (f"CREATE TRIGGER sqlitely {EVIL}", "sqlitely is not ours"),
    "one with a name like sqlite-utils'": (f"CREATE TRIGGER _sqlite_x {EVIL}", "_sqlite_x is not ours"),
    "a unique index": ("CREATE UNIQUE INDEX one ON drafts (state)", "index one is not ours"),
    "an index that raises on some rows": (
        "CREATE INDEX one ON log_texts (CASE WHEN field = 'note' THEN json(text) END)",
        "index one is not ours",
    ),
    "an index with a condition": ("CREATE INDEX one ON drafts (state) WHERE model > ''", "index one is not ours"),
    "an index dropped": ("DROP INDEX review_log_exports", "index review_log_exports is missing"),
    "a column added": ("ALTER TABLE drafts ADD COLUMN z TEXT", "table drafts was altered"),
    "a computed column added": (
        "ALTER TABLE review_log ADD COLUMN z TEXT GENERATED ALWAYS AS ('x') VIRTUAL",
        "table review_log was altered",
    ),
    "a view in a table's place": (
        (
            "PRAGMA legacy_alter_table = ON; ALTER TABLE review_log RENAME TO hidden;"
            "CREATE VIEW review_log AS SELECT * FROM hidden"
        ),
        "is missing|was altered",
    ),
    "STRICT taken away": (
        "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = replace(sql, 'STRICT', '') WHERE name = 'drafts'",
        "table drafts was altered",
    ),
    "a CHECK taken away": (
        (
            "PRAGMA writable_schema = ON;"
            "UPDATE sqlite_master SET sql = replace(sql, 'CHECK (json_extract(body, ''$.seq'') = seq),', '')"
            " WHERE name = 'review_log'"
        ),
        "table review_log was altered",
    ),
    "a trigger hidden from the schema": (
        "PRAGMA writable_schema = ON; DELETE FROM sqlite_master WHERE name = 'drafts_are_kept'",
        "trigger drafts_are_kept is missing",
    ),
    "a trigger there twice": (
        (
            "PRAGMA writable_schema = ON;"
            "INSERT INTO sqlite_master SELECT * FROM sqlite_master WHERE name = 'drafts_are_kept'"
        ),
        "malformed database schema",
    ),
    "which migrations were made, forgotten": (
        "DELETE FROM _sqlite_migrations",
        "migration 0001_articles is not marked",
    ),
    "one of them forgotten": (
        "DELETE FROM _sqlite_migrations WHERE name = '0011_assignments'",
        "migration 0011_assignments is not marked as made",
    ),
    "one more": (
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('takeaways', '0099_mine', '')",
        "migration 0099_mine is marked as made, and is none of schema",
    ),
    "one that no program knows": (
        "UPDATE _sqlite_migrations SET name = '0003_mine' WHERE name = '0003_drafts'",
        "migration 0003_drafts is not marked as made",
    ),
    "the table of them": (
        "DROP TABLE _sqlite_migrations",
        "index idx__sqlite_migrations_migration_set_name is missing",
    ),
    "the mark of another program": ("PRAGMA application_id = 1", "database of another program"),
    "a newer version": ("PRAGMA user_version = 99", "newer takeaways"),
}


@pytest.mark.parametrize("opens", [open_database, open_read_only])
@pytest.mark.parametrize("name", CHANGED)
def test_seen_at_the_next_start(room: Newsroom, name: str, opens: Callable[..., Any]) -> None:
    """One sentence that names what was changed, and no command goes on."""
    room.draft()
    room.db.conn.close()
    statements, said = CHANGED[name]
    bare = room.bare()
    bare.executescript(statements)
    bare.close()
    with pytest.raises(DatabaseError, match=said):
        opens(room.path)


def test_an_auditors_own_views_and_indexes_are_fine(room: Newsroom) -> None:
    """They act on nothing."""
    room.draft()
    bare = room.bare()
    bare.executescript(
        "CREATE VIEW mine AS SELECT * FROM review_log; CREATE INDEX mine_too ON drafts (model);"
        'CREATE INDEX "and this" ON drafts("model" COLLATE NOCASE DESC, state ); ANALYZE'
    )
    bare.close()
    open_read_only(room.path).conn.close()
    assert check(room.db) == []


def test_an_index_that_hides_rows_is_found_by_the_check(room: Newsroom) -> None:
    """Taken out of the schema, so that rows come in unseen, and put back: its questions lie, and the check says so."""
    bare = room.bare()
    row = bare.execute("SELECT * FROM sqlite_master WHERE name = 'review_log_exports'").fetchone()
    bare.execute("PRAGMA writable_schema = ON")
    bare.execute("DELETE FROM sqlite_master WHERE name = 'review_log_exports'")
    bare.close()
    room.db.conn.close()
    room.db = type(room.db)(sqlite3.connect(room.path), execute_plugins=False)
    draft = room.draft()
    room.approve(draft)
    room.export(draft)
    room.db.conn.close()
    bare = room.bare()
    bare.execute("PRAGMA writable_schema = ON")
    bare.execute("INSERT INTO sqlite_master VALUES (?, ?, ?, ?, ?)", row)
    bare.close()
    room.db = open_database(room.path)
    assert any("missing from index review_log_exports" in fault.message for fault in check(room.db))


@pytest.mark.parametrize("version", [None, 0])
def test_an_upgrade_knows_what_was_made(tmp_path: Path, version: int | None) -> None:
    """A record of the schema before this one that forgot it: refused in words, not by a table that is there already."""
    path = tmp_path / "old.db"
    old = Database(sqlite3.connect(path), execute_plugins=False)
    with writing(old):
        migrate(old, stop_before=scripts()[-1][0])
    old.conn.execute("DELETE FROM _sqlite_migrations")
    old.conn.commit()
    if version is not None:
        old.conn.execute(f"PRAGMA user_version = {version}")
    old.conn.close()
    with pytest.raises(DatabaseError, match="is not marked as made" if version is None else "is not ours"):
        open_database(path)
