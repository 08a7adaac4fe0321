"""What a restore makes of a record that stands, where others open it meanwhile or it can not be believed."""

import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from db.errors import BusyError, LogBrokenError
from db.log import GENESIS
from db.opening import open_database, open_read_only
from db.upkeep import restore as restoring
from db.upkeep.backup import backup
from db.upkeep.restore import Restored, restore
from db.verifying.anchors import Anchor, anchor
from db.verifying.verify import verify
from tests.db.conftest import Forgery, Newsroom, opened
from tests.db.older_records import older
from tests.db.processes import die_elsewhere, ended, in_child


@pytest.fixture
def spare(room: Newsroom, tmp_path: Path) -> Path:
    """A copy in which a box is reviewed that was withdrawn since; nobody has the record open by now."""
    room.draft()
    room.approve(1)
    copy = backup(room.db, tmp_path / "copies" / "spare.db").path
    room.withdraw(1)
    room.db.conn.close()
    return copy


def lines(done: Restored) -> tuple[str, ...] | None:
    """Return what the record that stood there knew."""
    assert done.lost is not None
    return done.lost.brought_back


def forged(path: Path, *statements: str) -> None:
    """Change a record as one does who has the file."""
    forger = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        Forgery(forger).unguarded(statement)
    forger.close()


def test_what_is_decided_while_the_copy_is_proven(room: Newsroom, spare: Path) -> None:
    """A desk that was opened and closed in that minute: the list would be without its decisions."""

    def work(_: Restored) -> None:
        db = open_database(room.path)
        Newsroom(room.path, db, now=room.later()).ingest("b")
        db.conn.close()

    with pytest.raises(BusyError, match="was worked in meanwhile, and nothing was put in place"):
        restore(spare, room.path, anchors=[], tell=work, at=room.now)
    with_all = open_read_only(room.path)
    assert verify(with_all).entries == 5
    with_all.close()
    assert not list(room.path.parent.glob("*before*"))


def test_a_record_that_was_restored_by_hand_is_not_believed(room: Newsroom, spare: Path) -> None:
    """Its log ends before the withdrawal, of which a head was kept."""
    whole = open_read_only(room.path)
    head = anchor(whole)
    whole.close()
    room.path.write_bytes(spare.read_bytes())
    done = restore(spare, room.path, anchors=[head], at=room.now)
    assert done.lost is not None
    assert f"the log ends at entry 3, the anchor knows {head.count}" in done.lost.doubt


def test_a_record_that_was_cut_is_not_believed(room: Newsroom, spare: Path) -> None:
    """Its log does not verify: the withdrawal is gone."""
    forged(room.path, "DELETE FROM review_log WHERE seq > 3")
    done = restore(spare, room.path, anchors=[], at=room.now)
    assert done.lost is not None
    assert done.lost.doubt


def test_a_number_for_a_word(room: Newsroom, spare: Path) -> None:
    """A damaged record is replaced all the same; what it says of itself can not be told."""
    forged(room.path, "UPDATE review_log SET body = json_set(body, '$.reason', 5) WHERE act = 'withdrawn'")
    done = restore(spare, room.path, anchors=[], unproven=True, at=room.now)
    assert done.lost is None or done.lost.brought_back is None


@pytest.mark.parametrize("kept", [True, False])
def test_an_empty_log_is_no_copy(room: Newsroom, spare: Path, tmp_path: Path, *, kept: bool) -> None:
    """Any record began with it."""
    empty = tmp_path / "empty.db"
    open_database(empty).conn.close()
    heads = [Anchor(3, "a" * 64, "")] if kept else []
    with pytest.raises(LogBrokenError, match="its log is empty"):
        restore(empty, room.path, anchors=heads, former=[[Anchor(0, GENESIS, "")]], at=room.now)
    assert spare.exists()


def test_whoever_waits_for_the_record_gets_the_new_one(
    room: Newsroom, spare: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or is told to open it again: what it writes would go beside the new one."""
    aside = restoring._set_aside
    waiting = os.pipe()

    def slow(*given: Any) -> None:
        os.write(waiting[1], b"x")
        time.sleep(1)
        aside(*given)

    def refused() -> None:
        os.read(waiting[0], 1)
        with pytest.raises(BusyError):
            open_database(room.path)

    child = in_child(refused)
    monkeypatch.setattr("db.upkeep.restore._set_aside", slow)
    restore(spare, room.path, anchors=[], at=room.now)
    assert ended(child) == 0


def test_what_a_killed_desk_left_is_let_back(room: Newsroom, spare: Path) -> None:
    """Its newest decisions are in the log ahead alone, beside what was set aside: it is read with that."""
    die_elsewhere(room)
    aside = restore(spare, room.path, anchors=[], at=room.now).aside
    assert aside is not None
    assert restore(aside, room.path, anchors=[], at=room.later()).copy.count == 5


def test_a_copy_in_use_is_none(room: Newsroom, spare: Path) -> None:
    """Somebody writes into it right now."""
    child, ready, done = _open_elsewhere(spare)
    try:
        os.read(ready, 1)
        with pytest.raises(BusyError, match="is open in another process"):
            restore(spare, room.path, anchors=[], at=room.now)
    finally:
        os.write(done, b"x")
        os.waitpid(child, 0)


def _open_elsewhere(path: Path) -> tuple[int, int, int]:
    ready, done = os.pipe(), os.pipe()

    def opened() -> None:
        Newsroom(path, open_database(path)).ingest("c")
        os.write(ready[1], b"x")
        os.read(done[0], 1)

    return in_child(opened), ready[0], done[1]


def test_the_way_back_over_two_restores(room: Newsroom, spare: Path, tmp_path: Path) -> None:
    """Each log names what it replaced, and what was set aside lies beside the record."""
    first = restore(spare, room.path, anchors=[], at=room.now).aside
    other = tmp_path / "other.db"
    other.write_bytes(spare.read_bytes())
    db = open_database(other)
    Newsroom(other, db, now=room.later()).ingest("d")
    db.conn.close()
    restore(other, room.path, anchors=[], unproven=True, at=room.later())
    assert first is not None
    assert restore(first, room.path, anchors=[], at=room.later()).copy.count == 4


def test_an_older_schema_is_compared_too(tmp_path: Path) -> None:
    """The first command of a new takeaways is the restore: another record is none, and what was taken back is told."""
    room = Newsroom(tmp_path / "takeaways.db", older(tmp_path / "takeaways.db", 13))
    room.draft()
    room.approve(1)
    copy = tmp_path / "spare.db"
    with closing(sqlite3.connect(copy)) as target:
        room.db.conn.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")
    room.withdraw(1)
    room.db.conn.close()
    other = opened(tmp_path / "other.db")
    other.ingest("story-2")
    other.db.conn.close()
    with pytest.raises(LogBrokenError, match="another beginning"):
        restore(other.path, room.path, anchors=[], at=room.now)
    done = restore(copy, room.path, anchors=[], at=room.now)
    assert done.lost is not None
    assert (done.lost.is_same, done.lost.doubt) == (True, "")
    assert len(lines(done) or ()) == 1
    assert not list(tmp_path.glob(".*partial*"))
