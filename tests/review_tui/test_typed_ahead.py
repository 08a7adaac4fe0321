"""Keys that come in one packet, as over a slow line, or a key that is held: none of them reaches the screen below."""

import asyncio

import pytest

from review_tui.app import ReviewApp
from review_tui.desk.screen import DeskScreen
from review_tui.editing.screen import EditScreen
from review_tui.queue.screen import QueueScreen
from review_tui.screens.sheet import Sheet
from tests.review_tui.conftest import Hands, OpenDesk, Press, Settled, Shown, packet, top

pytestmark = pytest.mark.anyio

DESK = ("escape", "j", "enter")
"""Past the first-run card, into draft 2, which has no error."""


@pytest.mark.parametrize(
    ("before", "keys"),
    [
        (("slash", *"bridge"), ("enter", "enter")),
        (("F",), ("enter", "enter")),
        (("A", *"Zoe Lind"), ("enter", "enter")),
        (("A", *"Zoe Lind"), ("enter", "escape")),
        (("r",), ("r", "r")),
        (("question_mark",), ("question_mark", "question_mark", "question_mark")),
        (("i",), ("i", "i")),
        (("m",), ("m", "m")),
        (("ctrl+p",), ("escape", "escape")),
    ],
    ids=" ".join,
)
async def test_a_screen_is_closed_once_over_the_queue(
    desk_of: OpenDesk, press: Press, hands: Hands, settled: Settled, *, before: tuple[str, ...], keys: tuple[str, ...]
) -> None:
    """The queue stays, whatever closed the dialog twice."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", *before)
        hands.rest(1)
        packet(app, *keys)
        await settled(pilot)
        assert isinstance(app.screen_stack[1], QueueScreen)


@pytest.mark.parametrize(
    ("before", "keys"),
    [
        (("slash", *"the"), ("enter", "enter", "enter")),
        (("h",), ("h", "h", "h")),
        (("A", *"Zoe Lind"), ("enter", "enter")),
    ],
    ids=" ".join,
)
async def test_a_screen_is_closed_once_over_the_desk(
    desk_of: OpenDesk, press: Press, hands: Hands, settled: Settled, *, before: tuple[str, ...], keys: tuple[str, ...]
) -> None:
    """The draft that is claimed stays on the screen."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *DESK, *before)
        hands.rest(1)
        packet(app, *keys)
        await settled(pilot)
        assert isinstance(app.screen_stack[2], DeskScreen)
        assert app.session.open is not None


@pytest.mark.parametrize("keys", ["qe", "quest", "qh", "qa"])
async def test_keys_behind_the_one_that_leaves_are_for_no_draft(
    desk_of: OpenDesk, press: Press, hands: Hands, settled: Settled, keys: str
) -> None:
    """Who types a word beginning with q on the wrong pane is in the queue, and the desk lives."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *DESK)
        hands.rest(1)
        packet(app, *keys)
        await settled(pilot)
        assert isinstance(app.screen, QueueScreen)
        assert app.session.open is None
        assert app.is_running


async def test_a_key_that_opens_a_screen_opens_one(
    desk_of: OpenDesk, press: Press, hands: Hands, settled: Settled
) -> None:
    """A held key opens one page, and what comes behind it in the packet is not done below it."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *DESK)
        hands.rest(1)
        packet(app, "e", "3", "x", "h")
        await settled(pilot)
        assert [type(screen) for screen in app.screen_stack[2:]] == [DeskScreen, EditScreen]
        assert app.session.sheet().chosen == 0


async def test_an_editor_for_a_draft_that_has_left_the_desk_closes(
    desk_of: OpenDesk, press: Press, settled: Settled
) -> None:
    """Whatever cleared the desk before the editor was drawn, it ends with the editor and not with the program."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *DESK)
        app.screen.perform("edit")  # type: ignore[attr-defined]
        app.session.open = None
        await settled(pilot)
        assert not isinstance(app.screen, EditScreen | Sheet)
        assert app.is_running


async def test_the_desk_hears_keys_again_where_it_could_not_be_left(
    desk_of: OpenDesk, press: Press, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is typed could not be kept: the way is blocked, and the keys of the desk go on."""
    from db.drafts import working_copies
    from db.errors import BusyError

    def refuse(*_args: object, **_kwargs: object) -> None:
        raise BusyError("another process is writing to the database")

    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *DESK)
        with monkeypatch.context() as patched:
            patched.setattr(working_copies, "keep", refuse)
            await press(pilot, "tab", "q")
            assert isinstance(top(app), DeskScreen)
            assert "NOT SAVED" in await shown(pilot, app, "NOT SAVED")
        await press(pilot, "2")
        assert app.session.sheet().chosen == 1
        await press(pilot, "q")
        await asyncio.sleep(0)
        assert isinstance(top(app), QueueScreen)
