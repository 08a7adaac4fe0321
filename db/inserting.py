"""Inserts one row from a dictionary of its columns, and numbers the next one."""

from typing import Any

from sqlite_utils import Database


def next_id(db: Database, table: str) -> int:
    """Return the id that the next row takes; safe under the write lock of `writing`."""
    return int(db.conn.execute(f"SELECT coalesce(max(id), 0) + 1 FROM {table}").fetchone()[0])  # noqa: S608 - our tables


def insert_row(db: Database, table: str, row: dict[str, Any]) -> None:
    """Insert `row`; table and column names are this package's own, values are bound."""
    names, marks = ", ".join(row), ", ".join(f":{name}" for name in row)
    db.conn.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", row)  # noqa: S608 - our tables
