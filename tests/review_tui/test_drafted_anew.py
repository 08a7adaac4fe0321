"""An article changed and was drafted anew: who sits at the old draft is told, and finds the new one and their words."""

import pytest
from sqlite_utils import Database

from db.drafts.rows import load_draft
from db.drafts.saving import save_draft
from db.records import DraftState
from review_tui.app import ReviewApp
from review_tui.documenting.specimens import MACHINE, SPECIMENS, drafted_of
from review_tui.keys.in_sentences import with_keys
from review_tui.panes.left_behind import ANEW
from tests.review_tui.conftest import OpenDesk, OpenSession, Press, TextOf
from tests.review_tui.test_left_behind import one_changes_the_article

pytestmark = pytest.mark.anyio


def drafts_anew(db: Database, revision: int, app: ReviewApp, specimen: int = 1) -> int:
    """Let the drafter write the next draft; return its id."""
    return save_draft(db, revision, drafted_of(SPECIMENS[specimen]), actor=MACHINE, at=app.session.now())


async def test_who_sits_at_a_stale_draft_is_led_to_the_new_one(
    desk_of: OpenDesk, press: Press, status_of: TextOf, screen_text: TextOf, db: Database
) -> None:
    """The line says that it is there, and `j` opens it before anything else."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "j", "enter")
        revision = one_changes_the_article(db, 2, app.session.now())
        app.look_around()
        assert "this draft is stale" in status_of(app)
        newer = drafts_anew(db, revision, app)
        app.look_around()
        assert with_keys(ANEW, {}) in status_of(app)
        await press(pilot)
        assert with_keys(ANEW, {}) in screen_text(app)
        await press(pilot, "j")
        sheet = app.session.sheet()
        assert (sheet.draft.id, sheet.mine) == (newer, True)
        await press(pilot, "j")
        assert app.session.sheet().draft.state is DraftState.PENDING
        assert app.session.sheet().draft.id not in (2, newer)


async def test_the_queue_marks_the_new_draft_of_what_i_typed(
    desk_of: OpenDesk, press: Press, session_of: OpenSession, screen_text: TextOf, db: Database
) -> None:
    """*your words* stands beside the draft that takes the old one's place; not for who typed nothing."""
    ada = session_of("Ada")
    sheet = ada.open_draft(2)
    sheet.stand(sheet.standing.with_text(0, "Ana Poe said that the club is paid back."))
    ada.quit()
    app, bens = desk_of(), desk_of("Ben")
    drafts_anew(db, one_changes_the_article(db, 2, app.session.now()), app)
    assert load_draft(db, 2).state is DraftState.SUPERSEDED
    for desk, count in ((app, 1), (bens, 0)):
        async with desk.run_test(size=(120, 24)) as pilot:
            await press(pilot, "escape")
            assert screen_text(desk).count("your words") == count
