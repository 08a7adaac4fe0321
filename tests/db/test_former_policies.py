"""Policies for second looks of before setting one was logged: named once, at the upgrade, and never again."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from db.deciding.acts import reopen
from db.deciding.look_policy import set_look_policy
from db.look_rules import LookPolicy
from db.opening import open_database
from db.schema.former_policies import UPGRADE
from db.times import stamp
from db.upkeep.restore import restore
from db.verifying.anchors import anchor
from db.verifying.verify import verify
from tests.db.conftest import Forgery, Newsroom
from tests.db.forging_pen import Pen
from tests.db.older_records import lived_in, older

SOFT = '{"before_share":0.0,"before_sections":[],"before_flags":[],"after_share":0.0}'
ALL = SOFT.replace('"before_share":0.0', '"before_share":1.0')


@pytest.fixture
def old(tmp_path: Path) -> Newsroom:
    """A record of schema 11: entries 3 and 6 approve under policies 1 and 2, which the second asks a look of.

    Policy 3 was named by nobody yet.
    """
    path = tmp_path / "takeaways.db"
    room = Newsroom(path, older(path, 11))
    for number, policy in enumerate((SOFT, ALL, SOFT), start=1):
        row = (number, stamp(room.later(minutes=5)), "Ben", policy)
        room.db.conn.execute("INSERT INTO look_policies VALUES (?, ?, ?, ?)", row)
        room.db.conn.commit()
        if number < 3:
            room.later(minutes=5)
            room.approve(room.draft(f"story-{number}"))
    return room


@pytest.fixture
def upgraded(old: Newsroom) -> Newsroom:
    """The same under the newest schema: entries 7, 8 and 9 name its policies."""
    old.db.conn.close()
    old.db = open_database(old.path)
    return old


@pytest.fixture
def pen(upgraded: Newsroom, independent: Any) -> Pen:
    """A pen for the record that was upgraded."""
    bare = upgraded.bare()
    return Pen(Forgery(bare), upgraded, independent)


def test_each_is_named_once(old: Newsroom, independent: Any) -> None:
    """The upgrade says which there are; opened again, it says no more, and what was anchored before stands."""
    before = anchor(old.db)
    old.db.conn.close()
    for _ in range(2):
        old.db = open_database(old.path)
        named = old.db.conn.execute("SELECT seq, actor, act FROM review_log WHERE seq > 6").fetchall()
        assert named == [(number, UPGRADE.name, "policy_set") for number in (7, 8, 9)]
        assert verify(old.db, anchor=before).problems == ()
        assert independent.verify(old.path, [before.line()]) == []
        old.db.conn.close()


def test_an_older_record_is_upgraded_first(old: Newsroom, independent: Any) -> None:
    """Until then no entry sets its policies, and the other verifier says what to do; no version number excuses that."""
    assert any("upgrade a record of an older takeaways first" in problem for problem in independent.verify(old.path))
    old.db.conn.close()
    old.db = open_database(old.path)
    old.db.conn.close()
    bare = old.bare()
    bare.execute("PRAGMA user_version = 11")
    Forgery(bare).unguarded(f"INSERT INTO look_policies VALUES (4, '2026-03-02T08:00:00.000000Z', 'Ben', '{SOFT}')")
    assert any(problem.startswith("policy for second looks 4") for problem in independent.verify(old.path))
    old.db = open_database(old.path)
    assert [problem.entry for problem in verify(old.db).problems] == [None]


def test_a_copy_of_before_the_upgrade_is_restored(old: Newsroom, tmp_path: Path, independent: Any) -> None:
    """Record and copy name their policies each at its own time: they are one as far as the copy went before."""
    copy = tmp_path / "copies" / "before-upgrade.db"
    copy.parent.mkdir()
    with closing(sqlite3.connect(copy)) as target:
        old.db.conn.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")
    old.db.conn.close()
    old.db = open_database(old.path)
    old.draft("c")
    head = anchor(old.db)
    old.db.conn.close()
    done = restore(copy, old.path, anchors=[head], at=datetime.now(UTC))
    assert done.lost is not None
    assert (done.copy.count, done.lost.is_same, done.lost.brought_back) == (6, True, ())
    old.db = open_database(old.path)
    assert old.acts()[6:] == [*["policy_set"] * 3, "restored"]
    assert (verify(old.db).problems, independent.verify(old.path)) == ((), [])


def test_the_record_goes_on(upgraded: Newsroom, independent: Any) -> None:
    """What was approved before leaves; the last policy of before holds until somebody sets one, and that is logged."""
    upgraded.export(1)
    upgraded.approve(upgraded.draft("c"))
    set_look_policy(upgraded.db, LookPolicy(before_share=1.0), actor=upgraded.ana, at=upgraded.later())
    upgraded.approve(upgraded.draft("d"))
    reopen(upgraded.db, 2, version=2, actor=upgraded.ana, at=upgraded.later())
    bodies = upgraded.db.conn.execute("SELECT body ->> 'policy' FROM review_log WHERE act = 'approved'")
    assert [row[0] for row in bodies] == [1, 2, 3, 4]
    assert (verify(upgraded.db).problems, independent.verify(upgraded.path)) == ((), [])


@pytest.mark.parametrize("version", range(8, 12))
def test_whatever_schema_it_was_set_under(tmp_path: Path, independent: Any, version: int) -> None:
    """Since there are policies."""
    path = tmp_path / "takeaways.db"
    db = older(path, version)
    lived_in(db)
    db.conn.execute("INSERT INTO look_policies VALUES (1, '2026-03-02T08:00:00.000000Z', 'Ben', ?)", (ALL,))
    db.conn.commit()
    db.conn.close()
    db = open_database(path)
    assert db.conn.execute("SELECT act FROM review_log WHERE seq = 4").fetchone() == ("policy_set",)
    assert (verify(db).problems, independent.verify(path)) == ((), [])
    db.conn.close()


def test_a_record_without_any_is_as_it_was(tmp_path: Path) -> None:
    """No entry where there is nothing to name."""
    path = tmp_path / "takeaways.db"
    room = Newsroom(path, older(path, 11))
    room.draft()
    room.db.conn.close()
    room.db = open_database(path)
    assert room.acts() == ["ingested", "drafted"]
    room.db.conn.close()


FORGED: dict[str, tuple[Callable[[Pen], Any], int | None, str]] = {
    "one set later, without an entry": (
        lambda pen: pen.sql(f"INSERT INTO look_policies VALUES (4, '2026-03-02T08:00:00.000000Z', 'Ben', '{SOFT}')"),
        None,
        "policy 4 for second looks is in the tables",
    ),
    "the last one gone": (lambda pen: pen.sql("DELETE FROM look_policies WHERE id = 3"), 9, "entry 9 sets, is gone"),
    "one softened": (
        lambda pen: pen.sql(f"UPDATE look_policies SET policy = '{SOFT}' WHERE id = 2"),
        8,
        "not the one that entry 8 sets",
    ),
    "named by no entry any more": (
        lambda pen: pen.sql("DELETE FROM review_log WHERE seq > 6"),
        3,
        "which no entry before it sets",
    ),
    "the last entry gone, with its policy": (
        lambda pen: pen.sql("DELETE FROM review_log WHERE seq = 9").sql("DELETE FROM look_policies WHERE id = 3"),
        8,
        "2 are left of 3 policies for second looks",
    ),
    "one more told as one of before": (lambda pen: former(pen, 4), 10, "policy 4 for second looks is set by no"),
    "one more, and all say so": (
        lambda pen: former(pen, 4, former=4).change(7, former=4).change(8, former=3),
        8,
        "policy 2 for second looks is set by no named person",
    ),
    "a number of them that is none": (lambda pen: pen.change(7, former=True), 7, "former"),
    "an approval under the one before": (
        lambda pen: pen.change(6, policy=1, policy_sha256=pen.facts(7)["policy_sha256"], second_looks=None).sql(
            "DELETE FROM second_looks"
        ),
        6,
        "under another policy for second looks than the one that held",
    ),
    "an approval of another digest": (
        lambda pen: pen.change(6, policy_sha256="0" * 64),
        6,
        "which no entry before it sets",
    ),
}


def former(pen: Pen, number: int, **changes: Any) -> Pen:
    """Append another entry as the upgrade writes it, right behind its last, with the policy."""
    at = pen.facts(9)["at"]
    pen.sql(f"INSERT INTO look_policies SELECT {number}, at, actor, policy FROM look_policies WHERE id = 3")
    pen.append(pen.facts(9) | {"at": at, "policy": number} | changes)
    return pen


@pytest.mark.parametrize("name", FORGED)
def test_forged(pen: Pen, name: str) -> None:
    """By both verifiers, all hashes made anew: nothing passes as a policy of before that was none."""
    forge, entry, said = FORGED[name]
    forge(pen)
    pen.caught(
        entry, said, independently="policy for second looks" if entry in (None, 8, 9) and "set by" not in said else ""
    )


def test_one_more_after_the_work_went_on(pen: Pen) -> None:
    """All say that they were four, and the fourth comes behind something else."""
    pen.room.ingest("more")
    former(pen, 4, former=4, at=pen.facts(10)["at"])
    for entry in (7, 8, 9):
        pen.change(entry, former=4)
    pen.caught(11, "policy 4 for second looks is set by no named person")


def test_a_persons_setting_told_as_one_of_before(pen: Pen) -> None:
    """So that the row need not be hers."""
    pen.room.now = datetime.now(UTC) + timedelta(minutes=1)
    set_look_policy(pen.room.db, LookPolicy(), actor=pen.room.ana, at=pen.room.now)
    for entry in (7, 8, 9, 10):
        pen.change(entry, former=4)
    pen.caught(10, "policy 4 for second looks is set by no named person")
