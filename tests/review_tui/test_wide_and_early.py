"""Texts longer than a few lines, pages that scroll, and hands that are quicker than the first drawing."""

from dataclasses import replace

import pytest
from textual.content import Content
from textual.widgets import Static

from db.drafts.rows import load_draft
from db.drafts.saving import save_draft
from db.records import Flag, Severity
from review_tui.app import ReviewApp
from review_tui.documenting.specimens import MACHINE, SPECIMENS, drafted_of
from review_tui.editing.screen import EditScreen
from review_tui.panes.messages import ToDesk
from review_tui.widgets.typing_field import TypingField
from tests.review_tui.conftest import OpenDesk, Press, Settled, TextOf, top

pytestmark = pytest.mark.anyio

LONG = " The council of Larkby voted to keep the old pool near the harbour open." * 6


@pytest.mark.parametrize(("size", "whole"), [((80, 24), False), ((120, 40), True), ((160, 48), True)])
async def test_a_long_text_is_read_whole_where_there_is_room(
    size: tuple[int, int], desk_of: OpenDesk, press: Press, *, whole: bool
) -> None:
    """A low terminal keeps its lines for the article and the other fields."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=size) as pilot:
        await press(pilot, "escape", "enter", "e")
        field = app.screen.query(TypingField).first()
        field.insert(LONG, field.document.end)
        await press(pilot)
        assert (field.virtual_size.height <= field.size.height) is whole
        assert app.screen.query_one("#article").size.height >= 4
        assert app.screen.query_one("#about").size.height >= 1


async def test_typing_at_once_is_no_character_left_out(
    desk_of: OpenDesk, press: Press, settled: Settled, screen_text: TextOf
) -> None:
    """Letters that come before the first drawing are the editor's own."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "enter")
        app.push_screen(EditScreen(app.session))
        screen = top(app)
        assert isinstance(screen, EditScreen)
        while not screen.fields():
            await pilot.pause(0)
        screen.fields()[0].insert("abc")
        await settled(pilot)
        assert app.session.sheet().texts[0].endswith("abc")
        assert "unseen characters" not in screen_text(app)


async def test_rows_beside_a_scroll_bar_are_not_wrapped_twice(desk_of: OpenDesk, press: Press) -> None:
    """A page of errors that scrolls keeps its two columns."""
    app: ReviewApp = desk_of()
    drafted = drafted_of(SPECIMENS[1])
    first, second, third = (
        replace(one, flags=(Flag("number", Severity.ERROR, "The article has another figure."),) * 3)
        for one in drafted.takeaways
    )
    revision = load_draft(app.session.db, 2).revision.id
    number = save_draft(
        app.session.db,
        revision,
        replace(drafted, takeaways=(first, second, third)),
        actor=MACHINE,
        at=app.session.now(),
    )
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape")
        app.post_message(ToDesk(number))
        await press(pilot, "a", "a", "a")
        body = app.screen.query_one("#body", Static)
        assert app.screen.query_one("#words").max_scroll_y > 0
        assert isinstance(body.content, Content)
        assert max(line.cell_length for line in body.content.split("\n")) <= body.size.width
