"""A copy takes the record's place: proven, held to the anchors, and nothing of what stood there is lost."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from db.errors import BusyError, DatabaseError, LogBrokenError, UsageError
from db.opening import open_database, open_read_only
from db.upkeep.backup import backup
from db.upkeep.check import grave_faults
from db.upkeep.lost_acts import Lost
from db.upkeep.restore import restore
from db.verifying.anchors import Anchor, anchor
from db.verifying.verify import verify
from tests.db.conftest import Forgery, Newsroom
from tests.db.processes import die_elsewhere, ended, in_child


@pytest.fixture
def copied(room: Newsroom, tmp_path: Path) -> Path:
    """A copy of the record after its first draft; the record went on, and nobody has it open by now."""
    room.draft()
    copy = backup(room.db, tmp_path / "copies" / "copy.db").path
    room.approve(1)
    room.db.conn.close()
    return copy


def test_the_copy_stands_and_nothing_is_lost(room: Newsroom, copied: Path) -> None:
    """The record is the copy, what stood there lies beside it, whole; mode and copy are as they were."""
    room.path.chmod(0o660)
    done = restore(copied, room.path, anchors=[], at=room.now)
    assert done.aside == room.path.with_name("takeaways.before-20260302T080300Z.db")
    before, now = open_read_only(done.aside), open_database(room.path)
    lost = Lost(anchor(before), is_same=True, replaced=frozenset(), brought_back=())
    assert (done.copy.count, done.head.count, done.lost) == (2, 3, lost)
    assert verify(before).entries == 3
    assert verify(now, anchor=done.head).ok
    assert (room.path.stat().st_mode & 0o777, copied.exists()) == (0o660, True)
    before.close()
    now.close()
    assert not list(room.path.parent.glob(".*partial*"))


def test_what_lies_beside_goes_with_it(room: Newsroom, copied: Path) -> None:
    """The newest entry is in the log ahead alone, as after a kill: it is set aside, not read into the copy."""
    for end in ("", "-wal"):
        db = open_database(room.path)
        db.conn.execute("PRAGMA wal_autocheckpoint = 0")
        Newsroom(room.path, db, now=room.later()).ingest(f"b{end}")
        held = [room.path.with_name(f"{room.path.name}{each}") for each in ("", "-wal", "-shm")]
        kept = {path: path.read_bytes() for path in held if path.exists()}
        db.conn.close()
    for path, content in kept.items():
        path.write_bytes(content)
    done = restore(copied, room.path, anchors=[], at=room.now)
    assert done.aside is not None
    before = open_read_only(done.aside)
    assert verify(before).entries == 5
    before.close()
    now = open_read_only(room.path)
    assert verify(now).entries == 3
    now.close()


@pytest.mark.parametrize("calls", range(6))
def test_killed_in_the_middle(
    room: Newsroom, copied: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, calls: int
) -> None:
    """After whichever step: one whole set has the newest entry, under one name, and the second try ends it."""
    die_elsewhere(room)
    left = [calls]

    def dying(call: Callable[..., Any]) -> Callable[..., Any]:
        def step(file: Path, *given: Any, **named: Any) -> Any:
            if Path(file).name.startswith("takeaways.db") or call is replace:
                left[0] -= 1
                if left[0] < 0:
                    raise KeyboardInterrupt
            return call(file, *given, **named)

        return step

    replace = Path.replace
    with monkeypatch.context() as patch:
        patch.setattr("os.link", dying(os.link))
        patch.setattr(Path, "unlink", dying(Path.unlink))
        patch.setattr(Path, "replace", dying(replace))
        with pytest.raises(KeyboardInterrupt):
            restore(copied, room.path, anchors=[], at=room.now)
    whole = []
    standing = [path for path in (room.path, *tmp_path.glob("*before*.db")) if path.exists()]
    assert len({path.stat().st_ino for path in standing}) == len(standing)
    for place, found in enumerate(standing):
        for file in room.path.parent.glob(f"{found.name}*"):
            (tmp_path / f"look{place}.db{file.name.removeprefix(found.name)}").write_bytes(file.read_bytes())
        look = open_read_only(tmp_path / f"look{place}.db")
        whole.append(verify(look).entries)
        look.close()
    assert set(whole) == {4}
    assert restore(copied, room.path, anchors=[], at=room.later()).copy.count == 2
    now = open_database(room.path)
    assert verify(now).entries == 3
    now.close()


def test_into_an_empty_place(room: Newsroom, copied: Path) -> None:
    """The disk is a new one."""
    room.path.unlink()
    done = restore(copied, room.path, anchors=[], at=room.now)
    assert (done.aside, done.lost, room.path.exists()) == (None, None, True)


def test_over_what_can_not_be_read(room: Newsroom, copied: Path) -> None:
    """The record is damaged, which is why it is restored."""
    room.path.write_bytes(b"x" * 10_000)
    done = restore(copied, room.path, anchors=[], at=room.now)
    assert done.aside is not None
    assert (done.lost, done.aside.read_bytes()) == (None, b"x" * 10_000)


def test_an_open_desk_is_told(room: Newsroom, tmp_path: Path) -> None:
    """In a process of its own: what it writes later would go into the file that was set aside."""
    room.draft()
    copy = backup(room.db, tmp_path / "copies" / "copy.db").path
    stands = room.path.stat().st_ino  # to read the file here would take this process's locks from it

    def refused() -> None:
        with pytest.raises(BusyError):
            restore(copy, room.path, anchors=[], at=room.now)

    assert ended(in_child(refused)) == 0
    assert room.path.stat().st_ino == stands


def test_anchors_hold_the_copy(room: Newsroom, copied: Path) -> None:
    """Those beyond its end are of what is lost; one within that it does not have is of another record."""
    beyond = Anchor(3, "a" * 64, "")
    stands = room.path.read_bytes()
    with pytest.raises(LogBrokenError, match="is not the record that was anchored, and nothing was put in place"):
        restore(copied, room.path, anchors=[Anchor(2, "b" * 64, ""), beyond], at=room.now)
    assert room.path.read_bytes() == stands
    restore(copied, room.path, anchors=[beyond], at=room.now)


def test_no_copy(room: Newsroom, copied: Path, tmp_path: Path) -> None:
    """The record itself, one in use, none at all, one that was forged: the record stays."""
    stands = room.path.read_bytes()
    with pytest.raises(UsageError, match="the database itself"):
        restore(room.path, room.path, anchors=[], at=room.now)
    with pytest.raises(DatabaseError, match="no database"):
        restore(tmp_path / "none.db", room.path, anchors=[], at=room.now)
    copied.with_name("copy.db-journal").write_bytes(b"x")
    with pytest.raises(UsageError, match="in use"):
        restore(copied, room.path, anchors=[], at=room.now)
    copied.with_name("copy.db-journal").unlink()
    forger = sqlite3.connect(copied, isolation_level=None)
    Forgery(forger).unguarded("UPDATE takeaways SET text = 'Made up.'")
    forger.close()
    with pytest.raises(DatabaseError, match="does not check, and nothing was put in place: log: "):
        restore(copied, room.path, anchors=[], at=room.now)
    assert room.path.read_bytes() == stands
    assert not list(room.path.parent.glob("*before*"))


def test_the_copy_of_another_record_is_none(room: Newsroom, copied: Path, tmp_path: Path) -> None:
    """Shorter than the first head that was kept, it is held to the record that stands; a person may insist."""
    other = Newsroom(tmp_path / "other.db", open_database(tmp_path / "other.db"), now=room.later())
    other.ingest("story")
    other.db.conn.close()
    beyond = [Anchor(3, "a" * 64, "")]
    with pytest.raises(LogBrokenError, match="have another beginning, or went apart"):
        restore(other.path, room.path, anchors=beyond, at=room.now)
    room.path.write_bytes(b"x" * 10_000)
    with pytest.raises(LogBrokenError, match="before the first head that was kept, and nothing else tells"):
        restore(copied, room.path, anchors=beyond, at=room.now)
    assert restore(copied, room.path, anchors=beyond, unproven=True, at=room.now).copy.count == 2


def test_a_desk_that_is_opened_while_the_copy_is_proven(
    room: Newsroom, copied: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would save its decisions into the file that is set aside."""
    script = "import sys; from db.opening import open_database; db = open_database(sys.argv[1]); print(1); input()"
    desks = []

    def opened(db: Any) -> list[Any]:
        desk = subprocess.Popen(
            [sys.executable, "-uc", script, str(room.path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert desk.stdout is not None
        desk.stdout.readline()
        desks.append(desk)
        return grave_faults(db)

    monkeypatch.setattr("db.upkeep.restore.grave_faults", opened)
    with pytest.raises(BusyError, match="open in another process"):
        restore(copied, room.path, anchors=[], at=room.now)
    desks[0].communicate(b"\n")
    assert not list(room.path.parent.glob("*before*.db"))


def test_a_full_disk_is_told(room: Newsroom, copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a copy of the night tells it, and the record stays."""

    class Full(sqlite3.Connection):
        def execute(self, *_: Any) -> Any:
            raise sqlite3.OperationalError("database or disk is full")

    connect = sqlite3.connect

    def connected(path: str | Path, **named: Any) -> sqlite3.Connection:
        found: sqlite3.Connection = connect(path, **named | ({"factory": Full} if isinstance(path, Path) else {}))
        return found

    monkeypatch.setattr("db.upkeep.backup.sqlite3.connect", connected)
    stands = room.path.read_bytes()
    with pytest.raises(DatabaseError, match="full"):
        restore(copied, room.path, anchors=[], at=room.now)
    assert room.path.read_bytes() == stands
