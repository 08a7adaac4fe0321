"""The palette: every act by its name, nothing decided by its Enter."""

import pytest
from sqlite_utils import Database

from db.drafts.rows import load_draft
from db.records import DraftState
from review_tui.app import ReviewApp
from review_tui.keys.keymap import acts_of
from review_tui.screens.palette import Choice, PaletteScreen, matching
from review_tui.screens.sheet import Sheet
from review_tui.themes import LIGHT
from tests.review_tui.conftest import OpenDesk, OpenSession, Press, TextOf

CHOICES = (
    Choice("history", "History", "Show everything that happened."),
    Choice("approve", "Approve", "Approve the three takeaways."),
    Choice("mark", "Mark", "Mark for an act on many."),
)


def test_words_match_where_words_begin() -> None:
    """`app` is Approve and not `happened`; all words must be there, names that begin with them stand first."""
    assert [one.name for one in matching(CHOICES, "app")] == ["approve"]
    assert [one.name for one in matching(CHOICES, "ma")] == ["mark"]
    assert [one.name for one in matching(CHOICES, "act many")] == ["mark"]
    assert len(matching(CHOICES, "")) == 3


@pytest.mark.anyio
@pytest.mark.parametrize(("pane", "keys"), [("queue", ()), ("desk", ("enter",)), ("edit", ("enter", "e"))])
async def test_every_act_of_every_pane_is_drawn(
    pane: str, keys: tuple[str, ...], desk_of: OpenDesk, press: Press
) -> None:
    """On each pane the palette opens, whatever the keys are called, and offers all acts and the looks."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(100, 70)) as pilot:
        await press(pilot, "escape", *keys, "ctrl+p")
        assert isinstance(app.screen, PaletteScreen)
        offered = {choice.name for choice in app.screen.offered}
        assert {act.name for act in acts_of(pane)} - {"palette"} <= offered
        assert LIGHT.name in offered


@pytest.mark.anyio
async def test_an_act_is_done_by_its_name(desk_of: OpenDesk, press: Press) -> None:
    """A part of the name and Enter do it; a look changes the colours."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "enter", "ctrl+p", *"histo", "enter")
        assert isinstance(app.screen, Sheet)
        await press(pilot, "escape", "colon", *"light", "enter")
        assert app.theme == LIGHT.name


@pytest.mark.anyio
async def test_enter_decides_nothing(desk_of: OpenDesk, press: Press, db: Database) -> None:
    """Enter right after the palette's key does nothing; approving by name asks, and takes `y`."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "j", "enter", "ctrl+p", "enter", "enter", *"appr", "enter", "enter")
        assert load_draft(db, 2).state is DraftState.PENDING
        await press(pilot, "y")
    assert load_draft(db, 2).state is DraftState.REVIEWED


@pytest.mark.anyio
async def test_a_sleeping_act_says_why(desk_of: OpenDesk, press: Press, status_of: TextOf, screen_text: TextOf) -> None:
    """The palette shows the reason, and choosing the act says it once more."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "enter", "ctrl+p", *"withdraw")
        assert "asleep: only a reviewed set is withdrawn" in screen_text(app)
        await press(pilot, "enter")
        assert "only a reviewed set is withdrawn" in status_of(app)


@pytest.mark.anyio
async def test_tab_leaves_the_field_the_keyboard(desk_of: OpenDesk, press: Press) -> None:
    """What is typed after Tab narrows the list as before."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "enter", "ctrl+p", "tab", *"histo", "enter")
        assert isinstance(app.screen, Sheet)


@pytest.mark.anyio
async def test_enter_in_the_queue_does_no_decision_again(
    desk_of: OpenDesk, press: Press, session_of: OpenSession, db: Database
) -> None:
    """An approval that was taken back comes back with a `y` and not with the palette's Enter; nor does it go so."""
    ada = session_of("Ada")
    ada.open_draft(2)
    ada.deciding.approve()
    ada.deciding.undo()
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "ctrl+p", *"do again", "enter", "enter")
        assert load_draft(db, 2).state is DraftState.PENDING
        await press(pilot, "y")
        assert load_draft(db, 2).state is DraftState.REVIEWED
        await press(pilot, "ctrl+p", *"take back", "enter", "enter")
        assert load_draft(db, 2).state is DraftState.REVIEWED
        await press(pilot, "y")
    assert load_draft(db, 2).state is DraftState.PENDING
