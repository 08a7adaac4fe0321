"""Nothing is decided, and no error acknowledged, that was not on the screen."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest
from sqlite_utils import Database

from db.articles.saving import save_article
from db.drafts.rows import load_draft
from db.drafts.saving import save_draft
from db.records import ArticleText, Drafted, DraftedTakeaway, DraftState, Flag, Severity, Span
from review_tui.app import ReviewApp
from review_tui.desk.screen import DeskScreen
from review_tui.documenting.specimens import MACHINE, MODEL
from review_tui.panes.messages import ToDesk
from review_tui.settings import DeskSettings
from tests.review_tui.conftest import Clock, Hands, OpenDesk, Press, TextOf

pytestmark = pytest.mark.anyio

OPEN = ("escape", "enter")
"""Past the first-run card, into draft 1, whose second takeaway has an error."""
SIZES = [(80, 24), (160, 48)]
BODY = "Larkby council voted on Tuesday to keep the old pool open. The harbour pool stays open through the winter."
WORDS = (
    "The council of Larkby voted on Tuesday to keep the old pool near the harbour open through the winter.",
    "The harbour pool stays open through the whole of the winter, as the council of Larkby voted on Tuesday.",
    "The council said that the pool near the harbour will be open on every day of the winter, as it always was.",
)


def draft_with_flags(db: Database, at: datetime, count: int) -> int:
    """Store a draft whose first takeaway has many flags; return its id."""
    saved = save_article(db, ArticleText("pool:1", "Pool stays open", BODY, section="City"), actor=MACHINE, at=at)
    message = "The article says this in other words than the takeaway does, and in another place than one would think."
    flags = tuple(Flag(f"kind{number}", Severity.WARNING, message) for number in range(count))
    one, two, three = (
        DraftedTakeaway(text, (Span(0, 58),), flags=() if number else flags) for number, text in enumerate(WORDS)
    )
    return save_draft(db, saved.revision_id, Drafted((one, two, three), (), 1.0, MODEL), actor=MACHINE, at=at)


@pytest.mark.parametrize(("size", "count"), [((80, 24), 5), ((160, 48), 20)])
async def test_a_takeaway_below_the_edge_is_shown_before_it_is_approved(
    desk_of: OpenDesk, press: Press, status_of: TextOf, size: tuple[int, int], count: int
) -> None:
    """The first one's flags fill the pane: `a` brings each that was hidden into view and says so; then it approves."""
    app: ReviewApp = desk_of()
    number = draft_with_flags(app.session.db, app.session.now(), count)
    async with app.run_test(size=size) as pilot:
        await press(pilot, "escape")
        app.post_message(ToDesk(number))
        await press(pilot, "a")
        assert "takeaway 2 was not on the screen yet" in status_of(app)
        assert app.session.sheet().chosen == 1
        assert load_draft(app.session.db, number).state is DraftState.PENDING
        for _ in range(2):
            if app.session.sheet().draft.id == number:
                await press(pilot, "a")
    assert load_draft(app.session.db, number).state is DraftState.REVIEWED


@pytest.mark.parametrize("size", SIZES)
async def test_three_that_fit_are_approved_by_one_key(
    desk_of: OpenDesk, press: Press, db: Database, size: tuple[int, int]
) -> None:
    """Each of the specimens without an error, flags and all."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=size) as pilot:
        await press(pilot, "escape", "j", "enter", *"aaaa")
    assert [load_draft(db, number).state for number in (2, 3, 4, 5)] == [DraftState.REVIEWED] * 4


async def test_many_flags_that_fit_hide_nothing(desk_of: OpenDesk, press: Press, db: Database, clock: Clock) -> None:
    """What is too much for 24 lines fits on 48: one key."""
    number = draft_with_flags(db, clock(), 5)
    app: ReviewApp = desk_of()
    async with app.run_test(size=(160, 48)) as pilot:
        await press(pilot, "escape")
        app.post_message(ToDesk(number))
        await press(pilot, "a")
    assert load_draft(db, number).state is DraftState.REVIEWED


async def test_what_was_looked_at_one_by_one_was_seen(
    desk_of: OpenDesk, press: Press, db: Database, clock: Clock
) -> None:
    """Whoever walked over the takeaways is not shown them again; a text that changed since is another one."""
    number = draft_with_flags(db, clock(), 5)
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape")
        app.post_message(ToDesk(number))
        await press(pilot, *"231")
        desk = app.screen
        assert isinstance(desk, DeskScreen)
        assert desk.showing.unseen() is None
        sheet = app.session.sheet()
        sheet.stand(sheet.standing.with_text(2, f"{WORDS[2][:-1]} indeed."))
        desk.draw()
        await press(pilot, "a")
        assert sheet.chosen == 2
        await press(pilot, "a")
    assert load_draft(db, number).state is DraftState.REVIEWED


async def test_a_held_key_approves_nothing_that_comes_into_view(
    desk_of: OpenDesk, hands: Hands, db: Database, clock: Clock, settings: DeskSettings
) -> None:
    """What `a` has brought into view is decided only after a moment, as a draft that was opened is."""
    number = draft_with_flags(db, clock(), 5)
    app: ReviewApp = desk_of(settings=replace(settings, fresh=0.5))
    async with app.run_test(size=(80, 24)) as pilot:
        await hands.press(pilot, "escape")
        app.post_message(ToDesk(number))
        await hands.press(pilot)
        hands.rest(0.6)
        await hands.press(pilot, *"aaaaaa")
        assert load_draft(db, number).state is DraftState.PENDING
        hands.rest(0.6)
        await hands.press(pilot, "a")
    assert load_draft(db, number).state is DraftState.REVIEWED


async def test_an_error_is_shown_before_it_is_acknowledged(
    desk_of: OpenDesk, press: Press, status_of: Callable[[ReviewApp], str], screen_text: TextOf
) -> None:
    """`!` away from an error goes to it; the next one acknowledges."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *OPEN, "exclamation_mark")
        sheet = app.session.sheet()
        assert sheet.unacknowledged()
        assert sheet.chosen == 1
        assert "The article says 11.8 million" in " ".join(screen_text(app).split())
        assert "! acknowledges it" in status_of(app)
        await press(pilot, "exclamation_mark")
        assert not sheet.unacknowledged()
        await press(pilot, "exclamation_mark")
        assert "no error waits" in status_of(app)


async def test_a_held_key_acknowledges_nothing_that_comes_into_view(
    desk_of: OpenDesk, hands: Hands, settings: DeskSettings
) -> None:
    """However long `!` is held, the error that it went to is acknowledged only after a moment."""
    app: ReviewApp = desk_of(settings=replace(settings, fresh=0.5))
    async with app.run_test(size=(100, 30)) as pilot:
        await hands.press(pilot, *OPEN)
        hands.rest(0.6)
        await hands.press(pilot, *["exclamation_mark"] * 6)
        assert app.session.sheet().unacknowledged()
        hands.rest(0.6)
        await hands.press(pilot, "exclamation_mark")
        assert not app.session.sheet().unacknowledged()


async def test_stray_letters_acknowledge_and_move_nothing(desk_of: OpenDesk, hands: Hands) -> None:
    """Pasted and typed text neither acknowledges an error nor swaps or moves a takeaway."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(100, 30)) as pilot:
        await hands.press(pilot, *OPEN, "right_square_bracket")
        sheet = app.session.sheet()
        before = sheet.standing
        await hands.burst(pilot, "n", "o", "exclamation_mark", "exclamation_mark", "J", "K", "shift+tab")
        hands.rest(5)
        for key in ("exclamation_mark", "J", "K", "shift+tab"):
            await hands.press(pilot, "z", key)
        assert sheet.unacknowledged()
        assert sheet.standing == before


@pytest.mark.parametrize("act", ["undo", "do again"])
async def test_enter_in_the_palette_takes_nothing_back_and_does_nothing_again(
    desk_of: OpenDesk, press: Press, db: Database, act: str
) -> None:
    """Both decide on a draft that may not be on the screen: `y` is asked for, as it is for approving."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "escape", "j", "enter", "a", *("u" if act == "do again" else ""))
        before = load_draft(db, 2).state
        await press(pilot, "ctrl+p", *act, "enter")
        assert load_draft(db, 2).state is before
        await press(pilot, "y")
        assert load_draft(db, 2).state is not before
