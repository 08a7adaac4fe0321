"""The walk with ] and [ over flags and evidence passes every stop, also where two of them are the same."""

import pytest

from review_tui.app import ReviewApp
from tests.review_tui.conftest import OpenDesk, Press, TextOf

pytestmark = pytest.mark.anyio


async def test_the_walk_passes_two_equal_stops(desk_of: OpenDesk, press: Press, status_of: TextOf) -> None:
    """A check may find one thing twice: both are stops, forwards and backwards, and nothing after them is cut off."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(100, 24)) as pilot:
        await press(pilot, "escape", "enter")
        sheet = app.session.sheet()
        error, *_ = sheet.flags[1]
        sheet.flags = (sheet.flags[0], (error, error), sheet.flags[2])
        for key, order in (("right_square_bracket", "234123"), ("left_square_bracket", "21432")):
            for number in order:
                await press(pilot, key)
                assert f"{number} of 4" in status_of(app)
