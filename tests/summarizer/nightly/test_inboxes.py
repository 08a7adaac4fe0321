"""An inbox's files leave it once their articles are in the database, and not before."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlite_utils import Database

from db.opening import open_database
from db.records import Actor
from summarizer.ingest.storing import Ingesting, Intake, let_all
from summarizer.nightly.inboxes import take_back_grown, take_inbox
from summarizer.process.stopping import Stop
from tests.summarizer.conftest import Command

MACHINE = Actor("takeaways nightly", "machine")


@pytest.fixture
def folder(inbox: Callable[..., Path]) -> Path:
    """Return an inbox with one file of three articles."""
    folder = inbox("Larkby")
    page = (folder / "larkby.txt").read_text()
    (folder / "larkby.txt").unlink()
    rows = [{"uri": f"urn:x:{at}", "headline": f"Pool {at}", "body_text": f"{at}. {page}"} for at in range(3)]
    (folder / "all.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return folder


def take(folder: Path, db: Database, stop: Stop, *, stop_after: int = 99) -> Intake:
    """Take the inbox in, and ask to stop after so many articles."""
    ingesting = Ingesting(db, let_all, MACHINE)
    ingesting.observe = lambda _: stop.request("SIGTERM") if ingesting.intake.articles >= stop_after else None
    take_inbox(folder, ingesting, stop)
    return ingesting.intake


def test_a_file_that_the_run_stops_in_stays(folder: Path, database: Database) -> None:
    """The signal comes after one of three articles: the next run takes in the rest and then moves the file."""
    assert take(folder, database, Stop(), stop_after=1).outcomes == {"new": 1}
    assert (folder / "all.jsonl").exists()
    assert take(folder, database, Stop()).outcomes == {"unchanged": 1, "new": 2}
    assert [path.name for path in (folder / "done").glob("*/*")] == ["all.jsonl"]


def test_a_file_with_one_bad_article_is_moved_aside_with_the_reason(folder: Path, database: Database) -> None:
    """The good articles are in; the reason beside the file names the bad line."""
    with (folder / "all.jsonl").open("a") as file:
        file.write("{broken\n")
    intake = take(folder, database, Stop())
    assert (intake.outcomes, len(intake.refused)) == ({"new": 3}, 1)
    assert "line 4" in (folder / "failed" / "all.jsonl.reason.txt").read_text()


def test_a_file_replaced_since_it_was_read_stays(folder: Path, database: Database) -> None:
    """The sender renames a newer version over it while the first is stored: the next run reads that."""
    page = (folder / "all.jsonl").read_text()

    def gate(_: object, /, *, but: str = "") -> str:
        (folder / ".all").write_text(page.replace("Pool", "Baths"))
        (folder / ".all").rename(folder / "all.jsonl")
        return but[:0]

    take_inbox(folder, Ingesting(database, gate, MACHINE), Stop())
    assert "Baths" in (folder / "all.jsonl").read_text()
    assert take(folder, database, Stop()).outcomes == {"changed": 3}
    assert [path.name for path in (folder / "done").glob("*/*")] == ["all.jsonl"]


def test_a_file_that_was_just_written_to_is_left_for_the_next_run(folder: Path, database: Database) -> None:
    """Its sender may be about to write more; which file it is, is told. The time is the run's."""
    page = folder / "all.jsonl"
    written = datetime.fromtimestamp(page.stat().st_mtime, UTC)
    for seconds, taken in ((59, 0), (-30, 0), (61, 3)):
        now = partial(written.__add__, timedelta(seconds=seconds))
        ingesting = Ingesting(database, let_all, MACHINE, clock=now)
        take_inbox(folder, ingesting, Stop(), settle=60)
        assert (ingesting.intake.articles, ingesting.intake.arriving) == (taken, [] if taken else [str(page)])
    assert not page.exists()


def test_a_file_that_grows_after_it_was_read_comes_back(folder: Path, database: Database) -> None:
    """Its sender goes on writing in `done/`, where nobody would ever read the rest; what did not change stays there."""
    (folder / "other.jsonl").write_text((folder / "all.jsonl").read_text().replace("urn:x", "urn:y"))
    ingesting = Ingesting(database, let_all, MACHINE)
    moved = take_inbox(folder, ingesting, Stop())
    now = next(each.now for each in moved if each.before.name == "all.jsonl")
    with now.open("a") as file:
        file.write(now.read_text().replace("urn:x", "urn:z"))
    take_back_grown(moved, ingesting)
    assert ingesting.intake.grown == [str(folder / "all.jsonl")]
    assert [path.name for path in (folder / "done").glob("*/*")] == ["other.jsonl"]
    assert take(folder, database, Stop()).outcomes == {"unchanged": 3, "new": 3}


def test_a_refused_file_that_grows_comes_back_without_its_reason(folder: Path, database: Database) -> None:
    """What was refused of half a file says nothing of all of it; a newer file of its name stays."""
    page = (folder / "all.jsonl").read_text()
    (folder / "all.jsonl").write_text(page[:-20])
    ingesting = Ingesting(database, let_all, MACHINE)
    moved = take_inbox(folder, ingesting, Stop())
    (folder / "failed" / "all.jsonl").write_text(page)
    take_back_grown(moved, ingesting)
    assert [path.name for path in folder.rglob("*") if path.is_file()] == ["all.jsonl"]
    moved = take_inbox(folder, ingesting, Stop())
    (folder / "all.jsonl").write_text(page)
    moved[0].now.write_text(page * 2)
    take_back_grown(moved, ingesting)
    assert "it grew after it was read, and stays there" in ingesting.intake.refused[-1].message
    assert (folder / "all.jsonl").read_text() == page


def test_a_missing_inbox_is_a_refusal(tmp_path: Path, database: Database) -> None:
    """It is told, and the run goes on."""
    intake = take(tmp_path / "nowhere", database, Stop())
    assert "nowhere: no such folder" in intake.refused[0].message


@pytest.mark.parametrize(
    ("inbox", "kept"),
    [(".", "takeaways.db"), ("..", "takeaways.db"), ("day/../backups", "backups"), ("etc", "etc/house.toml")],
)
def test_no_inbox_holds_what_the_night_keeps(here: Command, tmp_path: Path, inbox: str, kept: str) -> None:
    """A night moves what it has read: it must not move the record."""
    (tmp_path / "day").mkdir()
    (tmp_path / "backups").mkdir()
    (tmp_path / "etc").mkdir()
    (tmp_path / "etc" / "house.toml").write_text(f'db = "{tmp_path}/takeaways.db"\n')
    open_database(tmp_path / "takeaways.db").conn.close()
    done = here("--config", tmp_path / "etc" / "house.toml", "--db", tmp_path / "takeaways.db", "nightly", inbox)
    assert (done.returncode, f"{tmp_path / kept} lies in it" in done.stderr) == (2, True), done.stderr
    assert (tmp_path / "takeaways.db").exists()
    assert not (tmp_path / "failed").exists()
