"""Decisions: what they change, what they log, what refuses them."""

import json
from typing import Any

import pytest

from db.deciding import acts as decisions
from db.drafts.saving import save_draft
from db.errors import ConflictError, LogBrokenError, RefusedError
from db.history import of_draft
from db.records import DraftState, Flag, Severity, Span
from tests.db.conftest import Forgery, Newsroom

BETTER = "Eastmere's harbour board voted to lengthen the north pier by 40 metres."


def test_approval_logs_everything_an_auditor_asks(room: Newsroom) -> None:
    """The entry holds texts before and after, revision, model, attention, guidelines and tool."""
    draft = room.load(room.draft())
    room.approve(draft.id, texts=(BETTER, *draft.texts[1:]), seconds=41.5, end_seen=True, guidelines="g3")
    entry = of_draft(room.db, draft.id)[-1]
    assert json.loads(entry.texts["before"] or "") == list(draft.texts)
    assert json.loads(entry.texts["after"] or "") == [BETTER, *draft.texts[1:]]
    wanted = {"act": "approved", "actor": "Ana", "actor_kind": "person", "changed": 1, "milliseconds": 41500}
    wanted |= {"end_seen": True, "guidelines": "g3", "revision": draft.revision.sha256, "model": "house-model"}
    wanted |= {"model_revision": "a" * 64, "state": "reviewed", "state_before": "pending", "version": 2}
    assert wanted.items() <= entry.body.items()
    assert entry.body["tool"]


def test_edit_then_approve_counts_as_changed(room: Newsroom) -> None:
    """What counts is the difference from the model's text, not from the last save."""
    draft = room.draft()
    room.edit(draft, BETTER)
    room.approve(draft)
    assert [entry.facts.changed for entry in of_draft(room.db, draft)] == [None, 1, 1]


def test_reordering_is_no_change_of_words(room: Newsroom) -> None:
    """The model's own three in another order are still as drafted."""
    draft = room.draft()
    one, two, three = room.texts
    done = room.approve(draft, texts=(two, one, three), sources=(2, 1, 3))
    assert of_draft(room.db, draft)[-1].facts.changed == 0
    assert [takeaway.source for takeaway in done.takeaways] == [2, 1, 3]
    assert done.takeaways[0].drafted == two


def test_swap_with_an_alternative_brings_its_evidence(room: Newsroom) -> None:
    """A takeaway swapped for an alternative rests on the alternative's sentences."""
    draft = room.draft()
    done = room.edit(draft, room.spare, sources=(4, 2, 3))
    assert done.takeaways[0].evidence == done.alternatives[0].evidence
    assert done.takeaways[0].drafted == room.spare


def test_error_flags_wait_for_an_acknowledgement(room: Newsroom) -> None:
    """An error flag blocks approval until it is named; the name is in the log."""
    draft = room.draft("a", Flag("number", Severity.ERROR, "41 is not in the article"))
    with pytest.raises(RefusedError, match="1:number"):
        room.approve(draft)
    room.approve(draft, acknowledged=("1:number",))
    assert of_draft(room.db, draft)[-1].facts.acknowledged == ["1:number"]


def test_late_save_of_another_version_is_refused(room: Newsroom) -> None:
    """Who saved second is told, and nothing of the first save is lost."""
    draft = room.draft()
    seen = room.load(draft).version
    room.edit(draft, BETTER, room.ben)
    with pytest.raises(ConflictError, match="changed since you opened it"):
        room.approve(draft, version=seen)
    assert room.load(draft).texts[0] == BETTER


@pytest.mark.parametrize("name", ["", "   "])
def test_only_a_named_person_decides(room: Newsroom, name: str) -> None:
    """Machines and the nameless approve nothing."""
    draft = room.draft()
    for actor in (type(room.ana)(name), room.night):
        with pytest.raises(RefusedError, match="named person"):
            room.approve(draft, actor)


def test_rejection_needs_a_reason_and_other_needs_a_note(room: Newsroom) -> None:
    """Reasons are codes that can be counted."""
    draft = room.draft()
    refused: list[dict[str, Any]] = [{"reason": "dislike"}, {"outcome": "later"}, {"reason": "other", "note": " "}]
    for what in refused:
        with pytest.raises(RefusedError):
            room.reject(draft, **what)
    room.reject(draft, reason="other", note="The board sits twice.")
    entry = of_draft(room.db, draft)[-1]
    assert (entry.facts.reason, entry.texts["note"]) == ("other", "The board sits twice.")


def test_reopen_and_withdraw(room: Newsroom) -> None:
    """Before the export a draft reopens; after it, it can only be withdrawn, with a note."""
    draft = room.draft()
    room.approve(draft)
    reopened = decisions.reopen(room.db, draft, version=2, actor=room.ben, at=room.later())
    assert reopened.state is DraftState.PENDING
    room.approve(draft)
    room.export(draft)
    with pytest.raises(RefusedError, match="exported on 2026-03-02"):
        decisions.reopen(room.db, draft, version=4, actor=room.ana, at=room.later())
    with pytest.raises(RefusedError, match="note"):
        room.withdraw(draft, note=" ")
    assert room.withdraw(draft).state is DraftState.WITHDRAWN


def test_rejected_draft_does_not_reopen_beside_one_that_somebody_has(room: Newsroom) -> None:
    """One article has one live draft; see `test_making_way`."""
    draft = room.draft()
    room.reject(draft)
    revision = room.load(draft).revision.id
    room.claim(save_draft(room.db, revision, room.drafted(), actor=room.night, at=room.later()), room.ben)
    with pytest.raises(RefusedError, match="Ben has the newer draft in hand"):
        decisions.reopen(room.db, draft, version=2, actor=room.ana, at=room.later())


def test_unchanged_edit_is_no_act(room: Newsroom) -> None:
    """Saving what stands writes nothing."""
    draft = room.draft()
    room.edit(draft, room.texts[0])
    assert room.acts() == ["ingested", "drafted"]
    assert room.load(draft).version == 1


@pytest.mark.parametrize("act", ["edit", "approve"])
def test_flags_stand_where_their_words_stand(room: Newsroom, act: str) -> None:
    """A text is stored without the space around it; what was found in it as it was typed moves along."""
    draft, typed = room.draft(), f"   {BETTER} "
    start = typed.index("40 metres")
    flags = (
        (
            Flag("number", Severity.WARNING, "40 is not in the article", Span(start, start + 9), Span(5, 7)),
            Flag("style", Severity.NOTE, "space around it", Span(0, len(typed))),
            Flag("support", Severity.NOTE, "not borne out"),
        ),
        (),
        (),
    )
    if act == "edit":
        done = room.edit(draft, typed, flags=flags)
    else:
        done = room.approve(draft, texts=(typed, *room.texts[1:]), flags=flags)
    number, style, support = done.takeaways[0].flags
    assert number.span.cut(done.texts[0]) == "40 metres"
    assert (number.article_span, style.span, support.span) == (Span(5, 7), Span(0, len(BETTER)), None)


@pytest.mark.parametrize("act", ["edit", "approve"])
def test_nothing_is_written_beside_its_place(room: Newsroom, act: str) -> None:
    """Somebody moved a takeaway in the table: no act says that words are saved which are not."""
    draft = room.draft()
    Forgery(room.bare()).unguarded("UPDATE takeaways SET position = 4 WHERE position = 3")
    before = room.load(draft)
    with pytest.raises(LogBrokenError, match="no takeaway in place 3, and nothing was written"):
        room.edit(draft, BETTER) if act == "edit" else room.approve(draft, texts=(BETTER, *room.texts[1:]))
    assert room.load(draft) == before
    assert room.acts() == ["ingested", "drafted"]
