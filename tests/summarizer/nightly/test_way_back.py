"""The way back after a restore: what was set aside is let back, and nothing that only begins as it did."""

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from db.deciding.acts import approve
from db.drafts.rows import load_draft
from db.errors import ExitCode
from db.opening import open_database
from db.records import Actor
from tests.summarizer.conftest import Command
from tests.summarizer.nightly.kept_files import anchors, forget, more, only_copy

ANA = Actor("Ana")


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draft without a model: these tests are about what is kept."""
    monkeypatch.setenv("TAKEAWAYS_DRAFTER", "lead3")


def test_the_record_that_was_set_aside_is_let_back(here: Command, inbox: Callable[..., Path], tmp_path: Path) -> None:
    """An older copy was restored by mistake, and a night ran on it: the heads that were put aside prove the other."""
    here("nightly", inbox("Larkby"))
    spare = only_copy(tmp_path)
    more(tmp_path, 7)
    here("nightly")
    stood = anchors(tmp_path)
    here("db", "restore", spare)
    here("nightly", inbox("Fenmouth"))
    for path in tmp_path.glob("takeaways.before-*"):  # a second restore in the same second would want these names
        path.rename(tmp_path / f"kept.db{path.name.partition('.db')[2]}")
    aside = tmp_path / "kept.db"
    assert here("db", "restore", aside).returncode == ExitCode.OK
    (listed,) = (tmp_path / "reports").glob("brought-back-*.txt")
    assert "went another way than the copy" in listed.read_text()
    assert anchors(tmp_path) == stood
    assert here("audit", "verify", "--anchor", "reports/anchors.jsonl").returncode == ExitCode.OK


def test_a_branch_is_not_let_back(here: Command, inbox: Callable[..., Path], tmp_path: Path) -> None:
    """It begins as the copy of an earlier restore did, whose heads were put aside, and goes on as nobody did here."""
    here("nightly", inbox("Larkby"))
    spare = only_copy(tmp_path)
    more(tmp_path, 7)
    here("nightly")
    here("db", "restore", spare)
    forget(tmp_path)
    here("nightly", inbox("Fenmouth"))
    branch = tmp_path / "branch.db"
    branch.write_bytes(spare.read_bytes())
    with closing(open_database(branch)) as db:
        draft = load_draft(db, 1)
        approve(db, 1, draft.texts, version=draft.version, actor=ANA, at=datetime.now(UTC))
        db.conn.execute("PRAGMA journal_mode = DELETE")
    kept = anchors(tmp_path)
    done = here("db", "restore", branch)
    assert (done.returncode, anchors(tmp_path)) == (ExitCode.LOG_BROKEN, kept)


def test_fewer_heads_than_the_night_before(here: Command, inbox: Callable[..., Path], tmp_path: Path) -> None:
    """Somebody emptied the file of anchors, with which a log that was rewritten could be found."""
    for town in ("Larkby", "Fenmouth"):
        assert here("nightly", inbox(town)).returncode == ExitCode.OK
        forget(tmp_path)
    assert "heads of earlier nights that it was held to: 1" in (tmp_path / "reports" / "latest.md").read_text()
    (tmp_path / "reports" / "anchors.jsonl").write_text("")
    here("nightly")
    told = (tmp_path / "reports" / "latest.md").read_text()
    assert "held to fewer heads of earlier nights: were they lost, or put aside by a restore?: 0 of 2" in told


def test_damaged_heads_of_before_prove_nothing(here: Command, inbox: Callable[..., Path], tmp_path: Path) -> None:
    """The disk that took the record took them too: they are named, and hinder no restore."""
    here("nightly", inbox("Larkby"))
    spare = only_copy(tmp_path)
    former = tmp_path / "reports" / "anchors.before-20260101T000000Z.jsonl"
    for torn in (b'{"count": 3, "hash": "', b"\xff\xfe\x00", b"nothing of ours"):
        former.write_bytes(torn)
        for path in tmp_path.glob("takeaways.before-*"):  # a second restore in the same second would want these names
            path.unlink()
        done = here("db", "restore", spare)
        assert (done.returncode, f"{former.name} proves nothing: " in done.stderr) == (ExitCode.OK, True)


def test_damaged_heads_of_now_are_moved_away_first(here: Command, inbox: Callable[..., Path], tmp_path: Path) -> None:
    """They may have spoken against the copy: a person takes them out of the way, and hears how."""
    here("nightly", inbox("Larkby"))
    spare, kept = only_copy(tmp_path), tmp_path / "reports" / "anchors.jsonl"
    for file in tmp_path.glob("takeaways.db*"):
        file.unlink()
    kept.write_text(kept.read_text()[:30])
    for options in ((), ("--unproven",)):
        done = here("db", "restore", *options, spare)
        assert (done.returncode, "hint: move it away, and run the same again" in done.stderr) == (
            ExitCode.BAD_INPUT,
            True,
        )
    kept.rename(tmp_path / "for-the-audit.jsonl")
    assert here("db", "restore", spare).returncode == ExitCode.OK
