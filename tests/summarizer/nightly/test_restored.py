"""A night after a restore, and the heads that nights keep: each of a copy that was proven."""

import json
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlite_utils import Database

from db.articles.saving import save_article
from db.deciding.acts import approve, reject, withdraw
from db.drafts.rows import load_draft
from db.errors import ExitCode
from db.opening import open_database
from db.records import Actor
from db.upkeep.backup import Backup
from db.verifying.anchors import read_anchors
from summarizer.nightly import running
from summarizer.nightly.keeping import keep_copy
from summarizer.process.lock import held
from tests.summarizer.conftest import Command, make_article
from tests.summarizer.nightly.kept_files import SOMEBODY, anchors, entries, forget, more, only_copy


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draft without a model: these tests are about what is kept."""
    monkeypatch.setenv("TAKEAWAYS_DRAFTER", "lead3")


def put_by_hand(folder: Path, copy: Path) -> None:
    """Restore as somebody does who does not know the command."""
    for path in folder.glob("takeaways.db*"):
        path.unlink()
    (folder / "takeaways.db").write_bytes(copy.read_bytes())
    forget(folder)


def test_the_copy_of_a_busy_night_fits_its_head(
    here: Command, inbox: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody works on after the copy was made: the head that is kept is the copy's, and stands in the report."""

    def busy(db: Database, *given: object, **named: object) -> Backup:
        done = keep_copy(db, *given, **named)  # type: ignore[arg-type]
        more(tmp_path, 7)
        return done

    monkeypatch.setattr(running, "keep_copy", busy)
    assert here("nightly", inbox("Larkby")).returncode == ExitCode.OK
    (copy,) = (tmp_path / "backups").iterdir()
    kept = tmp_path / "reports" / "anchors.jsonl"
    assert here("--db", copy, "audit", "verify", "--anchor", kept).returncode == ExitCode.OK
    assert anchors(tmp_path) == [entries(tmp_path) - 1]
    for report in ("latest.md", "latest.json"):
        assert read_anchors((tmp_path / "reports" / report).read_text(), source=report) == read_anchors(
            kept.read_text(), source="kept"
        )


def test_without_a_copy_the_head_is_what_was_verified(
    here: Command, inbox: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No head is kept that nobody verified."""

    def full(*_: object, **__: object) -> Backup:
        more(tmp_path, 7)
        raise OSError("no space")

    monkeypatch.setattr(running, "keep_copy", full)
    assert here("nightly", inbox("Larkby")).returncode == ExitCode.FAILED
    told = json.loads((tmp_path / "reports" / "latest.json").read_text())
    assert anchors(tmp_path) == [told["log"]["entries"]] == [entries(tmp_path) - 1]
    assert told["anchor"]["hash"] == told["log"]["head"]


def test_nights_after_a_restore_are_as_before(here: Command, inbox: Callable[..., Path], tmp_path: Path) -> None:
    """The command puts the heads of the lost nights aside: the next night verifies, and keeps its own."""
    here("nightly", inbox("Larkby"))
    spare = only_copy(tmp_path)
    more(tmp_path, 7)
    here("nightly")
    lost = anchors(tmp_path)
    forget(tmp_path)
    done = here("db", "restore", spare)
    assert done.returncode == ExitCode.OK
    (aside,) = (tmp_path / "reports").glob("anchors.before-*.jsonl")
    assert str(aside.name) in done.stderr
    assert "ended with entry" in done.stderr
    assert read_anchors(aside.read_text(), source="aside")[-1].count == lost[-1]
    assert anchors(tmp_path) == lost[:1]
    assert here("nightly", inbox("Fenmouth")).returncode == ExitCode.OK
    assert len(anchors(tmp_path)) == 2
    assert here("audit", "verify", "--anchor", "reports/anchors.jsonl").returncode == ExitCode.OK
    assert here("audit", "verify", "--anchor", aside).returncode == ExitCode.LOG_BROKEN


def test_a_restore_that_loses_nothing_leaves_the_heads(
    here: Command, inbox: Callable[..., Path], tmp_path: Path
) -> None:
    """The drill with last night's copy."""
    here("nightly", inbox("Larkby"))
    kept = anchors(tmp_path)
    (copy,) = (tmp_path / "backups").iterdir()
    done = here("db", "restore", copy)
    assert (done.returncode, anchors(tmp_path)) == (ExitCode.OK, kept)
    assert "anchors" not in done.stderr
    assert "ended with" not in done.stderr


def test_a_copy_of_another_record_is_refused(here: Command, inbox: Callable[..., Path], tmp_path: Path) -> None:
    """The heads speak against it; record and heads stay."""
    here("nightly", inbox("Larkby"))
    kept, head = anchors(tmp_path), entries(tmp_path)
    other = open_database(tmp_path / "other.db")
    for number in range(head + 1):
        save_article(other, make_article(number + 1), actor=SOMEBODY, at=datetime.now(UTC))
    other.close()
    done = here("db", "restore", tmp_path / "other.db")
    assert done.returncode == ExitCode.LOG_BROKEN
    assert "not the record that was anchored" in done.stderr
    assert (anchors(tmp_path), entries(tmp_path)) == (kept, head)


def test_a_record_restored_by_hand(here: Command, inbox: Callable[..., Path], tmp_path: Path) -> None:
    """The night says what to do, keeps its copies, and its heads apart until somebody does it."""
    here("nightly", inbox("Larkby"))
    copy = only_copy(tmp_path)
    more(tmp_path, 7)
    here("nightly")
    put_by_hand(tmp_path, copy)
    lost = anchors(tmp_path)
    for night in (1, 2):
        forget(tmp_path)
        done = here("nightly", inbox(f"Fenmouth {night}"))
        assert done.returncode == ExitCode.LOG_BROKEN
        assert "put those heads aside: docs/operations.md" in done.stdout
        assert len(anchors(tmp_path, "anchors.disputed.jsonl")) == night
        assert anchors(tmp_path) == lost
    forget(tmp_path)
    reports = tmp_path / "reports"
    (reports / "anchors.jsonl").rename(reports / "anchors.before.jsonl")
    (reports / "anchors.disputed.jsonl").rename(reports / "anchors.jsonl")
    assert here("nightly", inbox("Wend")).returncode == ExitCode.OK
    assert len(anchors(tmp_path)) == 3


def test_heads_kept_apart_hold_the_record_too(here: Command, inbox: Callable[..., Path], tmp_path: Path) -> None:
    """What is cut off meanwhile is found by them; and a restore by the command clears them away."""
    here("nightly", inbox("Larkby"))
    first = only_copy(tmp_path)
    more(tmp_path, 7)
    here("nightly")
    put_by_hand(tmp_path, first)
    here("nightly", inbox("Fenmouth"))
    forget(tmp_path)
    assert "anchors that speak against it" not in here("nightly").stdout
    put_by_hand(tmp_path, first)
    assert "anchors that speak against it: 3" in here("nightly").stdout
    forget(tmp_path)
    assert here("db", "restore", first).returncode == ExitCode.OK
    assert not (tmp_path / "reports" / "anchors.disputed.jsonl").exists()
    assert here("nightly").returncode == ExitCode.OK


def test_a_night_at_work_is_not_restored_under(here: Command, inbox: Callable[..., Path], tmp_path: Path) -> None:
    """Nor drafting: exit code 6 names the process."""
    here("nightly", inbox("Larkby"))
    (copy,) = (tmp_path / "backups").iterdir()
    with held(tmp_path / "takeaways.db", "draft"):
        done = here("db", "restore", copy)
    assert done.returncode == ExitCode.BUSY


def test_what_was_taken_back_is_not_exported_again(here: Command, inbox: Callable[..., Path], tmp_path: Path) -> None:
    """A box was withdrawn after the copy: the restore lists it, nothing leaves, and the night says so."""
    here("nightly", inbox("Larkby"))
    with closing(open_database(tmp_path / "takeaways.db")) as db:
        draft = load_draft(db, 1)
        approve(db, 1, draft.texts, version=draft.version, actor=Actor("Ana"), at=datetime.now(UTC))
    spare = tmp_path / "spare.db"
    here("db", "backup", spare)
    assert here("export", "--format", "markdown").returncode == ExitCode.OK
    with closing(open_database(tmp_path / "takeaways.db")) as db:
        version = load_draft(db, 1).version
        withdraw(db, 1, note="40 metres.", version=version, actor=Actor("Ana"), at=datetime.now(UTC))
    done = here("db", "restore", spare)
    (listed,) = (tmp_path / "reports").glob("brought-back-*.txt")
    assert f"nothing is exported yet: see to what these list: {listed}; then: takeaways db confirm" in done.stderr
    assert "article 1 " in listed.read_text()
    assert ": Ana withdrew it on " in listed.read_text()
    assert here("export", "--training", "supervised").returncode == ExitCode.REFUSED
    assert f"see to what these list: {listed}; then: takeaways db confirm" in here("status").stdout
    assert here("export", "--format", "markdown").returncode == ExitCode.REFUSED
    here("nightly")
    assert listed.name in (tmp_path / "reports" / "latest.md").read_text()
    assert here("db", "confirm", "--as", "Ana").returncode == ExitCode.OK
    assert "- " in here("export", "--format", "markdown").stdout


def test_what_waited_and_was_stopped_since_is_listed(here: Command, inbox: Callable[..., Path], tmp_path: Path) -> None:
    """A story that was killed, one that was never to have takeaways, and one that was corrected."""
    folder = inbox("Larkby", "Fenmouth", "Wend")
    here("nightly", folder)
    spare = only_copy(tmp_path)
    with closing(open_database(tmp_path / "takeaways.db")) as db:
        first, third = (load_draft(db, number).revision.text for number in (1, 3))
        for changed in (replace(first, pub_status="canceled"), replace(third, body=f"{third.body} Ana Poe sang.")):
            save_article(db, changed, actor=SOMEBODY, at=datetime.now(UTC))
        version = load_draft(db, 2).version
        reject(db, 2, reason="other", note="libel", outcome="never", version=version, actor=Actor("Ana"),
               at=datetime.now(UTC))  # fmt: skip
    here("db", "restore", spare)
    (listed,) = (tmp_path / "reports").glob("brought-back-*.txt")
    told = [line.rpartition(": ")[2] for line in listed.read_text().splitlines() if line.startswith("article ")]
    assert told == ["the article is canceled", "never", "take it in again"]


def test_a_record_that_can_not_be_read_is_asked_about(
    here: Command, inbox: Callable[..., Path], tmp_path: Path
) -> None:
    """Nobody knows what it took back."""
    here("nightly", inbox("Larkby"))
    spare = only_copy(tmp_path)
    forget(tmp_path)
    (tmp_path / "takeaways.db").write_bytes(b"x" * 10_000)
    assert here("db", "restore", spare).returncode == ExitCode.OK
    (listed,) = (tmp_path / "reports").glob("brought-back-*.txt")
    assert "can not be read" in listed.read_text()
    assert here("export").returncode == ExitCode.REFUSED


def test_files_that_came_in_come_in_again_as_what_they_were(
    here: Command, inbox: Callable[..., Path], tmp_path: Path
) -> None:
    """As the drill says: the days of `done/` in order, a corrected file after the one that it corrects."""
    here("nightly", inbox())
    spare = only_copy(tmp_path)
    folder = inbox("Larkby")
    text = (folder / "larkby.txt").read_text()
    here("nightly", folder)
    (folder / "larkby.txt").write_text(text.replace("Larkby", "Larkby-on-Sea"))
    here("nightly", folder)
    here("db", "restore", spare)
    here("ingest", *sorted((folder / "done").iterdir()))
    here("ingest", folder)
    (article,) = json.loads(here("list", "--json").stdout)
    assert (article["article"], "Larkby-on-Sea" in article["headline"]) == (1, "Larkby" in text.partition("\n")[0])
    (folder / "larkby.txt").write_text(text.replace("Larkby", "Larkby-on-Sea"))
    assert "1 unchanged" in here("ingest", folder / "larkby.txt").stderr
