"""The queue: order, search, filters, views, many drafts, other editors."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

import pytest
from sqlite_utils import Database

from db.articles.saving import save_article
from db.deciding.acts import approve
from db.drafts.rows import load_draft
from db.drafts.saving import save_draft
from db.history import of_draft
from db.records import Actor, ArticleText, DraftState
from review_tui.app import ReviewApp
from review_tui.desk.screen import DeskScreen
from review_tui.documenting.specimens import MACHINE, SPECIMENS, drafted_of
from review_tui.queue.screen import QueueScreen
from review_tui.settings import DeskSettings, SavedView
from review_tui.widgets.queue_table import QueueTable
from tests.review_tui.conftest import Clock, Hands, OpenDesk, OpenSession, Press, Settled, Shown, TextOf, Until

pytestmark = pytest.mark.anyio


def table_of(app: ReviewApp) -> QueueTable:
    """Return the queue's table."""
    return app.screen.query_one(QueueTable)


async def test_the_riskiest_stands_first_and_says_why(desk_of: OpenDesk, press: Press, screen_text: TextOf) -> None:
    """The draft with an error leads, its badge in words."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(120, 24)) as pilot:
        await press(pilot, "escape")
        assert "error: number" in screen_text(app).splitlines()[2]
        assert "5 free · 0 mine · 0 held by others" in screen_text(app)


async def test_searching_headlines_and_articles(desk_of: OpenDesk, press: Press) -> None:
    """A word of the body finds its article; Escape shows all again."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "slash", *"skerries", "enter")
        assert [table_of(app).count, table_of(app).current.draft_id] == [1, 3]
        await press(pilot, "escape")
        assert table_of(app).count == 5


async def test_a_filter_line_and_its_mistakes(desk_of: OpenDesk, press: Press, status_of: TextOf) -> None:
    """`F` narrows; a mistake changes nothing and is explained."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "F", *"flag=number", "enter")
        assert table_of(app).count == 1
        app.screen.narrowing.narrow("flga=number")  # type: ignore[attr-defined]
        assert "did you mean flag?" in status_of(app)
        assert table_of(app).count == 1


async def test_a_mistaken_filter_stays_to_be_mended(desk_of: OpenDesk, press: Press, screen_text: TextOf) -> None:
    """Enter on a line with a mistake says what is wrong and keeps the line; the sections that wait are named."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "F", *"flga=number", "enter")
        assert "did you mean flag?" in screen_text(app)
        assert "City hall, Court, Science" in screen_text(app)
        await press(pilot, "home", *("delete",) * 4, *"flag", "enter")
        assert table_of(app).count == 1


async def test_searching_keeps_the_filter(desk_of: OpenDesk, press: Press) -> None:
    """Words are searched for inside the filter; signs in them are no terms."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "F", *'section="City hall"', "enter", "slash", *"bridge=", "enter")
        assert table_of(app).count == 1
        assert app.screen.query_one("#title").left.plain.endswith('section="City hall" bridge')  # type: ignore[attr-defined]


async def test_the_queue_shows_what_is_under_the_cursor(
    desk_of: OpenDesk, press: Press, settled: Settled, screen_text: TextOf, db: Database
) -> None:
    """Whole headline, why, and the takeaways, the loudest flag before each; nothing is claimed."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape")
        assert "2 ERROR number  Repairs for cars" in screen_text(app)
        await press(pilot, "j")
        assert " Former treasurer of rowing club must repay 48,200 euros\n attribution; section" in screen_text(app)
        await pilot.resize_terminal(80, 14)
        await settled(pilot)
        assert "Former treasurer of rowing club must" not in screen_text(app)
    assert not load_draft(db, 2).claimed_by


async def test_saved_views_by_digit(desk_of: OpenDesk, press: Press, settings: DeskSettings) -> None:
    """A view of the configuration is one digit away, and the title names it."""
    views = (SavedView("Courts", "section=Court"), SavedView("Decided", "state=reviewed,rejected"))
    app: ReviewApp = desk_of(settings=replace(settings, views=views))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "1")
        assert table_of(app).current.section == "Court"
        assert "Courts" in app.screen.query_one("#title").left.plain  # type: ignore[attr-defined]
        await press(pilot, "2")
        assert table_of(app).count == 0


async def test_an_empty_view_does_not_lie(
    desk_of: OpenDesk, press: Press, session_of: OpenSession, screen_text: TextOf
) -> None:
    """Where nothing is shown, the screen says what others hold and what stands outside the view."""
    session_of("Ben").open_draft(2)
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "F", *"holder=mine", "enter")
        assert "Others hold 1 of the pending drafts" in screen_text(app)
        assert "4 free and 0 of mine stand outside this view" in screen_text(app)


async def test_other_editors_acts_show_by_themselves(
    desk_of: OpenDesk, press: Press, session_of: OpenSession, settings: DeskSettings, shown: Shown
) -> None:
    """Within two seconds the queue shows who took a draft, and that another one is gone."""
    app: ReviewApp = desk_of(settings=replace(settings, poll=0.2))
    async with app.run_test(size=(120, 24)) as pilot:
        await press(pilot, "escape")
        ben = session_of("Ben")
        ben.open_draft(3)
        ben.deciding.approve()
        ben.open_draft(5)
        drawn = await shown(pilot, app, "3 free · 0 mine · 1 held by others")
        assert "3 free · 0 mine · 1 held by others" in drawn
        assert "Ben 15 min" in drawn
        assert table_of(app).count == 4


async def test_typing_and_pasting_in_the_queue_decides_nothing(
    desk_of: OpenDesk, press: Press, settled: Settled, db: Database
) -> None:
    """A paragraph typed into the queue and two kilobytes pasted leave every draft pending."""
    from textual import events

    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", *"a text")
        app.screen.post_message(events.Paste("a y x 1 y " * 200))
        await settled(pilot)
    assert all(load_draft(db, number).state is DraftState.PENDING for number in range(1, 6))


async def test_many_are_rejected_with_a_reason_and_a_capital_y(desk_of: OpenDesk, press: Press, db: Database) -> None:
    """Two marked drafts: `y` does not do it, `Y` does; nothing else is touched."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "v", "v", "B", "x", "9", "y")
        assert load_draft(db, 1).state is DraftState.PENDING
        await press(pilot, "Y")
    states = [load_draft(db, number).state for number in range(1, 6)]
    assert states.count(DraftState.REJECTED) == 2


async def test_many_are_rejected_for_good(desk_of: OpenDesk, press: Press, db: Database, screen_text: TextOf) -> None:
    """The sheet names an example and the count; what comes next is chosen for all."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "v", "v", "B", "x", "9", "n")
        assert "2 marked: Council closes Quay Street" in screen_text(app)
        await press(pilot, "Y")
    assert [of_draft(db, number)[-1].facts.outcome for number in (1, 2)] == ["never", "never"]


async def test_typing_in_the_queue_takes_nothing_back(
    desk_of: OpenDesk, press: Press, hands: Hands, db: Database, status_of: TextOf
) -> None:
    """`u` right after a letter without meaning is taken for typing; alone it takes back."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "enter", "x", "1", "y", "q", "t", "u")
        assert "you seem to be typing" in status_of(app)
        assert load_draft(db, 1).state is DraftState.REJECTED
        hands.rest(0.8)
        await press(pilot, "u")
        assert load_draft(db, 1).state is DraftState.PENDING


async def test_many_are_claimed_and_given_back(desk_of: OpenDesk, press: Press) -> None:
    """A marked range is claimed for me, and given back."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "v", "j", "V", "B", "c", "Y")
        assert app.session.counts().mine == 3
        await press(pilot, "g", "v", "v", "v", "B", "g", "Y")
        assert app.session.counts().mine == 0


async def test_there_is_no_approving_many(desk_of: OpenDesk, press: Press, screen_text: TextOf) -> None:
    """The sheet for many drafts offers no approval and says why."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "v", "B", "y")
        assert "approving is done one by one" in screen_text(app)


async def test_next_free_passes_what_others_hold(desk_of: OpenDesk, press: Press, session_of: OpenSession) -> None:
    """`N` opens the first draft that nobody holds."""
    session_of("Ben").open_draft(1)
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "N")
        assert isinstance(app.screen, DeskScreen)
        assert app.session.sheet().draft.id == 2


async def test_taking_over_asks(desk_of: OpenDesk, press: Press, session_of: OpenSession) -> None:
    """A held draft opens read-only; `c` asks, `y` takes it over."""
    session_of("Ben").open_draft(1)
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "enter", "a")
        assert not app.session.sheet().mine
        await press(pilot, "c", "y")
        assert app.session.sheet().mine


async def test_a_click_moves_and_a_second_opens(desk_of: OpenDesk, press: Press, settled: Settled) -> None:
    """The mouse works in the queue."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape")
        await pilot.click(QueueTable, offset=(10, 2))
        await settled(pilot)
        assert table_of(app).cursor == 2
        await pilot.click(QueueTable, offset=(10, 2))
        await settled(pilot)
        assert isinstance(app.screen, DeskScreen)


async def test_quitting_gives_back_every_claim(desk_of: OpenDesk, press: Press, db: Database) -> None:
    """After `q` nobody waits for me."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "c", "j", "c", "q")
    assert not [number for number in range(1, 6) if load_draft(db, number).claimed_by]


def brought_in(db: Database, headline: str, section: str) -> int:
    """Save one more article with a draft; return the draft's id."""
    one, at = SPECIMENS[0], datetime(2026, 2, 3, 9, 0, tzinfo=UTC)
    article = ArticleText(f"urn:test:{section[:9]}", headline, one.body, section=section)
    saved = save_article(db, article, actor=MACHINE, at=at)
    return save_draft(db, saved.revision_id, drafted_of(one), actor=MACHINE, at=at)


@pytest.mark.parametrize("width", [60, 80, 160])
async def test_a_wide_name_leaves_the_minutes(
    desk_of: OpenDesk, press: Press, session_of: OpenSession, screen_text: TextOf, width: int
) -> None:
    """Names are cut by cells, with a sign that they are, and never at the cost of how long the claim holds."""
    session_of("小池百合子小池百合子小池百合子").open_draft(1)
    app: ReviewApp = desk_of()
    async with app.run_test(size=(width, 24)) as pilot:
        await press(pilot, "escape")
        row = screen_text(app).splitlines()[2]
        assert "15 min" in row
        assert "… 15 min" in row
        assert "小" in row


async def test_an_article_without_a_headline_has_a_row(
    desk_of: OpenDesk, press: Press, db: Database, screen_text: TextOf
) -> None:
    """It says that there is none, in the queue and among my decisions."""
    brought_in(db, "", "City")
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape")
        assert "(no headline)" in screen_text(app)


async def test_a_section_that_is_no_name_is_cut(
    desk_of: OpenDesk, press: Press, db: Database, screen_text: TextOf
) -> None:
    """Whatever a feed calls a section, the filter's page keeps its lines for what one can ask for."""
    brought_in(db, "Long", "S" * 5000)
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "F")
        drawn = screen_text(app)
        assert "SSS…" in drawn.replace("\n", "")
        assert "order=" in drawn


async def test_remapped_keys_work_and_are_shown(
    desk_of: OpenDesk, press: Press, settings: DeskSettings, screen_text: TextOf
) -> None:
    """A key of the configuration does the act, and the footer names it."""
    app: ReviewApp = desk_of(settings=replace(settings, keys={"queue.open": "f5"}))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape")
        assert "F5 Open" in screen_text(app)
        await press(pilot, "f5")
        assert isinstance(app.screen, DeskScreen)


async def test_the_first_run_card_is_for_the_first_run(
    desk_of: OpenDesk, session_of: OpenSession, settled: Settled
) -> None:
    """Who has decided something is not welcomed again."""
    ada = session_of("Ada")
    ada.open_draft(3)
    ada.deciding.approve()
    ada.leave()
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert isinstance(app.screen, QueueScreen)


async def test_looking_around_never_meets_a_half_made_screen(
    desk_of: OpenDesk, hands: Hands, until: Until, settings: DeskSettings
) -> None:
    """With a look around every few milliseconds, screens open and close without trouble.

    Such a desk is never at rest: each key is pressed as soon as the screen is there that the one before called for.
    """
    ways = (
        "FirstRun escape Queue enter Desk e Edit escape Desk q Queue enter Desk x Reject escape Desk j Desk q Queue"
        " m Dashboard escape Queue"
    ).split()
    app: ReviewApp = desk_of(settings=replace(settings, poll=0.002))

    def is_there(name: str) -> bool:
        return type(app.screen).__name__ == f"{name}Screen"

    async with app.run_test(size=(120, 30)) as pilot:
        for key, name in zip((None, *ways[1::2]), ways[::2], strict=True):
            if key is not None:
                await hands.hit(pilot, key)
            await until(pilot, partial(is_there, name), name)


async def test_looking_around_while_leaving(desk_of: OpenDesk, settled: Settled) -> None:
    """The clock may tick once more when the last screen is gone already; leaving stays quiet."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
    assert not app.screen_stack
    app.look_around()


async def test_sections_in_any_case(desk_of: OpenDesk, press: Press, db: Database, clock: Clock) -> None:
    """A section is found however it is typed, among what waits and among what is decided."""
    draft = load_draft(db, 2)
    approve(db, 2, draft.texts, version=draft.version, actor=Actor("Ida"), at=clock())
    section = draft.revision.text.section
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape")
        for line, count in (('section="city HALL"', 1), (f"state=reviewed section={section.upper()}", 1)):
            app.screen.narrowing.narrow(line)  # type: ignore[attr-defined]
            assert (line, table_of(app).count) == (line, count)
