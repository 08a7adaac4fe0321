"""The forging table, schema: what has a table's name and is none shows other rows than those that stand aside."""

import re
import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from db.errors import DatabaseError
from db.opening import open_read_only
from tests.db.conftest import Newsroom

VERIFIER = Path(__file__).parents[2] / "docs" / "log_verifier"
READ = sorted(
    {
        name
        for file in VERIFIER.glob("*.py")
        for name in re.findall(r"\b(?:FROM|JOIN) ([a-z_]+)", file.read_text())
        if name != "sqlite_master"
    }
)
"""Whatever the independent verifier asks."""


@pytest.fixture
def triggers(forger: sqlite3.Connection) -> list[str]:
    """Drop all triggers; return the statements that make them again."""
    made = forger.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for setting in ("foreign_keys = OFF", "legacy_alter_table = ON"):
        forger.execute(f"PRAGMA {setting}")
    for name, _ in made:
        forger.execute(f"DROP TRIGGER {name}")
    return [sql for _, sql in made]


def refused(lived: Newsroom, independent: Any) -> list[str]:
    """Return what the independent verifier says, where both refuse the record."""
    with pytest.raises(DatabaseError, match="not guarded as it must be"):
        open_read_only(lived.path)
    problems: list[str] = independent.verify(lived.path)
    assert independent.main([str(lived.path)]) == 1
    return problems


@pytest.mark.parametrize("table", READ)
def test_a_view_is_no_table(
    lived: Newsroom, forger: sqlite3.Connection, triggers: list[str], independent: Any, table: str
) -> None:
    """An honest copy is shown to who asks, and the rows that were forged have another name until it is gone."""
    forger.execute(f"CREATE TABLE honest AS SELECT * FROM {table}")
    forger.execute(f"ALTER TABLE {table} RENAME TO forged")
    forger.execute(f"CREATE VIEW {table.upper()} AS SELECT * FROM honest")
    for sql in triggers:
        with suppress(sqlite3.Error):
            forger.execute(sql)
    assert f"{table} is no table: nobody knows what stands in its place" in refused(lived, independent)


def test_nor_is_what_a_module_answers_for(
    lived: Newsroom, forger: sqlite3.Connection, triggers: list[str], independent: Any
) -> None:
    """SQLite calls a virtual table a table."""
    del triggers
    forger.execute("ALTER TABLE planted_errors RENAME TO forged")
    columns = "draft_id, position, kind, true_text, planted_text, planted_at, caught, entry"
    forger.execute(f"CREATE VIRTUAL TABLE planted_errors USING fts5({columns})")
    assert "planted_errors is no table: nobody knows what stands in its place" in refused(lived, independent)


def test_a_log_that_nothing_guards(lived: Newsroom, triggers: list[str], independent: Any) -> None:
    """Every row is as the log says; anybody can change it from now on, and nobody knows what was done before."""
    del triggers
    assert refused(lived, independent) == [
        f"no trigger guards {table}: all were taken away" for table in ("log_texts", "review_log")
    ]
