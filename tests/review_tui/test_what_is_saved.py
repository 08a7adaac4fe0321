"""What the editor says was saved is what was written, and what it wrote is what its fields showed."""

import pytest
from sqlite_utils import Database

from db.deciding.acts import edit
from db.drafts import working_copies
from db.drafts.rows import load_draft
from db.history import of_draft
from db.records import Actor
from review_tui.app import ReviewApp
from review_tui.panes.messages import ToDesk
from review_tui.widgets.typing_field import TypingField
from tests.review_tui.conftest import OpenDesk, Press, Shown, TextOf

pytestmark = pytest.mark.anyio

EDIT = ("escape", "enter", "e")
ADA = Actor("Ada")


def lay_unseen_characters(db: Database, draft_id: int) -> None:
    """Let a draft's first takeaway hold characters that nobody sees."""
    draft = load_draft(db, draft_id)
    one, two, three = draft.texts
    text = one.replace("council", "\u202ecouncil\u202c")
    edit(db, draft_id, (text, two, three), version=draft.version, actor=Actor("Ben"), at=draft.created_at)


async def test_saving_what_is_as_it_was_says_so(
    desk_of: OpenDesk, press: Press, status_of: TextOf, db: Database
) -> None:
    """`^S` without a letter typed, or with one typed and taken away again, writes nothing and claims nothing."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *EDIT, "ctrl+s")
        assert "nothing was changed" in status_of(app)
        await press(pilot, "e", "end", "x", "backspace", "ctrl+s")
        assert "nothing was changed" in status_of(app)
    assert not [one for one in of_draft(db, 1) if one.act == "edited"]
    assert working_copies.kept(db, 1, actor=ADA) is None


async def test_what_the_field_shows_is_what_is_saved(
    desk_of: OpenDesk, press: Press, status_of: TextOf, shown: Shown, db: Database
) -> None:
    """A field holds no unseen characters: `^S` saves the text without them, and the facts above it are of that text."""
    lay_unseen_characters(db, 1)
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape")
        app.post_message(ToDesk(1))
        assert "‹RLO›" in await shown(pilot, app, "‹RLO›")
        await press(pilot, "e")
        await shown(pilot, app, "unseen characters were left out")
        assert app.session.sheet().texts[0] == app.screen.query_one("#field-1", TypingField).text
        await press(pilot, "ctrl+s")
        assert "saved to the draft" in status_of(app)
    assert load_draft(db, 1).texts[0].startswith("Dunmere council")
