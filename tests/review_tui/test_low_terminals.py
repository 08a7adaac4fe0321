"""Low and narrow terminals: what keys speak of is on the screen, and texts show from their first line."""

from dataclasses import replace
from typing import Any

import pytest
from sqlite_utils import Database

from db.drafts.rows import load_draft
from db.drafts.working_copies import WorkingCopy
from db.errors import ConflictError
from db.records import DraftState, Flag, Severity
from review_tui.app import ReviewApp
from review_tui.drawing.wrapping import line_of
from review_tui.pages.desk import first_evidence
from review_tui.screens.conflict import Conflict, ConflictScreen
from review_tui.settings import DeskSettings
from review_tui.sitting.open_draft import Standing
from review_tui.widgets.article import ArticlePane
from review_tui.widgets.takeaways import TakeawayCard, TakeawaysPane
from review_tui.widgets.typing_field import TypingField
from tests.review_tui.conftest import OpenDesk, Press, Settled, TextOf

pytestmark = pytest.mark.anyio
SIZES = [(60, 15), (80, 18), (80, 24), (100, 15), (160, 48)]
LONG = (
    "The council voted to keep the old swimming pool near the harbour open through the whole of the coming winter too."
)


def whole(app: ReviewApp, widget: Any) -> bool:
    """Return whether all of a widget is on the screen, between title and status line."""
    seen = app.screen.find_widget(widget)
    return seen.visible_region == seen.region and widget.region.y >= 1 and widget.region.bottom <= app.size.height - 2


def make_long(app: ReviewApp) -> None:
    """Put long texts in place of all three."""
    sheet = app.session.sheet()
    sheet.stand(Standing((f"First. {LONG}", f"Second. {LONG}", f"Third. {LONG}"), sheet.standing.sources))


@pytest.mark.parametrize("size", SIZES)
async def test_the_chosen_takeaway_is_on_the_screen(desk_of: OpenDesk, press: Press, size: tuple[int, int]) -> None:
    """However low the terminal is, choosing and swapping show what they speak of, and the article keeps its lines."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=size) as pilot:
        await press(pilot, "escape", "enter")
        make_long(app)
        for key in ("3", "1", "2", "3", "tab"):
            await press(pilot, key)
            chosen = app.screen.query_one(f"#card-{app.session.sheet().chosen + 1}", TakeawayCard)
            pane, seen = app.screen.query_one(TakeawaysPane), app.screen.find_widget(chosen).visible_region
            assert (key, seen.y) == (key, chosen.region.y)
            assert seen.height >= min(chosen.region.height, pane.size.height - 1)
            assert pane.region.bottom <= size[1] - 2
        assert app.screen.query_one(ArticlePane).size.height >= 5


@pytest.mark.parametrize("size", SIZES)
async def test_the_evidence_is_on_the_screen(desk_of: OpenDesk, press: Press, size: tuple[int, int]) -> None:
    """A card that unfolds takes lines from the article; the evidence of the chosen takeaway is seen in what is left."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=size) as pilot:
        await press(pilot, "escape", "enter")
        make_long(app)
        for key in ("3", "1", "2", "3"):
            await press(pilot, key)
            article, span = app.screen.query_one(ArticlePane), first_evidence(app.session.sheet())
            assert span is not None
            first = line_of(article.lines, span.start) - article.scroll_offset.y
            last = line_of(article.lines, span.end - 1) - article.scroll_offset.y
            assert (key, 0 <= first <= last < article.size.height) == (key, True)


@pytest.mark.parametrize("size", SIZES)
async def test_the_field_in_hand_is_on_the_screen(desk_of: OpenDesk, press: Press, size: tuple[int, int]) -> None:
    """While editing, too, with its line of facts; each field is as high as its text."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=size) as pilot:
        await press(pilot, "escape", "enter")
        make_long(app)
        await press(pilot, "e")
        for number in (1, 2, 3, 1):
            field = app.screen.query_one(f"#field-{number}", TypingField)
            assert app.screen.focused is field
            assert field.scroll_offset.y == 0
            assert field.size.height >= field.wrapped_document.height
            assert whole(app, field)
            assert whole(app, app.screen.query_one(f"#facts-{number}"))
            await press(pilot, "tab")


async def test_fields_follow_the_terminal(
    desk_of: OpenDesk, press: Press, settled: Settled, settings: DeskSettings, db: Database
) -> None:
    """A terminal made narrow and wide again while a text is edited: no line of it is hidden, none is left over."""
    del db
    app: ReviewApp = desk_of(settings=replace(settings, pause=60))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "enter")
        make_long(app)
        await press(pilot, "e")
        for width in (50, 160, 80):
            await pilot.resize_terminal(width, 30)
            await settled(pilot)
            for field in app.screen.query(TypingField):
                assert (width, field.size.height) == (
                    width,
                    max(field.wrapped_document.height, 3 if width == 160 else 2),
                )
                assert field.scroll_offset.y == 0


@pytest.mark.parametrize(
    ("keys", "far"),
    [(("enter", "x"), "n  no takeaways for this article"), (("F",), "stand in headline or article")],
)
async def test_what_does_not_fit_scrolls_without_a_mouse(
    desk_of: OpenDesk, press: Press, screen_text: TextOf, keys: tuple[str, ...], far: str
) -> None:
    """Questions and the filter's explanation, in a low terminal: the page keys bring the rest."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(60, 15)) as pilot:
        await press(pilot, "escape", *keys)
        assert far not in screen_text(app)
        await press(pilot, "pagedown", "pagedown", "down", "down")
        assert far in screen_text(app)


async def test_both_texts_of_a_conflict_scroll(desk_of: OpenDesk, press: Press, screen_text: TextOf) -> None:
    """Three long texts, mine and theirs, do not fit on any low terminal."""
    app: ReviewApp = desk_of()
    mine, theirs = ((f"First. {LONG}", f"Second. {LONG}", f"Third, {who}. {LONG}") for who in ("mine", "theirs"))
    async with app.run_test(size=(60, 15)) as pilot:
        await press(pilot, "escape", "enter")
        conflict = Conflict(mine, theirs, "Ben")
        app.push_screen(ConflictScreen(conflict, ConflictError("Ben was faster"), app.session.key_guard()))
        await press(pilot, "up")
        assert "Third, theirs." not in screen_text(app)
        await press(pilot, "pagedown", "pagedown")
        assert "Third, theirs." in screen_text(app)


async def test_what_is_cut_says_so(desk_of: OpenDesk, press: Press, screen_text: TextOf) -> None:
    """The facts over a field with many flags end with a sign; the keys under two texts of mine all stand."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "j", "enter", "e")
        flags = tuple(Flag(f"some{'-long' * number}-kind", Severity.WARNING, "Look.") for number in range(1, 6))
        app.session.sheet().flags = (flags, (), ())
        await press(pilot, "f3", "f2")
        assert "some-long-kind" in screen_text(app)
        line = next(line for line in screen_text(app).splitlines() if "some-long-kind" in line)
        assert line.rstrip().endswith("\u2026")
        mine, theirs = ((f"First. {LONG}", f"Second. {LONG}", f"Third, {who}. {LONG}") for who in ("mine", "theirs"))
        copy = WorkingCopy(2, "Ada", theirs, (1, 2, 3), 1, app.session.now())
        app.push_screen(ConflictScreen(Conflict(mine, theirs, "", copy), ConflictError("two"), app.session.key_guard()))
        await press(pilot, "up")
        foot = screen_text(app).splitlines()[-1]
        assert foot.startswith(" m ")
        assert foot.endswith("\u2193\u2191 scroll")


async def test_without_colours_text_is_in_the_colours_of_the_terminal(
    desk_of: OpenDesk, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    """NO_COLOR asks for no colour at all, and gets none: no cell of queue, desk or page is painted."""
    monkeypatch.setenv("NO_COLOR", "1")
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        for keys in (("escape",), ("enter",), ("p",)):
            await press(pilot, *keys)
            assert colours(app) == {"default"}


def colours(app: ReviewApp) -> set[str]:
    """Return the names of the colours that stand on the screen, of text and behind it."""
    strips = app.screen._compositor.render_strips()
    styles = [segment.style for strip in strips for segment in strip if segment.style]
    return {colour.name for style in styles for colour in (style.color, style.bgcolor) if colour is not None}


@pytest.mark.parametrize(("size", "state"), [((30, 6), DraftState.PENDING), ((60, 15), DraftState.REVIEWED)])
async def test_what_has_no_room_is_not_approved(
    desk_of: OpenDesk, press: Press, db: Database, size: tuple[int, int], state: DraftState
) -> None:
    """Nobody approves takeaways of which the terminal shows no line."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=size) as pilot:
        await press(pilot, "escape", "enter", "a", "1", "y")
    assert load_draft(db, 1).state is state
