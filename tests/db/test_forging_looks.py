"""The forging table, four eyes evaded: a policy replaced, an objection forgotten, one pair of eyes for two."""

from typing import Any

import pytest

from db.deciding.acts import reopen
from db.deciding.look_policy import set_look_policy
from db.deciding.second_looks import open_looks, take_look
from db.deciding.undo import undo
from db.look_rules import LookPolicy
from db.verifying.verify import verify
from tests.db.conftest import Forgery, Newsroom
from tests.db.forging_pen import Pen

ALL = LookPolicy(before_share=1.0)


@pytest.fixture
def pen(room: Newsroom, forgery: Forgery, independent: Any) -> Pen:
    """A pen on the forger's connection."""
    return Pen(forgery, room, independent)


def evaded(pen: Pen, approval: int, **changes: Any) -> None:
    """Let an approval ask for no look."""
    pen.change(approval, second_looks=None, **changes).sql(f"DELETE FROM second_looks WHERE approval = {approval}")


def test_a_first_approval_names_no_policy(room: Newsroom, pen: Pen) -> None:
    """A policy was set, and the approval after it says nothing of any."""
    set_look_policy(room.db, ALL, actor=room.ben, at=room.later())
    room.later(minutes=5)
    room.approve(room.draft())
    evaded(pen, 4, policy=None, policy_sha256=None)
    pen.caught(4, "another policy for second looks than the one that held")
    pen.refused()


def test_an_approval_names_the_policy_before(room: Newsroom, pen: Pen) -> None:
    """The policy that held was set after the last approval, so that no entry names it yet."""
    set_look_policy(room.db, LookPolicy(), actor=room.ben, at=room.later())
    room.approve(room.draft("a"))
    set_look_policy(room.db, ALL, actor=room.ben, at=room.later())
    room.later(minutes=5)
    room.approve(room.draft("b"))
    evaded(pen, 8, **{name: pen.facts(4)[name] for name in ("policy", "policy_sha256")})
    pen.caught(8, "another policy for second looks than the one that held")
    pen.refused(2)


def test_a_policy_of_a_clock_that_was_set_back(room: Newsroom, independent: Any) -> None:
    """The approval was first; only its time is later than the policy's."""
    room.approve(room.draft())
    room.later(hours=-1)
    set_look_policy(room.db, ALL, actor=room.ben, at=room.later())
    room.ingest("b")
    room.export(1)
    assert verify(room.db).ok
    assert independent.verify(room.path) == []


def test_an_objection_is_forgotten(room: Newsroom, pen: Pen) -> None:
    """The second person said no, the first approves the very words again, and nobody needs to look."""
    room.approve(room.draft(), looks=ALL)
    take_look(room.db, 1, second="rejected", note="The number is wrong.", actor=room.ben, at=room.later())
    room.approve(1)
    evaded(pen, 6)
    pen.caught(6, "without the second look that it needs")
    pen.refused()


def test_an_objection_is_owed_an_answer(room: Newsroom) -> None:
    """The look is asked for again until somebody agrees, whatever the policy draws."""
    room.approve(room.draft(), looks=ALL)
    take_look(room.db, 1, second="rejected", actor=room.ben, at=room.later())
    room.approve(1)
    (look,) = open_looks(room.db, actor=room.ben)
    assert (look.kind, look.why) == ("before_export", "share")
    take_look(room.db, look.id, second="as_drafted", actor=room.ben, at=room.later())
    room.export(1)
    assert verify(room.db).ok


def by_one_pair(room: Newsroom) -> int:
    """Ana approves, Ben reopens by slip and undoes at once; return the renewed approval's entry."""
    room.approve(room.draft(), looks=ALL)
    reopen(room.db, 1, version=room.load(1).version, actor=room.ben, at=room.later())
    undo(room.db, actor=room.ben, at=room.later())
    return verify(room.db).entries


def test_nobody_looks_at_her_own_words(room: Newsroom) -> None:
    """Neither who approved nor who brought the approval back by an undo is the second person."""
    by_one_pair(room)
    waiting = {name: len(open_looks(room.db, actor=type(room.ana)(name))) for name in ("Ana", "Ben", "Cleo")}
    assert waiting == {"Ana": 0, "Ben": 0, "Cleo": 1}


def test_a_look_at_ones_own_words(room: Newsroom, pen: Pen) -> None:
    """Ana, who approved, answers the look that Ben's undo opened."""
    seq = by_one_pair(room)
    take_look(room.db, 2, second="as_drafted", actor=type(room.ana)("Cleo"), at=room.later())
    pen.change(seq + 1, actor="Ana").sql("UPDATE second_looks SET looker = 'Ana' WHERE id = 2")
    pen.caught(seq + 1, "by who approved or edited it")
    pen.refused()


@pytest.mark.parametrize("approvers", [None, ["Ben"]])
def test_who_approved_told_otherwise(room: Newsroom, pen: Pen, approvers: Any) -> None:
    """The renewed approval leaves out who approved first."""
    pen.change(by_one_pair(room), approvers=approvers)
    pen.caught(5, "it is by Ana, Ben")


@pytest.mark.parametrize("name", ["Ana  Ruiz", "\u00a0ana ruiz", "A\u200bna Ruiz", "ANA RUIZ"])
def test_a_look_by_the_same_name_spelt_otherwise(room: Newsroom, pen: Pen, name: str) -> None:
    """A second space, another sort of space, an unseen character, capitals: one person."""
    ana = type(room.ana)("Ana Ruiz")
    room.approve(room.draft(), ana, looks=ALL)
    assert open_looks(room.db, actor=type(room.ana)(name)) == []
    take_look(room.db, 1, second="as_drafted", actor=room.ben, at=room.later())
    pen.change(4, actor=name).sql(f"UPDATE second_looks SET looker = '{name}'")
    pen.caught(4, "by who approved or edited it")
    pen.refused()
