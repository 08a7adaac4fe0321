"""Compares tables, indexes and triggers with what the migrations make, so that a lost guard is seen at once."""

import sqlite3
from functools import cache

from sqlite_utils import Database

from db.errors import DatabaseError
from db.migrate import migrate, scripts

Schema = dict[tuple[str, str], str]
"""SQL by (type, name), as `sqlite_master` keeps it."""

_OWN = """
    SELECT type, name, sql FROM sqlite_master
    WHERE sql IS NOT NULL AND substr(name, 1, 6) <> 'sqlite' AND substr(name, 1, 7) <> '_sqlite'
"""
_SHADOW = "article_search_"
"""SQLite writes these tables itself, with words that differ between its versions."""


def schema_of(connection: sqlite3.Connection) -> Schema:
    """Return everything that a person or a program created in the database."""
    rows = connection.execute(_OWN).fetchall()
    return {(kind, name): sql for kind, name, sql in rows if not name.startswith(_SHADOW)}


@cache
def expected(version: int) -> Schema:
    """Return the schema that the first `version` migrations make; an empty database is built in memory to read it."""
    db = Database(memory=True, execute_plugins=False)
    names = [name for name, _ in scripts()]
    migrate(db, stop_before=names[version] if version < len(names) else None)
    schema = schema_of(db.conn)
    db.conn.close()
    return schema


def problems(connection: sqlite3.Connection, version: int) -> list[str]:
    """Return what is missing or altered, and triggers not ours; an auditor's own views and indexes are fine."""
    want, have = expected(version), schema_of(connection)
    found = [f"{kind} {name} is missing" for kind, name in want if (kind, name) not in have]
    found += [f"{kind} {name} was altered" for (kind, name), sql in want.items() if have.get((kind, name), sql) != sql]
    found += [f"trigger {name} is not ours" for kind, name in have if kind == "trigger" and (kind, name) not in want]
    return sorted(found)


def check_guards(connection: sqlite3.Connection, version: int, *, path: str) -> None:
    """Raise DatabaseError when a guard of the record is missing or altered."""
    found = problems(connection, version)
    if found:
        more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        raise DatabaseError(
            f"{path}: the record is not guarded as it must be: {found[0]}{more}",
            hint='somebody changed the schema: docs/auditors-guide.md, "A missing guard"',
        )
