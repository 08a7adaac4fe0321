"""What the night keeps outside the database, when the clock is not what it was."""

import os
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from summarizer.nightly.keeping import keep_copy


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
