"""Another desk changes the text that is on the screen: that is said, and no key on its way decides on the new one."""

from dataclasses import replace

import pytest
from sqlite_utils import Database

from db.drafts.rows import load_draft
from db.records import DraftState
from review_tui.app import ReviewApp
from review_tui.settings import DeskSettings
from tests.review_tui.conftest import Hands, OpenDesk, OpenSession, Press, TextOf

pytestmark = pytest.mark.anyio

WORDS = "A former treasurer must repay 48,200 euros to the Larkby rowing club."


def saves(session_of: OpenSession, name: str) -> None:
    """Let another desk write draft 2."""
    other = session_of(name)
    sheet = other.open_draft(2)
    if not sheet.mine:
        sheet = other.claiming.take_over()
    sheet.stand(sheet.standing.with_text(0, WORDS))
    other.keeping.save()


@pytest.mark.parametrize("editing", [False, True])
async def test_a_text_from_my_other_desk_is_read_before_it_is_approved(
    desk_of: OpenDesk,
    hands: Hands,
    session_of: OpenSession,
    settings: DeskSettings,
    status_of: TextOf,
    *,
    editing: bool,
) -> None:
    """The `a` that comes with it decides nothing; a moment later it does."""
    app: ReviewApp = desk_of(settings=replace(settings, fresh=0.5))
    async with app.run_test(size=(120, 30)) as pilot:
        await hands.press(pilot, "escape", "j", "enter", *(("e",) if editing else ()))
        hands.rest(1)
        saves(session_of, "Ada")
        app.look_around()
        told = "another desk of yours changed the text: read it again"
        assert told in status_of(app)
        if editing:
            return
        await hands.press(pilot, "a")
        assert "just now: nothing was decided" in status_of(app)
        assert load_draft(app.session.db, 2).state is DraftState.PENDING
        hands.rest(1)
        await hands.press(pilot, "a")
        draft = load_draft(app.session.db, 2)
        assert (draft.state, draft.texts[0]) == (DraftState.REVIEWED, WORDS)


async def test_who_reads_along_is_told_too(
    desk_of: OpenDesk, press: Press, session_of: OpenSession, status_of: TextOf, db: Database
) -> None:
    """Ben holds it and writes; the one who reads sees that the text is another."""
    ben = session_of("Ben")
    ben.open_draft(2)
    app: ReviewApp = desk_of()
    async with app.run_test(size=(120, 30)) as pilot:
        await press(pilot, "escape", "j", "enter")
        saves(session_of, "Ben")
        app.look_around()
        assert "Ben changed the text: read it again" in status_of(app)
    assert load_draft(db, 2).texts[0] == WORDS
