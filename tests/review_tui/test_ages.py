"""How old things are, in the words that stand around the ages."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlite_utils import Database

from db.drafts.rows import load_draft
from review_tui.app import ReviewApp
from review_tui.drawing.ages import ago
from tests.review_tui.conftest import Clock, OpenDesk, Press, TextOf

NOW = datetime(2026, 2, 3, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (timedelta(seconds=59), "now"),
        (timedelta(minutes=59), "59 min ago"),
        (timedelta(hours=47), "47 h ago"),
        (timedelta(hours=48), "2 d ago"),
    ],
)
def test_ages_in_a_sentence(span: timedelta, words: str) -> None:
    """What was just now is not `now ago`."""
    assert ago(NOW - span, NOW) == words


@pytest.mark.anyio
async def test_a_draft_of_this_minute(
    desk_of: OpenDesk, press: Press, db: Database, clock: Clock, screen_text: TextOf
) -> None:
    """The desk's title reads as a sentence."""
    clock.at = load_draft(db, 1).created_at
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "enter")
        assert "drafted now  " in screen_text(app)
