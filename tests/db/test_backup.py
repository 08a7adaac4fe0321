"""Backups: made in use, proven after writing, never half there; and the check that proves them."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from db.drafts.working_copies import keep
from db.errors import BusyError, DatabaseError, UsageError
from db.opening import open_database, open_read_only
from db.upkeep import backup as backing
from db.upkeep.backup import backup
from db.upkeep.check import Area, Fault, check
from db.verifying.anchors import anchor
from db.verifying.verify import verify
from tests.db.conftest import Newsroom
from tests.db.processes import ended, in_child


def test_a_copy_is_one_file_that_verifies(room: Newsroom, tmp_path: Path) -> None:
    """The copy has the same head, needs no second file, and opens as a record."""
    room.approve(room.draft())
    done = backup(room.db, tmp_path / "copies" / "a.db")
    assert done.head == anchor(room.db)
    assert [one.name for one in done.path.parent.iterdir()] == ["a.db"]
    copy = open_database(done.path)
    assert verify(copy, anchor=done.head).ok
    copy.conn.close()


def test_a_copy_is_made_while_an_editor_is_in_the_middle_of_an_act(room: Newsroom, tmp_path: Path) -> None:
    """An open transaction of somebody else is not in the copy and does not stop it."""
    room.draft()
    other = room.bare()
    other.execute("BEGIN IMMEDIATE")
    other.execute("UPDATE articles SET outcome = 'never'")
    reader = open_read_only(room.path)
    done = backup(reader, tmp_path / "a.db")
    reader.conn.close()
    other.execute("ROLLBACK")
    other.close()
    assert done.head.count == 2


def test_a_bad_copy_does_not_take_the_good_ones_place(
    room: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the copy does not check, the error says so, the former copy stays, and nothing is left over."""
    target = tmp_path / "copies" / "a.db"
    backup(room.db, target)
    former = target.read_bytes()
    monkeypatch.setattr(backing, "grave_faults", lambda _: [Fault(Area.LOG, "entry 3 is not what was written")])
    with pytest.raises(DatabaseError, match="does not check: log: entry 3"):
        backup(room.db, target)
    assert target.read_bytes() == former
    assert [one.name for one in target.parent.iterdir()] == ["a.db"]


def test_an_older_copy_is_replaced_and_nothing_newer_is(room: Newsroom, tmp_path: Path) -> None:
    """The accident: last night's copy is "backed up" over today's record, and today's decisions would be gone."""
    draft, spare = room.draft(), tmp_path / "spare.db"
    backup(room.db, spare)
    room.approve(draft)
    today = tmp_path / "today.db"
    backup(room.db, today)
    copy = open_read_only(spare)
    with pytest.raises(UsageError, match="in use"):
        backup(copy, room.path)
    room.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for target in (room.path, today):
        with pytest.raises(UsageError, match="has log entries that this record has not") as refused:
            backup(copy, target)
        assert "docs/operations.md" in refused.value.hint
    copy.conn.close()
    assert backup(room.db, spare).head == anchor(room.db)


def test_no_database_of_anybody_else_is_replaced(room: Newsroom, lived_once: Newsroom, tmp_path: Path) -> None:
    """Another desk's record, whichever log is longer; another program's tables; a journal that is to be rolled back."""
    other = tmp_path / "other" / "takeaways.db"
    theirs = open_read_only(lived_once.path)
    backup(theirs, other)
    theirs.conn.close()
    places = tmp_path / "places.sqlite"
    with closing(sqlite3.connect(places)) as program:
        program.execute("CREATE TABLE places (name)")
        program.commit()
    copy = tmp_path / "copy.db"
    backup(room.db, copy)
    (tmp_path / "copy.db-journal").write_bytes(b"x")
    before = {path: path.read_bytes() for path in (other, places, copy)}
    for number in range(30):
        for target, said in ((other, "log entries"), (places, "another program"), (copy, "in use")):
            with pytest.raises(UsageError, match=said):
                backup(room.db, target)
        room.ingest(f"s{number}")
    assert {path: path.read_bytes() for path in before} == before


def test_the_record_is_found_behind_a_folder_that_is_not_there(room: Newsroom) -> None:
    """`./x/../takeaways.db` is the record, though no such file is there before x is."""
    room.draft()
    with pytest.raises(UsageError, match="is the database itself"):
        backup(room.db, room.path.parent / "x" / ".." / room.path.name)
    assert not (room.path.parent / "x").exists()


def test_a_copy_of_an_older_version_is_known(room: Newsroom, tmp_path: Path) -> None:
    """It can not be opened before it is upgraded, and its log says all the same whose copy it is."""
    room.draft()
    old = backup(room.db, tmp_path / "old.db").path
    with closing(sqlite3.connect(old)) as copy:
        copy.execute("PRAGMA user_version = 9")
    room.draft("story-2")
    assert backup(room.db, old).head == anchor(room.db)


def test_a_folder_that_can_not_be_written_is_said(room: Newsroom, tmp_path: Path) -> None:
    """A file in place of the folder is one clear error."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(DatabaseError, match="can not be written"):
        backup(room.db, tmp_path / "file" / "a.db")


def test_check_finds_each_kind_of_damage(room: Newsroom) -> None:
    """A broken reference, a lost guard and a forged state are all named."""
    room.draft()
    assert check(room.db) == []
    bare: sqlite3.Connection = room.bare()
    bare.execute("DROP TRIGGER drafts_follow_their_states")
    bare.execute("UPDATE drafts SET state = 'withdrawn'")
    bare.execute("INSERT INTO working_copies VALUES (77, 'Ana', '[1,2,3]', '[1,2,3]', 1, '')")
    bare.close()
    kinds = {fault.area for fault in check(room.db)}
    assert kinds == {"foreign key", "guard", "log"}


@pytest.mark.parametrize("ending", ["-wal", "-journal"])
def test_what_a_lost_database_left_spoils_no_copy(room: Newsroom, tmp_path: Path, ending: str) -> None:
    """SQLite would read it together with the copy."""
    room.draft()
    left = tmp_path / f"spare.db{ending}"
    left.write_bytes(b"pages")
    with pytest.raises(UsageError, match=f"spare.db{ending} is left of a database that is gone"):
        backup(room.db, tmp_path / "spare.db")
    assert not (tmp_path / "spare.db").exists()
    left.unlink()
    assert backup(room.db, tmp_path / "spare.db").head.count == 2


def test_words_that_are_being_typed_are_not_replaced(room: Newsroom, tmp_path: Path) -> None:
    """They stand in no log: the heads are alike, and yet the copy by hand has not all that the record has."""
    draft, night, by_hand = room.draft(), tmp_path / "night.db", tmp_path / "by-hand.db"
    keep(room.db, draft, ("a", "b", "c"), base_version=1, actor=room.ana, at=room.later())
    backup(room.db, night)
    room.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    by_hand.write_bytes(room.path.read_bytes())
    keep(room.db, draft, ("a", "b", "d"), base_version=1, actor=room.ana, at=room.later())
    assert backup(room.db, night).path == night
    room.db.conn.close()
    copy = open_database(by_hand)
    with pytest.raises(UsageError, match="words that somebody typed there"):
        backup(copy, room.path)
    copy.conn.close()


def test_two_at_once_each_prove_their_own(room: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second one begins and dies while the first is about to name its copy: that one is the one it proved."""
    room.draft()
    spare, disk = tmp_path / "spare.db", backing.to_disk

    def die(db: Any, partial: Path) -> None:
        """Leave what a killed process leaves of a copy."""
        del db
        partial.write_bytes(b"")
        os._exit(9)

    def second(path: Path) -> None:
        """Let the other process begin where the first has proven its copy."""
        monkeypatch.setattr(backing, "to_disk", disk)
        with monkeypatch.context() as patch:
            patch.setattr(backing, "copy_to", die)
            assert ended(in_child(lambda: backup(open_read_only(room.path), spare))) == 9
        disk(path)

    monkeypatch.setattr(backing, "to_disk", second)
    assert backup(room.db, spare).bytes == spare.stat().st_size > 0
    copy = open_read_only(spare)
    assert anchor(copy) == anchor(room.db)
    copy.conn.close()


def test_what_killed_ones_left_is_cleared_and_nothing_of_one_that_runs(room: Newsroom, tmp_path: Path) -> None:
    """The next copy of that name takes it away."""
    spare, live = tmp_path / "copies" / "spare.db", os.getppid()
    spare.parent.mkdir()
    child = in_child(lambda: None)
    ended(child)
    left = [f".spare.db.{ending}" for ending in ("partial", f"partial-{child}-aa", f"partial-{child}-aa-journal")]
    for name in (*left, f".spare.db.partial-{live}-bb"):
        (spare.parent / name).write_bytes(b"pages")
    backup(room.db, spare)
    assert sorted(one.name for one in spare.parent.iterdir()) == [f".spare.db.partial-{live}-bb", "spare.db"]


def test_a_copy_that_was_taken_away_meanwhile_is_said(
    room: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By a run on another machine, or by somebody who cleans up: no disk is full, and no record is missing."""
    proven, spare = backing.proven, tmp_path / "spare.db"

    def taken(path: Path) -> Any:
        path.unlink()
        return proven(path)

    monkeypatch.setattr(backing, "proven", taken)
    with pytest.raises(BusyError, match="was taken away"):
        backup(room.db, spare)
    assert not spare.exists()


def test_a_slow_copy_does_not_take_the_place_of_a_later_one(
    room: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another one began later, has more entries, and was done before."""
    spare, disk = tmp_path / "spare.db", backing.to_disk

    def later(path: Path) -> None:
        """Let the other one do its work here."""
        monkeypatch.setattr(backing, "to_disk", disk)
        room.draft()
        assert ended(in_child(lambda: backup(open_read_only(room.path), spare))) == 0
        disk(path)

    monkeypatch.setattr(backing, "to_disk", later)
    with pytest.raises(BusyError, match="has more entries"):
        backup(room.db, spare)
    copy = open_read_only(spare)
    assert anchor(copy) == anchor(room.db)
    copy.conn.close()
    assert [one.name for one in tmp_path.glob(".spare*")] == []
