"""Undo and redo: new entries, many steps, the texts back, refused with the reason."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.deciding.acts import reopen
from db.deciding.recent import recent_decisions
from db.deciding.undo import redo, undo
from db.drafts.saving import save_draft
from db.drafts.working_copies import keep, kept, left_behind
from db.errors import RefusedError
from db.records import DraftState, Flag, Severity
from db.upkeep.redaction import redact_article
from db.verifying.verify import verify
from tests.db.conftest import Newsroom

BETTER = "The north pier of Eastmere grows by 40 metres."


def test_undo_brings_back_state_and_text(room: Newsroom) -> None:
    """An approval with an edit is undone to the model's text, and the editor's words wait as a working copy."""
    draft = room.draft()
    room.approve(draft, texts=(BETTER, *room.texts[1:]))
    undone = undo(room.db, actor=room.ana, at=room.later())
    assert (undone.act, undone.draft.state, undone.draft.texts) == ("approved", DraftState.PENDING, room.texts)
    assert kept(room.db, draft, actor=room.ana).texts[0] == BETTER
    assert room.acts()[-2:] == ["approved", "reopened"]


def test_many_steps_back_and_forth(room: Newsroom) -> None:
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
def test_undo_of_a_rejection_restores_the_article(room: Newsroom, outcome: str) -> None:
    """What was decided about drafting goes with the rejection, and comes back with the redo."""
    draft = room.draft()
    room.reject(draft, outcome=outcome)
    undo(room.db, actor=room.ana, at=room.later())
    assert room.load(draft).state is DraftState.PENDING
    redo(room.db, actor=room.ana, at=room.later())
    word = room.db.conn.execute("SELECT outcome FROM articles").fetchone()[0]
    assert (room.load(draft).state, word) == (DraftState.REJECTED, "" if outcome == "redraft" else outcome)
    assert verify(room.db).ok


def test_undo_after_export_is_refused_with_the_date(room: Newsroom) -> None:
    """What left can only be withdrawn."""
    draft = room.draft()
    room.approve(draft)
    room.export(draft)
    with pytest.raises(RefusedError, match=r"withdraw it instead \(exported 2026-03-02 08:04 UTC\)"):
        undo(room.db, actor=room.ana, at=room.later())
    (decision,) = recent_decisions(room.db, actor=room.ana, at=room.now)
    assert "exported" in decision.undoable


def test_undo_of_a_withdrawal_is_an_approval(room: Newsroom) -> None:
    """Only a logged approval makes a draft reviewed, also on the way back."""
    draft = room.draft()
    room.approve(draft)
    room.export(draft)
    room.withdraw(draft)
    undo(room.db, actor=room.ana, at=room.later())
    assert room.load(draft).state is DraftState.REVIEWED
    assert room.acts()[-1] == "approved"
    assert verify(room.db).ok


def test_undo_does_not_touch_what_another_editor_built_on(room: Newsroom) -> None:
    """Ben edited after Ana: Ana's edit can not be undone, and she is told."""
    draft = room.draft()
    room.edit(draft, BETTER)
    room.edit(draft, "The pier of Eastmere grows.", room.ben)
    with pytest.raises(RefusedError, match="somebody acted on it since"):
        undo(room.db, actor=room.ana, at=room.later())


def test_undo_after_the_article_changed_is_refused(room: Newsroom) -> None:
    """A stale draft does not come back to life."""
    room.approve(room.draft())
    room.ingest(body="The board took its vote back.")
    with pytest.raises(RefusedError, match="the article changed since"):
        undo(room.db, actor=room.ana, at=room.later())


def test_one_of_several_can_be_chosen(room: Newsroom) -> None:
    """The list of my last decisions is newest first; any that stands alone can be undone by its number."""
    first, second = room.draft("a"), room.draft("b")
    room.approve(first)
    room.reject(second)
    newest, oldest = recent_decisions(room.db, actor=room.ana, at=room.now)
    assert (newest.act, oldest.act, oldest.undoable) == ("rejected", "approved", "")
    undo(room.db, actor=room.ana, at=room.later(), entry=oldest.entry)
    assert [room.load(draft).state for draft in (first, second)] == [DraftState.PENDING, DraftState.REJECTED]


def test_nothing_to_undo_says_so(room: Newsroom) -> None:
    """Another editor's decisions are not mine."""
    room.approve(room.draft(), room.ben)
    for verb in (undo, redo):
        with pytest.raises(RefusedError):
            verb(room.db, actor=room.ana, at=room.later())


ACTS = st.lists(
    st.tuples(st.sampled_from(["edit", "approve", "reject", "reopen", "undo", "redo", "anew"]), st.booleans()),
    max_size=14,
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
def test_any_sequence_of_two_editors_leaves_a_record_that_verifies(room: Newsroom, acts: Any) -> None:
    """Whatever two editors do and undo, each act is done or refused, and the log agrees with the tables."""
    draft = room.draft(f"story-{room.later():%d%H%M}")
    for number, (act, by_ben) in enumerate(acts):
        actor = room.ben if by_ben else room.ana
        try:
            _act(room, act, draft, actor, number)
        except RefusedError:
            continue
    assert verify(room.db).problems == ()


def _act(room: Newsroom, act: str, draft: int, actor: Any, number: int) -> None:
    at = room.later()
    if act == "anew":
        save_draft(room.db, room.load(draft).revision.id, room.drafted(), actor=room.night, at=at)
        return
    if act == "edit":
        room.edit(draft, f"The pier grows by {number} metres.", actor)
    elif act == "reopen":
        reopen(room.db, draft, version=room.load(draft).version, actor=actor, at=at)
    elif act in ("approve", "reject"):
        getattr(room, act)(draft, actor)
    else:
        (undo if act == "undo" else redo)(room.db, actor=actor, at=at)


def test_what_comes_back_has_its_flags(room: Newsroom) -> None:
    """The model's wrong number is as loud after an undo as it was; words of the editor are checked by who undoes."""
    error = Flag("number", Severity.ERROR, "The article has another.")
    draft = room.draft("story-1", error)
    room.edit(draft, BETTER, flags=((), (), ()))
    undone = undo(room.db, actor=room.ana, at=room.later()).draft
    assert undone.takeaways[0].flags == (error,)
    with pytest.raises(RefusedError, match="number"):
        room.approve(draft, actor=room.ben)
    warning = Flag("name", Severity.WARNING, "Who?")
    done = redo(room.db, actor=room.ana, at=room.later(), recheck=lambda *_: ((warning,), (), ())).draft
    assert (done.texts[0], done.takeaways[0].flags) == (BETTER, (warning,))
    assert room.db.conn.execute("SELECT flag_kinds FROM drafts").fetchone()[0].strip(",| ") == "name"


def test_words_typed_on_survive_an_undo(room: Newsroom) -> None:
    """What was typed after the save is newer than what was saved; it stays, on what stands now."""
    draft = room.draft()
    room.edit(draft, BETTER)
    typed = ("North pier: 40 metres more.", *room.texts[1:])
    keep(room.db, draft, typed, base_version=room.load(draft).version, actor=room.ana, at=room.later())
    undo(room.db, actor=room.ana, at=room.later())
    copy = kept(room.db, draft, actor=room.ana)
    assert (copy.texts, copy.base_version) == (typed, room.load(draft).version)


def test_an_undone_edit_leaves_no_copy(room: Newsroom) -> None:
    """What was taken back does not come back by itself: the redo has its words."""
    draft = room.draft()
    room.edit(draft, BETTER)
    undo(room.db, actor=room.ana, at=room.later())
    assert kept(room.db, draft, actor=room.ana) is None
    assert redo(room.db, actor=room.ana, at=room.later()).draft.texts[0] == BETTER


def test_words_typed_survive_a_rejection_and_its_undo(room: Newsroom) -> None:
    """The rejection is of the stored texts; what was typed over them waits, and can be saved after the undo."""
    draft = room.draft()
    typed = (BETTER, *room.texts[1:])
    keep(room.db, draft, typed, base_version=room.load(draft).version, actor=room.ana, at=room.later())
    room.reject(draft)
    assert left_behind(room.db, room.load(draft).article_id, actor=room.ana).texts == typed
    undo(room.db, actor=room.ana, at=room.later())
    copy = kept(room.db, draft, actor=room.ana)
    assert (copy.texts, copy.base_version) == (typed, room.load(draft).version)


def test_a_redacted_decision_is_listed_with_the_reason(room: Newsroom) -> None:
    """Its former text is gone, so it can not be undone; the list of decisions stands."""
    draft = room.draft()
    room.reject(draft)
    redact_article(room.db, 1, reason="court order", actor=room.ben, at=room.later())
    assert "redacted" in recent_decisions(room.db, actor=room.ana, at=room.now)[0].undoable


def test_an_edit_of_flags_alone_is_undone_and_verifies(room: Newsroom) -> None:
    """Its undo raises the version as every edit does, though nothing is written anew."""
    draft = room.draft()
    room.edit(draft, room.texts[0], flags=((Flag("name", Severity.WARNING, "Who?"),), (), ()))
    for back in (undo, redo, undo):
        before = room.load(draft).version
        back(room.db, actor=room.ana, at=room.later())
        assert room.load(draft).version == before + 1
    assert verify(room.db).ok


def test_a_withdrawal_done_again_leaves_what_was_decided_on_drafting(room: Newsroom) -> None:
    """What a rejection of an earlier draft said stands; a withdrawal says nothing of it."""
    room.reject(room.draft(), outcome="never")
    draft = room.draft()
    room.approve(draft)
    room.withdraw(draft)
    undo(room.db, actor=room.ana, at=room.later())
    before = room.db.conn.execute("SELECT outcome FROM articles").fetchone()
    redo(room.db, actor=room.ana, at=room.later())
    assert room.db.conn.execute("SELECT outcome FROM articles").fetchone() == before
    assert verify(room.db).ok


def refused(room: Newsroom, word: str) -> None:
    """Check that the latest decision is listed with this reason, and refused with it."""
    (decision, *_) = recent_decisions(room.db, actor=room.ana, at=room.now)
    assert word in decision.undoable
    with pytest.raises(RefusedError, match=word) as caught:
        undo(room.db, actor=room.ana, at=room.later())
    assert "the database" not in caught.value.message


def test_what_was_stale_does_not_come_back(room: Newsroom) -> None:
    """The article was canceled: its rejected draft was no draft to decide on before either."""
    draft = room.draft()
    room.ingest(pub_status="canceled")
    room.reject(draft)
    refused(room, "stale before")


def test_a_newer_draft_keeps_a_withdrawn_one_away(room: Newsroom) -> None:
    """One article has one draft that lives; this one was asked for, as nothing withdrawn is drafted anew by itself."""
    draft = room.draft()
    room.approve(draft)
    room.export(draft)
    room.withdraw(draft)
    save_draft(room.db, 1, room.drafted(), actor=room.night, at=room.later())
    refused(room, "a newer draft waits")
