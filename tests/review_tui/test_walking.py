"""The walk with ] and [ over flags and evidence passes every stop, also where two of them are the same."""

from typing import Any

import pytest

from review_tui.app import ReviewApp

pytestmark = pytest.mark.anyio


async def test_the_walk_passes_two_equal_stops(desk_of: Any, press: Any, status_of: Any) -> None:
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
