"""The editor gives the article what room there is: no headline twice, and no lines that nothing stands on."""

import pytest

from db.records import Span
from review_tui.app import ReviewApp
from review_tui.pages.edit import known
from review_tui.sitting.offering import Offer
from review_tui.widgets.article import ArticlePane
from review_tui.widgets.typing_field import TypingField
from tests.review_tui.conftest import OpenDesk, Press, TextOf

pytestmark = pytest.mark.anyio

FIRST = "Dunmere council voted 7-4 on Monday night to close"


def lines_of(app: ReviewApp, name: str) -> int:
    """Return how many lines a part of the screen has."""
    return int(app.screen.query_one(f"#{name}").size.height)


@pytest.mark.parametrize(("size", "at_least"), [((60, 20), 5), ((80, 24), 10), ((160, 48), 40)])
async def test_the_article_begins_at_its_text(
    size: tuple[int, int], at_least: int, desk_of: OpenDesk, press: Press, screen_text: TextOf
) -> None:
    """The headline stands in the title bar."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=size) as pilot:
        await press(pilot, "escape", "enter", "e")
        assert screen_text(app).count("Council closes Quay Street") == 1
        first = next(line for line in screen_text(app).splitlines()[1:] if line.strip())
        assert f"1▌ {FIRST}" in first
        assert lines_of(app, "article") >= at_least
        await press(pilot, "pageup")
        assert app.screen.query_one(ArticlePane).scroll_offset.y == 0


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (160, 48)])
async def test_it_stays_where_it_was_at_the_desk(size: tuple[int, int], desk_of: OpenDesk, press: Press) -> None:
    """The line that was the first in view is so in the editor, as far as the evidence allows."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=size) as pilot:
        await press(pilot, "escape", "enter", "3", "e")
        article = app.screen.query_one(ArticlePane)
        first, last = article.scroll_offset.y, article.scroll_offset.y + article.size.height
        seen = [app.session.sheet().drawn_article.drawn.text[line.start : line.end] for line in article.lines]
        assert any(line.startswith("Buses will keep using") for line in seen[first:last])


async def test_what_is_known_has_the_lines_that_it_needs(desk_of: OpenDesk, press: Press) -> None:
    """It grows as more is known, is not pulled away under the hands, and begins anew with another takeaway."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "enter", "e")
        assert lines_of(app, "about") == 1
        await press(pilot, "x")
        assert lines_of(app, "about") == 3
        await press(pilot, "backspace")
        assert lines_of(app, "about") == 3
        await press(pilot, "f3", "f3")
        assert lines_of(app, "about") == 1


MANY = " In May 2019 Zoe Quill of Tarn denied 7-5 that “all was sold” for $9m."


async def test_what_a_low_terminal_can_not_show_a_key_brings(
    desk_of: OpenDesk, press: Press, screen_text: TextOf
) -> None:
    """The rule says so; the last line comes into view, and then the first again."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "enter", "2", "e", "ctrl+end", *MANY)
        about = app.screen.query_one("#about")
        assert "more: F6" in screen_text(app)
        assert about.max_scroll_y > 0
        seen = set[float]()
        while about.scroll_offset.y not in seen:
            seen.add(about.scroll_offset.y)
            await press(pilot, "f6")
        assert (0, about.max_scroll_y) == (min(seen), max(seen))


@pytest.mark.parametrize("size", [(80, 24), (110, 22)])
async def test_the_gravest_are_in_view_again(size: tuple[int, int], desk_of: OpenDesk, press: Press) -> None:
    """As soon as other things are known: of another takeaway, or of one in which another letter stands."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=size) as pilot:
        await press(pilot, "escape", "enter", "2", "e", "ctrl+end", *MANY)
        about = app.screen.query_one("#about")
        for keys in (["x"], ["tab", "shift+tab"]):
            await press(pilot, "f6")
            assert about.scroll_offset.y > 0
            assert str(about.border_title) == "more: F6"
            await press(pilot, *keys)
            assert about.scroll_offset.y == 0


async def test_what_a_key_puts_in_stands_first(desk_of: OpenDesk, press: Press) -> None:
    """Nothing is put in that the screen does not show, wherever its flag stands among the others."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "enter", "2", "e", "ctrl+end", *MANY)
        sheet = app.session.sheet()
        last = [place for place in sheet.flag_places() if place.index == 1][-1]
        rows = known(sheet, 1, Offer(last, Span(0, 1), "eleven"), {})
    texts = [right.plain for _, right in rows]
    assert texts[0].endswith(last.flag.message)
    assert texts[1] == "puts in “eleven”"
    assert sum(text.endswith(last.flag.message) for text in texts) == 1


async def test_a_key_brings_what_does_not_fit_beside_the_article_either(
    desk_of: OpenDesk, press: Press, screen_text: TextOf
) -> None:
    """A wide terminal that is low names the key, and one that has room for all of it does not."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(160, 24)) as pilot:
        await press(pilot, "escape", "enter", "2", "e", "ctrl+end")
        app.screen.query(TypingField)[1].insert(MANY)
        await press(pilot, "end")
        assert app.screen.query_one("#about").max_scroll_y > 0
        assert "more: F6" in screen_text(app)
        await pilot.resize_terminal(160, 60)
        await press(pilot, "end")
        assert app.screen.query_one("#about").max_scroll_y == 0
        assert "more: F6" not in screen_text(app)


async def test_a_tall_terminal_shows_more_of_what_is_known(desk_of: OpenDesk, press: Press) -> None:
    """Up to a quarter of its lines, and the article keeps more than that."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 60)) as pilot:
        await press(pilot, "escape", "enter", "2", "e", "ctrl+end")
        app.screen.query(TypingField)[1].insert(MANY)
        await press(pilot, "end")
        assert app.screen.query_one("#about").max_scroll_y == 0
        assert lines_of(app, "article") >= 15


@pytest.mark.parametrize("size", [(80, 11), (40, 10)])
async def test_half_a_terminal_shows_what_is_typed(size: tuple[int, int], desk_of: OpenDesk, press: Press) -> None:
    """The article gives way: of the field in hand three lines are in view, and it keeps one itself."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=size) as pilot:
        await press(pilot, "escape", "enter", "2", "e", "x")
        field = app.screen.query(TypingField)[1]
        seen = field.region.intersection(app.screen.query_one("#fields").region)
        assert seen.height == min(field.size.height, 3)
        assert lines_of(app, "article") >= 1
