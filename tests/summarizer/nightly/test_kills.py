"""SIGKILL at random moments of a night that is really running: nothing is lost, half-written, or done twice."""

import json
import random
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
from db.verifying.anchors import read_anchors
from db.verifying.verify import verify

Start = Callable[..., subprocess.Popen[str]]
LONGEST = 1.2
"""Seconds after the run's first event within which it is killed; ten times as much as a step of it takes."""


def kill(process: subprocess.Popen[str], *, after: str, seconds: float) -> None:
    """Kill a run some seconds after its first event of a kind; one that ended before is left dead."""
    assert process.stderr is not None
    for line in process.stderr:
        if json.loads(line)["event"] == after:
            break
    time.sleep(seconds)
    process.kill()
    process.communicate()


def check_nothing_half_written(home: Path, articles: int) -> None:
    """Whatever stands now is whole: the record, every copy, report and anchor, and each file in one place only."""
    if (home / "takeaways.db").exists():
        db = open_database(home / "takeaways.db")
        assert check(db) == []
        assert db.execute("SELECT count(*) FROM takeaways").fetchone()[0] == 3 * count(db.conn, "drafts")
        assert count(db.conn, "drafts") == count(db.conn, "(SELECT DISTINCT article_id FROM drafts)")
        db.close()
    for copy in home.glob("backups/takeaways-*.db"):
        with closing(sqlite3.connect(copy)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    for report in home.glob("reports/*.json"):
        assert json.loads(report.read_text())["exit_meaning"]
    for anchors in home.glob("reports/anchors*"):
        read_anchors(anchors.read_text(), source="anchors")
    places = [path.name for path in (home / "inbox").rglob("*.txt")]
    assert len(places) == len(set(places)) == articles


def check_all_done(home: Path, articles: int) -> None:
    """Every article is drafted exactly once, the log verifies against every night's head, no scrap is left."""
    check_nothing_half_written(home, articles)
    db = open_database(home / "takeaways.db")
    assert (count(db.conn, "articles"), count(db.conn, "drafts")) == (articles, articles)
    anchors = read_anchors((home / "reports" / "anchors.jsonl").read_text(), source="anchors")
    assert verify(db, anchor=anchors).ok
    db.close()
    assert len(list((home / "inbox" / "done").glob("*/*"))) == articles
    assert not list(home.rglob(".*part*"))


def count(connection: sqlite3.Connection, table: str) -> int:
    """Return the number of rows."""
    return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def kill_and_resume(start: Start, inbox: Path, *, kills: int, articles: int) -> None:
    """Kill so many nights of a quick drafter at random moments of their work, then let one end."""
    moments = random.Random(20260304)
    for _ in range(kills):
        kill(start("nightly", inbox, "--log", "json"), after="started", seconds=moments.uniform(0, LONGEST))
        check_nothing_half_written(inbox.parent, articles)
    last = start("nightly", inbox, "--log", "json")
    _, err = last.communicate(timeout=300)
    assert last.returncode == ExitCode.OK, err
    check_all_done(inbox.parent, articles)


def test_a_killed_night_is_resumed(start: Start, inbox: Callable[..., Path]) -> None:
    """SIGKILL at three random moments loses nothing and drafts nothing twice."""
    kill_and_resume(start, inbox(*(f"Town {at}" for at in range(25))), kills=3, articles=25)


@pytest.mark.slow
def test_fifty_kills_are_survived(start: Start, inbox: Callable[..., Path]) -> None:
    """The same with fifty."""
    kill_and_resume(start, inbox(*(f"Town {at}" for at in range(400))), kills=50, articles=400)


@pytest.mark.slow
def test_kills_of_the_embedded_model_are_survived(start: Start, inbox: Callable[..., Path]) -> None:
    """The drafter that ships, killed while its model loads, between two drafts, and after the last one."""
    folder = inbox(*(f"Town {at}" for at in range(16)))
    moments = random.Random(20260305)
    for after in ("ingested", "drafted", "drafted", "verified", "backed_up"):
        kill(
            start("nightly", folder, "--log", "json", drafter="embedded"), after=after, seconds=moments.uniform(0, 0.5)
        )
        check_nothing_half_written(folder.parent, 16)
    last = start("nightly", folder, "--log", "json", drafter="embedded")
    _, err = last.communicate(timeout=900)
    assert last.returncode == ExitCode.OK, err
    check_all_done(folder.parent, 16)


def test_what_a_killed_night_refused_is_told_by_the_next(
    start: Start, here: Callable[..., subprocess.CompletedProcess[str]], inbox: Callable[..., Path], tmp_path: Path
) -> None:
    """Its own report was never written: a story that was refused must not be missed without a word."""
    folder = inbox("Larkby", "Fenmouth")
    (folder / "health.json").write_text('{"uri": "x", "headline": "torn')
    kill(start("nightly", folder, "--log", "json", seconds=0.5), after="drafted", seconds=0)
    assert (folder / "failed" / "health.json.reason.txt").exists()
    told = here("nightly", folder, TAKEAWAYS_DRAFTER="lead3")
    assert told.returncode == ExitCode.BAD_INPUT, told.stderr
    report = json.loads((tmp_path / "reports" / "latest.json").read_text())
    assert [line for line in report["ingest"]["refused"] if "failed/health.json: " in line]
    assert here("nightly", folder, TAKEAWAYS_DRAFTER="lead3").returncode == ExitCode.OK
