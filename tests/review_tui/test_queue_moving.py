"""What the queue does with cursor and view when others act: nothing that an editor would not notice."""

from dataclasses import replace
from datetime import datetime

import pytest
from sqlite_utils import Database

from db.articles.saving import save_article
from db.deciding.acts import reject
from db.drafts.rows import load_draft
from db.drafts.saving import save_draft
from db.records import Actor, ArticleText
from review_tui.app import ReviewApp
from review_tui.documenting.specimens import MACHINE, SPECIMENS, drafted_of
from review_tui.widgets.queue_table import QueueTable
from tests.review_tui.conftest import OpenDesk, OpenSession, Press, TextOf

pytestmark = pytest.mark.anyio


def many_more(db: Database, count: int, at: datetime) -> None:
    """Let the night run draft so many more articles."""
    one = SPECIMENS[0]
    for number in range(count):
        text = ArticleText(f"urn:test:{number}", f"Head {number}", one.body, section="Wend")
        revision = save_article(db, text, actor=MACHINE, at=at).revision_id
        save_draft(db, revision, drafted_of(one), actor=MACHINE, at=at)


async def test_another_draft_under_the_cursor_is_told_and_spared_for_a_moment(
    desk_of: OpenDesk, press: Press, db: Database, status_of: TextOf
) -> None:
    """When somebody decides the draft under the cursor, the key that was meant for it does nothing to the next one."""
    app: ReviewApp = desk_of()
    app.session.settings = replace(app.session.settings, fresh=3600)
    async with app.run_test(size=(120, 24)) as pilot:
        await press(pilot, "escape", "j")
        reject(db, 2, reason="style", version=1, actor=Actor("Ben"), at=app.session.now())
        app.look_around()
        await press(pilot)
        words = "another draft now: Ben rejected Former treasurer of rowing club must repay 48,200 euros"
        assert words in status_of(app)
        await press(pilot, "c", "v")
        assert "nothing was done" in status_of(app)
        assert not load_draft(db, 5).claimed_by
        assert app.screen.query_one(QueueTable).marked == set()
        await press(pilot, "j", "k", "c")
        assert load_draft(db, 5).claimed_by == "Ada"


async def test_a_queue_that_was_scrolled_stays_where_it_is(
    desk_of: OpenDesk, press: Press, db: Database, session_of: OpenSession
) -> None:
    """Others' acts do not throw it back to the cursor; a key does, and so does another view."""
    app: ReviewApp = desk_of()
    many_more(db, 60, app.session.now())
    async with app.run_test(size=(100, 24)) as pilot:
        await press(pilot, "escape")
        table = app.screen.query_one(QueueTable)
        table.scroll_to(y=30, animate=False)
        await press(pilot)
        session_of("Ben").open_draft(4)
        app.look_around()
        await press(pilot)
        assert table.scroll_offset.y == 30
        await press(pilot, "j")
        assert table.scroll_offset.y <= 1
        table.scroll_to(y=30, animate=False)
        await press(pilot)
        app.screen.narrowing.narrow("section=Wend")  # type: ignore[attr-defined]
        await press(pilot)
        assert table.scroll_offset.y <= table.cursor < table.scroll_offset.y + table.size.height
        table.scroll_to(y=30, animate=False)
        await press(pilot)
        for number in range(6, 60):
            reject(db, number, reason="style", version=1, actor=Actor("Ben"), at=app.session.now())
        app.look_around()
        await press(pilot)
        assert table.scroll_offset.y == 0


@pytest.mark.parametrize("size", [(80, 24), (160, 48), (60, 20)])
async def test_the_row_of_the_cursor_is_on_the_screen(
    desk_of: OpenDesk, press: Press, db: Database, screen_text: TextOf, size: tuple[int, int]
) -> None:
    """In a queue that is longer than the screen, too, where a scroll bar takes cells of it."""
    app: ReviewApp = desk_of()
    many_more(db, 80, app.session.now())
    async with app.run_test(size=size) as pilot:
        await press(pilot, "escape")
        for keys in (("pagedown", "pagedown"), ("j",) * 20, ("G",), ("up", "down"), ("b",)):
            await press(pilot, *keys)
            assert "▌" in screen_text(app), keys
