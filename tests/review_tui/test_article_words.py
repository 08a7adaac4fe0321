"""From an error straight into its place: the editor opens over it, and one key puts the article's words in."""

from dataclasses import replace

import pytest
from sqlite_utils import Database

from db.drafts.rows import load_draft
from db.history import of_draft
from db.records import DraftState, Span
from review_tui.app import ReviewApp
from review_tui.desk.screen import DeskScreen
from review_tui.documenting.specimens import SPECIMENS
from review_tui.editing.screen import EditScreen
from review_tui.screens.acknowledge import AcknowledgeScreen
from review_tui.settings import DeskSettings
from review_tui.sitting.offering import offered
from review_tui.sitting.open_draft import Standing
from review_tui.widgets.bars import KeyBar
from review_tui.widgets.typing_field import TypingField
from tests.review_tui.conftest import OpenDesk, OpenSession, Press, Settled, TextOf, packet, top

pytestmark = pytest.mark.anyio

WRONG, RIGHT = (
    f"Repairs for cars would cost {sum_} pounds, councillor Marta Ilves said."
    for sum_ in ("12.8 million", "11.8 million")
)


def field_of(app: ReviewApp, number: int = 2) -> TypingField:
    """Return the field of a takeaway."""
    return app.screen.query_one(f"#field-{number}", TypingField)


def awake(app: ReviewApp) -> list[str]:
    """Return the labels of the footer's keys that live."""
    return [key.label for key in app.screen.query_one(KeyBar).keys if not key.why_not]


async def test_the_page_of_errors_leads_to_the_place(desk_of: OpenDesk, press: Press, screen_text: TextOf) -> None:
    """`e` there opens the editor at the takeaway of the error, over what it speaks of; `a` then approves the edit."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "enter", "a")
        assert "e edit takeaway 2" in screen_text(app)
        await press(pilot, "e")
        assert isinstance(top(app), EditScreen)
        assert app.session.sheet().chosen == 1
        assert (app.focused, field_of(app).selected_text) == (field_of(app), "12.8 million pounds")
        await press(pilot, *"11.8 million pounds", "escape")
        assert isinstance(top(app), DeskScreen)
        assert app.session.sheet().texts[1] == RIGHT
        assert not app.session.sheet().errors()


async def test_the_first_error_that_nobody_stands_by_is_opened(
    desk_of: OpenDesk, press: Press, screen_text: TextOf, settled: Settled
) -> None:
    """What was acknowledged on the page stays so."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 30)) as pilot:
        await press(pilot, "escape", "enter")
        sheet = app.session.sheet()
        first, second, third = sheet.texts
        sheet.stand(Standing((first, second, third.replace("Buses", "More than 4,700 buses")), sheet.standing.sources))
        assert [place.index for place in sheet.errors()] == [1, 2]
        await press(pilot, "a", "1")
        assert "e edit takeaway 3" in screen_text(app)
        await press(pilot, "e")
        await settled(pilot)
        assert app.session.sheet().chosen == 2
        assert [place.index for place in app.session.sheet().unacknowledged()] == [2]


async def test_the_flag_of_the_walk_leads_to_its_place(desk_of: OpenDesk, press: Press) -> None:
    """`e` goes to the flag that `]` stands on; to the end of the text where it stands on none."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "enter", "right_square_bracket", "right_square_bracket", "e")
        assert field_of(app).selected_text == "councillor Marta Ilves"
        await press(pilot, "escape", "2", "e")
        assert (field_of(app).selected_text, field_of(app).cursor_location) == ("", (0, len(WRONG)))


async def test_a_long_place_is_not_selected(desk_of: OpenDesk, press: Press) -> None:
    """The first letter typed would take its place."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "enter", "right_square_bracket", "right_square_bracket")
        walking = app.screen.walking  # type: ignore[attr-defined]
        flag = walking.current.flag
        longer = replace(flag, span=Span(8, 49))
        walking.current = replace(walking.current, flag=longer)
        sheet = app.session.sheet()
        sheet.flags = tuple(tuple(longer if one == flag else one for one in flags) for flags in sheet.flags)
        await press(pilot, "e")
        assert (field_of(app).selected_text, field_of(app).cursor_location) == ("", (0, 8))


async def test_the_editor_shows_the_articles_place(desk_of: OpenDesk, press: Press, screen_text: TextOf) -> None:
    """It may stand outside the sentences that the takeaway rests on."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "enter", "right_square_bracket")
        walking, sheet = app.screen.walking, app.session.sheet()  # type: ignore[attr-defined]
        flag, at = walking.current.flag, sheet.article.body.index("The closure will be reviewed")
        moved = replace(flag, article_span=Span(at, at + 11))
        walking.current = replace(walking.current, flag=moved)
        sheet.flags = tuple(tuple(moved if one == flag else one for one in flags) for flags in sheet.flags)
        await press(pilot, "e")
        assert "The closure will be reviewed" in screen_text(app)


async def test_one_key_puts_the_articles_words_in(
    desk_of: OpenDesk, press: Press, screen_text: TextOf, db: Database
) -> None:
    """It is an edit like any other: checked, kept as mine, undone by ^Z, and saved under my name."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "enter", "2", "e")
        assert "^G  puts in “11.8 million pounds”" in screen_text(app)
        assert "^G Article's words" in screen_text(app)
        await press(pilot, "ctrl+g")
        assert (field_of(app).text, app.session.sheet().texts[1]) == (RIGHT, RIGHT)
        assert "nothing flagged" in screen_text(app)
        assert "put in: 11.8 million pounds" in screen_text(app)
        assert "Article's words" not in awake(app)
        await press(pilot, "ctrl+z")
        assert app.session.sheet().texts[1] == WRONG
        await press(pilot, "ctrl+y", "ctrl+s")
    assert load_draft(db, 1).texts[1] == RIGHT
    assert [one.actor.name for one in of_draft(db, 1) if one.act == "edited"] == ["Ada"]


async def test_the_key_reads_the_letters_before_it(desk_of: OpenDesk, press: Press, settled: Settled) -> None:
    """Typed in one go: what is wrong is wrong since the last letter, and the next one stands behind what was put in."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        text = SPECIMENS[0].takeaways[0][0]
        await press(pilot, "escape", "enter", "e", "up", "home", *("right",) * text.index("4 to close"))
        packet(app, "delete", "3", "ctrl+g", "!")
        await settled(pilot)
        assert field_of(app, 1).text == text.replace("7-4", "7-4!")


async def test_where_there_are_no_words_the_key_says_so(desk_of: OpenDesk, press: Press, screen_text: TextOf) -> None:
    """Nothing is flagged in the first takeaway."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "enter", "e", "ctrl+g")
        assert app.session.sheet().texts[0] == SPECIMENS[0].takeaways[0][0]
        assert "no words of the article fit this place" in screen_text(app)


async def test_both_keys_go_where_the_configuration_puts_them(
    desk_of: OpenDesk, press: Press, screen_text: TextOf, settings: DeskSettings
) -> None:
    """Also the first of two, and where it is one that acknowledges otherwise."""
    keys = {"desk.edit": "1,f9", "desk.choose_1": "f10", "edit.put_in": "ctrl+t"}
    app: ReviewApp = desk_of(settings=replace(settings, keys=keys))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "enter", "a")
        assert "1 edit takeaway 2" in screen_text(app)
        assert " 2  [ ] takeaway 2, number" in screen_text(app)
        await press(pilot, "2")
        assert " 2  [x] takeaway 2, number" in screen_text(app)
        await press(pilot, "1")
        assert isinstance(top(app), EditScreen)
        assert "^T  puts in “11.8 million pounds”" in screen_text(app)
        await press(pilot, "ctrl+t")
        assert field_of(app).text == RIGHT


async def test_a_key_that_answers_the_page_answers_it(
    desk_of: OpenDesk, press: Press, screen_text: TextOf, settings: DeskSettings, db: Database
) -> None:
    """Who edits with `y` approves with it here; the foot names no key that would do something else."""
    app: ReviewApp = desk_of(settings=replace(settings, keys={"desk.edit": "y"}))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "enter", "a")
        assert "edit takeaway" not in screen_text(app)
        assert isinstance(top(app), AcknowledgeScreen)
        await press(pilot, "1", "y")
    assert load_draft(db, 1).state is DraftState.REVIEWED


def test_the_flag_at_the_cursor_comes_first(session_of: OpenSession) -> None:
    """Of two misspelt names, the one that the editor stands on; else the gravest."""
    sheet = session_of("Ada").open_draft(1)
    text = "Dunmare council voted 7-4 on Monday night to close the Quay Streat bridge to cars from 1 March."
    sheet.stand(sheet.standing.with_text(0, text))
    found = [offered(sheet, 0, Span(at, at)) for at in (len(text), text.index("Dunmare"), text.index("Quay"))]
    assert [offer.words for offer in found if offer is not None] == ["Quay Street", "Dunmere", "Quay Street"]
