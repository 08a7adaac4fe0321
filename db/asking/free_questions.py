"""Runs an auditor's own SELECT: it can not write, an authorizer sees each step, time and rows are limited."""

import math
import sqlite3
import time
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlite_utils import Database

from db.asking.canned import Answer
from db.connection import translated_errors
from db.errors import UsageError

TIME_LIMIT = timedelta(seconds=10)
ROW_LIMIT = 10_000
STEPS_BETWEEN_LOOKS = 10_000
"""SQLite looks at the clock after so many steps of its machine: well under a millisecond."""
_ALLOWED = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE}
LONGEST_VALUE = 16_000_000
"""No text, blob or row of more bytes is made; the largest article has a tenth of it."""
LARGEST_ANSWER = 64_000_000
"""Rows are returned until they have so many characters."""
_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: LONGEST_VALUE,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 200,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 50,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 1000,
}
_FORBIDDEN_FUNCTIONS = {"load_extension", "fts3_tokenizer", "writefile", "readfile", "edit"}
_HARMLESS_PRAGMAS = {"data_version"}
"""The full-text index asks for it itself."""


@dataclass(frozen=True)
class FreeAnswer:
    """An answer, and whether the row limit cut it."""

    answer: Answer
    cut: bool


def run_select(db: Database, sql: str, *, time_limit: timedelta = TIME_LIMIT, row_limit: int = ROW_LIMIT) -> FreeAnswer:
    """Return the rows of one SELECT; a single long step is not stopped in time, for that see `run_apart`.

    Args:
        db: The record, opened with `open_read_only`.
        sql: One statement; it may read every table and call harmless functions, and nothing else.
        time_limit: After this the statement is stopped.
        row_limit: So many rows are returned at most.

    Raises:
        UsageError: not one reading statement, wrong SQL, or too slow.
    """
    connection = db.conn
    connection.execute(
        "SELECT rowid FROM article_search LIMIT 0"
    )  # connects the full-text table before anything is denied
    for limit, most in _LIMITS.items():
        connection.setlimit(limit, most)
    ends = time.monotonic() + time_limit.total_seconds()
    refused: list[str] = []
    connection.set_authorizer(_authorizer(refused))
    connection.set_progress_handler(lambda: time.monotonic() > ends, STEPS_BETWEEN_LOOKS)
    try:
        with translated_errors():
            return _rows(connection, sql, row_limit)
    except Exception as error:
        raise _told(error, refused, late=time.monotonic() > ends, limit=time_limit) from error
    finally:
        connection.set_authorizer(None)
        connection.set_progress_handler(None, 0)


def _rows(connection: sqlite3.Connection, sql: str, row_limit: int) -> FreeAnswer:
    cursor = connection.execute(sql)
    if cursor.description is None:
        raise UsageError("there is no question in this", hint="one SELECT, on the tables of the record")
    columns = _told_apart([column for column, *_ in cursor.description])
    rows: list[tuple[Any, ...]] = []
    size = 0
    for row in cursor:
        plain = tuple(_plain(cell) for cell in row)
        size += sum(len(cell) if isinstance(cell, str) else 8 for cell in plain)
        if len(rows) == row_limit or (rows and size > LARGEST_ANSWER):
            cursor.close()
            return FreeAnswer(Answer(columns, tuple(rows)), cut=True)
        rows.append(plain)
    return FreeAnswer(Answer(columns, tuple(rows)), cut=False)


def _told_apart(columns: list[str]) -> tuple[str, ...]:
    """Return the names with a number behind those that came before: JSON holds each name once."""
    earlier = [columns[:at].count(name) for at, name in enumerate(columns)]
    return tuple(f"{name}_{times + 1}" if times else name for name, times in zip(columns, earlier, strict=True))


def _plain(cell: Any) -> Any:  # noqa: ANN401 - SQLite's own types
    if isinstance(cell, bytes):
        return cell.hex()
    return cell if not isinstance(cell, float) or math.isfinite(cell) else str(cell)


def _authorizer(refused: list[str]) -> Any:  # noqa: ANN401 - sqlite3's callback
    def allow(action: int, first: str | None, second: str | None, *_: str | None) -> int:
        if action in _ALLOWED:
            return sqlite3.SQLITE_OK
        if action == sqlite3.SQLITE_FUNCTION and (second or "").lower() not in _FORBIDDEN_FUNCTIONS:
            return sqlite3.SQLITE_OK
        if action == sqlite3.SQLITE_PRAGMA and first in _HARMLESS_PRAGMAS and second is None:
            return sqlite3.SQLITE_OK
        refused.append(second if action == sqlite3.SQLITE_FUNCTION and second else "anything but reading")
        return sqlite3.SQLITE_DENY

    return allow


def _told(error: Exception, refused: list[str], *, late: bool, limit: timedelta) -> Exception:
    if isinstance(error, UsageError):
        return error
    if isinstance(error, MemoryError):
        return UsageError("the question needs too much memory", hint="narrow it down")
    if refused:
        return UsageError(
            f"this statement is not allowed: {refused[0]}", hint="one SELECT, on the tables of the record"
        )
    if late:
        return UsageError(
            f"the question took longer than {limit.total_seconds():g} s", hint="narrow it down, or raise --seconds"
        )
    reason = str(error.__cause__ or error)
    return UsageError(f"SQLite can not run this: {reason}", hint="docs/auditors-guide.md lists tables and columns")
