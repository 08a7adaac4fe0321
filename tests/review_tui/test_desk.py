"""The desk by its keys: reading, choosing, deciding, going on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlite_utils import Database

from db.deciding.planted import plant
from db.deciding.undo import undo
from db.drafts.rows import load_draft
from db.exports import exportable, record_export
from db.history import of_draft
from db.records import Actor, DraftState
from review_tui.app import ReviewApp
from review_tui.desk.screen import DeskScreen
from review_tui.panes.messages import ToDesk
from review_tui.queue.screen import QueueScreen
from review_tui.settings import DeskSettings
from review_tui.widgets.article import ArticlePane
from review_tui.widgets.bars import KeyBar
from tests.review_tui.conftest import Clock, OpenDesk, OpenSession, Press, Settled, TextOf, top

pytestmark = pytest.mark.anyio

OPEN = ("escape", "enter")
"""Past the first-run card, into the riskiest draft: number 1, whose second takeaway has an error."""


async def test_approving_needs_the_error_acknowledged(desk_of: OpenDesk, press: Press, db: Database) -> None:
    """`a` lists the errors; `y` alone does nothing; its key and `y` approve, and the next draft opens."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *OPEN, "a", "y")
        assert load_draft(db, 1).state is DraftState.PENDING
        await press(pilot, "1", "y")
        assert app.session.sheet().draft.id == 2
    assert load_draft(db, 1).state is DraftState.REVIEWED
    assert of_draft(db, 1)[-1].facts.acknowledged == ["2:number"]


async def test_an_error_is_acknowledged_on_the_walk(desk_of: OpenDesk, press: Press) -> None:
    """`]` goes to the flag in both panes, `!` acknowledges it."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *OPEN, "right_square_bracket")
        sheet = app.session.sheet()
        assert sheet.chosen == 1
        assert isinstance(app.screen, DeskScreen)
        assert app.screen.walking.current is not None
        await press(pilot, "exclamation_mark")
        assert not sheet.unacknowledged()


async def test_the_walk_goes_round_and_back(desk_of: OpenDesk, press: Press) -> None:
    """`]` passes every flag and comes round; `[` goes back."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *OPEN)
        seen = []
        for _ in range(4):
            await press(pilot, "right_square_bracket")
            seen.append(app.session.sheet().chosen)
        await press(pilot, "left_square_bracket")
    assert seen == [1, 1, 2, 0]
    assert app.session.open is None or app.session.sheet().chosen == 2


async def test_rejecting_needs_a_reason(desk_of: OpenDesk, press: Press, db: Database) -> None:
    """`x` and `y` alone reject nothing; a digit and an outcome do."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *OPEN, "x", "y")
        assert load_draft(db, 1).state is DraftState.PENDING
        await press(pilot, "2", "h", "y")
    entry = of_draft(db, 1)[-1]
    assert (entry.act, entry.facts.reason, entry.facts.outcome) == ("rejected", "wrong_number", "by_hand")


async def test_something_else_needs_a_note(desk_of: OpenDesk, press: Press, db: Database) -> None:
    """The reason `other` waits for a note; Enter in the note decides nothing."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *OPEN, "x", "0", "y")
        assert load_draft(db, 1).state is DraftState.PENDING
        await press(pilot, "tab", "w", "h", "y", "enter")
        assert load_draft(db, 1).state is DraftState.PENDING
        await press(pilot, "y")
    assert of_draft(db, 1)[-1].texts["note"] == "why"


async def test_later_gives_back_and_goes_on(desk_of: OpenDesk, press: Press, db: Database) -> None:
    """`s` decides nothing and opens the next draft."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *OPEN, "s")
        assert app.session.sheet().draft.id == 2
        assert load_draft(db, 1).claimed_by == ""
    assert load_draft(db, 1).state is DraftState.PENDING


async def test_next_and_previous_decide_nothing(desk_of: OpenDesk, press: Press, db: Database) -> None:
    """`j` and `k` walk; every draft stays pending."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *OPEN, "j", "j")
        third = app.session.sheet().draft.id
        await press(pilot, "k", "j")
        assert app.session.sheet().draft.id == third
    assert all(load_draft(db, number).state is DraftState.PENDING for number in range(1, 6))


async def test_undo_and_redo(desk_of: OpenDesk, press: Press, db: Database) -> None:
    """`u` brings the decided draft back to the desk, `U` decides it again."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *OPEN, "x", "1", "y", "u")
        assert app.session.sheet().draft.id == 1
        assert load_draft(db, 1).state is DraftState.PENDING
        await press(pilot, "U")
        assert load_draft(db, 1).state is DraftState.REJECTED


async def test_undo_of_nothing_says_so(desk_of: OpenDesk, press: Press, status_of: Callable[[ReviewApp], str]) -> None:
    """Without a decision `u` explains itself."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *OPEN, "u")
        assert "no decision to undo" in status_of(app)


async def test_a_reviewed_set_says_by_whom_and_since_when(
    desk_of: OpenDesk, press: Press, session_of: OpenSession, clock: Clock, screen_text: TextOf
) -> None:
    """Above the article, whoever opens it; a draft that waits says how old it is."""
    ben = session_of("Ben Holt")
    ben.open_draft(2)
    ben.deciding.approve()
    clock.move(minutes=20)
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *OPEN)
        assert "PENDING · drafted " in screen_text(app)
        app.session.open_draft(2)
        app.screen.opened()  # type: ignore[attr-defined]
        await press(pilot, "1")
        assert "REVIEWED · by Ben Holt, 20 min ago" in screen_text(app)


def test_a_set_is_reviewed_by_whom_approved_it(session_of: OpenSession) -> None:
    """Not by whom only took a withdrawal back."""
    ben, cara = session_of("Ben Holt"), session_of("Cara Lund")
    ben.open_draft(2)
    ben.deciding.approve()
    cara.open_draft(2)
    cara.deciding.withdraw("too soon")
    undo(cara.db, actor=cara.actor, at=cara.now())
    approval = session_of("Ada Roe").open_draft(2).approval
    assert approval is not None
    assert approval.actor.name == "Ben Holt"


async def test_withdraw_and_reopen(desk_of: OpenDesk, press: Press, db: Database) -> None:
    """A reviewed set is withdrawn with a note; a rejected draft is reopened."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *OPEN, "j", "a", "k", "j", "k")
        app.session.open_draft(2)
        app.screen.opened()  # type: ignore[attr-defined]
        await press(pilot, "w", "y")
        assert load_draft(db, 2).state is DraftState.REVIEWED
        await press(pilot, "tab", "n", "o", "enter", "y")
        assert load_draft(db, 2).state is DraftState.WITHDRAWN
        assert not exportable(db, at=app.session.now())


async def test_a_refused_withdrawal_is_not_called_done(
    desk_of: OpenDesk, press: Press, session_of: OpenSession, status_of: TextOf
) -> None:
    """When somebody withdrew first, while the note was typed, the status line says that and not that I did."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *OPEN, "j", "a", "k", "j", "k")
        app.session.open_draft(2)
        app.screen.opened()  # type: ignore[attr-defined]
        await press(pilot, "w", "tab", "n", "o")
        ben = session_of("Ben")
        ben.open_draft(2)
        ben.deciding.withdraw("Ben's reason")
        await press(pilot, "enter", "y")
        assert "it leaves every later export" not in status_of(app)
        assert "Ben withdrew this draft" in status_of(app)


async def test_a_refused_take_over_is_not_called_done(
    desk_of: OpenDesk, press: Press, session_of: OpenSession, status_of: TextOf, screen_text: TextOf
) -> None:
    """When its holder decided while I was asked, the draft is not said to be mine."""
    ben = session_of("Ben")
    ben.open_draft(1)
    app: ReviewApp = desk_of()
    async with app.run_test(size=(100, 30)) as pilot:
        app.session.open_draft(1)
        await press(pilot, "escape", "enter", "c")
        assert "Take over?" in screen_text(app)
        ben.sheet().acknowledged = set(ben.sheet().errors())
        ben.deciding.approve()
        await press(pilot, "y")
        assert "yours now" not in status_of(app)


async def test_a_decided_draft_is_reopened(desk_of: OpenDesk, press: Press, db: Database) -> None:
    """`o` on a rejected draft brings it back to pending and to me."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *OPEN, "x", "1", "y", "k", "o")
        assert app.session.sheet().mine
    assert of_draft(db, 1)[-2].act == "reopened"


async def test_swapping_moving_and_putting_back(desk_of: OpenDesk, press: Press) -> None:
    """Tab, S-Tab, J, K and R change the chosen takeaway, and each change is kept at once."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *OPEN, "tab")
        sheet = app.session.sheet()
        assert sheet.standing.sources == (4, 2, 3)
        assert not sheet.dirty
        await press(pilot, "J")
        assert sheet.standing.sources == (2, 4, 3)
        await press(pilot, "R", "K", "shift+tab")
        assert len(set(sheet.texts)) == 3


async def test_the_last_decision_leads_to_the_queue(desk_of: OpenDesk, press: Press) -> None:
    """After the last free draft the queue is shown, and says so."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *OPEN, "a", "1", "y", "a", "a", "a", "a")
        assert isinstance(app.screen, QueueScreen)
        assert app.session.counts().free == 0


async def test_careful_sections_stay(desk_of: OpenDesk, press: Press, settings: DeskSettings) -> None:
    """In a section without auto-advance the decided draft stays on the desk."""
    app: ReviewApp = desk_of(settings=replace(settings, stay_sections=frozenset({"city hall"})))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *OPEN, "x", "1", "y")
        assert app.session.sheet().draft.id == 1
        assert app.session.sheet().draft.state is DraftState.REJECTED


async def test_every_looking_key_opens_and_closes(desk_of: OpenDesk, press: Press) -> None:
    """Diff, article diff, history, provenance, guidelines, recent, help: each opens a page and Escape closes it."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *OPEN)
        for key in ("d", "D", "h", "p", "i", "r", "question_mark", "f1"):
            await press(pilot, key)
            assert not isinstance(app.screen, DeskScreen), key
            await press(pilot, "escape")
            assert isinstance(app.screen, DeskScreen), key


async def test_escape_clears_what_was_found_first(desk_of: OpenDesk, press: Press, screen_text: TextOf) -> None:
    """The key's word in the footer says so; the next one goes back to the queue."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(120, 34)) as pilot:
        await press(pilot, *OPEN, "slash", *"bridge", "enter")
        assert "q Clear" in screen_text(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, DeskScreen)
        assert app.screen.finding.marks() == []
        assert "q Queue" in screen_text(app)
        await press(pilot, "slash")
        await press(pilot, "escape", "escape")
        assert isinstance(top(app), QueueScreen)


async def test_finding_words_in_the_article(
    desk_of: OpenDesk, press: Press, status_of: Callable[[ReviewApp], str]
) -> None:
    """`/` marks every place, `n` and `N` walk them."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *OPEN, "slash", *"bridge", "enter")
        first = status_of(app)
        await press(pilot, "n")
        assert status_of(app) != first
        await press(pilot, "N")
        assert status_of(app) == first


async def test_sleeping_keys_say_why(desk_of: OpenDesk, press: Press, status_of: Callable[[ReviewApp], str]) -> None:
    """A key that does nothing now explains itself."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *OPEN, "w")
        assert "only a reviewed set is withdrawn" in status_of(app)
        await press(pilot, "o")
        assert "only a decided draft is reopened" in status_of(app)


async def test_a_click_chooses_and_a_footer_key_acts(desk_of: OpenDesk, press: Press, settled: Settled) -> None:
    """The mouse can do what keys do."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(160, 48)) as pilot:
        await press(pilot, *OPEN)
        await pilot.click("#card-3")
        await settled(pilot)
        assert app.session.sheet().chosen == 2
        await pilot.click("KeyBar", offset=(13, 0))
        await settled(pilot)
        assert type(app.screen).__name__ == "EditScreen"


async def test_evidence_is_scrolled_to(desk_of: OpenDesk, press: Press) -> None:
    """Choosing the third takeaway brings its sentence into view at 80x24."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *OPEN, "3")
        pane = app.screen.query_one(ArticlePane)
        first, drawn = pane.scroll_offset.y, app.session.sheet().drawn_article.drawn
        visible = "\n".join(line.cut(drawn.text) for line in pane.lines[first : first + pane.size.height])
        assert "Buses will keep using the bridge" in visible


async def test_two_errors_of_one_kind_need_two_keys(desk_of: OpenDesk, press: Press, db: Database) -> None:
    """Each error has its own key, also where the record has one name for both."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *OPEN)
        sheet = app.session.sheet()
        one, *rest = sheet.flags[1]
        sheet.flags = (sheet.flags[0], (one, replace(one, message="The second figure is wrong too."), *rest), ())
        assert [place.key for place in sheet.errors()] == ["2:number", "2:number"]
        await press(pilot, "exclamation_mark", "exclamation_mark")
        assert (len(sheet.unacknowledged()), sheet.acknowledged_keys()) == (1, [])
        sheet.acknowledged.clear()
        await press(pilot, "a", "1", "y")
        assert load_draft(db, 1).state is DraftState.PENDING
        await press(pilot, "2", "y")
    assert load_draft(db, 1).state is DraftState.REVIEWED
    assert of_draft(db, 1)[-1].facts.acknowledged == ["2:number"]


async def test_the_question_about_errors_shows_what_they_speak_of(
    desk_of: OpenDesk, press: Press, screen_text: TextOf
) -> None:
    """The takeaway and the article's sentence stand beside each error."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *OPEN, "a")
        drawn = " ".join(screen_text(app).split())
        assert "takeaway Repairs for cars would cost 12.8 million pounds" in drawn
        assert "article She said repairs for cars would cost 11.8 million pounds" in drawn


async def test_a_planted_error_is_told_after_the_decision(
    desk_of: OpenDesk, press: Press, db: Database, screen_text: TextOf
) -> None:
    """Whoever approves a test is told so at once, and that nothing was published; then the next draft opens."""
    wrong = "The prosecution has nine weeks to appeal."
    planted = plant(
        db, 2, position=3, text=wrong, kind="number", actor=Actor("Chief"), at=datetime(2026, 2, 3, 9, tzinfo=UTC)
    )
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape")
        app.post_message(ToDesk(planted))
        await press(pilot, "a")
        if app.session.sheet().errors():
            await press(pilot, *[str(number) for number in range(1, 1 + len(app.session.sheet().errors()))], "y")
        assert "This draft was a test" in screen_text(app)
        assert "it went through" in screen_text(app)
        assert "Nothing of it was or will be published." in screen_text(app)
        await press(pilot, "escape")
        assert app.session.sheet().draft.id != planted
    assert load_draft(db, planted).state is DraftState.REVEALED


async def test_the_footer_tells_the_truth(desk_of: OpenDesk, press: Press) -> None:
    """Under a question the desk offers no keys; on a decided draft it offers what a decided draft has."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *OPEN)
        desk = app.screen
        keys = desk.query_one(KeyBar)
        await press(pilot, "x")
        assert keys.render().plain == ""
        await press(pilot, "1", "y", "k")
        assert [key.name for key in keys.keys[:2]] == ["reopen", "help"]
        assert "approve" not in keys.render().plain.casefold()


async def test_the_key_that_opened_a_page_closes_it(desk_of: OpenDesk, press: Press, settings: DeskSettings) -> None:
    """`h` opens and closes the history, also when it is another key by configuration."""
    app: ReviewApp = desk_of(settings=replace(settings, keys={"desk.history": "f4"}))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *OPEN, "f4")
        assert not isinstance(app.screen, DeskScreen)
        await press(pilot, "f4", "question_mark", "question_mark")
        assert isinstance(app.screen, DeskScreen)


async def test_a_sheet_shows_its_way_out_on_a_low_screen(desk_of: OpenDesk, press: Press, screen_text: TextOf) -> None:
    """However long the page, its last line names the key that closes it."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *OPEN)
        for key in ("question_mark", "i", "ctrl+p"):
            await press(pilot, key)
            assert "Esc" in screen_text(app).splitlines()[-1], key
            await press(pilot, "escape")


async def test_the_saved_time_is_of_this_draft(
    desk_of: OpenDesk, press: Press, status_of: Callable[[ReviewApp], str]
) -> None:
    """It stands after a decision, and goes when another draft is looked at."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *OPEN, "x", "1", "y")
        assert "saved" in status_of(app)
        await press(pilot, "j")
        assert "saved" not in status_of(app)


async def test_an_older_decision_is_taken_back_from_the_list(desk_of: OpenDesk, press: Press, db: Database) -> None:
    """`r` lists my decisions; `u` there takes back the one under the cursor, though a later one stands."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *OPEN, "x", "1", "y", "x", "1", "y", "r", "j", "u")
        assert app.session.sheet().draft.id == 1
    assert [load_draft(db, number).state for number in (1, 2)] == [DraftState.PENDING, DraftState.REJECTED]


async def test_what_was_exported_stays(
    desk_of: OpenDesk, press: Press, db: Database, screen_text: TextOf, clock: Clock
) -> None:
    """`u` says why it does not take back, the list says it too, and `o` points to withdrawing."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *OPEN, "j", "a")
        record_export(db, [2], format="json", target="site", actor=Actor("night run", "machine"), at=clock())
        await press(pilot, "u")
        assert "not undone (approved): it was exported" in screen_text(app)
        await press(pilot, "r")
        drawn = screen_text(app)
        assert "stays  Former treasurer of rowing club" in drawn
        assert "stays: it was exported" in drawn
        await press(pilot, "enter", "o")
        assert "withdraw it instead (w)" in screen_text(app)
    assert load_draft(db, 2).state is DraftState.REVIEWED
