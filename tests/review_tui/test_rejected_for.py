"""Rejected drafts in the queue: for what, what comes next, and a list of those that somebody writes by hand."""

import pytest
from sqlite_utils import Database

from db.deciding.acts import reject, reopen
from db.drafts.rows import load_draft
from db.reasons import REASONS
from db.records import Actor
from review_tui.app import ReviewApp
from review_tui.widgets.queue_table import QueueTable
from tests.review_tui.conftest import Clock, OpenDesk, Press, TextOf, Until

pytestmark = pytest.mark.anyio

IDA = Actor("Ida")


@pytest.fixture
def rejected(db: Database, clock: Clock) -> Database:
    """Draft 2 is written by hand, 3 drafted anew, 4 never; 5 was rejected and brought back."""
    for draft_id, reason, outcome in (
        (2, "missing_point", "by_hand"),
        (3, "tone", "redraft"),
        (4, "legal", "never"),
        (5, "style", "by_hand"),
    ):
        version = load_draft(db, draft_id).version
        reject(db, draft_id, reason=reason, outcome=outcome, version=version, actor=IDA, at=clock())
    reopen(db, 5, version=load_draft(db, 5).version, actor=IDA, at=clock())
    return db


def listed(app: ReviewApp) -> list[int]:
    """Return the drafts that the queue shows."""
    table = app.screen.query_one(QueueTable)
    return sorted(row.draft_id for number in range(table.count) if (row := table.row(number)) is not None)


@pytest.mark.parametrize(
    ("line", "drafts"),
    [
        ("outcome=hand", [2]),
        ("outcome=redraft,never", [3, 4]),
        ("reason=missing_point", [2]),
        ("reason=tone,legal outcome=never", [4]),
        ("outcome=hand state=rejected section=Court", [2]),
        ("outcome=hand section=Sport", []),
        ("reason=style", []),
    ],
)
async def test_rejected_drafts_by_outcome_and_reason(
    desk_of: OpenDesk, press: Press, rejected: Database, *, line: str, drafts: list[int]
) -> None:
    """The last rejection counts, of what is rejected now; no state has to be named."""
    del rejected
    app: ReviewApp = desk_of()
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "escape", "F", *line, "enter")
        assert listed(app) == drafts
        await press(pilot, "escape")
        assert listed(app) == [1, 5]


async def test_a_list_of_what_is_written_by_hand_follows_what_others_do(
    desk_of: OpenDesk, press: Press, until: Until, rejected: Database, clock: Clock
) -> None:
    """What somebody rejects meanwhile comes in, what somebody brings back goes."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "escape", "F", *"outcome=hand", "enter")
        reject(rejected, 1, reason="style", outcome="by_hand", version=1, actor=IDA, at=clock())
        app.look_around()
        await until(pilot, lambda: listed(app) == [1, 2], "the one that Ida rejected")
        reopen(rejected, 2, version=load_draft(rejected, 2).version, actor=IDA, at=clock())
        app.look_around()
        await until(pilot, lambda: listed(app) == [1], "without the one that Ida brought back")


async def test_marks_outside_such_a_list_are_counted(
    desk_of: OpenDesk, press: Press, screen_text: TextOf, rejected: Database
) -> None:
    """A draft that was marked before and is not in the list does not pass for one that the view shows."""
    del rejected
    app: ReviewApp = desk_of()
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "escape", "v", "F", *"outcome=hand", "enter", "v", "B")
        assert "1 of them not in this view" in screen_text(app)


async def test_a_rejected_draft_says_why(
    desk_of: OpenDesk, press: Press, screen_text: TextOf, rejected: Database
) -> None:
    """In the place of its flags, which nobody has to look at any more: what comes next, and the reason."""
    del rejected
    app: ReviewApp = desk_of()
    async with app.run_test(size=(160, 40)) as pilot:
        await press(pilot, "escape", "F", *"outcome=hand,never order=age", "enter")
        text = screen_text(app)
        assert "by hand: the main point is missing" in text
        assert "never: legal or privacy" in text
        assert "Court · by hand: the main point is missing" in text


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("outcome=hands", "there is no outcome 'hands' (did you mean hand?)"),
        ("reason=tones", "there is no reason 'tones' (did you mean tone?)"),
        ("outcome=hand state=pending", "outcome and reason are of rejected drafts (leave state out)"),
    ],
)
async def test_a_mistake_in_them_is_told(
    desk_of: OpenDesk, press: Press, screen_text: TextOf, *, line: str, told: str
) -> None:
    """The line stays to be mended, as any other."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(120, 48)) as pilot:
        await press(pilot, "escape", "F", *line, "enter")
        assert told in screen_text(app)
        assert all(code in screen_text(app) for code in REASONS)
