"""What is pasted into a field of one line is there as a whole."""

import pytest
from sqlite_utils import Database
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from db.history import of_draft
from review_tui.app import ReviewApp
from tests.review_tui.conftest import OpenDesk, Press, Settled

pytestmark = pytest.mark.anyio

PASTED = "first line of the note\nsecond line:\u200b must not be lost\r\n\tthird"
WHOLE = "first line of the note second line: must not be lost  third"


async def paste(pilot: Pilot[None], app: ReviewApp, text: str, settled: Settled) -> None:
    """Paste as a terminal does that marks what is pasted."""
    assert app.focused is not None
    app.focused.post_message(events.Paste(text))
    await settled(pilot)


@pytest.mark.parametrize(
    "keys",
    [("escape", "enter", "x", "2", "tab"), ("escape", "slash"), ("escape", "F"), ("escape", "A", "tab"),
     ("escape", "v", "B", "x", "tab")],
    ids=["rejection", "search", "filter", "assignment", "many"],
)  # fmt: skip
async def test_a_paste_of_several_lines(
    desk_of: OpenDesk, press: Press, settled: Settled, keys: tuple[str, ...]
) -> None:
    """Line ends are spaces; an unseen character is left out."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *keys)
        await paste(pilot, app, PASTED, settled)
        assert isinstance(app.focused, Input)
        assert app.focused.value == WHOLE


async def test_a_paste_takes_the_place_of_what_is_selected(desk_of: OpenDesk, press: Press, settled: Settled) -> None:
    """As a letter that is typed does."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "slash", *"old words", "shift+home")
        await paste(pilot, app, "new\nwords", settled)
        assert isinstance(app.focused, Input)
        assert app.focused.value == "new words"


async def test_the_log_has_the_whole_note(desk_of: OpenDesk, press: Press, settled: Settled, db: Database) -> None:
    """The note of a rejection."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "enter", "x", "2", "tab")
        await paste(pilot, app, PASTED, settled)
        await press(pilot, "enter", "y")
    assert [one.texts["note"] for one in of_draft(db, 1) if one.act == "rejected"] == [WHOLE]
