"""The editor's fields after the terminal has changed its size."""

import pytest

from review_tui.app import ReviewApp
from tests.review_tui.conftest import OpenDesk, Press, TextOf

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("widths", [(60, 70), (60, 80), (120, 72, 60)])
async def test_no_word_is_missing_at_another_width(
    desk_of: OpenDesk, press: Press, screen_text: TextOf, widths: tuple[int, ...]
) -> None:
    """Who reads the field must not think that the end of the takeaway is gone."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(widths[0], 24)) as pilot:
        await press(pilot, "escape", "j", "enter", "e")
        for width in widths[1:]:
            await pilot.resize_terminal(width, 24)
            await press(pilot)
            shown = " ".join(screen_text(app).split())
            for text in app.session.sheet().texts:
                assert text in shown, width
