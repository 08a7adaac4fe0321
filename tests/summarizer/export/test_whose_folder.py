"""Whose boxes a folder holds: another record's, this one's from a time that a restore took away, and late ones."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from db.deciding.acts import withdraw
from db.deciding.undo import undo
from db.errors import ExitCode, InputError, RefusedError
from db.opening import open_database
from db.records import ArticleText
from tests.summarizer.conftest import Command, Newsroom

Make = Callable[..., ArticleText]


def standing(out: Path) -> dict[str, str]:
    """Return the second line of each Markdown box in the folder."""
    return {path.name: path.read_text().split("- ")[1].strip() for path in sorted(out.glob("*.md"))}


def test_the_folder_of_another_record_is_left_alone(
    export: Callable[..., str], newsroom: Newsroom, article: Make, tmp_path: Path
) -> None:
    """Both count their articles from 1: neither removes nor vouches for the other's boxes."""
    out = tmp_path / "site"
    newsroom.publish(article(1))
    export("markdown", out=out)
    before = {path.name: path.read_text() for path in out.iterdir()}
    index = json.loads(before["index.json"])
    (out / "index.json").write_text(json.dumps(index | {"record": "0" * 64}))
    with pytest.raises(InputError, match="the boxes here are another database's") as told:
        export("markdown", out=out)
    assert "a folder for each database" in told.value.hint
    assert {path.name for path in out.iterdir()} == set(before)
    (out / "index.json").write_text(json.dumps(index))
    export("markdown", out=out)
    assert json.loads((out / "index.json").read_text())["holds"] == index["holds"]


@pytest.mark.parametrize("index_is_lost", [False, True])
def test_a_record_without_an_entry_owns_no_folder(
    here: Command, newsroom: Newsroom, article: Make, tmp_path: Path, *, index_is_lost: bool
) -> None:
    """It let nothing leave, and took nothing back: whatever box stands there is another record's."""
    out = tmp_path / "site"
    newsroom.publish(article(1))
    assert here("export", "--out", out).returncode == ExitCode.OK
    if index_is_lost:
        (out / "index.json").unlink()
    before = {path.name: path.read_text() for path in out.iterdir()}
    open_database(tmp_path / "new.db").close()
    done = here("--db", "new.db", "export", "--out", out)
    assert (done.returncode, "the boxes here are another database's" in done.stderr) == (ExitCode.BAD_INPUT, True)
    assert "was the one before it lost? takeaways db restore" in done.stderr
    assert {path.name: path.read_text() for path in out.iterdir()} == before
    assert here("--db", "new.db", "export", "--out", tmp_path / "own").returncode == ExitCode.OK


def test_an_emptied_file_is_no_new_record(here: Command, newsroom: Newsroom, article: Make, tmp_path: Path) -> None:
    """A crash or a full disk left no byte of it: nothing is made of that but by what begins a record."""
    out, file = tmp_path / "site", tmp_path / "takeaways.db"
    newsroom.publish(article(1))
    assert here("export", "--out", out).returncode == ExitCode.OK
    newsroom.db.close()
    before = {path.name: path.read_text() for path in out.iterdir()}
    file.write_bytes(b"")
    for arguments in (("export", "--out", out), ("db", "upgrade"), ("draft",), ("nightly",)):
        done = here(*arguments)
        assert (done.returncode, "no takeaways in it yet" in done.stderr) == (ExitCode.DATABASE, True)
    assert not file.read_bytes()
    assert {path.name: path.read_text() for path in out.iterdir()} == before


def test_a_lost_record_is_told_before_its_folder(
    here: Command, newsroom: Newsroom, article: Make, tmp_path: Path
) -> None:
    """The nights' kept heads speak against a record begun anew; that its folder is another's is told beside it."""
    (tmp_path / "inbox").mkdir()
    newsroom.publish(article(1))
    assert here("export", "--out", tmp_path / "site").returncode == ExitCode.OK
    assert here("nightly", "inbox").returncode == ExitCode.OK
    newsroom.db.close()
    for file in tmp_path.glob("takeaways.db*"):
        file.unlink()
    open_database(tmp_path / "takeaways.db").close()
    done = here("export", "--out", tmp_path / "site")
    assert (done.returncode, "speaks against the record" in done.stderr) == (ExitCode.LOG_BROKEN, True)
    assert "the boxes here are another database's" in done.stderr


def test_a_box_of_the_time_that_a_restore_took_away_goes(
    export: Callable[..., str], newsroom: Newsroom, article: Make, tmp_path: Path
) -> None:
    """The restored record gave its number to another article, which left to somebody else."""
    out = tmp_path / "site"
    newsroom.publish(article(1), "Pier 1 falls.")
    with closing(sqlite3.connect(tmp_path / "takeaways.db")) as db, closing(sqlite3.connect(tmp_path / "copy")) as copy:
        db.backup(copy)
    newsroom.publish(article(2), "Pier 2 falls.")
    export("markdown", out=out)
    assert standing(out)["article-000002.md"] == "Pier 2 falls."
    with closing(sqlite3.connect(tmp_path / "copy")) as copy, closing(sqlite3.connect(tmp_path / "takeaways.db")) as db:
        copy.backup(db)
    newsroom.publish(article(3), "Pier 3 falls.")
    export("markdown")
    export("markdown", out=out, sections=("none",))
    assert standing(out) == {"article-000001.md": "Pier 1 falls."}
    export("markdown", out=out)
    assert standing(out) == {"article-000001.md": "Pier 1 falls.", "article-000002.md": "Pier 3 falls."}


def test_a_box_stands_that_was_withdrawn_by_mistake(
    export: Callable[..., str], newsroom: Newsroom, article: Make, tmp_path: Path
) -> None:
    """Repeated, the approval is the one that a person gave: the file was written by it."""
    out = tmp_path / "site"
    newsroom.publish(article(1))
    export("markdown", out=out)
    withdraw(newsroom.db, 1, note="Wrong pier.", version=2, actor=newsroom.editor, at=newsroom.at)
    undo(newsroom.db, actor=newsroom.editor, at=newsroom.at)
    export("markdown", out=out, sections=("none",))
    assert list(standing(out)) == ["article-000001.md"]


def test_a_box_of_a_clock_that_ran_ahead_keeps_nothing_else_back(
    export: Callable[..., str], newsroom: Newsroom, article: Make, tmp_path: Path
) -> None:
    """Other boxes come, what was withdrawn goes, and the box is named by its article; it comes once its day has."""
    out = tmp_path / "site"
    newsroom.publish(article(1))
    export("markdown", out=out)
    withdraw(newsroom.db, 1, note="The sum was wrong.", version=2, actor=newsroom.editor, at=newsroom.at)
    newsroom.publish(article(2))
    newsroom.approve(newsroom.draft(article(3)), at=newsroom.at + timedelta(days=3))
    with pytest.raises(RefusedError, match=r"article 3 \(.+\) was kept back: it was approved on .*; all else has left"):
        export("markdown", out=out)
    assert list(standing(out)) == ["article-000002.md"]
    export("markdown", out=out, at=newsroom.at + timedelta(days=3))
    assert list(standing(out)) == ["article-000002.md", "article-000003.md"]
