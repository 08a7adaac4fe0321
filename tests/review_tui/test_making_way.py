"""A rejection taken back at the desk after the drafter ran, and an editor's saved words beside the next draft."""

import pytest
from sqlite_utils import Database

from db.deciding.acts import reject
from db.drafts.rows import load_draft
from db.drafts.saving import save_draft
from db.records import Actor, DraftState
from review_tui.app import ReviewApp
from review_tui.documenting.specimens import MACHINE, SPECIMENS, drafted_of
from review_tui.keys.in_sentences import with_keys
from review_tui.panes.left_behind import BACK
from review_tui.panes.messages import ToDesk
from review_tui.screens.reject import RejectScreen
from tests.review_tui.conftest import Clock, OpenDesk, OpenSession, Press, Shown, TextOf, top

pytestmark = pytest.mark.anyio

SECOND = ("escape", "j", "enter")
"""Opens draft 2, of the former treasurer."""
REJECTED = ("x", "4", "y")
HEADLINE = "Former treasurer of rowing club"
NEWER = 6


@pytest.fixture
def anew(db: Database, clock: Clock) -> int:
    """Ada rejected draft 2 to have it drafted anew, and the drafter did: draft 6."""
    clock.move(minutes=1)
    draft = load_draft(db, 2)
    reject(db, 2, reason="missing_point", version=draft.version, actor=Actor("Ada"), at=clock())
    return drafts_anew(db, clock)


def drafts_anew(db: Database, clock: Clock) -> int:
    """Let the drafter write the next draft of draft 2's article."""
    clock.move(minutes=1)
    return save_draft(db, load_draft(db, 2).revision.id, drafted_of(SPECIMENS[3]), actor=MACHINE, at=clock())


def states(db: Database) -> tuple[DraftState, DraftState]:
    """Return the states of the draft that was rejected and of the newer one."""
    return load_draft(db, 2).state, load_draft(db, NEWER).state


async def test_undo_brings_the_rejected_draft_back(
    desk_of: OpenDesk, press: Press, status_of: TextOf, db: Database, anew: int
) -> None:
    """Also from the newer draft, which the editor looks at and claims; the line says what became of that."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(110, 30)) as pilot:
        await press(pilot, "escape")
        app.screen.post_message(ToDesk(anew))
        await press(pilot, "u")
        assert states(db) == (DraftState.PENDING, DraftState.SUPERSEDED)
        assert f"taken back, the newer draft made way: rejection of {HEADLINE}" in status_of(app)


async def test_the_queues_undo_says_so_too(desk_of: OpenDesk, press: Press, status_of: TextOf, anew: int) -> None:
    """And the queue has the old draft in place of the new one."""
    del anew
    app: ReviewApp = desk_of()
    async with app.run_test(size=(110, 30)) as pilot:
        await press(pilot, "escape", "u")
        assert "the newer draft made way" in status_of(app)


async def test_o_brings_it_back_and_says_so(
    desk_of: OpenDesk, press: Press, status_of: TextOf, db: Database, anew: int
) -> None:
    """The rejected draft is found by its state; nobody touched the newer one."""
    del anew
    app: ReviewApp = desk_of("Ben")
    async with app.run_test(size=(110, 30)) as pilot:
        await press(pilot, "escape", "F", *"state=rejected", "enter", "enter", "o")
        assert "reopened, the newer draft made way: decide again" in status_of(app)
        assert app.session.sheet().draft.id == 2
        assert app.session.sheet().mine
    assert states(db) == (DraftState.PENDING, DraftState.SUPERSEDED)


@pytest.mark.parametrize("where", ["desk", "queue", "list"])
async def test_who_has_the_newer_draft_is_told_and_one_key_opens_it(
    desk_of: OpenDesk,
    press: Press,
    session_of: OpenSession,
    screen_text: TextOf,
    *,
    db: Database,
    anew: int,
    where: str,
) -> None:
    """`u` takes nothing back; its question names Ben and the headline, no number, and `y` opens his draft read-only."""
    session_of("Ben").open_draft(anew)
    ways = {"desk": (*SECOND, "u"), "queue": ("escape", "u"), "list": ("escape", "r", "u")}
    app: ReviewApp = desk_of()
    async with app.run_test(size=(110, 30)) as pilot:
        await press(pilot, *ways[where])
        drawn = " ".join(screen_text(app).split())
        assert f"not undone (rejected): Ben has the newer draft in hand: {HEADLINE}" in drawn
        assert "open the newer draft" in drawn
        await press(pilot, "y")
        assert app.session.sheet().draft.id == anew
        assert not app.session.sheet().mine
    assert states(db) == (DraftState.REJECTED, DraftState.PENDING)


async def test_o_sleeps_while_somebody_has_the_newer_draft(
    desk_of: OpenDesk, press: Press, session_of: OpenSession, status_of: TextOf, anew: int
) -> None:
    """The line says who, and `j` opens that one; so says every other key that does nothing here."""
    session_of("Ben").open_draft(anew)
    app: ReviewApp = desk_of()
    async with app.run_test(size=(110, 30)) as pilot:
        await press(pilot, "escape", "F", *"state=rejected", "enter", "enter", "o")
        assert status_of(app).startswith("Ben has the newer draft in hand: j opens it")
        await press(pilot, "a")
        assert status_of(app).startswith("Ben has the newer draft in hand: j opens it")
        await press(pilot, "j")
        assert app.session.sheet().draft.id == anew


async def test_who_reads_the_newer_draft_is_told(
    desk_of: OpenDesk, press: Press, session_of: OpenSession, status_of: TextOf, anew: int
) -> None:
    """Ben reads the draft that Ada holds; Ada takes her rejection back, and `j` leads Ben to the draft that waits."""
    ada = session_of("Ada")
    ada.open_draft(anew)
    app: ReviewApp = desk_of("Ben")
    async with app.run_test(size=(110, 30)) as pilot:
        await press(pilot, "escape")
        app.screen.post_message(ToDesk(anew))
        await press(pilot, "2")
        ada.deciding.undo()
        app.look_around()
        assert with_keys(BACK, {}) in status_of(app)
        await press(pilot, "j")
        assert app.session.sheet().draft.id == 2


async def test_saved_words_are_shown_beside_the_next_draft(
    desk_of: OpenDesk, press: Press, shown: Shown, screen_text: TextOf, *, status_of: TextOf, db: Database, clock: Clock
) -> None:
    """`x` says that they are kept; `d` at the next draft shows the edited takeaway alone."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *SECOND, "e", "end", *" Mine", "ctrl+s", "x")
        assert isinstance(top(app), RejectScreen)
        told = "your edits of takeaway 1 are kept for the next draft"
        assert told in screen_text(app)
        assert "Esc" in screen_text(app)
        await press(pilot, "h")
        assert told not in screen_text(app)
        await press(pilot, "r", "4", "y")
        assert told in status_of(app)
        drafts_anew(db, clock)
        await press(pilot, "q")
        app.screen.post_message(ToDesk(NEWER))
        await press(pilot, "2", "d")
        drawn = await shown(pilot, app, "What you typed, which stands in no draft")
        kept = drawn.partition("which stands in no draft")[2].partition("From the model")[0].splitlines()
        assert any("Mine" in line for line in kept)
        assert not any(line.strip(" │▌┃").startswith("2 ") and "same" not in line for line in kept[:8])


async def test_words_of_others_are_named(
    desk_of: OpenDesk, press: Press, session_of: OpenSession, screen_text: TextOf
) -> None:
    """Ben saved an edit of the second takeaway, Ada typed over the first: both are kept, each for who wrote it."""
    ben = session_of("Ben")
    sheet = ben.open_draft(2)
    sheet.stand(sheet.standing.with_text(1, "Ben's own words of takeaway two."))
    ben.keeping.save()
    ben.quit()
    app: ReviewApp = desk_of()
    async with app.run_test(size=(110, 30)) as pilot:
        await press(pilot, *SECOND, "e", "end", *"Mine", "escape", "x")
        told = "your edits of takeaway 1 and Ben's edits of takeaway 2 are kept for the next draft"
        assert told in screen_text(app)


async def test_words_of_two_rejected_drafts_are_both_kept(
    desk_of: OpenDesk, press: Press, session_of: OpenSession, shown: Shown, db: Database
) -> None:
    """Each typed for another takeaway: the older ones are not hidden by the newer, and what is approved has both."""
    ada, number, words = session_of("Ada"), 2, ("Ada's words of the first.", "Ada's words of the second.")
    for place, text in enumerate(words):
        ada.open_draft(number)
        sheet = ada.sheet()
        sheet.stand(sheet.standing.with_text(place, text))
        ada.keeping.keep()
        draft = load_draft(db, number)
        reject(db, number, reason="missing_point", version=draft.version, actor=Actor("Ada"), at=ada.now())
        number = save_draft(db, draft.revision.id, drafted_of(SPECIMENS[3]), actor=MACHINE, at=ada.now())
    ada.quit()
    app: ReviewApp = desk_of()
    async with app.run_test(size=(110, 40)) as pilot:
        await press(pilot, "escape")
        app.screen.post_message(ToDesk(number))
        await press(pilot, "d")
        page = await shown(pilot, app, words[1])
        assert all(text in page for text in words)
