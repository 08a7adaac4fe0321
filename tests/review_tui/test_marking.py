"""Marks in the queue, and what is done to all that is marked: only to what was meant, and told in full."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlite_utils import Database

from db.connection import wait_at_most
from db.deciding.acts import reject
from db.deciding.planted import plant
from db.drafts.claims import claim
from db.drafts.rows import load_draft
from db.records import Actor, DraftState
from review_tui.app import ReviewApp
from review_tui.queue.screen import QueueScreen
from review_tui.widgets.queue_table import QueueTable
from tests.review_tui.conftest import Clock, OpenDesk, OpenSession, Press, TextOf

pytestmark = pytest.mark.anyio

BEN = Actor("Ben")


def table_of(app: ReviewApp) -> QueueTable:
    """Return the queue's table."""
    return app.screen.query_one(QueueTable)


def ben_rejects(db: Database, at: datetime, *numbers: int) -> None:
    """Let Ben reject drafts."""
    for number in numbers:
        reject(db, number, reason="style", version=load_draft(db, number).version, actor=BEN, at=at)


async def test_a_range_begins_with_the_draft_that_was_marked(
    desk_of: OpenDesk, press: Press, db: Database, clock: Clock, status_of: TextOf
) -> None:
    """Rows that others decide away do not move its beginning; without a mark there is no range."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "V")
        assert (table_of(app).marked, "v marks the draft" in status_of(app)) == (set(), True)
        await press(pilot, "j", "j", "v")
        assert table_of(app).marked == {5}
        ben_rejects(db, clock(), 1, 2)
        app.look_around()
        await press(pilot, "g", "V")
        assert table_of(app).marked == {5}
        await press(pilot, "j", "V")
        assert table_of(app).marked == {5, 4}
        await press(pilot, "escape", "V")
        assert table_of(app).marked == set()
        await press(pilot, "g", "v", "k", "v", "G", "V")
        assert table_of(app).marked == set()


async def test_marks_outside_the_view_are_told(desk_of: OpenDesk, press: Press, screen_text: TextOf) -> None:
    """What a narrower view does not show is not rejected unseen: the sheet says how many it does not show."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "v", "v", "B")
        assert "not in this view" not in screen_text(app)
        await press(pilot, "escape")
        app.screen.narrowing.narrow("section=Court")  # type: ignore[attr-defined]
        await press(pilot, "B")
        assert "1 of them not in this view" in screen_text(app)


async def test_what_could_not_be_done_stays_marked(
    desk_of: OpenDesk, press: Press, path: Path, screen_text: TextOf, status_of: TextOf
) -> None:
    """While another process writes, the first draft is the last that is tried; the answers are there once more."""
    app: ReviewApp = desk_of()
    wait_at_most(app.session.db, 0.01)
    other = sqlite3.connect(path, isolation_level=None)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "v", "v", "v", "B", "x", "9", "h", "tab", *"old", "enter")
        other.execute("BEGIN IMMEDIATE")
        await press(pilot, "Y")
        assert "0 rejected · 3 still marked: another process is writing" in status_of(app)
        assert table_of(app).marked == {1, 2, 5}
        other.execute("ROLLBACK")
        await press(pilot, "B")
        assert all(words in screen_text(app) for words in ("› 9", "› h", "old", "Capital Y: reject them, all 3"))
        await press(pilot, "Y")
        assert "3 rejected" in status_of(app)
        assert table_of(app).marked == set()
    other.close()


async def test_what_was_refused_stays_marked(
    desk_of: OpenDesk, press: Press, session_of: OpenSession, clock: Clock, status_of: TextOf
) -> None:
    """The rest is done; what somebody else holds is still marked, and only that."""
    ben = session_of("Ben")
    claim(ben.db, 2, actor=BEN, at=clock(), lease=ben.settings.lease)
    app: ReviewApp = desk_of()
    async with app.run_test(size=(120, 24)) as pilot:
        await press(pilot, "escape", "v", "v", "v", "B", "c", "Y")
        assert "2 claimed · 1 still marked: Ben has it in hand for 15 min more: Former" in status_of(app)
        assert table_of(app).marked == {2}
        await press(pilot, "v", "B")
        assert "Capital Y" not in str(app.screen.query_one("#body").render())


async def test_a_test_among_many_is_told(
    desk_of: OpenDesk, press: Press, db: Database, screen_text: TextOf, status_of: TextOf
) -> None:
    """Who rejects many drafts hears which of them was a test, with the model's own text, and it counts as none."""
    wrong, at = "The prosecution has nine weeks to appeal.", datetime(2026, 2, 3, 9, tzinfo=UTC)
    test = plant(db, 2, position=3, text=wrong, kind="number", actor=Actor("Chief"), at=at)
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "v")
        table_of(app).marked.add(test)
        await press(pilot, "B", "x", "9", "Y")
        drawn = " ".join(screen_text(app).split())
        assert "One of these drafts was a test" in drawn
        assert "Former treasurer of rowing club must repay 48,200 euros" in drawn
        assert "The model wrote: The prosecution has two weeks to appeal." in drawn
        await press(pilot, "escape")
        assert isinstance(app.screen, QueueScreen)
        assert "1 rejected · 1 was a test" in status_of(app)
    assert [load_draft(db, number).state for number in (1, test)] == [DraftState.REJECTED, DraftState.REVEALED]


async def test_what_a_capital_y_does_is_seen_without_scrolling(
    desk_of: OpenDesk, press: Press, screen_text: TextOf
) -> None:
    """At the size of every terminal: what it does and to how many, and that the rest scrolls."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "v", "v", "v", "B", "x")
        drawn = screen_text(app)
        assert "Capital Y: reject them, all 3" in drawn
        assert "(Y do it)" in drawn
        assert "scroll" not in drawn
        await pilot.resize_terminal(80, 18)
        await press(pilot, "g", "x")
        assert "Capital Y: reject them, all 3" in screen_text(app)
        assert "\u2193\u2191 scroll" in screen_text(app)


async def test_a_note_is_asked_for_only_where_it_is_kept(desk_of: OpenDesk, press: Press, screen_text: TextOf) -> None:
    """Claiming and giving back have none; Tab goes nowhere then."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 34)) as pilot:
        await press(pilot, "escape", "v", "B")
        for key, has in (("c", False), ("x", True), ("g", False)):
            await press(pilot, key)
            drawn = screen_text(app)
            assert (key, "a note for the log" in drawn, "Tab note" in drawn) == (key, has, has)
        await press(pilot, "tab", "x")
        assert "reject them, all 1" in screen_text(app)
