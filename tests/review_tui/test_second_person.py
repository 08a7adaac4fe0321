"""An approval that waits for a second person says so; a second look is not taken back by the key that takes back."""

import pytest
from sqlite_utils import Database

from db.articles.gates import gate_article
from db.deciding.acts import approve, edit
from db.deciding.look_policy import set_look_policy
from db.drafts.rows import load_draft
from db.look_rules import LookPolicy
from db.records import Actor, DraftState
from review_tui.app import ReviewApp
from review_tui.documenting.specimens import MACHINE
from review_tui.panes.messages import ToDesk
from review_tui.screens.question import Confirmation
from tests.review_tui.conftest import Clock, OpenDesk, Press, Shown, TextOf

pytestmark = pytest.mark.anyio

BEN = Actor("Ben")
ALL = LookPolicy(before_share=1.0)
WORDS = "A former treasurer must repay 48,200 euros to the Larkby rowing club."


@pytest.fixture
def policy(db: Database, clock: Clock) -> None:
    """Let every approval wait for a second person."""
    set_look_policy(db, ALL, actor=Actor("Ruth"), at=clock())


async def test_the_approver_is_told_that_a_second_person_looks_first(
    desk_of: OpenDesk, press: Press, status_of: TextOf, screen_text: TextOf, policy: None
) -> None:
    """On the status line right after the approval, and over the draft as long as nobody looked."""
    del policy
    app: ReviewApp = desk_of()
    async with app.run_test(size=(120, 30)) as pilot:
        await press(pilot, "escape", "j", "enter", "a")
        assert "; a second person must look first: Former treasurer" in status_of(app)
        await press(pilot, "k")
        assert "REVIEWED · a second person must look first" in screen_text(app)


async def test_a_gate_that_came_later_is_told_before_and_after_the_approval(
    desk_of: OpenDesk, press: Press, status_of: TextOf, shown: Shown, db: Database
) -> None:
    """The article's terms of use forbid it: the desk says so over the open draft, also when the gate comes now."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(120, 30)) as pilot:
        await press(pilot, "escape", "j", "enter")
        assert "PENDING · drafted" in await shown(pilot, app, "PENDING")
        gate_article(db, load_draft(db, 2).article_id, "rights: no machine use", actor=MACHINE, at=app.session.now())
        app.look_around()
        assert "PENDING · the gate holds the article (rights)" in await shown(pilot, app, "the gate holds")
        await press(pilot, "a")
        assert "the gate holds the article (rights): Former treasurer" in status_of(app)


@pytest.fixture
def looked(db: Database, clock: Clock, policy: None) -> None:
    """Let Ada edit draft 3, and Ben approve draft 2, which waits for her look."""
    del policy
    draft = load_draft(db, 3)
    edit(db, 3, ("Ana Poe said so.", *draft.texts[1:]), version=draft.version, actor=Actor("Ada"), at=clock())
    draft = load_draft(db, 2)
    approve(db, 2, (WORDS, *draft.texts[1:]), version=draft.version, actor=BEN, at=clock())


@pytest.mark.parametrize("on_desk", [False, True])
async def test_undo_after_a_second_look_takes_nothing_else_back_unasked(
    desk_of: OpenDesk, press: Press, screen_text: TextOf, db: Database, looked: None, *, on_desk: bool
) -> None:
    """The look stays, and the question names the decision that `y` takes back."""
    del looked
    app: ReviewApp = desk_of()
    async with app.run_test(size=(120, 30)) as pilot:
        await press(pilot, "escape", "L", "enter", "a", "y", *(("enter",) if on_desk else ()), "u")
        assert isinstance(app.screen, Confirmation)
        drawn = screen_text(app)
        assert "second look is not taken back" in drawn
        assert "edited Storm Runa" in drawn
        await press(pilot, "escape")
        assert load_draft(db, 3).texts[0] == "Ana Poe said so."
        await press(pilot, "u", "y")
        assert load_draft(db, 3).texts[0] != "Ana Poe said so."
    assert load_draft(db, 2).state is DraftState.REVIEWED


async def test_who_only_looked_has_nothing_to_take_back(
    desk_of: OpenDesk, press: Press, status_of: TextOf, looked: None
) -> None:
    """Cem looked and decided nothing."""
    del looked
    app: ReviewApp = desk_of("Cem")
    async with app.run_test(size=(120, 30)) as pilot:
        await press(pilot, "escape", "L", "enter", "a", "y", "u")
        assert "a second look is not taken back" in status_of(app)


async def test_the_history_says_what_the_second_person_found(
    desk_of: OpenDesk, press: Press, shown: Shown, looked: None
) -> None:
    """Not only that somebody looked."""
    del looked
    app: ReviewApp = desk_of()
    async with app.run_test(size=(120, 30)) as pilot:
        await press(pilot, "escape", "L", "enter", "e", "y")
        app.post_message(ToDesk(2))
        await press(pilot, "h")
        assert "second look  Ada  · change it" in await shown(pilot, app, "second look  Ada")
