"""The forging table, approvals: looks, policies, acknowledgements and undoing told as they can not have been."""

from typing import Any

import pytest

from db.deciding.look_policy import set_look_policy
from db.deciding.second_looks import take_look
from db.deciding.undo import redo, undo
from db.look_rules import LookPolicy
from db.records import Flag, Severity
from db.verifying.verify import verify
from tests.db.conftest import Forgery, Newsroom
from tests.db.forging_pen import Pen


@pytest.fixture
def pen(room: Newsroom, forgery: Forgery, independent: Any) -> Pen:
    """A pen on the forger's connection."""
    return Pen(forgery, room, independent)


@pytest.mark.parametrize("changed", [0, 3, None])
def test_changed_texts_counted_wrong(room: Newsroom, pen: Pen, changed: int | None) -> None:
    """One text is a person's: the entry says none, so that the box leaves as the model's own, or all."""
    room.approve(room.draft(), texts=("The pier grows.", *room.texts[1:]))
    pen.change(3, changed=changed)
    pen.caught(3, f"is said to have {changed} changed texts; it has 1")


def test_an_acknowledgement_gone(room: Newsroom, pen: Pen) -> None:
    """An error flag stands in the approved draft, and the approval says no word of it."""
    draft = room.draft("a", Flag("number", Severity.ERROR, "41 is not in the article"))
    room.approve(draft, acknowledged=["1:number"])
    pen.change(3, acknowledged=None)
    pen.caught(3, "with the error flag 1:number")
    pen.refused()


def test_an_approval_that_does_not_bind_the_rows(room: Newsroom, pen: Pen) -> None:
    """Without `rows` the flags of an approved draft could be changed at will."""
    room.approve(room.draft("a", Flag("number", Severity.WARNING, "41 is not in the article")))
    pen.change(3, rows=None).sql("UPDATE takeaways SET flags = '[]'")
    pen.caught(3, "without its rows")
    pen.refused()


@pytest.mark.parametrize(
    "changes",
    [{"about": 2}, {"about": 4}, {"actor": "Ben"}, {"via": "dream"}, {"via": "redo"}],
    ids=["of a draft", "of itself", "of another's act", "no such way", "a repetition of what was not undone"],
)
def test_an_undo_of_nobodys_act(room: Newsroom, pen: Pen, changes: dict[str, Any]) -> None:
    """A reopening undoes what its actor never did on this draft."""
    room.approve(room.draft())
    undo(room.db, actor=room.ana, at=room.later())
    pen.change(4, **changes)
    pen.caught(4, "no such decision of this person")


def test_an_undo_on_another_draft(room: Newsroom, pen: Pen) -> None:
    """A withdrawal is undone by an undo that names the withdrawal of another draft."""
    for name in ("a", "b"):
        room.approve(room.draft(name))
    room.withdraw(1)
    room.withdraw(2)
    undo(room.db, actor=room.ana, at=room.later())
    pen.change(9, about=7)
    pen.caught(9, "no such decision of this person")
    pen.refused(2)


def test_approved_again_without_an_undo(room: Newsroom, pen: Pen) -> None:
    """A withdrawn box is let go as if nobody had withdrawn it."""
    room.approve(room.draft())
    room.withdraw(1)
    undo(room.db, actor=room.ana, at=room.later())
    pen.change(5, via=None, about=None, words=pen.facts(3)["words"])
    pen.caught(5, "out of a withdrawal that nobody undid")
    pen.refused()


def test_a_look_evaded_by_an_undo(room: Newsroom, pen: Pen) -> None:
    """The repeated approval leaves out the look that the first one asked for."""
    room.approve(room.draft(), looks=LookPolicy(before_share=1.0))
    undo(room.db, actor=room.ana, at=room.later())
    redo(room.db, actor=room.ana, at=room.later())
    pen.change(5, second_looks=None).sql("DELETE FROM second_looks WHERE approval = 5")
    pen.caught(5, "without the second look that it needs")
    pen.refused()


POLICIES: dict[str, tuple[LookPolicy, Any]] = {
    "a share": (LookPolicy(before_share=1.0), None),
    "a share afterwards": (LookPolicy(after_share=1.0), None),
    "a section": (LookPolicy(before_sections=("court",)), None),
    "a flag": (LookPolicy(before_flags=("number",)), None),
    "no policy": (LookPolicy(before_share=1.0), {"policy": None, "policy_sha256": None}),
    "one of before": (LookPolicy(before_share=1.0), "first"),
}


@pytest.mark.parametrize("name", POLICIES)
def test_a_look_evaded(room: Newsroom, pen: Pen, name: str) -> None:
    """The approval names a policy and leaves out a look that it asks for, or names none, or one that was replaced."""
    policy, changes = POLICIES[name]
    set_look_policy(room.db, LookPolicy(), actor=room.ben, at=room.later())
    room.approve(room.draft("a"))
    set_look_policy(room.db, policy, actor=room.ben, at=room.later())
    room.approve(room.draft("b"))
    draft = room.draft("c", Flag("number", Severity.WARNING, "41 is not in the article"), section=" Court")
    room.approve(draft)
    if changes == "first":
        changes = {key: pen.facts(4)[key] for key in ("policy", "policy_sha256")}
    pen.change(11, second_looks=None, **(changes or {})).sql("DELETE FROM second_looks WHERE approval = 11")
    pen.caught(11, "another policy" if changes else "without a second look that policy 2 asks for")
    if not changes:
        pen.refused(draft)


LOOKED = {
    "a verdict turned": {"verdict": "agree"},
    "an answer of the first": {"second": "as_drafted"},
    "another first": {"first": "changed"},
}


@pytest.mark.parametrize("name", LOOKED)
def test_a_look_turned(room: Newsroom, pen: Pen, name: str) -> None:
    """The second person found something, and the look says that all was well; the table says the same."""
    room.approve(room.draft(), looks=LookPolicy(after_share=1.0))
    take_look(room.db, 1, second="rejected", actor=room.ben, at=room.later())
    ((column, value),) = LOOKED[name].items()
    pen.change(4, **LOOKED[name]).sql(f"UPDATE second_looks SET {column} = '{value}'")
    pen.caught(4, "is not what the two people did")


@pytest.mark.parametrize("kinds", [["Before_export"], ["before_export", "before_export"]])
def test_looks_that_are_none(room: Newsroom, pen: Pen, forgery: Forgery, independent: Any, kinds: Any) -> None:
    """A look of a kind that nobody takes, or not as a list."""
    room.approve(room.draft(), looks=LookPolicy(before_share=1.0))
    forgery.rewritten(*pen.change(3, second_looks=kinds).statements)
    assert any(problem.entry == 3 and "looks that are none" in problem.message for problem in verify(room.db).problems)
    assert any("looks that are none" in problem for problem in independent.verify(room.path))


def test_an_undo_repeated_that_was_never_made(room: Newsroom, pen: Pen) -> None:
    """The reopening is somebody's free decision, and yet the approval is said to repeat what was undone."""
    room.approve(room.draft())
    undo(room.db, actor=room.ana, at=room.later())
    redo(room.db, actor=room.ana, at=room.later())
    pen.change(4, via=None, about=None)
    pen.caught(5, "no such decision of this person")


def test_reopened_by_a_look_that_found_nothing(room: Newsroom, pen: Pen) -> None:
    """The look agreed, and the draft came back because of it."""
    room.approve(room.draft(), looks=LookPolicy(before_share=1.0))
    take_look(room.db, 1, second="changed", actor=room.ben, at=room.later())
    pen.change(4, second="as_drafted", verdict="agree")
    pen.sql("UPDATE second_looks SET second = 'as_drafted', verdict = 'agree'")
    pen.caught(5, "a second look that found nothing")
