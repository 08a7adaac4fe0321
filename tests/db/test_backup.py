"""Backups: made in use, proven after writing, never half there; and the check that proves them."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from db import backup as backing
from db.backup import backup
from db.check import check
from db.connection import open_database, open_read_only
from db.errors import DatabaseError
from db.verify import anchor, verify


def test_a_copy_is_one_file_that_verifies(room: Any, tmp_path: Path) -> None:
    """The copy has the same head, needs no second file, and opens as a record."""
    room.approve(room.draft())
    done = backup(room.db, tmp_path / "copies" / "a.db")
    assert done.head == anchor(room.db)
    assert [one.name for one in done.path.parent.iterdir()] == ["a.db"]
    copy = open_database(done.path)
    assert verify(copy, anchor=done.head).ok
    copy.conn.close()


def test_a_copy_is_made_while_an_editor_is_in_the_middle_of_an_act(room: Any, tmp_path: Path) -> None:
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
    room: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the copy does not check, the error says so, the former copy stays, and nothing is left over."""
    target = tmp_path / "copies" / "a.db"
    backup(room.db, target)
    former = target.read_bytes()
    monkeypatch.setattr(backing, "check", lambda _: ["log: entry 3 is not what was written"])
    with pytest.raises(DatabaseError, match="does not check: log: entry 3"):
        backup(room.db, target)
    assert target.read_bytes() == former
    assert [one.name for one in target.parent.iterdir()] == ["a.db"]


def test_a_folder_that_can_not_be_written_is_said(room: Any, tmp_path: Path) -> None:
    """A file in place of the folder is one clear error."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(DatabaseError, match="can not be written"):
        backup(room.db, tmp_path / "file" / "a.db")


def test_check_finds_each_kind_of_damage(room: Any) -> None:
    """A broken reference, a lost guard and a forged state are all named."""
    room.draft()
    assert check(room.db) == []
    bare: sqlite3.Connection = room.bare()
    bare.execute("DROP TRIGGER drafts_follow_their_states")
    bare.execute("UPDATE drafts SET state = 'withdrawn'")
    bare.execute("INSERT INTO working_copies VALUES (77, 'Ana', '[1,2,3]', '[1,2,3]', 1, '')")
    bare.close()
    kinds = {problem.split(":")[0] for problem in check(room.db)}
    assert kinds == {"foreign key", "guard", "log"}
