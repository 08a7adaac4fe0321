"""Another process writes, or the disk is full, when the desk goes on: what was done is said, and nothing falls over."""

from collections.abc import Callable

import pytest
from sqlite_utils import Database

from db.drafts import claims, working_copies
from db.drafts.rows import load_draft
from db.errors import BusyError, DatabaseError, TakeawaysError
from db.records import Actor, DraftState
from review_tui.app import ReviewApp
from review_tui.desk.screen import DeskScreen
from tests.review_tui.conftest import OpenDesk, OpenSession, Press, Settled, TextOf

pytestmark = pytest.mark.anyio

SECOND = ("escape", "j", "enter")
"""Past the first-run card, into draft 2, which has no error."""


@pytest.fixture
def app(desk_of: OpenDesk) -> ReviewApp:
    """Ada's desk."""
    desk: ReviewApp = desk_of()
    return desk


def refusing(error: TakeawaysError) -> Callable[..., None]:
    """Return a claim that does not come about."""

    def claim(*_args: object, **_kwargs: object) -> None:
        raise error

    return claim


BUSY = refusing(BusyError("another process is writing to the database", hint="try again in a moment"))
FULL = refusing(DatabaseError("the database can not be used: database or disk is full"))


@pytest.mark.parametrize("keys", ["a", "x1y"])
async def test_a_decision_stands_though_the_next_draft_can_not_be_claimed(
    app: ReviewApp, press: Press, status_of: TextOf, monkeypatch: pytest.MonkeyPatch, keys: str
) -> None:
    """The status line says that it was decided; the next draft is there to be read, and `c` claims it later."""
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *SECOND)
        with monkeypatch.context() as patched:
            patched.setattr(claims, "claim", BUSY)
            await press(pilot, *keys)
            assert status_of(app).startswith(("approved", "rejected"))
            assert load_draft(app.session.db, 2).state is not DraftState.PENDING
            assert app.session.sheet().draft.id != 2
            assert not app.session.sheet().mine
            await press(pilot, "a")
            assert "claim it first: c" in status_of(app)
        await press(pilot, "c")
        assert app.session.sheet().mine


@pytest.mark.parametrize("key", ["j", "s"])
async def test_going_on_says_that_the_next_draft_is_not_claimed(
    app: ReviewApp, press: Press, screen_text: TextOf, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    """`j` and `s` open what can be read; nobody is said to hold it."""
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *SECOND)
        monkeypatch.setattr(claims, "claim", BUSY)
        await press(pilot, key)
        assert app.session.sheet().draft.id != 2
        drawn = screen_text(app)
        assert "nobody holds it" in drawn
        assert key == "s" or "not claimed: another process was writing · c claims it" in drawn


@pytest.mark.parametrize("keys", ["a", "x1y"])
async def test_an_undo_is_told_though_its_draft_can_not_be_claimed(
    app: ReviewApp, press: Press, status_of: TextOf, monkeypatch: pytest.MonkeyPatch, keys: str
) -> None:
    """Whoever is told that nothing happened presses `u` again, and takes back another decision."""
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *SECOND, *keys)
        monkeypatch.setattr(claims, "claim", BUSY)
        await press(pilot, "u")
        assert "taken back" in status_of(app)
        assert app.session.sheet().draft.id == 2
        assert app.session.sheet().decidable


async def test_a_disk_that_is_full_after_a_decision(
    app: ReviewApp, press: Press, status_of: TextOf, db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The decided draft stays on the desk, drawn as decided; both the decision and the trouble are told."""
    async with app.run_test(size=(160, 40)) as pilot:
        await press(pilot, *SECOND)
        with monkeypatch.context() as patched:
            patched.setattr(claims, "claim", FULL)
            await press(pilot, "a")
            assert status_of(app).startswith("approved")
            assert "disk is full" in status_of(app)
            assert app.session.sheet().draft.state is DraftState.REVIEWED
            others_write(db, app)
        await press(pilot, "j")
        assert app.session.sheet().mine
    assert load_draft(db, 2).state is DraftState.REVIEWED


def others_write(db: Database, app: ReviewApp) -> None:
    """Let the clock look around after somebody wrote."""
    texts = load_draft(db, 5).texts
    working_copies.keep(db, 5, texts, base_version=1, actor=Actor("Ben"), at=app.session.now())
    app.look_around()


@pytest.mark.parametrize("editing", [False, True])
async def test_the_clock_looks_around_an_empty_desk(
    app: ReviewApp, press: Press, settled: Settled, db: Database, *, editing: bool
) -> None:
    """Whatever emptied the desk, what others do does not end it."""
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *SECOND, *(("e",) if editing else ()))
        app.session.open = None
        others_write(db, app)
        await settled(pilot)
        if not editing:
            app.push_screen(DeskScreen(app.session))
            await settled(pilot)
        assert app.is_running


def test_a_draft_stays_on_the_desk_until_the_next_one_is_there(
    session_of: OpenSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What can not be opened leaves the desk as it was."""
    ada = session_of("Ada")
    sheet = ada.open_draft(2)
    monkeypatch.setattr(claims, "claim", FULL)
    with pytest.raises(DatabaseError):
        ada.open_draft(3)
    assert ada.open is sheet
    assert load_draft(ada.db, 2).claimed_by == Actor("Ada").name
