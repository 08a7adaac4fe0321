"""Brings a database to the newest schema with the numbered plain-SQL files in `db/migrations`."""

import sqlite3
from collections.abc import Iterator
from functools import cache
from importlib import resources

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

APPLICATION_ID = 0x54414B45
"""`TAKE` in ASCII: SQLite keeps it in the file's header, so that another program's database is recognised."""

_SET = "takeaways"
"""What sqlite-utils calls our migrations: a record may hold those of an auditor's program too."""


@cache
def scripts() -> tuple[tuple[str, str], ...]:
    """Return name and SQL of every migration, oldest first."""
    folder = resources.files("db") / "migrations"
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".sql")), key=lambda file: file.name)
    return tuple((file.name.removesuffix(".sql"), file.read_text(encoding="utf-8")) for file in files)


def newest_version() -> int:
    """Return the schema version that this program writes (kept in `PRAGMA user_version`)."""
    return len(scripts())


def statements(script: str) -> Iterator[str]:
    """Yield the statements of a script one by one, triggers whole; `executescript` is not used, for it commits."""
    pending = ""
    for line in script.splitlines(keepends=True):
        if not pending and (not line.strip() or line.startswith("--")):
            continue
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending.strip().removesuffix(";")
            pending = ""
    if pending.strip():
        raise ValueError(f"the migration ends in the middle of a statement: {pending[:80]!r}")


def migrations() -> Migrations:
    """Return the migrations as sqlite-utils applies and remembers them."""
    known = Migrations(_SET)
    for number, (name, script) in enumerate(scripts(), start=1):
        _register(known, number, name, script)
    return known


def _register(known: Migrations, number: int, name: str, script: str) -> None:
    def apply(db: Database) -> None:
        for statement in statements(script):
            db.conn.execute(statement)
        db.conn.execute(f"PRAGMA user_version = {number}")

    known(name=name)(apply)


def applied(db: Database) -> int:
    """Return how many migrations the database had, whatever its version number says."""
    return len(migrations().applied(db))


def named_as_applied(connection: sqlite3.Connection) -> list[str]:
    """Return the migrations that the database says it had, in their order."""
    table = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_sqlite_migrations'"
    if connection.execute(table).fetchone() is None:
        return []
    rows = connection.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = ? ORDER BY rowid", (_SET,))
    return [str(row[0]) for row in rows]


def migrate(db: Database, *, stop_before: str | None = None) -> None:
    """Apply what is missing inside the caller's transaction; `stop_before` makes an older schema for tests."""
    db.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    migrations().apply(db, stop_before=stop_before)
    if stop_before is None:  # also where somebody set the number back: the guards are compared with the newest schema
        db.conn.execute(f"PRAGMA user_version = {newest_version()}")
