"""An auditor's own SELECT: reads everything, changes nothing, ends in time."""

import time
from datetime import timedelta
from typing import Any

import pytest

from db.connection import open_read_only
from db.errors import UsageError
from db.free_questions import run_select


@pytest.fixture
def reader(room: Any) -> Any:
    """A read-only connection to a record with one reviewed draft."""
    room.approve(room.draft())
    db = open_read_only(room.path)
    yield db
    db.conn.close()


def test_reads_tables_functions_and_search(reader: Any) -> None:
    """Joins, aggregates, JSON, common table expressions and full-text search work."""
    for sql in (
        "SELECT act, count(*) FROM review_log GROUP BY act",
        "WITH x AS (SELECT body ->> 'act' AS act FROM review_log) SELECT * FROM x ORDER BY act",
        "SELECT rowid FROM article_search WHERE article_search MATCH 'pier'",
        "SELECT date('now'), upper('a'), json_array_length(text) FROM log_texts LIMIT 1",
    ):
        assert run_select(reader, sql).answer.rows


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM review_log",
        "INSERT INTO attempts (id) VALUES (1)",
        "UPDATE drafts SET state = 'reviewed'",
        "CREATE TEMP TABLE t (x)",
        "DROP TRIGGER review_log_is_kept",
        "ATTACH '/tmp/other.db' AS other",
        "PRAGMA writable_schema = ON",
        "PRAGMA table_info(drafts)",
        "VACUUM INTO '/tmp/copy.db'",
        "SELECT load_extension('/tmp/x.so')",
        "SELECT fts3_tokenizer('x')",
        "BEGIN",
        "EXPLAIN DELETE FROM review_log",
        "SELECT 1; SELECT 2",
        "SELEC 1",
        "SELECT * FROM nowhere",
        "",
    ],
)
def test_refuses_everything_else(reader: Any, room: Any, sql: str) -> None:
    """Writing, attaching, pragmas, extensions and nonsense are refused in one sentence; nothing changes."""
    acts = room.acts()
    with pytest.raises(UsageError):
        run_select(reader, sql)
    assert room.acts() == acts
    assert run_select(reader, "SELECT 1").answer.rows == ((1,),)


def test_ends_in_time(reader: Any) -> None:
    """A question without an end is stopped, and the connection is usable afterwards."""
    endless = "WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT max(x) FROM c"
    began = time.monotonic()
    with pytest.raises(UsageError, match=r"longer than 0\.2 s"):
        run_select(reader, endless, time_limit=timedelta(seconds=0.2))
    assert time.monotonic() - began < 5
    assert run_select(reader, "SELECT 2").answer.rows == ((2,),)


def test_cuts_long_answers_and_says_so(reader: Any) -> None:
    """More rows than the limit are cut."""
    many = "WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 50) SELECT x FROM c"
    found = run_select(reader, many, row_limit=20)
    assert (len(found.answer.rows), found.cut) == (20, True)
    assert not run_select(reader, many, row_limit=50).cut
