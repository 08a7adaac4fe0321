"""Another process holds the record while an editor goes on: what could not be done is said, and done when it can be."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database
from textual import events

from db.connection import wait_at_most
from db.drafts.rows import load_draft
from review_tui.app import ReviewApp
from review_tui.desk.screen import DeskScreen
from review_tui.editing.screen import EditScreen
from review_tui.queue.screen import QueueScreen
from tests.review_tui.conftest import Hands, OpenDesk, Press, TextOf

pytestmark = pytest.mark.anyio

SECOND = ("escape", "j", "enter")
"""Past the first-run card, into draft 2, which has no error."""


class Writer:
    """Another process that writes."""

    def __init__(self, path: Path) -> None:
        """Begin to write."""
        self.connection = sqlite3.connect(path, isolation_level=None)
        self.connection.execute("BEGIN IMMEDIATE")

    def done(self) -> None:
        """Write something, and end."""
        self.connection.execute("UPDATE drafts SET risk = risk WHERE id = 5")
        self.connection.execute("COMMIT")
        self.connection.close()


@pytest.fixture
def app(desk_of: OpenDesk) -> ReviewApp:
    """Ada's desk, which waits for nobody."""
    desk: ReviewApp = desk_of()
    wait_at_most(desk.session.db, 0)
    return desk


async def test_putting_off_says_that_the_next_one_is_not_claimed(
    app: ReviewApp, press: Press, status_of: TextOf, path: Path, db: Database
) -> None:
    """Whatever else there is to say; what was put off is given back as soon as the other process has written."""
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *SECOND)
        writer = Writer(path)
        await press(pilot, "s")
        assert status_of(app).startswith("put off: Former treasurer")
        assert "this one is not claimed: c" in status_of(app)
        assert "given back when the other process has written" in status_of(app)
        assert load_draft(db, 2).claimed_by == "Ada"
        writer.done()
        app.look_around()
        assert not load_draft(db, 2).claimed_by
        await press(pilot, "c")
        assert app.session.sheet().mine


@pytest.mark.parametrize("key", ["s", "q"])
async def test_the_queue_says_that_a_draft_is_still_to_be_given_back(
    app: ReviewApp, press: Press, status_of: TextOf, path: Path, db: Database, *, key: str
) -> None:
    """Who leaves is told, and the claim ends when the other process has written."""
    db.execute("UPDATE drafts SET state = 'superseded' WHERE id <> 2")
    async with app.run_test(size=(160, 24)) as pilot:
        await press(pilot, "escape", "enter")
        writer = Writer(path)
        await press(pilot, key)
        assert isinstance(app.screen, QueueScreen)
        assert "given back when the other process has written" in status_of(app)
        writer.done()
        app.look_around()
        assert not load_draft(db, 2).claimed_by


async def test_a_draft_that_is_opened_again_is_not_given_back(
    app: ReviewApp, press: Press, path: Path, db: Database
) -> None:
    """Who came back to it meanwhile goes on holding it."""
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *SECOND)
        writer = Writer(path)
        await press(pilot, "s", "k")
        assert app.session.sheet().draft.id == 2
        writer.done()
        app.look_around()
        assert load_draft(db, 2).claimed_by == "Ada"


async def test_keys_of_the_seconds_in_which_the_desk_stood_still_do_nothing(
    app: ReviewApp, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They were meant for the draft before; a key pressed afterwards means something again."""
    async with app.run_test(size=(80, 24)) as pilot:
        await hands.press(pilot, *SECOND)
        real = app.session.open_draft

        def slowly(draft_id: int) -> Any:
            app.post_message(events.Key("2", "2"))
            hands.rest(5)
            return real(draft_id)

        monkeypatch.setattr(app.session, "open_draft", slowly)
        await hands.press(pilot, "s")
        assert app.session.sheet().chosen == 0
        await hands.press(pilot, "2")
        assert app.session.sheet().chosen == 1


async def test_a_letter_of_those_seconds_is_typed_and_the_next_key_saves(app: ReviewApp, hands: Hands) -> None:
    """In the editor what is typed while the desk stands still is text; `^S` behind it is meant."""
    async with app.run_test(size=(80, 24)) as pilot:
        await hands.press(pilot, *SECOND, "e", "end", "x")
        screen = app.screen
        assert isinstance(screen, EditScreen)
        hands.rest(0.01)
        screen.guard.acted(hands.at - 5)
        await hands.press(pilot, "ctrl+s")
        assert isinstance(app.screen, DeskScreen)


async def test_a_writer_that_gave_up_is_no_reason_to_go_on_holding(
    app: ReviewApp, press: Press, path: Path, db: Database
) -> None:
    """It wrote nothing that could be noticed: the next draft that is claimed says that the record is free."""
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *SECOND)
        writer = Writer(path)
        await press(pilot, "s")
        writer.connection.close()
        await press(pilot, "j")
        assert app.session.sheet().mine
        assert not load_draft(db, 2).claimed_by
