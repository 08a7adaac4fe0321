"""Golden pictures of the screens, as text; `GOLDEN=write` draws them anew for a look at the difference."""

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlite_utils import Database

from db.deciding.acts import approve
from db.deciding.look_policy import set_look_policy
from db.drafts.assignments import assign
from db.drafts.rows import load_draft
from db.look_rules import LookPolicy
from db.records import Actor
from review_tui.app import ReviewApp
from review_tui.documenting.specimens import lay_out_past
from tests.review_tui.conftest import Clock, OpenDesk, Press, Shown

pytestmark = pytest.mark.anyio

PICTURES = Path(__file__).parent / "screens"
SIZES = {"80x24": (80, 24), "160x48": (160, 48)}
KEYS = {
    "first-run": (),
    "queue": ("escape", "j"),
    "queue-assigned": ("escape", "j"),
    "assign": ("escape", "A", *"r"),
    "many": ("escape", "v", "v", "B", "a", *"jo", "enter"),
    "desk": ("escape", "enter", "right_square_bracket"),
    "edit": ("escape", "enter", "2", "e", "end", *" now"),
    "look": ("escape", "L", "enter", "e"),
    "reject": ("escape", "enter", "x", "2"),
    "acknowledge": ("escape", "enter", "a", "1"),
    "help": ("escape", "enter", "question_mark"),
    "palette": ("escape", "enter", "ctrl+p", *"flag"),
    "provenance": ("escape", "enter", "p"),
    "dashboard": ("escape", "m"),
}
LATE = {"edit": " saved "}
"""What comes on a screen by itself, after the last key."""
WRITING = os.environ.get("GOLDEN") == "write"


@pytest.fixture(autouse=True)
def in_utc(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wall-clock times on the pictures are those of one zone, and the cursor does not blink."""
    import time

    monkeypatch.setenv("TZ", "UTC")
    time.tzset()


@pytest.fixture
def desk_for(desk_of: OpenDesk, db: Database, clock: Clock) -> Callable[[str], ReviewApp]:
    """Open the desk for a picture; the dashboard's has decisions behind it, some have drafts for editors."""

    def opened(name: str) -> ReviewApp:
        if name == "dashboard":
            lay_out_past(db, "Ben", clock(), [timedelta(hours=5 + 11 * number) for number in range(25)])
        if name in ("queue-assigned", "assign", "many"):
            assign(db, 2, "Ada", note="by noon", actor=Actor("Ruth"), at=clock() - timedelta(hours=2))
            assign(db, 1, "Jonas Rautio", actor=Actor("Ruth"), at=clock())
        if name == "look":
            set_look_policy(db, LookPolicy(before_sections=("court",)), actor=Actor("Ruth"), at=clock())
            texts = load_draft(db, 2).texts
            approve(db, 2, texts, version=1, actor=Actor("Ben"), at=clock() - timedelta(hours=1))
        app: ReviewApp = desk_of()
        return app

    return opened


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", KEYS)
async def test_the_screen_looks_as_before(
    name: str, size: str, desk_for: Callable[[str], ReviewApp], press: Press, shown: Shown
) -> None:
    """The screen is the golden one, character by character."""
    app: ReviewApp = desk_for(name)
    async with app.run_test(size=SIZES[size]) as pilot:
        await press(pilot, *KEYS[name])
        drawn = await shown(pilot, app, LATE.get(name, "")) + "\n"
    golden = PICTURES / f"{name}-{size}.txt"
    if WRITING:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(drawn, encoding="utf-8")
    assert drawn == golden.read_text(encoding="utf-8")
