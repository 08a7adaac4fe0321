"""A draft that somebody decided, or whose article changed, while I typed: told truly, and my words stay readable."""

from dataclasses import replace
from datetime import datetime

import pytest
from sqlite_utils import Database

from db.articles.saving import save_article
from db.drafts import working_copies
from db.drafts.rows import load_draft
from db.drafts.saving import save_draft
from db.records import Actor, DraftState
from review_tui.app import ReviewApp
from review_tui.documenting.specimens import MACHINE, SPECIMENS, drafted_of
from review_tui.panes.messages import ToDesk
from review_tui.settings import DeskSettings
from tests.review_tui.conftest import Clock, OpenDesk, OpenSession, Press, Shown, TextOf

pytestmark = pytest.mark.anyio

ADA = Actor("Ada")
EDIT = ("escape", "enter", "e")


@pytest.fixture
def watching(desk_of: OpenDesk, settings: DeskSettings) -> ReviewApp:
    """Ada's desk, which looks five times a second what others did."""
    app: ReviewApp = desk_of(settings=replace(settings, poll=0.2))
    return app


def one_changes_the_article(db: Database, draft_id: int, at: datetime) -> int:
    """Let the night run bring a new text of the draft's article; return its revision."""
    text = load_draft(db, draft_id).revision.text
    longer = replace(text, body=f"{text.body}\n\nThe council meets again on 14 March, the clerk said.")
    return save_article(db, longer, actor=MACHINE, at=at).revision_id


def ben_approves(session_of: OpenSession, text: str = "Ben's own words stand here.") -> None:
    """Let Ben take draft 1 over and approve his own text."""
    ben = session_of("Ben")
    ben.open_draft(1)
    ben.claiming.take_over()
    sheet = ben.sheet()
    sheet.stand(sheet.standing.with_text(0, text))
    sheet.acknowledged = set(sheet.errors())
    ben.deciding.approve()


async def test_what_somebody_approved_is_what_the_desk_shows(
    watching: ReviewApp, press: Press, session_of: OpenSession, shown: Shown, db: Database
) -> None:
    """My typed words never stand under REVIEWED; the status line names who decided, and d shows mine."""
    async with watching.run_test(size=(110, 30)) as pilot:
        await press(pilot, *EDIT, "end", *"Mine", "escape")
        ben_approves(session_of)
        told = "Ben approved this draft; kept: d shows what you typed"
        drawn = await shown(pilot, watching, told)
        assert "REVIEWED · by Ben, now" in drawn
        assert "Ben's own words stand here." in drawn
        assert "Mine" not in drawn
        assert told in drawn
        await press(pilot, "d")
        assert "Mine" in await shown(pilot, watching, "Mine")
    assert load_draft(db, 1).texts[0] == "Ben's own words stand here."


async def test_a_changed_article_is_told_while_typing(
    watching: ReviewApp, press: Press, clock: Clock, shown: Shown, db: Database
) -> None:
    """Nobody took the draft: the article changed. What is typed stays in the field, then is kept and shown with d."""
    async with watching.run_test(size=(110, 30)) as pilot:
        await press(pilot, *EDIT, "end", *"Mine")
        one_changes_the_article(db, 1, clock())
        told = "the article changed: this draft is stale; your text is kept as yours"
        drawn = await shown(pilot, watching, told)
        assert told in drawn
        assert "Mine" in drawn
        await press(pilot, "escape")
        drawn = await shown(pilot, watching, "STALE")
        assert "STALE" in drawn
        assert "Mine" not in drawn
        assert "d shows what you typed" in drawn
        await press(pilot, "d")
        assert "Mine" in await shown(pilot, watching, "Mine")


@pytest.mark.parametrize("keys", [("ctrl+s",), ("escape", "a")], ids=["saved", "approved"])
async def test_nothing_is_asked_where_nothing_can_be_chosen(
    desk_of: OpenDesk, press: Press, shown: Shown, db: Database, *, keys: tuple[str, ...]
) -> None:
    """The article changed and the desk has not looked yet: there are no two texts for one draft, and mine is kept."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(110, 30)) as pilot:
        await press(pilot, "escape", "j", "enter", "e", "end", *"Mine")
        one_changes_the_article(db, 2, app.session.now())
        await press(pilot, *keys)
        drawn = await shown(pilot, app, "the article changed: this draft is stale; kept: d shows what you typed")
        assert "two texts" not in drawn
        assert "STALE" in drawn
    copy = working_copies.kept(db, 2, actor=ADA)
    assert copy is not None
    assert copy.texts[0].endswith("Mine")


async def test_a_decision_on_what_waits_no_longer_says_why(
    desk_of: OpenDesk, press: Press, clock: Clock, status_of: TextOf, db: Database
) -> None:
    """Nothing was typed; no number of a draft is named."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(110, 30)) as pilot:
        await press(pilot, "escape", "j", "enter")
        one_changes_the_article(db, 2, clock())
        await press(pilot, "a")
        assert status_of(app).startswith("the article changed: this draft is stale |")


async def test_the_next_draft_of_the_article_says_that_my_words_are_kept(
    desk_of: OpenDesk, press: Press, session_of: OpenSession, shown: Shown, db: Database
) -> None:
    """After the redraft, also in another sitting, the words are one key away until I approve a draft of the article."""
    ada = session_of("Ada")
    sheet = ada.open_draft(1)
    sheet.stand(sheet.standing.with_text(0, "Ada's own words of last night."))
    ada.quit()
    article = load_draft(db, 1).article_id
    revision = one_changes_the_article(db, 1, ada.now())
    newer = save_draft(db, revision, drafted_of(SPECIMENS[0]), actor=MACHINE, at=ada.now())
    app: ReviewApp = desk_of()
    async with app.run_test(size=(110, 30)) as pilot:
        await press(pilot, "escape")
        app.screen.post_message(ToDesk(newer))
        kept, words = "what you typed for this article is kept: d shows it", "Ada's own words of last night."
        assert kept in await shown(pilot, app, kept)
        await press(pilot, "d")
        assert words in await shown(pilot, app, words)
    ada = session_of("Ada")
    sheet = ada.open_draft(newer)
    sheet.acknowledged = set(sheet.errors())
    ada.deciding.approve()
    assert working_copies.left_behind(db, article, actor=ADA) is None


def test_what_others_typed_is_not_mine(session_of: OpenSession, db: Database) -> None:
    """A kept copy belongs to who typed it, and is left alone when somebody else approves."""
    ada = session_of("Ada")
    sheet = ada.open_draft(1)
    sheet.stand(sheet.standing.with_text(0, "Ada's own words."))
    ada.leave()
    article = load_draft(db, 1).article_id
    ben = session_of("Ben")
    sheet = ben.open_draft(1)
    sheet.acknowledged = set(sheet.errors())
    ben.deciding.approve()
    assert load_draft(db, 1).state is DraftState.REVIEWED
    assert working_copies.left_behind(db, article, actor=Actor("Ben")) is None
    mine = working_copies.left_behind(db, article, actor=ADA)
    assert mine is not None
    assert mine.texts[0] == "Ada's own words."


async def test_my_very_words_approved_by_another_wait_nowhere(
    watching: ReviewApp, press: Press, session_of: OpenSession, shown: Shown, db: Database
) -> None:
    """What stands in the record needs no copy, and the desk does not point to one."""
    async with watching.run_test(size=(110, 30)) as pilot:
        await press(pilot, *EDIT, "end", "9", "escape")
        ben_approves(session_of, watching.session.sheet().texts[0])
        drawn = await shown(pilot, watching, "Ben approved this draft")
        assert "d shows what you typed" not in drawn
    assert working_copies.kept(db, 1, actor=ADA) is None
