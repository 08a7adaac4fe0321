"""The review without a terminal: claims, kept text, conflicts, decisions, undo; each on a connection of its own."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlite_utils import Database

from db.drafts.assignments import assign
from db.drafts.rows import load_draft
from db.drafts.working_copies import kept
from db.errors import ConflictError, DatabaseError, RefusedError
from db.exports import record_export
from db.history import history, of_draft
from db.records import Actor, DraftState
from db.verifying.verify import verify
from review_tui.documenting.specimens import SPECIMENS, lay_out
from review_tui.pages.recent import my_last
from review_tui.sitting import choosing
from review_tui.sitting.session import Session
from tests.review_tui.conftest import Clock

OpenSession = Callable[..., Session]


def test_opening_claims_and_leaving_gives_back(session_of: OpenSession) -> None:
    """An open draft is mine, a left one nobody's."""
    ada = session_of("Ada")
    assert ada.open_draft(1).mine
    assert (ada.counts().mine, ada.counts().free) == (1, 4)
    ada.leave()
    assert (ada.counts().mine, ada.counts().free) == (0, 5)


def test_a_claim_that_can_not_be_given_back_holds_nobody(session_of: OpenSession) -> None:
    """On a full disk one can leave: the claim ends by itself. Typed text that is not kept still blocks the way."""
    ada = session_of("Ada")
    sheet = ada.open_draft(1)
    ada.db.conn.execute("PRAGMA query_only = ON")
    sheet.stand(sheet.standing.with_text(0, "Not kept yet."))
    with pytest.raises(DatabaseError):
        ada.quit()
    assert ada.open is sheet
    ada.db.conn.execute("PRAGMA query_only = OFF")
    assert ada.keeping.keep()
    ada.db.conn.execute("PRAGMA query_only = ON")
    ada.quit()
    assert ada.open is None


def test_a_held_draft_is_read_only(session_of: OpenSession) -> None:
    """Who comes second sees the draft but does not hold it."""
    session_of("Ada").open_draft(1)
    ben = session_of("Ben")
    sheet = ben.open_draft(1)
    assert not sheet.mine
    assert sheet.draft.claimed_by == "Ada"
    assert ben.counts().others == 1


def test_typed_text_survives_a_new_session(session_of: OpenSession) -> None:
    """Text that was kept stands on the screen again after a restart, with its sources."""
    ada = session_of("Ada")
    sheet = ada.open_draft(1)
    choosing.swap(sheet, 1)
    sheet.stand(sheet.standing.with_text(2, "Half a sent"))
    assert ada.keeping.keep()
    again = session_of("Ada").open_draft(1)
    assert again.texts == sheet.texts
    assert again.standing.sources == (4, 2, 3)
    assert load_draft(ada.db, 1).texts != again.texts


def test_keeping_nothing_new_writes_nothing(session_of: OpenSession) -> None:
    """A pause without a change is no write."""
    ada = session_of("Ada")
    ada.open_draft(1)
    assert not ada.keeping.keep()
    assert kept(ada.db, 1, actor=ada.actor) is None


def test_typing_the_old_text_again_drops_the_copy(session_of: OpenSession) -> None:
    """A working copy that equals the draft is none."""
    ada = session_of("Ada")
    sheet = ada.open_draft(1)
    before = sheet.standing
    sheet.stand(before.with_text(0, "Other words."))
    ada.keeping.keep()
    sheet.stand(before)
    ada.keeping.keep()
    assert kept(ada.db, 1, actor=ada.actor) is None


def test_approving_approves_what_is_on_the_screen(session_of: OpenSession) -> None:
    """Unsaved edits are part of the approval."""
    ada = session_of("Ada")
    sheet = ada.open_draft(3)
    sheet.stand(sheet.standing.with_text(0, "A storm named Runa is forecast to reach the islands early on Thursday."))
    ada.deciding.approve()
    draft = load_draft(ada.db, 3)
    assert draft.state is DraftState.REVIEWED
    assert draft.texts == sheet.texts
    assert of_draft(ada.db, 3)[-1].actor.name == "Ada"


def test_errors_wait_for_a_word(session_of: OpenSession) -> None:
    """The record itself refuses an approval while an error is not acknowledged."""
    ada = session_of("Ada")
    sheet = ada.open_draft(1)
    assert [place.key for place in sheet.unacknowledged()] == ["2:number"]
    with pytest.raises(RefusedError, match="2:number"):
        ada.deciding.approve()
    sheet.acknowledged |= set(sheet.errors())
    ada.deciding.approve()
    assert of_draft(ada.db, 1)[-1].facts.acknowledged == ["2:number"]


def test_an_edited_text_must_be_acknowledged_anew(session_of: OpenSession) -> None:
    """Changing a text takes back the word that was given for its error."""
    sheet = session_of("Ada").open_draft(1)
    sheet.acknowledged |= set(sheet.errors())
    sheet.stand(sheet.standing.with_text(1, "Repairs for cars would cost 13.8 million pounds, Marta Ilves said."))
    assert [place.key for place in sheet.unacknowledged()] == ["2:number"]


def test_editing_runs_the_checks(session_of: OpenSession) -> None:
    """Correcting the figure makes the error go away."""
    sheet = session_of("Ada").open_draft(1)
    sheet.stand(
        sheet.standing.with_text(1, "Repairs for cars would cost 11.8 million pounds, councillor Marta Ilves said.")
    )
    assert not sheet.errors()


def test_a_late_save_is_refused_and_loses_nothing(session_of: OpenSession) -> None:
    """After a take-over the former owner's save is refused; the text is kept and the log names both."""
    ada, ben = session_of("Ada"), session_of("Ben")
    sheet = ada.open_draft(3)
    sheet.stand(sheet.standing.with_text(0, "Ada's text."))
    ben.open_draft(3)
    ben.claiming.take_over()
    with pytest.raises(ConflictError):
        ada.keeping.save()
    copy = kept(ada.db, 3, actor=ada.actor)
    assert copy is not None
    assert copy.texts[0] == "Ada's text."
    entry = next(one for one in of_draft(ada.db, 3) if one.act == "taken_over")
    assert (entry.actor.name, entry.facts.former_owner) == ("Ben", "Ada")


def test_a_change_of_others_is_not_written_over_in_silence(session_of: OpenSession) -> None:
    """Text typed over an older version is refused even after a look around, a take-over back, or a restart."""
    ada, ben = session_of("Ada"), session_of("Ben")
    sheet = ada.open_draft(3)
    sheet.stand(sheet.standing.with_text(0, "Ada's text, typed over the first version."))
    ada.keeping.keep()
    ben.open_draft(3)
    theirs = ben.claiming.take_over()
    theirs.stand(theirs.standing.with_text(0, "Ben's text stands in the record."))
    ben.keeping.save()
    ben.leave()
    ada.keeping.refresh()
    ada.claiming.take_over()
    with pytest.raises(ConflictError):
        ada.deciding.approve()
    again = session_of("Ada")
    assert again.open_draft(3).texts[0].startswith("Ada's text")
    with pytest.raises(ConflictError):
        again.keeping.save()
    again.keeping.go_on_with_mine()
    again.keeping.save()
    assert load_draft(again.db, 3).texts[0].startswith("Ada's text")


def test_a_claim_is_renewed_by_activity_only(session_of: OpenSession, clock: Clock) -> None:
    """Keys hold the claim; silence lets it expire, and somebody else may come."""
    ada, ben = session_of("Ada"), session_of("Ben")
    ada.open_draft(3)
    clock.move(minutes=10)
    ada.claiming.active()
    clock.move(minutes=10)
    assert not ben.open_draft(3).mine
    ben.leave()
    clock.move(minutes=6)
    assert ben.open_draft(3).mine


def test_undo_after_a_restart(session_of: OpenSession) -> None:
    """A new session takes back what the former one decided, as a new entry."""
    ada = session_of("Ada")
    ada.open_draft(3)
    ada.deciding.approve()
    again = session_of("Ada")
    undone = again.deciding.undo()
    assert undone.draft.state is DraftState.PENDING
    assert [one.act for one in history(again.db, undone.draft.article_id)][-2:] == ["approved", "reopened"]
    again.deciding.redo()
    assert load_draft(again.db, 3).state is DraftState.REVIEWED


def test_flags_come_back_with_the_text(session_of: OpenSession) -> None:
    """Undo of a correction brings the model's error back, and redo checks the editor's own words."""
    ada = session_of("Ada")
    sheet = ada.open_draft(1)
    before = sheet.flags
    assert sheet.errors()
    sheet.stand(sheet.standing.with_text(1, "Why 99 people will love this bridge"))
    mine = sheet.flags
    ada.keeping.save()
    assert load_draft(ada.db, ada.deciding.undo().draft.id).takeaways[1].flags == before[1]
    assert load_draft(ada.db, ada.deciding.redo().draft.id).takeaways[1].flags == mine[1]


def test_ten_decisions_are_taken_back_and_done_again(session_of: OpenSession, db: Database, clock: Clock) -> None:
    """Each step is taken after a restart; undo walks back the latest first, redo forward; the log grows by each."""
    again = tuple(replace(one, source_id=f"{one.source_id}:{turn}") for turn in (1, 2) for one in SPECIMENS)
    decided = [2, 3, 4, 5, *lay_out(db, clock(), tuple(one for one in again if "bridge" not in one.headline))][:10]
    assert len(decided) == 10
    for number, draft_id in enumerate(decided):
        ada = session_of("Ada")
        ada.open_draft(draft_id)
        if number % 3:
            ada.deciding.approve()
        else:
            ada.deciding.reject("style", "", "redraft")
        ada.leave()
    before = [load_draft(db, number).state for number in decided]
    assert [session_of("Ada").deciding.undo().draft.id for _ in decided] == decided[::-1]
    assert {load_draft(db, number).state for number in decided} == {DraftState.PENDING}
    with pytest.raises(RefusedError, match="no decision to undo"):
        session_of("Ada").deciding.undo()
    assert [session_of("Ada").deciding.redo().draft.id for _ in decided] == decided
    assert [load_draft(db, number).state for number in decided] == before
    assert not verify(db).problems


def test_what_was_exported_is_not_taken_back(session_of: OpenSession, clock: Clock) -> None:
    """The refusal gives the reason; the decision before it can still be taken back by its number."""
    ada = session_of("Ada")
    for draft_id in (2, 3):
        ada.open_draft(draft_id)
        ada.deciding.approve()
        clock.move(minutes=1)
    record_export(ada.db, [3], format="json", target="site", actor=Actor("night run", "machine"), at=clock())
    with pytest.raises(RefusedError, match="exported"):
        session_of("Ada").deciding.undo()
    last, before = my_last(ada)
    assert "exported" in last.undoable
    assert session_of("Ada").deciding.undo(before.entry).draft.id == 2


def gone_through(session: Session, steps: int) -> list[int]:
    """Go on so many times; return what came on the desk."""
    seen = []
    for _ in range(steps):
        following = session.rounds.onward()
        assert following is not None
        session.open_draft(following)
        seen.append(following)
    return seen


def test_rounds_skip_what_others_hold(session_of: OpenSession) -> None:
    """Going on never opens a draft that somebody else holds, nor one twice before all that is free was seen."""
    session_of("Ben").open_draft(2)
    ada = session_of("Ada")
    assert (gone_through(ada, 4), ada.rounds.anew) == ([1, 5, 4, 3], False)
    assert (gone_through(ada, 1), ada.rounds.anew) == ([1], True)
    assert (gone_through(ada, 2), ada.rounds.anew) == ([5, 4], False)


def test_what_was_put_off_comes_again_and_what_was_decided_does_not(session_of: OpenSession) -> None:
    """Unseen drafts come first, then those that were put off, until nothing but the one in hand is free."""
    ada = session_of("Ada")
    assert gone_through(ada, 3) == [1, 2, 5]
    for following in (4, 3, 1, 2):
        ada.deciding.reject("style", "", "by_hand")
        assert gone_through(ada, 1) == [following]
    assert ada.rounds.onward() is None
    ada.leave()
    assert ada.rounds.nothing_left() == "nothing else is free in this view"
    ada.open_draft(2)
    ada.deciding.reject("style", "", "by_hand")
    assert ada.rounds.onward() is None
    assert ada.rounds.nothing_left() == "nothing free is left in this view"


def test_the_first_free_draft_is_the_first_whatever_was_seen(session_of: OpenSession) -> None:
    """A round that begins in the queue passes over nothing, also in the middle of the way back."""
    ada = session_of("Ada")
    assert gone_through(ada, 3) == [1, 2, 5]
    ada.rounds.back()
    ada.leave()
    assert ada.rounds.first() == 1
    ada.open_draft(1)
    assert gone_through(ada, 2) == [2, 5]
    assert ada.rounds.back() == 2


def test_what_is_assigned_after_it_was_seen_comes_first(session_of: OpenSession, clock: Clock) -> None:
    """An assignment is news; what is for me and was put off waits for its turn."""
    ada, chief = session_of("Ada"), Actor("Ruth")
    assert gone_through(ada, 2) == [1, 2]
    assign(ada.db, 1, "Ada", actor=chief, at=clock())
    assign(ada.db, 2, "Ada", actor=chief, at=clock())
    assert gone_through(ada, 4) == [1, 5, 4, 3]


def test_what_another_took_back_is_offered_again(session_of: OpenSession) -> None:
    """A draft that I decided and somebody reopened waits like any other."""
    ada, ben = session_of("Ada"), session_of("Ben")
    assert gone_through(ada, 1) == [1]
    ada.deciding.reject("style", "", "by_hand")
    ben.open_draft(1)
    ben.deciding.reopen()
    ben.leave()
    assert gone_through(ada, 5) == [2, 5, 4, 3, 1]


def test_going_back_changes_nothing(session_of: OpenSession) -> None:
    """Back shows the draft before, decided or not, and decides nothing."""
    ada = session_of("Ada")
    ada.open_draft(3)
    ada.deciding.approve()
    ada.open_draft(4)
    before = ada.rounds.back()
    assert before == 3
    assert ada.open_draft(3).draft.state is DraftState.REVIEWED


def test_another_process_is_noticed(session_of: OpenSession) -> None:
    """The change counter moves when another connection wrote, and only then."""
    ada, ben = session_of("Ada"), session_of("Ben")
    ada.others_acted()
    assert not ada.others_acted()
    ben.open_draft(5)
    assert ada.others_acted()
    assert not ada.others_acted()
