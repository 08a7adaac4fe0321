"""An auditor's own SELECT: reads everything, changes nothing, ends in time and takes no more than its share."""

import time
from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlite_utils import Database

from db.asking.apart import run_apart
from db.asking.free_questions import run_select
from db.errors import DatabaseError, UsageError
from db.opening import open_read_only
from tests.db.conftest import Newsroom


@pytest.fixture
def reader(room: Newsroom) -> Iterator[Database]:
    """A read-only connection to a record with one reviewed draft."""
    room.approve(room.draft())
    db = open_read_only(room.path)
    yield db
    db.conn.close()


def test_reads_tables_functions_and_search(reader: Database) -> None:
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
        "SELECT * FROM pragma_table_info('drafts')",
        "SELECT * FROM pragma_writable_schema",
        "WITH gone AS (SELECT 1) DELETE FROM review_log",
        "INSERT INTO review_log DEFAULT VALUES RETURNING seq",
        "ANALYZE",
        "REINDEX",
        "SAVEPOINT s",
        "SELECT 1\x00; DELETE FROM review_log",
        "SELECT length(zeroblob(1000000000))",
        "SELECT length(hex(randomblob(100000000)))",
        "SELECT length(replace(hex(zeroblob(100000)), '0', hex(zeroblob(5000))))",
        f"SELECT {'(' * 2000}1{')' * 2000}",
        f"SELECT {', '.join('1' for _ in range(300))}",
    ],
)
def test_refuses_everything_else(reader: Database, room: Newsroom, sql: str) -> None:
    """Writing, attaching, pragmas, extensions and nonsense are refused in one sentence; nothing changes."""
    acts = room.acts()
    with pytest.raises(UsageError):
        run_select(reader, sql)
    assert room.acts() == acts
    assert run_select(reader, "SELECT 1").answer.rows == ((1,),)


def test_ends_in_time(reader: Database) -> None:
    """A question without an end is stopped, and the connection is usable afterwards."""
    endless = "WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT max(x) FROM c"
    began = time.monotonic()
    with pytest.raises(UsageError, match=r"longer than 0\.2 s"):
        run_select(reader, endless, time_limit=timedelta(seconds=0.2))
    assert time.monotonic() - began < 5
    assert run_select(reader, "SELECT 2").answer.rows == ((2,),)


def test_cuts_long_answers_and_says_so(reader: Database) -> None:
    """More rows than the limit are cut."""
    many = "WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 50) SELECT x FROM c"
    found = run_select(reader, many, row_limit=20)
    assert (len(found.answer.rows), found.cut) == (20, True)
    assert not run_select(reader, many, row_limit=50).cut


def test_a_long_answer_is_cut_by_its_size_too(reader: Database) -> None:
    """Few rows of many megabytes fill no memory."""
    wide = "WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT hex(zeroblob(4000000)) FROM c"
    found = run_select(reader, wide)
    assert (len(found.answer.rows), found.cut) == (8, True)


def test_what_json_can_not_hold_is_text(reader: Database) -> None:
    """Infinity and blobs are spelt out; a column named twice is told apart."""
    found = run_select(reader, "SELECT 1e999 AS a, x'00ff' AS a, -1e999 AS b").answer
    assert (found.columns, found.rows) == (("a", "a_2", "b"), (("inf", "00ff", "-inf"),))


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT instr(hex(zeroblob(2000000)), hex(zeroblob(1000000)) || '1')",
        "WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT max(x) FROM c",
        "WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT randomblob(1000000) FROM c ORDER BY 1",
    ],
    ids=["one endless step", "endless steps", "endless sorting"],
)
def test_a_process_of_its_own_ends_in_time(room: Newsroom, sql: str) -> None:
    """Also in the middle of one step, which SQLite itself does not interrupt."""
    room.draft()
    began = time.monotonic()
    with pytest.raises(UsageError, match=r"longer than 0\.5 s|memory"):
        run_apart(room.path, sql, time_limit=timedelta(seconds=0.5))
    assert time.monotonic() - began < 10


def test_a_process_of_its_own_takes_its_share_of_memory(room: Newsroom) -> None:
    """Many large values at once are refused, and this process lives on."""
    room.draft()
    columns = ", ".join(f"hex(zeroblob(7900000 + {number}))" for number in range(190))
    with pytest.raises(UsageError, match="memory"):
        run_apart(room.path, f"SELECT {columns}")
    assert run_apart(room.path, "SELECT count(*) FROM review_log").answer.rows == ((2,),)


def test_a_process_of_its_own_passes_errors_on(room: Newsroom) -> None:
    """Wrong SQL and a missing guard are said as anywhere else."""
    room.draft()
    with pytest.raises(UsageError, match="no such table"):
        run_apart(room.path, "SELECT * FROM nowhere")
    bare = room.bare()
    bare.execute("DROP TRIGGER review_log_is_kept")
    bare.close()
    with pytest.raises(DatabaseError, match="review_log_is_kept is missing"):
        run_apart(room.path, "SELECT 1")
