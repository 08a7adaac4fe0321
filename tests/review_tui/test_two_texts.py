"""Two texts for one draft: what is decided is what is on the screen, and no words go without their author's choice."""

import re
from dataclasses import replace

import pytest
from sqlite_utils import Database

from db.drafts import working_copies
from db.drafts.rows import load_draft
from db.errors import ConflictError
from db.history import of_draft
from db.records import Actor, DraftState
from review_tui.app import ReviewApp
from review_tui.desk.screen import DeskScreen
from review_tui.editing.screen import EditScreen
from review_tui.screens.acknowledge import AcknowledgeScreen
from review_tui.screens.conflict import ConflictScreen
from review_tui.settings import DeskSettings
from review_tui.sitting.session import Session
from tests.review_tui.conftest import Clock, Hands, OpenDesk, OpenSession, Press, Shown, TextOf, top

pytestmark = pytest.mark.anyio

ADA = Actor("Ada")
SECOND = ("escape", "j", "enter")
"""Past the first-run card, into draft 2, which has no error."""
HOME = "A former treasurer must repay 48,200 euros, a judge in Larkby ruled."


def write(session: Session, draft_id: int, index: int, text: str) -> Session:
    """Let somebody open a draft, taking it over where it is held, and type one takeaway; return the session."""
    sheet = session.open_draft(draft_id)
    if not sheet.mine:
        session.claiming.take_over()
    sheet.stand(sheet.standing.with_text(index, text))
    return session


async def test_a_conflict_about_another_draft_leaves_the_open_one_alone(
    desk_of: OpenDesk, press: Press, session_of: OpenSession, status_of: TextOf, db: Database
) -> None:
    """`u` of an edit whose draft Ben holds is refused in words; what I typed for the open draft is no party to it."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "escape", "enter", "e", "end", "!", "ctrl+s", "j", "e", "end", *" Mine", "escape")
        session_of("Ben").open_draft(1)
        await press(pilot, "u", "y")
        assert isinstance(app.screen, DeskScreen)
        assert "Ben has it in hand: Council closes Quay Street" in status_of(app)
        assert app.session.sheet().texts[0].endswith(" Mine")
    copy = working_copies.kept(db, 2, actor=ADA)
    assert copy is not None
    assert copy.texts[0].endswith(" Mine")


@pytest.mark.parametrize("number", [1, 4], ids=["typed", "typed into an alternative"])
def test_the_same_correction_by_two_is_no_conflict(session_of: OpenSession, db: Database, number: int) -> None:
    """Both write the same words: the record's version is taken up, nothing of mine waits any more, I can approve."""
    ada = session_of("Ada")
    sheet = ada.open_draft(3)
    sheet.stand(sheet.standing.with_choice(0, number, "A storm named Runa reaches the islands early on Thursday."))
    ada.keeping.keep()
    ben = write(session_of("Ben"), 3, 0, "A storm named Runa reaches the islands early on Thursday.")
    ben.keeping.save()
    ben.leave()
    assert not ada.keeping.refresh().unsaved
    assert working_copies.kept(db, 3, actor=ADA) is None
    ada.claiming.take_over()
    ada.deciding.approve()
    assert load_draft(db, 3).state is DraftState.REVIEWED


async def test_the_same_correction_is_approved_on_the_desk(
    desk_of: OpenDesk, press: Press, session_of: OpenSession, status_of: TextOf, db: Database
) -> None:
    """`a` says that the draft changed, takes the record's version up, and approves when it is pressed again."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *SECOND, "e", "end", "9", "escape")
        ben = write(session_of("Ben"), 2, 0, app.session.sheet().texts[0])
        ben.keeping.save()
        ben.leave()
        await press(pilot, "a")
        assert "was changed since you opened it" in status_of(app)
        await press(pilot, "c", "a")
    assert load_draft(db, 2).state is DraftState.REVIEWED


async def test_what_was_saved_under_a_question_is_not_approved(
    desk_of: OpenDesk, press: Press, session_of: OpenSession, clock: Clock, db: Database
) -> None:
    """While I acknowledge, my second desk saves other words; `y` shows both texts, and takes none of them unseen."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(100, 34)) as pilot:
        await press(pilot, "escape", "enter", "a", "1")
        clock.move(minutes=4)
        write(session_of("Ada"), 1, 2, "Buses will keep using the bridge until the winter.").keeping.save()
        assert isinstance(top(app), AcknowledgeScreen)
        await press(pilot, "y")
        assert isinstance(top(app), ConflictScreen)
    assert load_draft(db, 1).state is DraftState.PENDING


def test_renewing_a_claim_takes_nothing_else_from_the_record(session_of: OpenSession, clock: Clock) -> None:
    """A key renews the claim; texts and version stay those on the screen until they are drawn anew."""
    ada = session_of("Ada")
    before = ada.open_draft(3)
    version, ends = before.draft.version, before.draft.claim_expires_at
    write(session_of("Ada"), 3, 0, "Other words of Ada's.").keeping.save()
    clock.move(minutes=4)
    ada.claiming.active()
    assert (ada.sheet().draft.version, ada.sheet().texts) == (version, before.texts)
    renewed = ada.sheet().draft.claim_expires_at
    assert renewed is not None
    assert ends is not None
    assert renewed > ends
    with pytest.raises(ConflictError):
        ada.deciding.approve()


async def test_words_from_another_desk_of_mine_are_not_dropped(
    desk_of: OpenDesk, press: Press, session_of: OpenSession, screen_text: TextOf, db: Database
) -> None:
    """I typed here, then at home: `a` here shows both, and neither is gone before I choose."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(100, 34)) as pilot:
        await press(pilot, *SECOND, "e", "end", *" Here", "escape")
        write(session_of("Ada"), 2, 0, HOME).keeping.keep()
        await press(pilot, "a")
        assert isinstance(app.screen, ConflictScreen)
        drawn = screen_text(app)
        assert "euros. Here" in drawn
        assert HOME[:40] in drawn
        await press(pilot, "escape")
        assert app.session.sheet().texts[0].endswith(" Here")
        copy = working_copies.kept(db, 2, actor=ADA)
        assert copy is not None
        assert copy.texts[0] == HOME
        await press(pilot, "a", "t")
        assert app.session.sheet().texts[0] == HOME
        assert not app.session.sheet().dirty
        await press(pilot, "a")
    assert (load_draft(db, 2).state, load_draft(db, 2).texts[0]) == (DraftState.REVIEWED, HOME)


async def test_my_words_here_go_over_those_from_another_desk(
    desk_of: OpenDesk, press: Press, session_of: OpenSession, db: Database
) -> None:
    """`m` keeps what is on this screen, at once, so that the next opening shows it; then it is approved."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(100, 34)) as pilot:
        await press(pilot, *SECOND, "e", "end", *" Here", "escape")
        write(session_of("Ada"), 2, 0, HOME).keeping.keep()
        await press(pilot, "a", "m")
        copy = working_copies.kept(db, 2, actor=ADA)
        assert copy is not None
        assert copy.texts[0].endswith(" Here")
        await press(pilot, "a")
    assert load_draft(db, 2).texts[0].endswith(" Here")
    assert [one.act for one in of_draft(db, 2)][-1] == "approved"


async def test_no_dialog_comes_between_two_letters(
    desk_of: OpenDesk, press: Press, session_of: OpenSession, shown: Shown, db: Database
) -> None:
    """At a pause the editor says that other words of mine are kept; the dialog waits for a key that leaves.

    The key stands whole beside that, also on a narrow terminal, and again when the dialog was put off.
    """
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 34)) as pilot:
        await press(pilot, *SECOND, "e", "end")
        write(session_of("Ada"), 2, 0, HOME).keeping.keep()
        await press(pilot, *" Here")
        assert re.search("Esc shows both +NOT SAVED: other words .* are kept", await shown(pilot, app, "NOT SAVED"))
        await press(pilot, "escape", "escape")
        assert re.search("Esc shows both +NOT SAVED: other words .* are kept", await shown(pilot, app, "NOT SAVED"))
        await press(pilot, *"mt")
        assert isinstance(top(app), EditScreen)
        assert app.session.sheet().texts[0].endswith(" Heremt")
        await press(pilot, "escape")
        assert isinstance(top(app), ConflictScreen)
        await press(pilot, "m", "escape")
        assert isinstance(top(app), DeskScreen)
    copy = working_copies.kept(db, 2, actor=ADA)
    assert copy is not None
    assert copy.texts[0].endswith(" Heremt")


def test_saving_drops_no_words_from_another_desk(session_of: OpenSession, db: Database) -> None:
    """A save, and taking back what was typed here, leave alone what another desk kept since; the same words are one."""
    here = write(session_of("Ada"), 2, 1, "Judge Helene Brandt suspended the sentence of ten months.")
    here.keeping.keep()
    there = write(session_of("Ada"), 2, 0, HOME)
    there.keeping.keep()
    with pytest.raises(ConflictError):
        here.keeping.save()
    sheet = here.sheet()
    sheet.stand(sheet.standing.with_text(1, sheet.origin(1).text))
    here.keeping.keep()
    copy = working_copies.kept(db, 2, actor=ADA)
    assert copy is not None
    assert copy.texts[0] == HOME
    with pytest.raises(ConflictError):
        here.keeping.check_elsewhere()
    sheet.stand(there.sheet().standing)
    assert here.keeping.keep()
    here.keeping.save()
    assert load_draft(db, 2).texts[0] == HOME


def test_words_that_left_the_screen_are_shown_before_they_go(session_of: OpenSession, db: Database) -> None:
    """Ben approved while I typed, and reopened: my words are kept and not on the screen, so they do not go unseen."""
    ada = write(session_of("Ada"), 3, 0, "Ada's own words of last night.")
    ben = session_of("Ben")
    ben.open_draft(3)
    ben.claiming.take_over()
    ben.deciding.approve()
    assert ada.keeping.refresh().texts == load_draft(db, 3).texts
    ben.deciding.reopen()
    ben.leave()
    ada.keeping.refresh()
    ada.claiming.take_over()
    with pytest.raises(ConflictError):
        ada.keeping.check_elsewhere()
    ada.keeping.drop_mine(ada.keeping.elsewhere())
    assert ada.sheet().texts[0] == "Ada's own words of last night."


async def test_typing_on_chooses_neither_text(
    desk_of: OpenDesk, hands: Hands, session_of: OpenSession, settings: DeskSettings, screen_text: TextOf
) -> None:
    """The dialog comes under the hands of who types on after ^S: no letter of a word drops the text."""
    app: ReviewApp = desk_of(settings=replace(settings, fresh=0.7))
    async with app.run_test(size=(100, 34)) as pilot:
        await hands.press(pilot, *SECOND, "e", "end", *" Mine")
        ben = write(session_of("Ben"), 2, 1, "Ben's words.")
        ben.keeping.save()
        ben.leave()
        await hands.press(pilot, "ctrl+s", *"the matter")
        assert isinstance(top(app), ConflictScreen)
        assert "Nothing was chosen yet" in screen_text(app)
        copy = working_copies.kept(app.session.db, 2, actor=ADA)
        assert copy is not None
        assert copy.texts[0].endswith(" Mine")
        hands.rest(2)
        await hands.press(pilot, "t")
        assert isinstance(top(app), DeskScreen)
    assert working_copies.kept(app.session.db, 2, actor=ADA) is None


def test_an_approval_drops_no_words_from_another_desk(session_of: OpenSession, db: Database) -> None:
    """Whoever approves is shown them first, whatever asks for the approval."""
    here = session_of("Ada")
    here.open_draft(2)
    write(session_of("Ada"), 2, 0, HOME).keeping.keep()
    with pytest.raises(ConflictError):
        here.deciding.approve()
    assert load_draft(db, 2).state is DraftState.PENDING
