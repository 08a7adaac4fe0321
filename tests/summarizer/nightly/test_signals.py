"""What signals do to a run that is really running."""

import signal
import sqlite3
import subprocess
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from db.errors import ExitCode
from db.opening import open_database
from db.upkeep.check import check

Command = Callable[..., subprocess.CompletedProcess[str]]
Start = Callable[..., subprocess.Popen[str]]


def counted(database: Path) -> int:
    """Return how many drafts are in the database, 0 while there is none to be read."""
    try:
        with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
            return int(connection.execute("SELECT count(*) FROM drafts").fetchone()[0])
    except sqlite3.OperationalError:
        return 0


def until(condition: Callable[[], bool], seconds: float = 60) -> None:
    """Wait for a condition."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.01)


def check_sound(database: Path, articles: int) -> None:
    """Every article is drafted exactly once, nothing is half-written, and the log verifies."""
    db = open_database(database)
    assert db.execute("SELECT count(*), count(DISTINCT article_id) FROM drafts").fetchone() == (articles, articles)
    assert db.execute("SELECT count(*) FROM takeaways").fetchone()[0] == 3 * articles
    assert db.execute("SELECT count(*) FROM articles").fetchone()[0] == articles
    assert check(db) == []
    db.close()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_run_in_good_order(
    start: Start, here: Command, inbox: Callable[..., Path], tmp_path: Path, number: signal.Signals
) -> None:
    """The article in hand is stored, log and copy are made, exit code 130; the next run does the rest."""
    towns = [f"Town {at}" for at in range(60)]
    process = start("nightly", inbox(*towns), seconds=0.1)
    until(lambda: counted(tmp_path / "takeaways.db") > 2)
    process.send_signal(number)
    out, _ = process.communicate(timeout=60)
    assert process.returncode == ExitCode.INTERRUPTED
    assert f"stopped: {number.name}" in out
    assert 2 < counted(tmp_path / "takeaways.db") < len(towns)
    assert list((tmp_path / "backups").glob("*.db"))
    assert here("nightly", tmp_path / "inbox", TAKEAWAYS_DRAFTER="lead3").returncode == ExitCode.OK
    check_sound(tmp_path / "takeaways.db", len(towns))


def test_a_watch_drafts_what_arrives_and_ends_on_request(
    start: Start, here: Command, inbox: Callable[..., Path], tmp_path: Path
) -> None:
    """An article that another process brings in is drafted within seconds; SIGHUP changes nothing of that."""
    here("ingest", inbox("Larkby"))
    process = start("draft", "--watch", "--log", "json")
    until(lambda: counted(tmp_path / "takeaways.db") == 1)
    process.send_signal(signal.SIGHUP)
    here("ingest", inbox("Fenmouth"))
    until(lambda: counted(tmp_path / "takeaways.db") == 2)
    assert here("draft").returncode == ExitCode.BUSY
    process.terminate()
    _, err = process.communicate(timeout=30)
    assert process.returncode == ExitCode.OK
    assert '"reloaded"' in err
    assert "2 drafted (stopped: SIGTERM)" in err


def test_a_second_signal_ends_the_run_at_once(
    start: Start, here: Command, inbox: Callable[..., Path], tmp_path: Path
) -> None:
    """The drafter has an article in hand that takes minutes: nobody waits for it, and the record stands."""
    here("ingest", inbox("Larkby"))
    process = start("draft", seconds=300)
    for sign in ("begun", "asked"):  # two signals that come before the first is heard are one
        until((tmp_path / sign).exists)
        time.sleep(1)  # a signal wakes a thread that waits, not one that is about to
        process.terminate()
    _, err = process.communicate(timeout=60)
    assert process.returncode == ExitCode.INTERRUPTED
    assert "interrupted" in err
    assert here("draft", TAKEAWAYS_DRAFTER="lead3").returncode == ExitCode.OK
    check_sound(tmp_path / "takeaways.db", 1)
