"""A withdrawn set's words as a new draft of its article, so that what was wrong in them is mended."""

from typing import Any

import pytest

from db.articles.wanted import to_draft
from db.deciding.acts import reopen
from db.deciding.mending import draft_again
from db.deciding.second_looks import open_looks, take_look
from db.deciding.taken_out import taken_out
from db.deciding.undo import undo
from db.errors import ConflictError, NewerDraftError, RefusedError
from db.history import LogFilters, entries
from db.look_rules import LookPolicy
from db.records import Actor, DraftState
from db.upkeep.redaction import redact_entry
from db.verifying.verify import verify
from tests.db.conftest import BETTER, BODY, SPARE, TEXTS, Newsroom

MORE, LAST = "Fishermen wanted a longer pier.", "The harbour board met twice."


def withdrawn(room: Newsroom, texts: Any = None) -> int:
    """Return a draft that was approved, exported and withdrawn."""
    draft = room.draft()
    room.approve(draft, texts=texts)
    room.export(draft)
    room.withdraw(draft)
    return draft


def again(room: Newsroom, draft: int) -> int:
    """Return the new draft."""
    return draft_again(room.db, draft, version=room.load(draft).version, actor=room.ana, at=room.later())


def test_the_same_words_wait_and_each_is_to_be_acknowledged(room: Newsroom, independent: Any) -> None:
    """They are the drafter's, alternatives and evidence included; both verifiers find nothing to say."""
    first = withdrawn(room)
    draft = room.load(again(room, first))
    assert (draft.state, draft.texts, draft.article_id) == (DraftState.PENDING, TEXTS, 1)
    assert [one.text for one in draft.alternatives] == [SPARE]
    assert [[flag.kind for flag in one.flags] for one in draft.takeaways] == [["withdrawn"]] * 3
    with pytest.raises(RefusedError, match="wait for an acknowledgement: 1:withdrawn, 2:withdrawn, 3:withdrawn"):
        room.approve(draft.id)
    room.approve(draft.id, texts=(BETTER, SPARE, "Fishermen wanted a longer pier."), flags=((), (), ()))
    assert verify(room.db).problems == ()
    assert independent.verify(room.path) == []


def test_what_an_editor_had_made_of_them_waits_for_everybody(room: Newsroom, independent: Any) -> None:
    """As an edit of who opened them: what was corrected before it was published does not come back uncorrected."""
    number = again(room, withdrawn(room, (BETTER, *TEXTS[1:])))
    draft = room.load(number)
    assert (draft.texts, draft.own[0].text) == ((BETTER, *TEXTS[1:]), TEXTS[0])
    assert [[flag.kind for flag in one.flags] for one in draft.takeaways] == [["withdrawn"]] * 3
    assert room.acts()[-2:] == ["drafted", "edited"]
    with pytest.raises(RefusedError, match="1:withdrawn, 2:withdrawn, 3:withdrawn"):
        room.approve(number, room.ben)
    assert verify(room.db).problems == ()
    assert independent.verify(room.path) == []


def test_an_order_that_blanks_the_note_leaves_none_of_it(room: Newsroom) -> None:
    """Neither with the words that were opened again; the desk has it from the log alone."""
    first = withdrawn(room)
    (act,) = entries(room.db, LogFilters(acts=("withdrawn",)))
    again(room, first)
    redact_entry(room.db, act.seq, reason="court order", actor=room.ana, at=room.later())
    (one,) = taken_out(room.db, 1)
    assert one.why == ""
    assert b"The sum was wrong." not in room.path.read_bytes()


@pytest.mark.parametrize("texts", [TEXTS, (BETTER, *TEXTS[1:])])
def test_the_withdrawal_is_taken_back_once_the_new_draft_is_rejected(room: Newsroom, texts: Any) -> None:
    """And the refusal before that says so."""
    first = withdrawn(room, texts)
    (act,) = entries(room.db, LogFilters(acts=("withdrawn",)))
    second = again(room, first)
    with pytest.raises(NewerDraftError, match=r"newer draft.*; it has to be rejected first"):
        undo(room.db, actor=room.ana, at=room.later(), entry=act.seq)
    room.reject(second, reason="other", note="It was opened by mistake.")
    undo(room.db, actor=room.ana, at=room.later(), entry=act.seq)
    assert room.load(first).state is DraftState.REVIEWED


def test_the_corrected_words_are_not_taken_back(room: Newsroom) -> None:
    """An undo right after is not meant for them: what an editor corrected would be on everybody's desk again."""
    number = again(room, withdrawn(room, (BETTER, *TEXTS[1:])))
    with pytest.raises(RefusedError, match=r"these words were published.*Pier grows"):
        undo(room.db, actor=room.ana, at=room.later())
    room.edit(number, SPARE)
    undo(room.db, actor=room.ana, at=room.later())
    assert room.load(number).texts == (BETTER, *TEXTS[1:])


def test_one_that_waits_is_not_superseded(room: Newsroom) -> None:
    """Two editors open the same set at once."""
    first = withdrawn(room)
    second = again(room, first)
    with pytest.raises(ConflictError, match="a draft of it waits by now"):
        again(room, first)
    assert room.load(second).state is DraftState.PENDING


def test_only_a_withdrawn_set_of_the_text_that_stands(room: Newsroom) -> None:
    """And where nothing else of the article waits or stands."""
    first = withdrawn(room)
    with pytest.raises(ConflictError):
        draft_again(room.db, first, version=1, actor=room.ana, at=room.later())
    second = again(room, first)
    with pytest.raises(RefusedError, match="is pending"):
        again(room, second)
    room.approve(second, acknowledged=[f"{place}:withdrawn" for place in (1, 2, 3)])
    with pytest.raises(RefusedError, match="reviewed draft") as refused:
        again(room, first)
    assert refused.value.hint == "reopen or withdraw that one first"
    room.withdraw(second)
    room.ingest(body=f"{BODY}\n\nThe mayor was there.")
    with pytest.raises(RefusedError, match="changed since"):
        again(room, first)


def test_a_rejected_one_is_drafted_anew(room: Newsroom) -> None:
    """Where its editor asks for that: a withdrawal alone asks for nothing."""
    first = withdrawn(room)
    assert not to_draft(room.db, limit=5, at=room.now)
    second = again(room, first)
    room.reject(second, outcome="redraft")
    assert [one.article_id for one in to_draft(room.db, limit=5, at=room.now)] == [1]
    version = room.load(second).version
    reopen(room.db, second, version=version, actor=room.ana, at=room.later())
    room.reject(second, outcome="by_hand")
    assert not to_draft(room.db, limit=5, at=room.now)


@pytest.mark.parametrize("outcome", ["never", "by_hand"])
def test_none_where_an_editor_wanted_no_more_drafts(room: Newsroom, outcome: str) -> None:
    """That is taken back where it was said: at the rejected draft."""
    first = withdrawn(room)
    second = again(room, first)
    room.reject(second, outcome=outcome)
    with pytest.raises(RefusedError, match="rejected for good"):
        again(room, first)
    reopen(room.db, second, version=room.load(second).version, actor=room.ana, at=room.later())


def test_none_of_an_article_that_is_killed(room: Newsroom) -> None:
    """Its source wants nothing of it published."""
    first = withdrawn(room)
    room.ingest(pub_status="canceled")
    with pytest.raises(RefusedError, match="not to be published"):
        again(room, first)


@pytest.mark.parametrize(("texts", "waiting"), [((BETTER, SPARE, MORE), 0), ((LAST, SPARE, MORE), 1)])
def test_the_second_look_is_not_for_who_wrote_or_approved_words_of_the_set(
    room: Newsroom, texts: Any, waiting: int
) -> None:
    """Ana wrote the first of them, Cleo approved the set, Ben opened it again: as long as one of its words stands."""
    cleo, dora = Actor("Cleo"), Actor("Dora")
    first = room.draft(section="Court")
    room.edit(first, BETTER, room.ana)
    room.approve(first, cleo)
    room.withdraw(first, room.ben)
    second = draft_again(room.db, first, version=room.load(first).version, actor=room.ben, at=room.later())
    room.approve(second, room.ben, texts=texts, flags=((), (), ()), looks=LookPolicy(before_sections=("Court",)))
    assert [len(open_looks(room.db, actor=one)) for one in (room.ana, cleo)] == [waiting, waiting]
    assert (len(open_looks(room.db, actor=room.ben)), len(open_looks(room.db, actor=dora))) == (0, 1)
    (look,) = open_looks(room.db, actor=dora)
    if not waiting:
        with pytest.raises(RefusedError, match="neither approved nor edited"):
            take_look(room.db, look.id, second="as_drafted", actor=room.ana, at=room.later())
