"""An answer that could not be written down, as the database was busy, is there when its question is asked again."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest
from sqlite_utils import Database
from textual.widgets import Input

from db.connection import wait_at_most
from db.deciding.acts import approve
from db.deciding.look_policy import set_look_policy
from db.drafts.rows import load_draft
from db.history import of_draft
from db.look_rules import LookPolicy
from db.records import Actor, DraftState
from review_tui.app import ReviewApp
from review_tui.desk.screen import DeskScreen
from review_tui.panes.messages import ToDesk
from review_tui.screens.reject import Rejection, RejectScreen
from tests.review_tui.conftest import Clock, OpenDesk, Press

pytestmark = pytest.mark.anyio


@contextmanager
def busy(app: ReviewApp, path: Path) -> Iterator[None]:
    """Let another process write, for longer than the desk waits."""
    wait_at_most(app.session.db, 0.01)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield
    other.execute("ROLLBACK")
    other.close()


def approved_by_ben(db: Database, at: datetime) -> None:
    """Let Ben approve draft 2."""
    draft = load_draft(db, 2)
    approve(db, 2, draft.texts, version=draft.version, actor=Actor("Ben"), at=at)


async def test_the_note_of_a_withdrawal(
    desk_of: OpenDesk, press: Press, path: Path, db: Database, clock: Clock
) -> None:
    """The sentence that may be published as the correction is not typed twice; the next withdrawal begins empty."""
    approved_by_ben(db, clock())
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape")
        app.post_message(ToDesk(2))
        await press(pilot, "w", "tab", *"wrong sum", "enter")
        with busy(app, path):
            await press(pilot, "y")
        assert isinstance(app.screen, DeskScreen)
        assert load_draft(db, 2).state is DraftState.REVIEWED
        await press(pilot, "w")
        assert app.screen.query_one("#note", Input).value == "wrong sum"
        await press(pilot, "y")
        assert of_draft(db, 2)[-1].texts["note"] == "wrong sum"
        await press(pilot, "u", "y", "w")
        assert app.screen.query_one("#note", Input).value == ""


async def test_the_answer_to_a_second_look(
    desk_of: OpenDesk, press: Press, path: Path, db: Database, clock: Clock
) -> None:
    """What was found, and the note, stand there for the same look."""
    set_look_policy(db, LookPolicy(before_sections=("court",)), actor=Actor("Ruth"), at=clock())
    approved_by_ben(db, clock())
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "L", "enter", "x", "tab", *"why", "enter")
        with busy(app, path):
            await press(pilot, "y")
        assert load_draft(db, 2).state is DraftState.REVIEWED
        await press(pilot, "L", "enter")
        assert app.screen.query_one("#note", Input).value == "why"
        await press(pilot, "y")
        assert load_draft(db, 2).state is DraftState.PENDING
    assert [one.texts["note"] for one in of_draft(db, 2) if one.act == "second_look"] == ["why"]


async def test_a_rejection_that_was_not_written(desk_of: OpenDesk, press: Press) -> None:
    """Reason, outcome and note of an answer that is handed back stand in the question."""
    app: ReviewApp = desk_of()
    answers: list[Rejection | None] = []
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape")
        app.push_screen(RejectScreen("Reject: Wend", Rejection("wrong_number", "a note", "never")), answers.append)
        await press(pilot, "y")
    assert answers == [Rejection("wrong_number", "a note", "never")]


async def test_the_reason_of_a_rejection(desk_of: OpenDesk, press: Press, path: Path, db: Database) -> None:
    """It is asked again with all that was answered; another draft's question begins empty."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape")
        app.post_message(ToDesk(1))
        await press(pilot, "x", "1", "tab", *"why", "enter")
        with busy(app, path):
            await press(pilot, "y")
        assert load_draft(db, 1).state is DraftState.PENDING
        await press(pilot, "x")
        assert app.screen.query_one("#note", Input).value == "why"
        await press(pilot, "y")
        assert of_draft(db, 1)[-1].texts["note"] == "why"
        await press(pilot, "x")
        assert app.screen.query_one("#note", Input).value == ""
