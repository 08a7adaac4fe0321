"""On a narrow terminal the status line leaves out what matters least, and never that a decision is saved."""

import re

import pytest
from textual.content import Content

from db.records import DraftState
from review_tui.app import ReviewApp
from review_tui.drawing.status_fitting import fitted
from tests.review_tui.conftest import OpenDesk, Press, Settled, TextOf

pytestmark = pytest.mark.anyio

WORDS = "the article changed (kept); this draft is stale · d shows all"
DONE = "the article changed (kept); this draft is stale"


@pytest.mark.parametrize(
    ("message", "width", "left", "right"),
    [
        (WORDS, 77, WORDS, "saved 12:03:07"),
        (WORDS, 76, WORDS, "saved"),
        (WORDS, 68, WORDS, "saved"),
        (WORDS, 67, DONE, "saved"),
        (WORDS, 20, DONE, "saved"),
        ("given back · twice · thrice", 24, "given back", "saved"),
        ("given back · twice · thrice", 25, "given back · twice", "saved"),
        ("it was exported (withdraw it (w) instead)", 30, "it was exported", "saved"),
        ("rejected (tone): a bridge", 10, "rejected: a bridge", "saved"),
        ("a stray bracket)", 10, "a stray bracket)", "saved"),
        ("(all in brackets)", 10, "(all in brackets)", "saved"),
        ("approved (2 s; end not shown); held: a bridge", 45, "approved (2 s); held: a bridge", "saved"),
        ("approved (2 s; end not shown); held: a bridge", 37, "approved (2 s); held: a bridge", "saved"),
        ("approved (2 s; end not shown); held: a bridge", 31, "approved; held: a bridge", "saved"),
        (
            "approved (2 s; end not shown); held: a bridge of stone",
            41,
            "approved (2 s); held: a bridge of stone",
            "saved",
        ),
    ],
)
def test_what_matters_least_goes_first(message: str, width: int, left: str, right: str) -> None:
    """The time of day, then one aside after the other; what was done stays whole."""
    full, brief = Content("saved 12:03:07"), Content("saved")
    assert tuple(end.plain for end in fitted(Content(message), full, brief, width)) == (left, right)


def test_an_end_without_a_brief_form_stays() -> None:
    """A count, or what could not be saved, is never left out."""
    ends = fitted(Content("approved: a bridge · 2 are left"), Content("NOT SAVED: the disk is full"), Content(""), 50)
    assert [end.plain for end in ends] == ["approved: a bridge", "NOT SAVED: the disk is full"]


@pytest.mark.parametrize(
    ("width", "line"),
    [
        (60, r" approved \(0 s\): Former treasurer of rowin…  saved \d\d:\d\d:\d\d"),
        (80, r" approved \(0 s; reading takes 17 s\): Former treasurer of rowin…  saved \d\d:\d\d:\d\d"),
    ],
)
async def test_the_decision_and_when_it_was_saved_stand(
    width: int, line: str, desk_of: OpenDesk, press: Press, screen_text: TextOf
) -> None:
    """Of the headline what there is room for; how long its reading takes gives way to it."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(width, 24)) as pilot:
        await press(pilot, "escape", "j", "enter", "a")
        assert app.session.open is not None
        assert app.session.open.draft.state is DraftState.PENDING
        assert re.fullmatch(line, screen_text(app).splitlines()[-2])


async def test_the_rest_comes_with_the_room_for_it(
    desk_of: OpenDesk, press: Press, settled: Settled, screen_text: TextOf
) -> None:
    """The headline whole, and what undoes the decision."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(60, 24)) as pilot:
        await press(pilot, "escape", "j", "enter", "a")
        await pilot.resize_terminal(160, 24)
        await settled(pilot)
        assert "48,200 euros · u undoes  " in screen_text(app).splitlines()[-2]
