"""Two databases beside each other, and one folder of reports: what was kept of one does not stop the other."""

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from db.articles.saving import save_article
from db.errors import ExitCode
from db.opening import open_database
from tests.summarizer.conftest import Command, make_article
from tests.summarizer.nightly.kept_files import SOMEBODY, forget


@pytest.fixture
def second(here: Command, inbox: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Another database beside one that has had its night."""
    monkeypatch.setenv("TAKEAWAYS_DRAFTER", "lead3")
    assert here("nightly", inbox("Larkby")).returncode == ExitCode.OK
    forget(tmp_path)
    path = tmp_path / "second.db"
    with closing(open_database(path)) as db:
        save_article(db, make_article(5), actor=SOMEBODY, at=datetime.now(UTC))
    return path


def test_the_other_exports(here: Command, second: Path) -> None:
    """Nothing was kept of it, so nothing speaks against it."""
    assert here("--db", second, "export").returncode == ExitCode.OK


def test_a_night_of_the_other_harms_none(here: Command, second: Path, tmp_path: Path) -> None:
    """It is told to name a folder of its own; the first exports, and has its night."""
    done = here("--db", second, "nightly")
    assert (done.returncode, "name a folder for each database" in done.stderr) == (ExitCode.USAGE, True)
    assert not (tmp_path / "reports" / "anchors.disputed.jsonl").exists()
    assert here("export").returncode == ExitCode.OK
    assert here("nightly").returncode == ExitCode.OK


def test_a_restore_of_the_other_leaves_the_heads(here: Command, second: Path, tmp_path: Path) -> None:
    """Not even who insists puts the first one's heads aside."""
    kept = (tmp_path / "reports" / "anchors.jsonl").read_text()
    assert here("--db", second, "db", "backup", tmp_path / "copy.db").returncode == ExitCode.OK
    done = here("--db", second, "db", "restore", "--unproven", tmp_path / "copy.db")
    assert (done.returncode, (tmp_path / "reports" / "anchors.jsonl").read_text()) == (ExitCode.USAGE, kept)


def test_a_newsroom_that_moves_is_the_same(here: Command, second: Path, tmp_path: Path) -> None:
    """Its database has another place, and the same log."""
    (tmp_path / "takeaways.db").rename(tmp_path / "moved.db")
    assert here("--db", tmp_path / "moved.db", "nightly").returncode == ExitCode.OK
    assert here("--db", second, "nightly").returncode == ExitCode.USAGE


def test_another_log_in_the_same_place_is_disputed(here: Command, second: Path, tmp_path: Path) -> None:
    """The record was rewritten from its first entry on, which is what heads are kept for."""
    for file in tmp_path.glob("takeaways.db*"):
        file.unlink()
    second.rename(tmp_path / "takeaways.db")
    assert here("nightly").returncode == ExitCode.LOG_BROKEN
    assert here("export").returncode == ExitCode.LOG_BROKEN
