"""The forging table, approvals that are repeated or come back: what they were given with is held as of any other."""

from collections.abc import Callable
from typing import Any

import pytest

from db.deciding.acts import reopen
from db.deciding.look_policy import set_look_policy
from db.deciding.undo import redo, undo
from db.errors import RefusedError
from db.log import three
from db.look_rules import LookPolicy
from db.records import Flag, Severity
from db.verifying.verify import verify
from tests.db.conftest import BETTER, Forgery, Newsroom
from tests.db.forging_pen import Pen

QUOTED = Flag("quote", Severity.WARNING, "Nobody said so.")
WRONG = Flag("number", Severity.ERROR, "41 is not in the article.")
FOUND = ((WRONG, QUOTED), (), ())
HOW = ("repeated", "repeated with other words", "repeated and back", "reopened, edited and back")


@pytest.fixture
def pen(room: Newsroom, forgery: Forgery, independent: Any) -> Pen:
    """A pen on the forger's connection."""
    return Pen(forgery, room, independent)


def returned(room: Newsroom, how: str) -> int:
    """Approve draft 1, let the approval end and come back as `how` says; return the entry by which it stands again."""
    room.draft("story-1", WRONG, QUOTED)
    by: dict[str, Any] = {"actor": room.ana, "recheck": lambda *_: FOUND}
    texts = (BETTER, *room.texts[1:]) if how == "repeated with other words" else room.texts
    room.approve(1, texts=texts, acknowledged=["1:number"], flags=FOUND)
    if how.startswith("repeated"):
        undo(room.db, at=room.later(), **by)
        redo(room.db, at=room.later(), **by)
    else:
        reopen(room.db, 1, version=room.load(1).version, actor=room.ana, at=room.later())
        room.edit(1, BETTER)
        undo(room.db, at=room.later(), **by)
        undo(room.db, at=room.later(), **by)
    if how == "repeated and back":
        room.withdraw(1)
        undo(room.db, at=room.later(), **by)
    return verify(room.db).entries


def without(room: Newsroom, pen: Pen, fact: str) -> None:
    """Take a fact out of every approval."""
    for seq, act in enumerate(room.acts(), start=1):
        if act == "approved":
            pen.change(seq, **{fact: None})


@pytest.mark.parametrize("how", HOW)
def test_an_acknowledgement_left_out(room: Newsroom, pen: Pen, how: str) -> None:
    """Nobody took note of the error, neither when the box was approved nor when that came back."""
    last = returned(room, how)
    without(room, pen, "acknowledged")
    pen.caught(last, "with the error flag 1:number and no word of it")
    pen.refused()


@pytest.mark.parametrize("how", HOW)
def test_a_look_by_flag_left_out(room: Newsroom, pen: Pen, how: str) -> None:
    """The policy asks for a look at every quotation, and the box leaves without one."""
    set_look_policy(room.db, LookPolicy(before_flags=("quote",)), actor=room.ben, at=room.later())
    last = returned(room, how)
    without(room, pen, "second_looks")
    pen.sql("DELETE FROM second_looks")
    pen.caught(last, "without a second look that policy 1 asks for")
    pen.refused()


def test_a_look_asked_for_by_the_last_approval_alone(room: Newsroom, pen: Pen) -> None:
    """The box may have left before it was withdrawn: the repetition before that had to ask for the look too."""
    set_look_policy(room.db, LookPolicy(before_flags=("quote",)), actor=room.ben, at=room.later())
    last = returned(room, "repeated and back")
    approved = [seq for seq, act in enumerate(room.acts(), start=1) if act == "approved"]
    for seq in approved[:-1]:
        pen.change(seq, second_looks=None)
    pen.sql(f"DELETE FROM second_looks WHERE approval <> {last}")
    pen.caught(last, "without a second look that policy 1 asks for")


def test_a_repetition_that_took_note_of_more(room: Newsroom, pen: Pen) -> None:
    """The second approval says what the first did not."""
    last = returned(room, "repeated")
    pen.change(last, acknowledged=["1:name", "1:number"])
    pen.caught(last, "draft 1 is approved by redo of entry 3, which took note of other flags")


def test_a_withdrawal_undone_as_something_else(room: Newsroom, pen: Pen) -> None:
    """The second approval stands withdrawn; it is told as the first one come back, which took note of the error."""
    room.draft("story-1", WRONG)
    room.approve(1, acknowledged=["1:number"])
    reopen(room.db, 1, version=room.load(1).version, actor=room.ana, at=room.later())
    room.approve(1, acknowledged=["1:number"])
    room.withdraw(1)
    version, after = room.load(1).version + 1, three(room.texts)
    told = {"act": "approved", "state": "reviewed", "state_before": "withdrawn", "via": "undo", "about": 4}
    told |= {"approvers": ["Ana"], "sources": [1, 2, 3], "changed": 0}
    seq = pen.append(pen.said_of(6, **told, version=version, rows=pen.rows()), before=after, after=after)
    pen.sql(f"UPDATE drafts SET state = 'reviewed', approval = {seq}, version = {version}")
    pen.caught(seq, "by undo of entry 4, no such decision of this person")
    pen.refused()


def test_an_approval_of_before_comes_back(room: Newsroom, independent: Any) -> None:
    """What a later approval took note of, undone since, says nothing of the one that stands again: no false alarm."""
    room.draft("story-1", WRONG)
    room.approve(1, acknowledged=["1:number"])
    reopen(room.db, 1, version=room.load(1).version, actor=room.ana, at=room.later())
    room.approve(1, texts=(BETTER, *room.texts[1:]), flags=((), (), ()))
    for _ in range(2):
        undo(room.db, actor=room.ana, at=room.later())
    assert (room.load(1).state, room.load(1).texts) == ("reviewed", room.texts)
    assert verify(room.db).problems == ()
    assert independent.verify(room.path) == []


def undone(room: Newsroom, how: str) -> Callable[..., Any]:
    """Approve draft 1 without a flag and take that back; return what brings the approval again."""
    room.draft()
    room.approve(1, texts=(BETTER, *room.texts[1:]), flags=((), (), ()))
    if how == "redo":
        undo(room.db, actor=room.ana, at=room.later())
        return redo
    reopen(room.db, 1, version=room.load(1).version, actor=room.ana, at=room.later())
    room.edit(1, "The pier grows.")
    undo(room.db, actor=room.ana, at=room.later(), recheck=lambda *_: FOUND)
    return undo


@pytest.mark.parametrize("how", ["redo", "undo"])
def test_what_the_checks_find_by_now_wants_a_word(room: Newsroom, independent: Any, how: str) -> None:
    """Other checks than those of the approval find an error: it does not come back by a key, it is approved anew."""
    again = undone(room, how)
    before = room.load(1)
    with pytest.raises(RefusedError, match=r"1:number.*Pier grows"):
        again(room.db, actor=room.ana, at=room.later(), recheck=lambda *_: FOUND)
    assert room.load(1) == before
    room.approve(1, texts=(BETTER, *room.texts[1:]), flags=FOUND, acknowledged=["1:number"])
    assert verify(room.db).problems == ()
    assert independent.verify(room.path) == []


@pytest.mark.parametrize("how", ["redo", "undo"])
def test_what_the_checks_find_by_now_wants_a_look(room: Newsroom, independent: Any, how: str) -> None:
    """A kind of flag that the policy names is found by now: the approval comes back with the look."""
    set_look_policy(room.db, LookPolicy(before_flags=("quote",)), actor=room.ben, at=room.later())
    found = ((QUOTED,), (), ())
    again = undone(room, "redo")
    if how == "undo":
        again(room.db, actor=room.ana, at=room.later())
        reopen(room.db, 1, version=room.load(1).version, actor=room.ana, at=room.later())
        room.edit(1, "The pier grows.")
        undo(room.db, actor=room.ana, at=room.later(), recheck=lambda *_: found)
        again = undo
    again(room.db, actor=room.ana, at=room.later(), recheck=lambda *_: found)
    kinds = room.db.conn.execute("SELECT kind, why FROM second_looks").fetchall()
    assert (room.load(1).state, kinds) == ("reviewed", [("before_export", "flag quote")])
    assert verify(room.db).problems == ()
    assert independent.verify(room.path) == []
