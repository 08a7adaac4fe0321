"""What the queue's lines say: of a claim that another has, of counts as time goes, of a key that was pressed before."""

import pytest

from review_tui.app import ReviewApp
from tests.review_tui.conftest import Clock, OpenDesk, OpenSession, Press, Settled, TextOf

pytestmark = pytest.mark.anyio


async def test_a_claim_of_what_another_has_names_the_way(
    desk_of: OpenDesk, press: Press, session_of: OpenSession, status_of: TextOf
) -> None:
    """Minutes instead of a time of day in another zone, and the keys that lead to taking it over."""
    session_of("Ben").open_draft(1)
    app: ReviewApp = desk_of()
    async with app.run_test(size=(120, 24)) as pilot:
        await press(pilot, "escape", "c")
        assert status_of(app).startswith("Ben has it for 15 min more: Enter opens it, c there asks to take it over |")


async def test_a_claim_that_ended_is_counted_as_free(
    desk_of: OpenDesk, press: Press, session_of: OpenSession, clock: Clock, *, screen_text: TextOf, settled: Settled
) -> None:
    """The counts follow the time as the rows do, though nobody acts."""
    session_of("Ben").open_draft(1)
    app: ReviewApp = desk_of()
    async with app.run_test(size=(120, 24)) as pilot:
        await press(pilot, "escape")
        assert "1 held by others" in screen_text(app)
        app.look_around()
        clock.move(minutes=16)
        app.look_around()
        await settled(pilot)
        assert "5 free \u00b7 0 mine \u00b7 0 held by others" in screen_text(app)


async def test_what_was_said_goes_when_the_cursor_moves(desk_of: OpenDesk, press: Press, status_of: TextOf) -> None:
    """A sentence that stays reads as the answer to the last key."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(120, 24)) as pilot:
        await press(pilot, "escape", "u")
        assert "you have no decision to undo" in status_of(app)
        await press(pilot, "j")
        assert status_of(app).startswith(" |")
        await press(pilot, "B")
        assert "nothing is marked" in status_of(app)
        await press(pilot, "v")
        assert status_of(app).startswith(" |")


async def test_unfinished_words_of_mine_are_marked(
    desk_of: OpenDesk, press: Press, session_of: OpenSession, screen_text: TextOf
) -> None:
    """After a morning of interruptions the half-edited drafts are in sight; those of others are theirs."""
    for name, number in (("Ben", 1), ("Ada", 2)):
        session = session_of(name)
        sheet = session.open_draft(number)
        sheet.stand(sheet.standing.with_text(0, "Ana Poe wrote this."))
        session.quit()
    app: ReviewApp = desk_of()
    async with app.run_test(size=(120, 24)) as pilot:
        await press(pilot, "escape")
        lines = [line for line in screen_text(app).splitlines() if "your words" in line]
        assert ["Former treasurer" in line for line in lines] == [True]
