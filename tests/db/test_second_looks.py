"""Second looks: drawn by the log, by another person, holding up the export, compared beyond chance."""

import sqlite3
from typing import Any

import pytest

from db.deciding.look_policy import look_policy, set_look_policy
from db.deciding.second_looks import Second, open_looks, take_look
from db.deciding.undo import redo, undo
from db.errors import ConflictError, RefusedError, UsageError
from db.exports import exportable, why_not
from db.figures.agreement import agreement, agreement_of
from db.look_rules import NO_LOOKS, LookPolicy
from db.records import DraftState, Flag, Severity
from db.verifying.verify import verify
from tests.db.conftest import Newsroom

COURT = LookPolicy(before_sections=("Court",))
BLIND = LookPolicy(after_share=1.0)


def court(room: Newsroom) -> int:
    """Return a draft from court that Ana approved."""
    draft = room.draft(section="Court")
    room.approve(draft, looks=COURT)
    return draft


def test_four_eyes_hold_up_the_export(room: Newsroom) -> None:
    """The approved draft leaves only after another person agreed."""
    draft = court(room)
    assert exportable(room.db, at=room.now) == []
    assert "second person" in why_not(room.db, draft, at=room.now)
    (look,) = open_looks(room.db, actor=room.ben)
    take_look(room.db, look.id, second="as_drafted", actor=room.ben, at=room.later())
    room.export(draft)
    assert verify(room.db).ok


def test_neither_the_approver_nor_the_last_editor_may_look(room: Newsroom) -> None:
    """Ana approved, Ben edited last: the look is for somebody else."""
    draft = room.draft(section="Court")
    room.edit(draft, "The pier of Eastmere grows.", room.ben)
    room.approve(draft, looks=COURT)
    assert open_looks(room.db, actor=room.ana) == open_looks(room.db, actor=room.ben) == []
    for actor in (room.ana, room.ben):
        with pytest.raises(RefusedError, match="neither approved nor edited"):
            take_look(room.db, 1, second="as_drafted", actor=actor, at=room.later())
    assert len(open_looks(room.db, actor=type(room.ana)("Cleo"))) == 1


def test_the_database_itself_wants_another_person(room: Newsroom, forger: sqlite3.Connection) -> None:
    """A forged look by the approver is refused on any connection, and so is one without an entry."""
    court(room)
    for looker in ("Ana", "Ben"):
        with pytest.raises(Exception, match="logged act of another person"):
            forger.execute("UPDATE second_looks SET verdict = 'agree', looker = ?, entry = 3", (looker,))


def test_disagreement_before_the_export_reopens(room: Newsroom) -> None:
    """The draft is pending again, and the log says by whom and why."""
    draft = court(room)
    take_look(room.db, 1, second="rejected", note="The sum is not in it.", actor=room.ben, at=room.later())
    assert room.load(draft).state is DraftState.PENDING
    assert room.acts()[-2:] == ["second_look", "reopened"]
    with pytest.raises(ConflictError):
        take_look(room.db, 1, second="as_drafted", actor=room.ben, at=room.later())
    assert verify(room.db).ok


def test_undo_and_redo_do_not_evade_the_look(room: Newsroom) -> None:
    """An approval that is renewed asks for the same look again."""
    draft = court(room)
    undo(room.db, actor=room.ana, at=room.later())
    redo(room.db, actor=room.ana, at=room.later())
    assert room.load(draft).state is DraftState.REVIEWED
    assert exportable(room.db, at=room.now) == []
    assert len(open_looks(room.db, actor=room.ben)) == 1
    assert verify(room.db).ok


def test_approving_anew_does_not_evade_the_look(room: Newsroom) -> None:
    """A look that was drawn is owed by the next approval too, though nothing draws it again."""
    draft = room.draft()
    room.approve(draft, looks=LookPolicy(before_share=1.0))
    undo(room.db, actor=room.ana, at=room.later())
    room.approve(draft, looks=NO_LOOKS)
    assert exportable(room.db, at=room.now) == []
    assert len(open_looks(room.db, actor=room.ben)) == 1
    assert verify(room.db).ok


def test_the_records_own_policy_holds_for_every_desk(room: Newsroom) -> None:
    """A policy set once asks for looks although the desk that approves names none; the setting stays on record."""
    set_look_policy(room.db, LookPolicy(before_share=1.0), actor=room.ben, at=room.later())
    draft = room.draft()
    room.approve(draft)
    assert exportable(room.db, at=room.now) == []
    set_look_policy(room.db, NO_LOOKS, actor=room.ben, at=room.later())
    assert look_policy(room.db) == NO_LOOKS
    assert room.db.conn.execute("SELECT count(*) FROM look_policies").fetchone()[0] == 2
    for wrong in (room.night, type(room.ana)(" ")):
        with pytest.raises(RefusedError):
            set_look_policy(room.db, NO_LOOKS, actor=wrong, at=room.later())
    with pytest.raises(UsageError):
        set_look_policy(room.db, LookPolicy(after_share=5), actor=room.ana, at=room.later())
    with pytest.raises(UsageError, match="no kind of flag 'qoute'") as caught:
        set_look_policy(room.db, LookPolicy(before_flags=("name", "qoute")), actor=room.ana, at=room.later())
    assert caught.value.hint == "did you mean quote?"
    assert look_policy(room.db) == NO_LOOKS


def test_looks_by_flag_and_share(room: Newsroom) -> None:
    """A flag that stands asks for eyes; shares of all and none ask always and never."""
    flag = Flag("quote", Severity.WARNING, "not in the article")
    policies = [LookPolicy(before_flags=("quote",)), LookPolicy(before_share=1.0), LookPolicy(before_share=0.0)]
    for number, policy in enumerate(policies):
        room.approve(room.draft(f"s{number}", flag), looks=policy)
    assert [look.why for look in open_looks(room.db, actor=room.ben)] == ["flag quote", "share"]


def test_blind_looks_measure_agreement(room: Newsroom) -> None:
    """What the second person would have done is compared with what the first did."""
    seconds: dict[str, Second] = {"a": "as_drafted", "b": "changed", "c": "as_drafted", "d": "rejected"}
    for name, second in seconds.items():
        changed = name in "bd"
        texts = ("Another sentence stands here.", *room.texts[1:]) if changed else room.texts
        room.approve(room.draft(name), texts=texts, looks=BLIND)
        (look,) = open_looks(room.db, actor=room.ben)
        take_look(room.db, look.id, second=second, actor=room.ben, at=room.later())
    found = agreement(room.db)
    assert (found.looks, found.agreed, found.raw) == (4, 3, 0.75)
    assert found.kappa == pytest.approx((0.75 - 0.375) / (1 - 0.375))
    assert verify(room.db).ok


@pytest.mark.parametrize(
    ("pairs", "kappa", "why"),
    [
        ([], None, "nothing was looked at twice"),
        ([("as_drafted", "as_drafted")] * 20, None, "always answered `as_drafted`"),
        ([("as_drafted", "as_drafted"), ("changed", "changed")], 1.0, ""),
        ([("as_drafted", "changed"), ("changed", "as_drafted")], -1.0, ""),
        ([("as_drafted", "as_drafted"), ("as_drafted", "changed")], 0.0, ""),
    ],
)
def test_kappa_is_a_number_or_says_why_not(pairs: Any, kappa: Any, why: str) -> None:
    """Perfect, reversed and chance agreement have their values; one answer only is undefined, not 1 and not NaN."""
    found = agreement_of(pairs)
    assert found.kappa == kappa
    assert why in found.undefined
    assert bool(found.undefined) == (found.kappa is None)
