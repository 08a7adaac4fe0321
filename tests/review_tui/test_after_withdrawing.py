"""From a withdrawal to the corrected box, and no way back to the wrong one without a question."""

import pytest
from sqlite_utils import Database

from db.deciding.acts import approve, withdraw
from db.drafts.rows import load_draft
from db.exports import exportable, record_export
from db.records import Actor, DraftState
from review_tui.app import ReviewApp
from review_tui.desk.screen import DeskScreen
from review_tui.documenting.specimens import MACHINE
from review_tui.screens.question import Confirmation
from tests.review_tui.conftest import Clock, OpenDesk, Press, TextOf, top

pytestmark = pytest.mark.anyio

ADA = Actor("Ada")
OUT = 2
"""The draft that Ada approved, and that was exported."""


@pytest.fixture
def approved(db: Database, clock: Clock) -> Database:
    """A record with one set that may leave."""
    draft = load_draft(db, OUT)
    errors = sorted({f"{one.position}:{flag.kind}" for one in draft.takeaways for flag in one.flags})
    approve(db, OUT, draft.texts, version=draft.version, actor=ADA, at=clock(), acknowledged=errors)
    return db


@pytest.fixture
def exported(approved: Database, clock: Clock) -> Database:
    """A record with one set that left."""
    record_export(approved, [OUT], format="json", target="site", actor=MACHINE, at=clock())
    return approved


@pytest.fixture
def withdrawn(exported: Database, clock: Clock) -> Database:
    """A record with one set that left and was withdrawn."""
    withdraw(exported, OUT, note="A wrong sum.", version=load_draft(exported, OUT).version, actor=ADA, at=clock())
    return exported


@pytest.mark.parametrize("size", [(80, 24), (160, 48)])
async def test_a_withdrawn_set_is_mended_at_the_desk(
    size: tuple[int, int],
    desk_of: OpenDesk,
    press: Press,
    screen_text: TextOf,
    status_of: TextOf,
    *,
    exported: Database,
) -> None:
    """The page of withdrawing names the key, the desk does after it; the new draft waits with the words, flagged."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=size) as pilot:
        await press(pilot, "escape", "F", *"state=reviewed", "enter", "enter", "w")
        assert "o opens its words as a new draft" in " ".join(screen_text(app).split())
        await press(pilot, "tab", *"wrong", "enter", "y")
        assert "withdrawn from every later export: o opens its words" in status_of(app)
        assert "o opens its words" in screen_text(app).splitlines()[-2]
        assert "o Reopen" in screen_text(app).splitlines()[-1]
        await press(pilot, "o")
        sheet = app.session.sheet()
        assert (sheet.draft.state, sheet.mine) == (DraftState.PENDING, True)
        assert sheet.texts == load_draft(exported, OUT).texts
        assert len({place.index for place in sheet.errors() if place.flag.kind == "withdrawn"}) == 3
        assert "mend what was wrong, then approve" in status_of(app)


async def test_one_that_waits_already_is_opened(
    desk_of: OpenDesk, press: Press, status_of: TextOf, withdrawn: Database
) -> None:
    """`o` once more on the withdrawn set makes no second one."""
    del withdrawn
    app: ReviewApp = desk_of()
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "escape", "F", *"state=withdrawn", "enter", "enter", "o")
        number = app.session.sheet().draft.id
        await press(pilot, "k", "o")
        assert app.session.sheet().draft.id == number
        assert "a new draft of it waited already" in status_of(app)


@pytest.mark.parametrize("pane", ["desk", "queue", "list"])
async def test_a_withdrawal_is_taken_back_after_a_question(
    pane: str, desk_of: OpenDesk, press: Press, screen_text: TextOf, *, withdrawn: Database
) -> None:
    """The set would leave again; Escape leaves it withdrawn."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        keys = {"desk": ("enter", "u"), "queue": ("u",), "list": ("r", "u")}[pane]
        await press(pilot, "escape", *keys)
        assert isinstance(top(app), Confirmation)
        assert "The next export lets that set out again" in " ".join(screen_text(app).split())
        await press(pilot, "escape")
        assert not exportable(withdrawn, at=app.session.now())
        await press(pilot, *keys[-2 if pane == "list" else -1 :], "y")
        assert load_draft(withdrawn, OUT).state is DraftState.REVIEWED


@pytest.mark.parametrize(("keys", "undoes"), [(("tab",), True), (("J",), True), (("J", "K"), False), ((), False)])
async def test_u_after_a_swap_or_a_move_asks(
    keys: tuple[str, ...], undoes: bool, desk_of: OpenDesk, press: Press, screen_text: TextOf, *, db: Database
) -> None:
    """What was swapped or moved is no decision, and the decision before it stands on another draft."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "F", *"order=age", "enter", "j", "enter", "x", "1", "y", *keys, "u")
        assert isinstance(top(app), Confirmation) is undoes
        if undoes:
            assert "no decision" in screen_text(app)
            assert "takes back: rejected" in " ".join(screen_text(app).split())
            await press(pilot, "escape")
            assert isinstance(top(app), DeskScreen)
            assert DraftState.REJECTED in {load_draft(db, number).state for number in range(1, 6)}
            await press(pilot, "u", "y")
        assert {load_draft(db, number).state for number in range(1, 6)} == {DraftState.PENDING}


async def test_a_reopening_is_taken_back_after_a_question(
    desk_of: OpenDesk, press: Press, screen_text: TextOf, *, approved: Database
) -> None:
    """The approved set would leave with words that nobody has before them; Escape leaves it open."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "F", *"state=reviewed", "enter", "enter", "o")
        assert load_draft(approved, OUT).state is DraftState.PENDING
        await press(pilot, "escape", "u")
        assert isinstance(top(app), Confirmation)
        assert "the next export lets the set out" in " ".join(screen_text(app).split())
        await press(pilot, "escape")
        assert load_draft(approved, OUT).state is DraftState.PENDING
        await press(pilot, "u", "y")
        assert load_draft(approved, OUT).state is DraftState.REVIEWED
