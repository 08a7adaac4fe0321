"""Going on from draft to draft, and leaving: in order, told truly, and also before the desk is drawn."""

from collections.abc import Callable

import pytest
from sqlite_utils import Database
from textual import events

from db.drafts.claims import claim
from db.drafts.rows import load_draft
from db.errors import BusyError
from db.records import DraftState
from review_tui.app import ReviewApp
from review_tui.desk.screen import DeskScreen
from review_tui.queue.screen import QueueScreen
from tests.review_tui.conftest import Clock, Hands, OpenDesk, OpenSession, Press, Settled, TextOf, Until

pytestmark = pytest.mark.anyio


@pytest.fixture
def others_hold(session_of: OpenSession, clock: Clock) -> Callable[..., None]:
    """Let somebody else hold drafts."""

    def held(*numbers: int) -> None:
        ben = session_of("Ben")
        for number in numbers:
            claim(ben.db, number, actor=ben.actor, at=clock(), lease=ben.settings.lease)

    return held


@pytest.mark.parametrize("key", ["q", "escape", "j", "c"])
async def test_what_is_typed_ahead_of_the_desk_is_no_key_of_the_queue(
    key: str, desk_of: OpenDesk, press: Press, hands: Hands, settled: Settled
) -> None:
    """Keys that came in one packet with Enter were meant for the desk: the queue neither ends nor moves on."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape")
        for each in ("enter", key):
            hands.rest(1)
            app.post_message(events.Key(each, each if len(each) == 1 else None))
        await settled(pilot)
        assert isinstance(app.screen, DeskScreen)
        assert app.session.sheet().draft.id == 1
        await press(pilot, "q", "j", "k", "enter")
        assert app.session.sheet().draft.id == 1


@pytest.mark.parametrize("act", ["back", "next", "quit"])
async def test_a_desk_can_be_left_before_it_is_drawn(
    act: str, desk_of: OpenDesk, press: Press, until: Until, others_hold: Callable[..., None]
) -> None:
    """On a slow line the key that leaves may be there before the desk was drawn for the first time."""
    others_hold(2, 3, 4, 5)
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape")
        app.session.open_draft(1)
        desk = DeskScreen(app.session)
        await app.push_screen(desk)
        desk.perform(act)
        await until(pilot, lambda: app.session.open is None, "the draft is given back")
        await until(pilot, lambda: act == "quit" or isinstance(app.screen, QueueScreen), "the queue")


async def test_a_round_begins_anew(
    desk_of: OpenDesk, press: Press, others_hold: Callable[..., None], status_of: TextOf
) -> None:
    """Who went through all that is free is told so when the first comes again; the last one in hand leads back."""
    others_hold(3, 4, 5)
    app: ReviewApp = desk_of()
    async with app.run_test(size=(100, 24)) as pilot:
        await press(pilot, "escape", "N", "s")
        assert (app.session.sheet().draft.id, "all were seen" in status_of(app)) == (2, False)
        await press(pilot, "j")
        assert (app.session.sheet().draft.id, "all were seen: from the first again" in status_of(app)) == (1, True)
        await press(pilot, "x", "9", "y")
        assert "rejected" in status_of(app)
        await press(pilot, "s")
        assert isinstance(app.screen, QueueScreen)
        assert "put off: Former treasurer" in status_of(app)
        assert "nothing else is free in this view" in status_of(app)
        await press(pilot, "N")
        assert app.session.sheet().draft.id == 2


@pytest.mark.parametrize("emptied", [True, False])
async def test_a_decision_is_told_although_the_next_draft_does_not_open(
    emptied: bool, desk_of: OpenDesk, press: Press, db: Database, status_of: TextOf
) -> None:
    """The database may be busy when the decision is written already: it is never called undone."""
    app: ReviewApp = desk_of()

    def busy(_draft_id: int) -> None:
        if emptied:
            app.session.open = None
        raise BusyError("another process is writing", hint="try again")

    async with app.run_test(size=(160, 24)) as pilot:
        await press(pilot, "escape", "enter", "j")
        app.session.open_draft = busy  # type: ignore[method-assign, assignment]
        await press(pilot, "a")
        assert "approved" in status_of(app)
        assert "the next one did not open: another process is writing (try again)" in status_of(app)
        assert isinstance(app.screen, QueueScreen if emptied else DeskScreen)
    assert load_draft(db, 2).state is DraftState.REVIEWED
