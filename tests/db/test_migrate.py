"""Migrations: from every older schema the guards are whole afterwards, and what was in it still verifies."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from db import articles, drafts
from db.connection import open_database, writing
from db.guards import expected, problems
from db.migrate import migrate, newest_version, scripts, statements
from db.verify import verify


@pytest.mark.parametrize("version", range(1, len(scripts())))
def test_every_older_schema_becomes_the_newest(tmp_path: Path, version: int) -> None:
    """A database of an older version is migrated when it is opened, and has every guard."""
    path = tmp_path / "old.db"
    old = Database(sqlite3.connect(path), execute_plugins=False)
    with writing(old):
        migrate(old, stop_before=scripts()[version][0])
    assert problems(old.conn, version) == []
    old.conn.close()
    db = open_database(path)
    assert db.conn.execute("PRAGMA user_version").fetchone()[0] == newest_version()
    assert problems(db.conn, newest_version()) == []
    db.conn.close()


def test_a_full_record_of_the_first_whole_schema_still_verifies(tmp_path: Path, room: Any) -> None:
    """A log that was written under schema 4 is the same log under the newest."""
    path = tmp_path / "old.db"
    old = Database(sqlite3.connect(path), execute_plugins=False)
    with writing(old):
        migrate(old, stop_before=scripts()[4][0])
    text = articles.ArticleText("a", "Pier grows", "The pier grows by 40 metres.")
    revision = articles.save_article(old, text, actor=room.night, at=room.later()).revision_id
    drafts.save_draft(old, revision, room.drafted(), actor=room.night, at=room.later())
    head = old.conn.execute("SELECT hash FROM review_log ORDER BY seq DESC LIMIT 1").fetchone()[0]
    old.conn.close()
    db = open_database(path)
    found = verify(db)
    assert (found.ok, found.head) == (True, head)
    db.conn.close()


def test_all_tables_are_strict(room: Any) -> None:
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
    wanted = {"review_log_is_kept", "drafts_are_kept", "takeaways_are_kept", "revisions_are_kept", "articles_are_kept"}
    assert wanted | {"log_texts_are_kept", "second_looks_are_kept", "planted_errors_are_kept"} <= names
