"""What an auditor reads in a record whose texts or times were forged: words, the entry's number, and exit code 5."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from db.errors import ExitCode
from tests.summarizer.auditing.conftest import Command

Forge = Callable[[str], None]
TEXTS = ("x", '["a"]', '["a","b"]', "[1,2,3]", "null", "7")


@pytest.fixture
def forge(record: Path) -> Forge:
    """Return what changes a row with the guards off, which stand again afterwards."""

    def call(sql: str) -> None:
        with closing(sqlite3.connect(record, isolation_level=None)) as db:
            made = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
            for name, _ in made:
                db.execute(f"DROP TRIGGER {name}")
            db.execute("PRAGMA ignore_check_constraints = ON")
            db.execute(sql)
            for _, statement in made:
                db.execute(statement)

    return call


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("command", [("audit", "log", "--format", "json"), ("audit", "article", "1")])
def test_the_entry_with_the_text_is_named(
    takeaways: Command, forge: Forge, text: str, command: tuple[str, ...]
) -> None:
    """It is what whoever changes a text does first, and what whoever doubts it looks at."""
    forge(f"UPDATE log_texts SET text = '{text}' WHERE field = 'after' AND entry = 2")
    done = takeaways(*command)
    assert done.code == ExitCode.LOG_BROKEN
    assert "entry 2 of the review log holds what takeaways never writes" in done.err
    assert "hint: takeaways audit verify" in done.err
    assert takeaways("audit", "verify").code == ExitCode.LOG_BROKEN


@pytest.mark.parametrize("text", ["{", "[]", '[["a", 1]]'])
def test_details_that_are_none(takeaways: Command, forge: Forge, text: str) -> None:
    """Those of the article as it came in."""
    forge(f"UPDATE log_texts SET text = '{text}' WHERE field = 'details' AND entry = 1")
    done = takeaways("audit", "log", "--format", "json")
    assert (done.code, "entry 1 of the review log holds" in done.err) == (ExitCode.LOG_BROKEN, True)


@pytest.mark.parametrize(
    ("sql", "command"),
    [
        ("UPDATE export_runs SET at = 'x'", ("status",)),
        ("UPDATE drafts SET created_at = 'x' WHERE state = 'pending'", ("status",)),
        ("UPDATE articles SET embargoed_until = 'x'", ("audit", "article", "1")),
        ("UPDATE look_policies SET policy = 'x'", ("audit", "ask", "policies")),
        ("UPDATE look_policies SET policy = 'x'", ("db", "policy")),
    ],
)
def test_no_command_ends_in_a_traceback(takeaways: Command, forge: Forge, sql: str, command: tuple[str, ...]) -> None:
    """Whatever it reads."""
    takeaways("db", "policy", "--after-share", "1", "--as", "Ben Holt")
    forge(sql)
    done = takeaways(*command)
    assert (done.code, "takeaways audit verify" in done.err) == (ExitCode.LOG_BROKEN, True)


@pytest.mark.parametrize("fact", ["'$.outcome', 2.5", "'$.outcome', json('[1]')", "'$.about', json('{}'), '$.via', 7"])
def test_an_entry_that_can_not_be_said_in_words_is_named(takeaways: Command, forge: Forge, fact: str) -> None:
    """Its facts are of other sorts than the program writes."""
    forge(f"UPDATE review_log SET body = json_set(body, {fact}) WHERE seq = 1")
    for command in (("audit", "log"), ("audit", "article", "1")):
        done = takeaways(*command)
        assert done.code in (ExitCode.OK, ExitCode.LOG_BROKEN)
        assert not done.err or "entry 1 of the review log holds what takeaways never writes" in done.err
