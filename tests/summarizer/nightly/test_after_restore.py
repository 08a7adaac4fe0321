"""After a restore nothing leaves until a person has confirmed it, however it went and wherever it is asked for."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlite_utils import Database

from db.deciding.acts import approve, reopen, withdraw
from db.deciding.undo import undo
from db.drafts.rows import load_draft
from db.errors import ExitCode, InputError
from db.opening import open_database
from db.records import Actor
from db.upkeep.restore import Restored
from db.verifying.anchors import Anchor
from db.verifying.verify import verify
from summarizer.nightly.after_restore import list_brought_back
from tests.summarizer.conftest import Command, clean_environment
from tests.summarizer.nightly.kept_files import forget, more, only_copy

ANA = Actor("Ana")


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draft without a model: these tests are about what leaves."""
    monkeypatch.setenv("TAKEAWAYS_DRAFTER", "lead3")


@contextmanager
def record(folder: Path) -> Iterator[Database]:
    """Open the record for a moment, as a desk does."""
    with closing(open_database(folder / "takeaways.db")) as db:
        yield db


def take_back(folder: Path, note: str = "40 metres.") -> None:
    """Withdraw the box of the first article."""
    with record(folder) as db:
        withdraw(db, 1, note=note, version=load_draft(db, 1).version, actor=ANA, at=datetime.now(UTC))


@pytest.fixture
def spare(here: Command, inbox: Callable[..., Path], tmp_path: Path) -> Path:
    """A copy in which a box is reviewed that was withdrawn since."""
    here("nightly", inbox("Larkby"))
    forget(tmp_path)
    with record(tmp_path) as db:
        draft = load_draft(db, 1)
        approve(db, 1, draft.texts, version=draft.version, actor=ANA, at=datetime.now(UTC))
    here("db", "backup", tmp_path / "spare.db")
    take_back(tmp_path)
    return tmp_path / "spare.db"


def lists(folder: Path) -> list[Path]:
    """Return the lists of what restores brought back."""
    return sorted((folder / "reports").glob("brought-back-*.txt"))


def leaves(here: Command, *options: str | Path) -> int:
    """Ask for the boxes; return the exit code."""
    return here(*options, "export", "--format", "markdown").returncode


def test_whoever_confirms_lets_the_boxes_leave(here: Command, spare: Path, tmp_path: Path) -> None:
    """Not before, not twice, and by name."""
    here("db", "restore", spare)
    assert leaves(here) == ExitCode.REFUSED
    assert here("export", "--training", "supervised").returncode == ExitCode.REFUSED
    assert here("db", "confirm", "--as", "?").returncode != ExitCode.OK
    assert here("db", "confirm", "--as", "Ana").returncode == ExitCode.OK
    assert here("db", "confirm", "--as", "Ana").returncode == ExitCode.REFUSED
    assert leaves(here) == ExitCode.OK
    told = here("audit", "log", "--limit", "3").stdout
    assert "in the place of a record of 4 entries" in told
    assert "the restore of entry" in told
    with record(tmp_path) as db:
        assert verify(db).ok


def test_the_output_is_cut_off(spare: Path, tmp_path: Path, here: Command) -> None:
    """Whoever read what the command says has gone before its first word."""
    script = f"'{sys.executable}' -m summarizer db restore '{spare}' 2>&1 | true"
    subprocess.run(["bash", "-c", script], cwd=tmp_path, check=False, env=clean_environment())
    assert len(lists(tmp_path)) == 1
    assert leaves(here) == ExitCode.REFUSED


def test_killed_as_soon_as_the_copy_stands(
    here: Command, spare: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The list is there before; and the second try leaves all as one does that was not killed."""
    move = Path.replace

    def dying(file: Path, target: Path) -> Path:
        moved = move(file, target)
        if Path(target).name == "takeaways.db":
            raise KeyboardInterrupt
        return moved

    more(tmp_path, 7)
    here("nightly")
    forget(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", dying)
        assert here("db", "restore", spare).returncode == ExitCode.INTERRUPTED
    (listed,) = lists(tmp_path)
    assert leaves(here) == ExitCode.REFUSED
    for path in tmp_path.glob("takeaways.before-*"):  # a second restore in the same second would want these names
        path.rename(tmp_path / f"kept.db{path.name.partition('.db')[2]}")
    assert str(listed) in here("db", "restore", spare).stderr
    assert "Ana withdrew it" in listed.read_text()
    assert leaves(here) == ExitCode.REFUSED
    assert here("nightly").returncode == ExitCode.OK


def test_the_list_can_not_be_written(
    here: Command, spare: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is put in place then."""

    def full(path: Path, _: str) -> None:
        raise InputError(f"{path}: can not be written (No space left on device)")

    stood = (tmp_path / "takeaways.db").read_bytes()
    monkeypatch.setattr("summarizer.nightly.after_restore.write_whole", full)
    assert here("db", "restore", spare).returncode == ExitCode.BAD_INPUT
    assert (tmp_path / "takeaways.db").read_bytes() == stood
    assert not list(tmp_path.glob("*before*"))


def test_asked_from_another_folder(here: Command, spare: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As cron does, whose folder has no reports; the record itself knows."""
    here("db", "restore", spare)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert leaves(here, "--db", tmp_path / "takeaways.db") == ExitCode.REFUSED
    assert "no person has confirmed it" in here("--db", tmp_path / "takeaways.db", "status").stdout


def test_no_record_stood_there(here: Command, spare: Path, tmp_path: Path) -> None:
    """A new disk: nobody knows what had been taken back."""
    for file in tmp_path.glob("takeaways.db*"):
        file.unlink()
    assert here("db", "restore", spare).returncode == ExitCode.OK
    assert "No record stood in its place" in lists(tmp_path)[0].read_text()
    assert leaves(here) == ExitCode.REFUSED


def test_nothing_was_taken_back(here: Command, inbox: Callable[..., Path], tmp_path: Path) -> None:
    """The drill: there is no list, and a person says so."""
    here("nightly", inbox("Larkby"))
    done = here("db", "restore", only_copy(tmp_path))
    assert (lists(tmp_path), leaves(here)) == ([], ExitCode.REFUSED)
    assert "see to what was taken back since the copy was made; then: takeaways db confirm --as NAME" in done.stderr


def test_restored_by_hand(here: Command, spare: Path, tmp_path: Path) -> None:
    """No act tells of it; the heads of the nights do, as long as they are there."""
    more(tmp_path, 7)
    here("nightly")
    for file in tmp_path.glob("takeaways.db*"):
        file.unlink()
    (tmp_path / "takeaways.db").write_bytes(spare.read_bytes())
    done = here("export", "--format", "markdown")
    assert (done.returncode, done.stdout) == (ExitCode.LOG_BROKEN, "")
    assert "speaks against the record" in done.stderr
    assert "Run the same takeaways db restore again" in done.stderr
    assert here("export", "--training", "supervised").returncode == ExitCode.LOG_BROKEN
    assert "nothing is exported" in here("status").stdout
    (tmp_path / "reports" / "anchors.jsonl").write_text('{"count": 3')
    assert leaves(here) == ExitCode.BAD_INPUT
    assert here("status").returncode == ExitCode.OK


def test_foreign_characters_do_not_act_in_the_list(here: Command, spare: Path, tmp_path: Path) -> None:
    """A note with lines of its own, an escape, and words turned round: each stands on its line, by name."""
    with record(tmp_path) as db:
        undo(db, actor=ANA, at=datetime.now(UTC))
    take_back(tmp_path, note="one\nThen say so\x1b[2J\u202e")
    here("db", "restore", spare)
    (listed,) = lists(tmp_path)
    assert "one Then say so<U+001B>[2J<U+202E>" in listed.read_text()
    assert not {"\x1b", "\u202e"} & set(listed.read_text())


def test_the_way_back_on_the_same_day(here: Command, spare: Path, tmp_path: Path) -> None:
    """No night ran in between, so that no head was put aside: the log itself names what stood there."""
    here("db", "restore", spare)
    more(tmp_path, 8)
    (aside,) = tmp_path.glob("takeaways.before-*.db")
    kept = aside.rename(tmp_path / "kept.db")
    for file in tmp_path.glob("takeaways.before-*"):
        file.unlink()
    assert here("db", "restore", kept).returncode == ExitCode.OK
    with record(tmp_path) as db:
        assert load_draft(db, 1).state == "withdrawn"
        assert verify(db).ok


def test_taking_away_is_never_held_back(here: Command, spare: Path, tmp_path: Path) -> None:
    """A box that must go goes: from the site, and to who follows; nothing comes."""
    with record(tmp_path) as db:
        undo(db, actor=ANA, at=datetime.now(UTC))
    assert here("export", "--out", "site").returncode == ExitCode.OK
    assert here("export", "--changed").returncode == ExitCode.OK
    here("db", "backup", spare.with_name("later.db"))
    assert here("db", "restore", spare.with_name("later.db")).returncode == ExitCode.OK
    assert here("export", "--out", "site").returncode == ExitCode.REFUSED
    assert len(list((tmp_path / "site").glob("article-*"))) == 1
    assert here("export", "--changed").stdout == ""
    take_back(tmp_path)
    done = here("export", "--out", "site")
    assert (done.returncode, list((tmp_path / "site").glob("article-*"))) == (ExitCode.REFUSED, [])
    assert "1 removed in site; all else waits" in done.stderr
    assert '"gone"' in here("export", "--changed").stdout


def test_what_the_log_does_not_know_stays_meanwhile(here: Command, spare: Path, tmp_path: Path) -> None:
    """A box that was approved and left after the copy was made: the restore may have been a mistake."""
    with record(tmp_path) as db:
        undo(db, actor=ANA, at=datetime.now(UTC))
        version = load_draft(db, 1).version
        reopen(db, 1, version=version, actor=ANA, at=datetime.now(UTC))
        draft = load_draft(db, 1)
        approve(db, 1, draft.texts, version=draft.version, actor=ANA, at=datetime.now(UTC))
    assert here("export", "--out", "site").returncode == ExitCode.OK
    here("db", "restore", spare)
    with record(tmp_path) as db:
        withdraw(db, 1, note="40 metres.", version=load_draft(db, 1).version, actor=ANA, at=datetime.now(UTC))
    assert here("export", "--out", "site").returncode == ExitCode.REFUSED
    assert len(list((tmp_path / "site").glob("article-*"))) == 1


def test_restored_by_hand_and_then_by_the_command(here: Command, spare: Path, tmp_path: Path) -> None:
    """The heads of the nights prove that entries are lost: the desk is asked, although both records are one."""
    here("nightly")
    for file in tmp_path.glob("takeaways.db*"):
        file.unlink()
    (tmp_path / "takeaways.db").write_bytes(spare.read_bytes())
    forget(tmp_path)
    assert here("db", "restore", spare).returncode == ExitCode.OK
    told = lists(tmp_path)[0].read_text()
    assert "can not be believed: the log ends at entry 3" in told
    assert "Ask the desk" in told


def test_a_list_that_was_seen_to_is_not_named_again(here: Command, spare: Path, tmp_path: Path) -> None:
    """And one written under a clock that was set back since is: no time tells which was seen."""
    here("db", "restore", spare)
    (first,) = lists(tmp_path)
    here("db", "confirm", "--as", "Ana")
    (seen,) = lists(tmp_path)
    assert seen == first.with_suffix(".seen.txt")
    for file in tmp_path.glob("takeaways.before-*"):  # a second restore in the same second would want these names
        file.unlink()
    take_back(tmp_path)
    told = here("db", "restore", spare).stderr
    new = next(file for file in lists(tmp_path) if file != seen)
    assert (str(new) in told, str(first) in told, str(seen) in told) == (True, False, False)
    back = new.rename(new.with_name("brought-back-20010101T000000Z.txt"))
    assert str(back) in here("status").stdout


def test_no_list_is_written_over(tmp_path: Path) -> None:
    """Of a restore that was cut off, tried again in the same second."""
    at = datetime(2026, 3, 2, 8, 4, tzinfo=UTC)
    done = Restored(Anchor(3, "a" * 64, ""), Anchor(4, "b" * 64, ""), None, None, [])
    for _ in range(2):
        list_brought_back(done, tmp_path, at)
    assert len(list(tmp_path.glob("brought-back-*.txt"))) == 2
