"""What the desk says where an editor looks for it: stray keys, decisions that stay, clicks, notes, times."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlite_utils import Database
from textual import events

from db.deciding.look_policy import set_look_policy
from db.drafts.rows import load_draft
from db.drafts.saving import save_draft
from db.drafts.working_copies import keep
from db.exports import record_export
from db.look_rules import LookPolicy
from db.records import Actor, DraftState
from review_tui.app import ReviewApp
from review_tui.desk.screen import DeskScreen
from review_tui.documenting.specimens import MACHINE, SPECIMENS, drafted_of
from review_tui.screens.question import Confirmation
from review_tui.screens.recent import RecentScreen
from review_tui.widgets.peek import Peek
from tests.review_tui.conftest import Clock, Hands, OpenDesk, Press, TextOf, top

pytestmark = pytest.mark.anyio

FREE = ("escape", "j", "enter")
"""The desk with a draft on it that has no error."""


async def test_a_click_on_a_deciding_key_asks(desk_of: OpenDesk, press: Press, db: Database) -> None:
    """A click that was meant to raise the window decides nothing; one that opens a page does so."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *FREE)
        number = app.session.sheet().draft.id
        await pilot.click("#keys", offset=(3, 0))
        await press(pilot)
        assert isinstance(top(app), Confirmation)
        assert load_draft(db, number).state is DraftState.PENDING
        await press(pilot, "y")
        assert load_draft(db, number).state is DraftState.REVIEWED


async def test_an_approval_says_of_what_and_that_it_waits(
    desk_of: OpenDesk, press: Press, screen_text: TextOf, db: Database, clock: Clock
) -> None:
    """At 80 columns too; how long the reading takes gives way."""
    set_look_policy(db, LookPolicy(before_share=1.0), actor=Actor("Ruth"), at=clock())
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *FREE, "a")
        assert "; a second person must look first: Former trea" in screen_text(app).splitlines()[-2]


async def test_saved_beside_a_decision_is_when_that_was(
    desk_of: OpenDesk, press: Press, status_of: TextOf, db: Database, clock: Clock
) -> None:
    """Not when words for the next draft were kept."""
    for number in range(1, 6):
        draft = load_draft(db, number)
        texts = ("Ana Poe said so.", *draft.texts[1:])
        before = clock() - timedelta(hours=2)
        keep(db, number, texts, base_version=draft.version, actor=Actor("Ada"), at=before, sources=(1, 2, 3))
    app: ReviewApp = desk_of()
    async with app.run_test(size=(160, 40)) as pilot:
        await press(pilot, *FREE, "x", "1", "y")
        assert "rejected" in status_of(app)
        assert f"saved {clock().astimezone():%H:%M:%S}" in status_of(app)


async def test_a_decision_that_stays_stays_in_its_list(
    desk_of: OpenDesk, press: Press, screen_text: TextOf, db: Database, clock: Clock
) -> None:
    """`u` under it leaves the sentence that says why, with the way out, on the screen."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *FREE)
        number = app.session.sheet().draft.id
        await press(pilot, "a")
        record_export(db, [number], format="json", target="site", actor=MACHINE, at=clock())
        await press(pilot, "r", "u")
        assert isinstance(top(app), RecentScreen)
        assert "stays: it was exported: withdraw it instead" in screen_text(app)
        await press(pilot, "escape", "u")
        assert "withdraw it instead" in screen_text(app).splitlines()[-2]


async def test_the_list_says_what_was_taken_back(
    desk_of: OpenDesk, press: Press, screen_text: TextOf, db: Database
) -> None:
    """Who took all of it back has decided something, and can do it again."""
    del db
    app: ReviewApp = desk_of()
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, *FREE, "r")
        assert "You have decided nothing yet." in screen_text(app)
        await press(pilot, "escape", "x", "1", "y", "u", "r")
        assert "No decision of yours stands; U does again what you took back last: rejection of" in screen_text(app)


@pytest.mark.parametrize("way", ["typed", "pasted"])
async def test_a_note_beside_its_field_is_told_where_to_go(
    way: str, desk_of: OpenDesk, press: Press, screen_text: TextOf
) -> None:
    """What is typed or pasted before Tab goes nowhere, and the page says so."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *FREE, "x")
        if way == "typed":
            await press(pilot, "A")
        else:
            top(app).post_message(events.Paste("A wrong date was given."))
            await press(pilot)
        assert "Tab goes to the note first" in screen_text(app)
        await press(pilot, "tab", "A")
        assert "Tab goes to the note first" not in screen_text(app)


async def test_a_key_of_the_desk_says_so_in_the_queue(desk_of: OpenDesk, press: Press, status_of: TextOf) -> None:
    """An editor does not take the desk for hung; a key that nothing has says nothing."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "a")
        assert "a (approve) is for an open draft: Enter opens this one" in status_of(app)
        await press(pilot, "j", "z")
        assert "open draft" not in status_of(app)


async def test_a_key_of_the_queue_says_so_on_the_desk(
    desk_of: OpenDesk, hands: Hands, press: Press, status_of: TextOf
) -> None:
    """Keys that many forms decide with say that they do not; one that opens drafts, hit twice, says nothing."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "enter", "m")
        assert status_of(app).startswith("m (numbers) is for the queue: q goes there")
        await press(pilot, "backspace")
        assert status_of(app).startswith("Backspace decides nothing: ? shows the keys")
        hands.rest(5)
        await press(pilot, "s", "enter", "l", "z")
        assert status_of(app).startswith("put off: ")
        assert app.session.sheet().decidable


async def test_a_palette_without_an_act_says_so(desk_of: OpenDesk, press: Press, screen_text: TextOf) -> None:
    """And Enter there does nothing."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *FREE, "ctrl+p", *"zzz")
        assert "no act of this pane has these words" in screen_text(app)
        await press(pilot, "enter", "escape")
        assert isinstance(top(app), DeskScreen)


async def test_escape_after_a_search_in_vain_is_for_the_search(
    desk_of: OpenDesk, press: Press, status_of: TextOf
) -> None:
    """The draft stays on the desk; the next Escape leaves it."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *FREE, "slash", *"zzz", "enter")
        assert "not in this article" in status_of(app)
        await press(pilot, "escape")
        assert isinstance(top(app), DeskScreen)
        assert "not in this article" not in status_of(app)
        await press(pilot, "escape")
        assert not isinstance(top(app), DeskScreen)


@pytest.mark.parametrize(("days", "told"), [(1, True), (-1, False)])
async def test_an_embargo_is_told_until_it_is_over(
    days: int, desk_of: OpenDesk, press: Press, db: Database, clock: Clock, *, told: bool
) -> None:
    """Below the queue."""
    until = (clock() + timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%S.000000Z")
    with db.conn:
        db.conn.execute("UPDATE articles SET embargoed_until = ?", (until,))
    app: ReviewApp = desk_of()
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "escape")
        assert ("embargo until" in str(app.screen.query_one(Peek).render())) is told


@pytest.mark.parametrize(("coverage", "share"), [(0.9979, "99 %"), (0.5, "50 %")])
async def test_what_was_not_read_whole_is_never_called_whole(
    coverage: float, share: str, desk_of: OpenDesk, press: Press, screen_text: TextOf, *, db: Database
) -> None:
    """Neither over the draft nor where it comes from."""
    draft = load_draft(db, 2)
    drafted = replace(drafted_of(SPECIMENS[1]), coverage=coverage)
    number = save_draft(db, draft.revision.id, drafted, actor=MACHINE, at=draft.created_at)
    app: ReviewApp = desk_of()
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "escape", "F", *"section=court", "enter", "enter")
        assert app.session.sheet().draft.id == number
        assert f"model read {share}" in screen_text(app)
        await press(pilot, "p")
        assert f"{share} of the article" in screen_text(app)
