"""What the night keeps outside the database: its own copies up to a number, whatever the clock, and all of others."""

import json
import os
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlite_utils import Database

from db.articles.saving import save_article
from db.errors import ExitCode
from db.opening import open_database
from summarizer.nightly.keeping import copies_of_others, keep_copy
from tests.summarizer.conftest import AT, NIGHT, Command, make_article


def test_a_clock_that_went_back_costs_no_new_copy(tmp_path: Path, database: Database) -> None:
    """The copies from before it went back are the oldest, and go first; those made since stay."""
    days = (datetime(2026, *day, tzinfo=UTC) for day in ((3, 1), (3, 2), (3, 3), (1, 1), (1, 2)))
    for at in days:
        assert keep_copy(database, tmp_path / "b", "t", at, most=3).path.exists()
    assert sorted(path.name[2:10] for path in (tmp_path / "b").iterdir()) == ["20260101", "20260102", "20260303"]


def test_a_name_with_brackets_is_a_name(tmp_path: Path, database: Database) -> None:
    """Old copies and scraps of `news[1].db` go like those of any other, and those of `news1.db` stay."""
    folder = tmp_path / "b"
    folder.mkdir()
    (folder / ".news[1]-x.db.partial").touch()
    (folder / "news1-20260101T000000Z.db").touch()
    for day in (1, 2, 3):
        keep_copy(database, folder, "news[1]", datetime(2026, 3, day, tzinfo=UTC), most=1)
    assert sorted(path.name for path in folder.iterdir()) == [
        "news1-20260101T000000Z.db",
        "news[1]-20260303T000000Z.db",
    ]


def test_a_copy_that_somebody_makes_meanwhile_is_left_alone(tmp_path: Path, database: Database) -> None:
    """What another process has begun by hand is not taken away by the night; what a dead one left goes."""
    folder = tmp_path / "b"
    folder.mkdir()
    for scrap in (f".t-mine.db.partial-{os.getppid()}-aa", ".t-20260101T000000Z.db.partial"):
        (folder / scrap).touch()
    keep_copy(database, folder, "t", datetime(2026, 3, 1, tzinfo=UTC), most=3)
    assert [path.name for path in folder.glob(".*")] == [f".t-mine.db.partial-{os.getppid()}-aa"]


def filled(path: Path, *numbers: int) -> Database:
    """Return a record of its own with these articles."""
    db = open_database(path)
    for number in numbers:
        save_article(db, make_article(number), actor=NIGHT, at=AT)
    return db


def test_two_records_of_one_name_share_a_folder(tmp_path: Path) -> None:
    """Each removes its own oldest copies and leaves the other's, however often one of them runs."""
    folder = tmp_path / "nas"
    for name in ("sport", "city"):
        (tmp_path / name).mkdir()
    with (
        closing(filled(tmp_path / "sport" / "t.db", 1)) as sport,
        closing(filled(tmp_path / "city" / "t.db", 2)) as city,
    ):
        own = keep_copy(sport, folder, "t", datetime(2026, 3, 1, tzinfo=UTC), most=2).path
        for day in (2, 3, 4):
            keep_copy(city, folder, "t", datetime(2026, 3, day, tzinfo=UTC), most=2)
        assert sorted(path.name[2:10] for path in folder.iterdir()) == ["20260301", "20260303", "20260304"]
        assert copies_of_others(city, folder, "t") == [own]
        assert [path.name[2:10] for path in copies_of_others(sport, folder, "t")] == ["20260303", "20260304"]


def test_a_copy_with_more_of_the_record_stays(tmp_path: Path) -> None:
    """What was logged in it nobody else has: the record was restored, cut or rewritten since."""
    folder = tmp_path / "b"
    with closing(filled(tmp_path / "t.db", 1)) as db:
        first = keep_copy(db, folder, "t", datetime(2026, 3, 1, tzinfo=UTC), most=1).path
        before = first.read_bytes()
        save_article(db, make_article(2), actor=NIGHT, at=AT)
        more = keep_copy(db, folder, "t", datetime(2026, 3, 2, tzinfo=UTC), most=1).path
    (tmp_path / "r").mkdir()
    (tmp_path / "r" / "t.db").write_bytes(before)
    with closing(filled(tmp_path / "r" / "t.db", 3)) as db:
        for day in (3, 4):
            last = keep_copy(db, folder, "t", datetime(2026, 3, day, tzinfo=UTC), most=1).path
        assert sorted(folder.iterdir()) == [more, last]
        assert copies_of_others(db, folder, "t") == [more]


@pytest.mark.parametrize("begins_with", [(), ("Fenmouth",)])
def test_a_new_record_removes_no_copy_of_the_lost_one(
    here: Command,
    inbox: Callable[..., Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    begins_with: tuple[str, ...],
) -> None:
    """Record and reports went with a disk, and the timer's next nights begin anew: the copies are all that is left."""
    monkeypatch.setenv("TAKEAWAYS_DRAFTER", "lead3")
    monkeypatch.setenv("TAKEAWAYS_NIGHTLY__KEEP_BACKUPS", "1")
    assert here("nightly", inbox("Larkby")).returncode == ExitCode.OK
    assert json.loads((tmp_path / "reports" / "latest.json").read_text())["notes"] == []
    (copy,) = (tmp_path / "backups").iterdir()
    copy = copy.rename(copy.with_name("takeaways-20260101T000000Z.db"))
    for file in (*tmp_path.glob("takeaways.db*"), *(tmp_path / "reports").iterdir()):
        file.unlink()
    for night in range(2):
        done = here("nightly", inbox(*begins_with))
        assert (done.returncode, copy.exists()) == (ExitCode.OK, True)
        (note,) = json.loads((tmp_path / "reports" / "latest.json").read_text())["notes"]
        assert note.startswith("1 copy in backups with entries that this record has not"), night
        assert note in done.stdout.replace("\\", "")
