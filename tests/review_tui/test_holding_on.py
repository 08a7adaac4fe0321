"""While keys are pressed the claim holds, and what could not be kept is tried again; a claim that ended is told."""

import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database

from db.connection import wait_at_most
from db.drafts import claims, working_copies
from db.drafts.rows import load_draft
from db.errors import BusyError, DatabaseError
from db.records import Actor
from review_tui.app import ReviewApp
from review_tui.editing import taking
from tests.review_tui.conftest import Clock, OpenDesk, OpenSession, Press, Settled, Shown, TextOf

pytestmark = pytest.mark.anyio

ADA = Actor("Ada")


@pytest.mark.parametrize("keys", [("e", "left"), ("h", "down"), ("?", "down"), ("x", "tab", "n")])
async def test_any_key_holds_the_claim(
    desk_of: OpenDesk, press: Press, clock: Clock, db: Database, keys: tuple[str, ...]
) -> None:
    """Also one that moves a cursor, scrolls a page or types a note."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(100, 34)) as pilot:
        await press(pilot, "escape", "j", "enter", *keys)
        for _ in range(6):
            clock.move(minutes=4)
            await press(pilot, keys[-1])
        ends = load_draft(db, 2).claim_expires_at
        assert ends is not None
        assert ends > clock()


@pytest.fixture
def _again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what could not be kept be tried again at once."""
    monkeypatch.setattr(taking, "AGAIN", 0.05)


@pytest.mark.usefixtures("_again")
@pytest.mark.parametrize("minutes", [0, 4])
async def test_a_keep_that_failed_is_tried_again(
    desk_of: OpenDesk, press: Press, path: Path, clock: Clock, shown: Shown, *, minutes: int
) -> None:
    """No key is needed for it; a claim that should be renewed at that moment is no hindrance."""
    app: ReviewApp = desk_of()
    wait_at_most(app.session.db, 0.01)
    other = sqlite3.connect(path, isolation_level=None)
    async with app.run_test(size=(120, 34)) as pilot:
        await press(pilot, "escape", "j", "enter", "e", "end")
        clock.move(minutes=minutes)
        other.execute("BEGIN IMMEDIATE")
        await press(pilot, *" kept")
        drawn = await shown(pilot, app, "NOT SAVED")
        assert drawn.count("another process") == 1
        assert working_copies.kept(app.session.db, 2, actor=ADA) is None
        other.execute("ROLLBACK")
        drawn = await shown(pilot, app, "saved 09:3")
        assert "saved again" in drawn
        assert "another process" not in drawn
        copy = working_copies.kept(app.session.db, 2, actor=ADA)
        assert copy is not None
        assert copy.texts[0].endswith(" kept")


def test_a_renewal_that_failed_is_tried_again(
    session_of: OpenSession, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not at every key, for each try waits for the other process; but long before the next one would be due."""
    ada = session_of("Ada")
    ada.open_draft(2)
    clock.move(minutes=4)
    tries = []

    def busy(*_args: object, **_kwargs: object) -> None:
        tries.append(clock())
        raise BusyError("another process is writing to the database")

    with monkeypatch.context() as patched:
        patched.setattr(claims, "renew", busy)
        ada.claiming.active()
        ada.claiming.active()
    assert len(tries) == 1
    clock.move(minutes=1)
    ada.claiming.active()
    ends = load_draft(ada.db, 2).claim_expires_at
    assert ends is not None
    assert (ends - clock()).total_seconds() == 15 * 60


async def test_a_renewal_that_can_not_be_written_is_told(
    desk_of: OpenDesk, press: Press, clock: Clock, status_of: TextOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk ends no desk, and the key does what it does."""

    def full(*_args: object, **_kwargs: object) -> None:
        raise DatabaseError("the database can not be used: database or disk is full")

    app: ReviewApp = desk_of()
    async with app.run_test(size=(120, 34)) as pilot:
        await press(pilot, "escape", "j", "enter")
        clock.move(minutes=4)
        monkeypatch.setattr(claims, "renew", full)
        await press(pilot, "2")
        assert app.session.sheet().chosen == 1
        assert "disk is full" in status_of(app)


async def test_nobody_is_no_somebody_else(
    desk_of: OpenDesk, press: Press, session_of: OpenSession, settled: Settled, status_of: TextOf
) -> None:
    """Ben took the draft over and gave it back between two looks: nobody has it."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(120, 34)) as pilot:
        await press(pilot, "escape", "j", "enter")
        ben = session_of("Ben")
        ben.open_draft(2)
        ben.claiming.take_over()
        app.look_around()
        await settled(pilot)
        assert "Ben has this draft now" in status_of(app)
        await press(pilot, "c", "y")
        ben.claiming.take_over()
        ben.leave()
        app.look_around()
        await settled(pilot)
        assert "nobody has this draft now" in status_of(app)
