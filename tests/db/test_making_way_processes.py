"""A rejection taken back while others act on the newer draft, in processes of their own: one of them wins, whole."""

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from db.deciding import acts as decisions
from db.deciding import undo
from db.drafts import claims
from db.drafts.assignments import assign, unassign
from db.drafts.saving import save_draft
from db.errors import ConflictError, RefusedError
from db.opening import open_database
from db.verifying.verify import verify
from tests.db.conftest import BETTER, Newsroom
from tests.db.drafted_anew import anew, states
from tests.db.processes import ANA, BEN, NIGHT, NOW, ended, in_child, survived

ROUNDS = 6
Act = Callable[[Database], object]


def takes_back(db: Database) -> object:
    """Let Ana take her rejection back."""
    return undo.undo(db, actor=ANA, at=NOW)


def opens_and_edits(db: Database, number: int) -> None:
    """Let Ben open the newer draft and edit it."""
    draft = claims.claim(db, number, actor=BEN, at=NOW)
    decisions.edit(db, number, (BETTER, *draft.texts[1:]), version=draft.version, actor=BEN, at=NOW)


def at_once(path: Path, acts: list[Act]) -> None:
    """Do each act in a process of its own; all begin when all have the record open. What is refused is passed over."""
    ready, go = os.pipe(), os.pipe()

    def child(act: Act) -> None:
        db = open_database(path)
        os.write(ready[1], b".")
        os.read(go[0], 1)
        with suppress(RefusedError, ConflictError):
            act(db)
        db.conn.close()

    children = [in_child(partial(child, act)) for act in acts]
    waiting = len(acts)
    while waiting:
        waiting -= len(os.read(ready[0], waiting))
    os.write(go[1], b"." * len(acts))
    assert [ended(one) for one in children] == [0] * len(acts)
    for end in (*ready, *go):
        os.close(end)


@pytest.mark.parametrize("number", range(ROUNDS))
def test_the_newer_draft_is_opened_at_the_same_moment(redrafted: Newsroom, independent: Any, number: int) -> None:
    """Either Ben has it with his edit and the rejection stands, or it made way and Ben was refused: never both."""
    acts: list[Act] = [takes_back, partial(opens_and_edits, number=2)]
    at_once(redrafted.path, acts[:: 1 if number % 2 else -1])
    newer = redrafted.load(2)
    edited, claimed = newer.texts[0] == BETTER, newer.claimed_by == "Ben"
    assert (states(redrafted), edited) in ((["rejected", "pending"], True), (["pending", "superseded"], False))
    assert claimed == edited
    assert (verify(redrafted.db).problems, independent.verify(redrafted.path)) == ((), [])


@pytest.mark.parametrize("number", range(ROUNDS))
def test_the_drafter_stores_at_the_same_moment(room: Newsroom, independent: Any, number: int) -> None:
    """Its draft makes way where it came first, and is not stored where it came second."""
    room.reject(room.draft())

    def stores(db: Database) -> int:
        return save_draft(db, 1, room.drafted(), actor=NIGHT, at=NOW, replaces=False)

    acts: list[Act] = [takes_back, stores]
    at_once(room.path, acts[:: 1 if number % 2 else -1])
    assert states(room) in (["pending"], ["pending", "superseded"])
    assert (verify(room.db).problems, independent.verify(room.path)) == ((), [])


@pytest.mark.parametrize("number", range(ROUNDS))
def test_two_take_theirs_back_at_the_same_moment(redrafted: Newsroom, independent: Any, number: int) -> None:
    """Ana rejected the first, Ben the second, and a third waits: whoever comes second is refused, or finds it alone."""
    room = redrafted
    room.reject(2, room.ben)
    third = anew(room)
    acts: list[Act] = [
        takes_back,
        lambda db: undo.undo(db, actor=BEN, at=NOW),
        lambda db: claims.claim(db, third, actor=BEN, at=NOW),
    ]
    at_once(room.path, acts[number % 3 :] + acts[: number % 3])
    live = [state for state in states(room) if state == "pending"]
    assert len(live) == 1
    assert (verify(room.db).problems, independent.verify(room.path)) == ((), [])


@pytest.mark.slow
def test_killed_between_any_two_statements(redrafted: Newsroom, tmp_path: Path) -> None:
    """The newer draft, taken from Ben, makes way, and the older is back and for whom the newer was; or nothing is."""
    room = redrafted
    undo.undo(room.db, actor=ANA, at=room.later())
    assign(room.db, 1, "Ben", actor=BEN, at=room.later())
    room.edit(1, BETTER)
    room.reject(1)
    third = anew(room)
    unassign(room.db, third, actor=BEN, at=room.later())
    claims.claim(room.db, third, actor=BEN, at=room.later(), lease=timedelta(minutes=1))
    room.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before, counts, statement, status = len(room.acts()), set(), 0, -9
    while status:
        statement += 1
        status, entries = survived(room.path, tmp_path, statement, takes_back)
        counts.add(entries)
    assert entries == before + len(("claimed", "superseded", "reopened", "unassigned"))
    assert counts == {before, entries}
