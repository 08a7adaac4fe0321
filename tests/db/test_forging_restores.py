"""The forging table, restores: nothing leaves a record that was restored until a named person has confirmed that."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from db.errors import RefusedError
from db.log import canonical, chained
from db.records import Actor
from db.restored import confirm, log_restore, unconfirmed
from db.times import stamp
from db.upkeep.backup import backup
from db.upkeep.restore import Restored, restore
from db.verifying.verify import verify
from tests.db.conftest import Forgery, Newsroom
from tests.db.forging_pen import Pen


@pytest.fixture
def restored(room: Newsroom) -> Newsroom:
    """A record that was restored once (entry 4) and confirmed (5), its draft exported (6), and restored again (7)."""
    room.approve(room.draft())
    log_restore(room.db, stood=(9, "a" * 64), at=room.later())
    confirm(room.db, actor=room.ana, at=room.later())
    room.export(1)
    log_restore(room.db, stood=None, at=room.later())
    return room


@pytest.fixture
def pen(restored: Newsroom, forgery: Forgery, independent: Any) -> Pen:
    """A pen on the forger's connection."""
    return Pen(forgery, restored, independent)


def said(room: Newsroom, act: str, **facts: Any) -> dict[str, Any]:
    """Return the body of the next entry."""
    always = {"act": act, "actor": "Ana", "actor_kind": "person", "at": stamp(room.later()), "tool": "x", "v": 1}
    return always | facts


def test_nothing_leaves_until_a_person_confirms(restored: Newsroom, independent: Any) -> None:
    """By whatever verb; then all goes on, and both verifiers know why."""
    with pytest.raises(RefusedError, match="no person has confirmed"):
        restored.export(1)
    for machine in (Actor("night run", "machine"), Actor("\u200b")):
        with pytest.raises(RefusedError, match="only a named person"):
            confirm(restored.db, actor=machine, at=restored.later())
    assert confirm(restored.db, actor=restored.ben, at=restored.later()).seq == 7
    with pytest.raises(RefusedError, match="no restore waits"):
        confirm(restored.db, actor=restored.ben, at=restored.later())
    restored.export(1)
    assert unconfirmed(restored.db) is None
    assert restored.acts()[-2:] == ["confirmed", "exported"]
    assert (verify(restored.db).problems, independent.verify(restored.path)) == ((), [])


WRITTEN: dict[str, tuple[dict[str, Any], str]] = {
    "a box leaves": ({"act": "exported", "article": 1, "draft": 1}, "nothing leaves until"),
    "a machine confirms": ({"act": "confirmed", "actor_kind": "machine", "about": 7}, "a person confirms"),
    "another restore": ({"act": "confirmed", "about": 4}, "a person confirms"),
    "no restore": ({"act": "confirmed"}, "a person confirms"),
}


@pytest.mark.parametrize("name", WRITTEN)
def test_the_database_refuses(restored: Newsroom, forger: sqlite3.Connection, name: str) -> None:
    """On any connection."""
    facts, message = WRITTEN[name]
    (previous,) = forger.execute("SELECT hash FROM review_log ORDER BY seq DESC LIMIT 1").fetchone()
    body = canonical(said(restored, **facts) | {"seq": 8})
    with pytest.raises(sqlite3.IntegrityError, match=message):
        forger.execute(
            "INSERT INTO review_log (seq, body, previous, hash) VALUES (8, ?, ?, ?)",
            (body, previous, chained(previous, body)),
        )


APPENDED: dict[str, tuple[dict[str, Any], str]] = {
    "a machine's word": ({"act": "confirmed", "actor_kind": "machine", "about": 7}, "by no named person"),
    "nobody's": ({"act": "confirmed", "actor": "\u200b", "about": 7}, "by no named person"),
    "of an earlier restore": ({"act": "confirmed", "about": 4}, "which is not the last restore"),
    "of a draft": ({"act": "confirmed", "about": 7, "draft": 1}, "names an article, a draft or a state"),
    "half of what stood": ({"act": "restored", "actor_kind": "machine", "stood": 3}, "half told"),
    "less than nothing stood": (
        {"act": "restored", "actor_kind": "machine", "stood": -1, "stood_sha256": "a" * 64},
        "less than nothing",
    ),
    "a restore by undo": ({"act": "restored", "via": "undo"}, "names an article, a draft or a state"),
    "a restore with a run": ({"act": "restored", "run": 3}, "restored has no run"),
    "what stood, where it was confirmed": ({"act": "confirmed", "about": 7, "stood": 3}, "confirmed has no stood"),
}


@pytest.mark.parametrize("name", APPENDED)
def test_both_verifiers_find(pen: Pen, name: str) -> None:
    """With every guard off."""
    facts, message = APPENDED[name]
    entry = pen.append(said(pen.room, **facts))
    pen.caught(entry, message)


def test_the_confirmation_taken_away(pen: Pen) -> None:
    """The box left before anybody had confirmed the restore of entry 4."""
    facts = pen.facts(5)
    pen.write(5, {key: facts[key] for key in facts if key != "about"} | {"act": "restored"})
    pen.caught(6, "nobody confirmed the restore of entry 5")


def test_a_box_that_left_all_the_same(pen: Pen) -> None:
    """In a second run, with all its rows."""
    facts = pen.facts(6) | {"at": stamp(pen.room.later()), "run": 2}
    entry = pen.append(facts)
    pen.sql(f"INSERT INTO export_runs VALUES (2, '{facts['at']}', 'night run', 'json', 'site')")
    pen.sql(f"INSERT INTO export_items (run_id, draft_id, article_id, entry) VALUES (2, 1, 1, {entry})")
    pen.caught(entry, "nobody confirmed the restore of entry 7")


def test_the_restore_is_in_the_record_that_is_put_in_place(room: Newsroom, tmp_path: Path, independent: Any) -> None:
    """As its last entry, with what stood there: no record without it ever stands."""
    room.draft()
    copy = backup(room.db, tmp_path / "copies" / "copy.db").path
    room.approve(1)
    stood = verify(room.db)
    room.db.conn.close()
    told: list[Restored] = []
    done = restore(copy, room.path, anchors=[], tell=told.append, at=room.later())
    assert told == [done]
    assert independent.verify(room.path, [done.head.line()]) == []
    (body,) = room.bare().execute("SELECT body FROM review_log ORDER BY seq DESC LIMIT 1").fetchone()
    assert f'"stood":3,"stood_sha256":"{stood.head}"' in body
