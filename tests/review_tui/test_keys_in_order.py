"""Keys of a field act in the order in which they were pressed, also those that come in one packet over a slow line."""

import pytest
from sqlite_utils import Database
from textual.widgets import Input

from db.drafts.rows import load_draft
from review_tui.app import ReviewApp
from review_tui.editing.screen import EditScreen
from tests.review_tui.conftest import OpenDesk, Press, Settled, packet, top

pytestmark = pytest.mark.anyio

EDITOR = ("escape", "j", "enter", "e")
"""Past the first-run card, into draft 2, and into its first takeaway."""


@pytest.mark.parametrize(
    ("keys", "end"),
    [
        (("end", "backspace", "X"), "eurosX"),
        (("X", "backspace", "Y"), "euros.Y"),
        (("X", "left", "left", "Y", "end", "Z"), "eurosY.XZ"),
        (("backspace", "backspace", "X", "ctrl+z"), "euro"),
    ],
    ids=["end", "letters", "arrows", "undo"],
)
async def test_a_letter_stays_behind_what_was_pressed_before_it(
    desk_of: OpenDesk, press: Press, settled: Settled, *, keys: tuple[str, ...], end: str
) -> None:
    """Else Backspace would take the letter that was typed after it, and the text would look untouched."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *EDITOR)
        screen = top(app)
        assert isinstance(screen, EditScreen)
        packet(app, *keys)
        await settled(pilot)
        assert screen.fields()[0].text.endswith(f" {end}")


@pytest.mark.parametrize("last", ["ctrl+s", "escape", "tab"])
async def test_the_last_letter_before_an_act_counts(
    desk_of: OpenDesk, db: Database, press: Press, settled: Settled, last: str
) -> None:
    """Save, back and next take what is typed; what came right before them is typed."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *EDITOR)
        packet(app, "end", "backspace", "X", last)
        await settled(pilot)
        assert app.session.sheet().texts[0].endswith(" eurosX")
        assert load_draft(db, 2).texts[0].endswith(" eurosX") is (last == "ctrl+s")


async def test_a_line_is_typed_in_order(desk_of: OpenDesk, press: Press, settled: Settled) -> None:
    """Searching and filtering, too."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "slash")
        packet(app, "a", "b", "backspace", "c", "home", "d")
        await settled(pilot)
        assert isinstance(app.focused, Input)
        assert app.focused.value == "dac"
