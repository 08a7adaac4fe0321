"""Undo and redo: new entries, many steps, the texts back, refused with the reason."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.decisions import reopen
from db.errors import RefusedError
from db.records import DraftState
from db.undo import recent_decisions, redo, undo
from db.verify import verify
from db.working_copies import kept

BETTER = "The north pier of Eastmere grows by 40 metres."


def test_undo_brings_back_state_and_text(room: Any) -> None:
    """An approval with an edit is undone to the model's text, and the editor's words wait as a working copy."""
    draft = room.draft()
    room.approve(draft, texts=(BETTER, *room.texts[1:]))
    undone = undo(room.db, actor=room.ana, at=room.later())
    assert (undone.act, undone.draft.state, undone.draft.texts) == ("approved", DraftState.PENDING, room.texts)
    assert kept(room.db, draft, actor=room.ana).texts[0] == BETTER
    assert room.acts()[-2:] == ["approved", "reopened"]


def test_many_steps_back_and_forth(room: Any) -> None:
    """Edit, approve, undo twice, redo twice: where it began, and the log tells all six acts."""
    draft = room.draft()
    room.edit(draft, BETTER)
    room.approve(draft)
    for _ in range(2):
        undo(room.db, actor=room.ana, at=room.later())
    assert room.load(draft).texts == room.texts
    for _ in range(2):
        redo(room.db, actor=room.ana, at=room.later())
    done = room.load(draft)
    assert (done.state, done.texts[0]) == (DraftState.REVIEWED, BETTER)
    assert room.acts()[2:] == ["edited", "approved", "reopened", "edited", "edited", "approved"]
    assert verify(room.db).ok


@pytest.mark.parametrize("outcome", ["redraft", "by_hand", "never"])
def test_undo_of_a_rejection_restores_the_article(room: Any, outcome: str) -> None:
    """What was decided about drafting goes with the rejection, and comes back with the redo."""
    draft = room.draft()
    room.reject(draft, outcome=outcome)
    undo(room.db, actor=room.ana, at=room.later())
    assert room.load(draft).state is DraftState.PENDING
    redo(room.db, actor=room.ana, at=room.later())
    word = room.db.conn.execute("SELECT outcome FROM articles").fetchone()[0]
    assert (room.load(draft).state, word) == (DraftState.REJECTED, "" if outcome == "redraft" else outcome)
    assert verify(room.db).ok


def test_undo_after_export_is_refused_with_the_date(room: Any) -> None:
    """What left can only be withdrawn."""
    draft = room.draft()
    room.approve(draft)
    room.export(draft)
    with pytest.raises(RefusedError, match=r"exported on 2026-03-02 08:04 UTC; withdraw it instead"):
        undo(room.db, actor=room.ana, at=room.later())
    (decision,) = recent_decisions(room.db, actor=room.ana)
    assert "exported" in decision.undoable


def test_undo_of_a_withdrawal_is_an_approval(room: Any) -> None:
    """Only a logged approval makes a draft reviewed, also on the way back."""
    draft = room.draft()
    room.approve(draft)
    room.export(draft)
    room.withdraw(draft)
    undo(room.db, actor=room.ana, at=room.later())
    assert room.load(draft).state is DraftState.REVIEWED
    assert room.acts()[-1] == "approved"
    assert verify(room.db).ok


def test_undo_does_not_touch_what_another_editor_built_on(room: Any) -> None:
    """Ben edited after Ana: Ana's edit can not be undone, and she is told."""
    draft = room.draft()
    room.edit(draft, BETTER)
    room.edit(draft, "The pier of Eastmere grows.", room.ben)
    with pytest.raises(RefusedError, match="somebody acted on it since"):
        undo(room.db, actor=room.ana, at=room.later())


def test_undo_after_the_article_changed_is_refused(room: Any) -> None:
    """A stale draft does not come back to life."""
    room.approve(room.draft())
    room.ingest(body="The board took its vote back.")
    with pytest.raises(RefusedError, match="the article changed since"):
        undo(room.db, actor=room.ana, at=room.later())


def test_one_of_several_can_be_chosen(room: Any) -> None:
    """The list of my last decisions is newest first; any that stands alone can be undone by its number."""
    first, second = room.draft("a"), room.draft("b")
    room.approve(first)
    room.reject(second)
    newest, oldest = recent_decisions(room.db, actor=room.ana)
    assert (newest.act, oldest.act, oldest.undoable) == ("rejected", "approved", "")
    undo(room.db, actor=room.ana, at=room.later(), entry=oldest.entry)
    assert [room.load(draft).state for draft in (first, second)] == [DraftState.PENDING, DraftState.REJECTED]


def test_nothing_to_undo_says_so(room: Any) -> None:
    """Another editor's decisions are not mine."""
    room.approve(room.draft(), room.ben)
    for verb in (undo, redo):
        with pytest.raises(RefusedError):
            verb(room.db, actor=room.ana, at=room.later())


ACTS = st.lists(
    st.tuples(st.sampled_from(["edit", "approve", "reject", "reopen", "undo", "redo"]), st.booleans()), max_size=14
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
def test_any_sequence_of_two_editors_leaves_a_record_that_verifies(room: Any, acts: Any) -> None:
    """Whatever two editors do and undo, each act is done or refused, and the log agrees with the tables."""
    draft = room.draft(f"story-{room.later():%d%H%M}")
    for number, (act, by_ben) in enumerate(acts):
        actor = room.ben if by_ben else room.ana
        try:
            _act(room, act, draft, actor, number)
        except RefusedError:
            continue
    assert verify(room.db).problems == ()


def _act(room: Any, act: str, draft: int, actor: Any, number: int) -> None:
    at = room.later()
    if act == "edit":
        room.edit(draft, f"The pier grows by {number} metres.", actor)
    elif act == "reopen":
        reopen(room.db, draft, version=room.load(draft).version, actor=actor, at=at)
    elif act in ("approve", "reject"):
        getattr(room, act)(draft, actor)
    else:
        (undo if act == "undo" else redo)(room.db, actor=actor, at=at)
