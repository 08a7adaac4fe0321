"""The forging table, policies for second looks: set, changed or taken away without the logged act of a named person."""

import hashlib
import sqlite3
from dataclasses import replace
from typing import Any

import pytest

from db.deciding.look_policy import set_look_policy
from db.facts import Facts
from db.log import Entry, append
from db.look_rules import LookPolicy
from db.times import stamp
from db.verifying.anchors import anchor
from db.verifying.verify import verify
from tests.db.conftest import Forgery, Newsroom
from tests.db.forging_pen import Pen

ALL = LookPolicy(before_share=1.0)
SOFT = '{"before_share":0.0,"before_sections":[],"before_flags":[],"after_share":0.0}'


@pytest.fixture
def ruled(room: Newsroom) -> Newsroom:
    """Every approval waits for a second person: by Ana's word first, then by Ben's. Entries 1 and 2."""
    for actor in (room.ana, room.ben):
        set_look_policy(room.db, ALL, actor=actor, at=room.later())
    return room


@pytest.fixture
def pen(ruled: Newsroom, forgery: Forgery, independent: Any) -> Pen:
    """A pen on the forger's connection."""
    return Pen(forgery, ruled, independent)


def softened(pen: Pen, number: int, actor: str = "Ben") -> dict[str, Any]:
    """Put another policy into the table, and return what an entry that sets it says."""
    at = stamp(pen.room.now)
    digest = hashlib.sha256(f"{at}\n{actor}\n{SOFT}".encode()).hexdigest()
    pen.sql(f"DELETE FROM look_policies WHERE id = {number}")
    pen.sql(f"INSERT INTO look_policies VALUES ({number}, '{at}', '{actor}', '{SOFT}')")
    said = {"act": "policy_set", "actor": actor, "actor_kind": "person", "at": at, "tool": "x", "v": 1}
    return said | {"policy": number, "policy_sha256": digest}


def test_no_policy_without_the_act(ruled: Newsroom, forger: sqlite3.Connection) -> None:
    """Another program sets one in Ben's name, with every guard in place."""
    with pytest.raises(sqlite3.IntegrityError, match="a logged act of a named person"):
        forger.execute(f"INSERT INTO look_policies VALUES (3, ?, 'Ben', '{SOFT}')", (stamp(ruled.now),))
    assert forger.execute("SELECT count(*) FROM look_policies").fetchone() == (2,)


OTHERS = {"another person's": {"actor": "Eve"}, "of another time": {"at": "2026-03-02T07:00:00.000000Z"}}
ENTRIES: dict[str, tuple[str, dict[str, Any]]] = {
    "a machine's": ("night", {}),
    "of another number": ("ben", {"policy": 4}),
    "not the last": ("ben", {}),
}


@pytest.mark.parametrize("name", [*OTHERS, *ENTRIES])
def test_no_policy_by_another_entry(ruled: Newsroom, forger: sqlite3.Connection, name: str) -> None:
    """The entry before the row is none that sets this policy in this name at this time."""
    actor, facts = ENTRIES.get(name, ("ben", {}))
    at = ruled.later()
    said = replace(Facts(policy=3, policy_sha256="0"), **facts)
    append(ruled.db, Entry("policy_set", getattr(ruled, actor), at, facts=said))
    if name == "not the last":
        ruled.ingest()
    ruled.db.conn.commit()
    row = {"at": stamp(at), "actor": getattr(ruled, actor).name} | OTHERS.get(name, {})
    with pytest.raises(sqlite3.IntegrityError, match="a logged act of a named person"):
        forger.execute(f"INSERT INTO look_policies VALUES (3, :at, :actor, '{SOFT}')", row)


ROWS = {
    "one put in": (f"INSERT INTO look_policies VALUES (3, '2026-03-02T08:02:00.000000Z', 'Ben', '{SOFT}')", None),
    "the last one gone": ("DELETE FROM look_policies WHERE id = 2", 2),
    "the first one gone": ("DELETE FROM look_policies WHERE id = 1", 1),
    "all gone": ("DELETE FROM look_policies", 1),
    "the last one softened": (f"UPDATE look_policies SET policy = '{SOFT}' WHERE id = 2", 2),
    "set by another": ("UPDATE look_policies SET actor = 'Eve' WHERE id = 2", 2),
    "set at another time": ("UPDATE look_policies SET at = '2020-01-01T00:00:00.000000Z' WHERE id = 1", 1),
    "exchanged": ("UPDATE look_policies SET id = 3 - id + 10; UPDATE look_policies SET id = id - 10", 1),
}


@pytest.mark.parametrize("name", ROWS)
def test_rows_that_no_entry_sets(ruled: Newsroom, forgery: Forgery, independent: Any, name: str) -> None:
    """Triggers dropped, a row forged, triggers made again: no approval has named the policy yet."""
    statements, entry = ROWS[name]
    ruled.draft()
    forgery.unguarded(*statements.split("; "))
    found = verify(ruled.db).problems
    assert {(found[0].entry, problem.kind) for problem in found} == {(entry, "state")}
    assert "for second looks" in found[0].message
    assert any(problem.startswith("policy for second looks ") for problem in independent.verify(ruled.path))


@pytest.mark.parametrize("gone", [1, 2])
def test_an_entry_gone(ruled: Newsroom, forgery: Forgery, independent: Any, gone: int) -> None:
    """Taken out of the chain, from its middle or end, with the row or without it, hashes made anew or not."""
    ruled.ingest() if gone == 1 else None
    before = anchor(ruled.db)
    forgery.unguarded(f"DELETE FROM review_log WHERE seq = {gone}")
    assert not verify(ruled.db).ok
    assert independent.verify(ruled.path)
    forgery.rewritten()
    assert not verify(ruled.db).ok
    assert independent.verify(ruled.path)
    forgery.rewritten(f"DELETE FROM look_policies WHERE id = {gone}")
    found = verify(ruled.db, anchor=before)
    assert not found.ok
    assert independent.verify(ruled.path, [before.line()])


def test_an_entry_of_another_digest(pen: Pen) -> None:
    """Row and entry are of one number, and do not say the same."""
    pen.change(2, policy_sha256="f" * 64).caught(
        2, "not the one that entry 2 sets", independently="policy for second looks 2:"
    )


def test_an_entry_by_another_person(pen: Pen) -> None:
    """The row says Ben, the entry Eve."""
    pen.change(2, actor="Eve").caught(2, "not the one that entry 2 sets", independently="policy for second looks 2:")


SET: dict[str, tuple[int, dict[str, Any], str]] = {
    "by a machine": (2, {"actor_kind": "machine"}, "set by no named person"),
    "by nobody": (2, {"actor": "\u200b"}, "set by no named person"),
    "out of order": (2, {"policy": 3}, "policy 3 for second looks is set after policy 1"),
    "as the first once more": (2, {"policy": 1}, "policy 1 for second looks is set after policy 1"),
    "for one article": (2, {"article": 1}, "names an article, a draft or a state"),
    "for one draft": (2, {"draft": 1, "article": 1}, "names an article, a draft or a state"),
    "leading to a state": (2, {"state": "reviewed"}, "names an article, a draft or a state"),
    "without a digest": (2, {"policy_sha256": None}, "policy_sha256"),
    "as a text": (2, {"policy": "2"}, "'2'"),
}


@pytest.mark.parametrize("name", SET)
def test_set_as_no_policy_is(pen: Pen, name: str) -> None:
    """All hashes fit, and the entry is none that the program writes."""
    pen.room.draft()
    entry, changes, said = SET[name]
    pen.change(entry, **changes).caught(entry, said)


def test_an_unlogged_policy_told_as_one_of_before(pen: Pen) -> None:
    """What was set before setting was logged is named once, by the upgrade: never behind a person's entry."""
    said = softened(pen, 3)
    seq = pen.append(said | {"actor": "takeaways db upgrade", "actor_kind": "machine"})
    pen.caught(seq, "set by no named person")


UNDER: dict[str, dict[str, Any]] = {
    "the one before": {"policy": 1},
    "none": {"policy": None, "policy_sha256": None},
    "one of another digest": {"policy_sha256": "0" * 64},
    "one that comes later": {"policy": 3},
}


@pytest.mark.parametrize("name", UNDER)
def test_an_approval_under_another_policy(pen: Pen, name: str) -> None:
    """However short before the approval it was set: the log's order says which one holds."""
    room = pen.room
    room.approve(room.draft())
    changes = UNDER[name]
    if changes.get("policy") == 1:
        changes = {"policy": 1, "policy_sha256": pen.facts(1)["policy_sha256"]}
    if changes.get("policy") == 3:
        set_look_policy(room.db, LookPolicy(), actor=room.ben, at=room.later())
        changes = {"policy": 3, "policy_sha256": pen.facts(6)["policy_sha256"]}
    pen.change(5, second_looks=None, **changes).sql("DELETE FROM second_looks WHERE approval = 5")
    pen.caught(5, "another policy for second looks than the one that held")
    pen.refused()


def test_an_approval_under_a_policy_that_was_softened_unseen(
    room: Newsroom, forgery: Forgery, independent: Any
) -> None:
    """The last policy goes without a trace in the log, and the program itself approves under the one before."""
    for policy in (LookPolicy(), ALL):
        set_look_policy(room.db, policy, actor=room.ben, at=room.later())
    forgery.unguarded("DELETE FROM look_policies WHERE id = 2")
    room.approve(room.draft())
    Pen(forgery, room, independent).refused()
    assert {problem.entry for problem in verify(room.db).problems} == {2, 5}
    assert independent.verify(room.path)


def test_nothing_leaves_under_a_policy_that_is_not_there(room: Newsroom, forgery: Forgery, independent: Any) -> None:
    """The row that the approval names is gone, and with it what it asked for."""
    set_look_policy(room.db, LookPolicy(), actor=room.ben, at=room.later())
    room.approve(room.draft())
    forgery.unguarded("DELETE FROM look_policies")
    Pen(forgery, room, independent).refused()


def test_a_policy_before_it_was_set(room: Newsroom, forgery: Forgery, independent: Any) -> None:
    """The first approval names the policy that was set after it."""
    room.approve(room.draft())
    set_look_policy(room.db, LookPolicy(), actor=room.ben, at=room.later())
    pen = Pen(forgery, room, independent)
    pen.change(3, policy=1, policy_sha256=pen.facts(4)["policy_sha256"])
    pen.caught(3, "which no entry before it sets")
    pen.refused()


def test_a_short_while_after_another_policy(room: Newsroom, independent: Any) -> None:
    """Set and approved in the same second, and with the clock set back in between: the program's own are in order."""
    for policy in (LookPolicy(), ALL):
        set_look_policy(room.db, policy, actor=room.ben, at=room.now)
    room.approve(room.draft())
    room.later(hours=-3)
    set_look_policy(room.db, LookPolicy(), actor=room.ana, at=room.now)
    room.approve(room.draft("b"))
    room.export(2)
    assert (verify(room.db).problems, independent.verify(room.path)) == ((), [])
