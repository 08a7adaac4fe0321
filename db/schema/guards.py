"""Compares the schema, and which migrations made it, with what they make, so that a lost guard is seen at once."""

import re
import sqlite3
from functools import cache

from sqlite_utils import Database

from db.errors import DatabaseError
from db.schema.migrate import migrate, named_as_applied, scripts

Schema = dict[tuple[str, str], str]
"""SQL by (type, name), as `sqlite_master` keeps it."""

_FOREIGN = frozenset(
    {
        "_sqlite_migrations", "article_search_config", "article_search_data", "article_search_docsize",
        "article_search_idx", "sqlite_sequence", "sqlite_stat1", "sqlite_stat4",
    }
)  # fmt: skip
"""Tables that SQLite and sqlite-utils write themselves, with words that differ between their versions."""


_NAME = r"""(?:\w+|"[^"]+"|\[[^\]]+\]|`[^`]+`)"""
_COLUMN = rf"{_NAME}(?:\s+COLLATE\s+(?:BINARY|NOCASE|RTRIM))?(?:\s+(?:ASC|DESC))?"
_OF_COLUMNS = re.compile(
    rf"\s*CREATE\s+INDEX\s+(?:IF\s+NOT\s+EXISTS\s+)?{_NAME}\s+ON\s+{_NAME}\s*\(\s*{_COLUMN}(?:\s*,\s*{_COLUMN})*\s*\)\s*",
    re.IGNORECASE,
)
"""The statement of an index that only finds rows sooner."""


def schema_of(connection: sqlite3.Connection) -> Schema:
    """Return everything that a person or a program created in the database, whatever its name."""
    rows = connection.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return {(kind, name): sql for kind, name, sql in rows if kind != "table" or name not in _FOREIGN}


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
    """Return what is missing or altered, and what acts and is not ours; views and indexes of columns are fine."""
    want, have = expected(version), schema_of(connection)
    found = [f"{kind} {name} is missing" for kind, name in want if (kind, name) not in have]
    found += [f"{kind} {name} was altered" for (kind, name), sql in want.items() if have.get((kind, name), sql) != sql]
    strange = {key: sql for key, sql in have.items() if key not in want}
    found += [f"{kind} {name} is not ours" for (kind, name), sql in strange.items() if _acts(kind, sql)]
    return sorted(found) + _unmarked(connection, version)


def _unmarked(connection: sqlite3.Connection, version: int) -> list[str]:
    """Return where the record names other migrations as made than its schema has, on which the next upgrade rests."""
    want, have = [name for name, _ in scripts()[:version]], named_as_applied(connection)
    lacks = [f"migration {name} is not marked as made" for name in want if name not in have]
    strange = [name for name in have if name not in want]
    return lacks + [f"migration {name} is marked as made, and is none of schema {version}" for name in strange]


def _acts(kind: str, sql: str) -> bool:
    """Return whether it acts by itself: a trigger does; an index of more than columns may.

    A unique one refuses rows, or deletes them for REPLACE; one of an expression, or with a condition, refuses those on
    which it raises an error.
    """
    return kind == "trigger" or (kind == "index" and _OF_COLUMNS.fullmatch(sql) is None)


def check_guards(connection: sqlite3.Connection, version: int, *, path: str) -> None:
    """Raise DatabaseError when a guard of the record is missing or altered."""
    found = problems(connection, version)
    if found:
        more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        raise DatabaseError(
            f"{path}: the record is not guarded as it must be: {found[0]}{more}",
            hint='somebody changed the schema: docs/auditors-guide.md, "A missing guard"',
        )
