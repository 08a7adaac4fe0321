"""Lines that say what is so: of an approval that another process hindered, of ^Z, of what a search does not find."""

import pytest
from sqlite_utils import Database
from textual.content import Content

from db.articles.gates import gate_article
from db.articles.saving import save_article
from db.deciding import acts
from db.errors import BusyError
from db.records import ArticleText
from review_tui.app import ReviewApp
from review_tui.desk.going_on import STILL_MINE
from review_tui.documenting.specimens import MACHINE
from review_tui.drawing.status_fitting import fitted
from review_tui.editing.screen import LEFT_OUT
from review_tui.editing.taking import SAME
from review_tui.keys.in_sentences import key, with_keys
from review_tui.pages.sheets import provenance_page
from review_tui.panes.left_behind import ANEW, BACK, SHOWN
from review_tui.queue.elsewhere import elsewhere_words
from tests.review_tui.conftest import OpenDesk, Press, TextOf

pytestmark = pytest.mark.anyio

SECOND = ("escape", "j", "enter")
"""Past the first-run card, into draft 2, which has no error."""
ROOM = 78
"""Cells of a status line at 80 columns."""


@pytest.mark.parametrize(
    "words",
    [
        f"the article changed: this draft is stale; {SHOWN}",
        f"drafted anew: this draft is superseded; {SHOWN}",
        f"Bartholomew Lind approved this draft; {SHOWN}",
        "the article changed: this draft is stale; your text is kept as yours",
        "this draft is stale: it is drafted anew; x rejects it for good",
        "another desk of yours changed the text: read it again",
        "this one was put off, which was a long headline; this one is not claimed: c",
        ANEW,
        f"{BACK}; {SHOWN}",
        f"Bartholomew Lind has the newer draft in hand: {key('desk.next')} opens it",
        LEFT_OUT,
        SAME,
        STILL_MINE,
    ],
)
def test_what_is_said_by_itself_fits_a_narrow_line(words: str) -> None:
    """Beside *saved*, at 80 columns; else the key at its end is cut off."""
    words = with_keys(words, {})
    left, right = fitted(Content(words), Content("saved 12:03:07"), Content("saved"), ROOM)
    assert left.plain == words
    assert left.cell_length + 2 + right.cell_length <= ROOM or words.endswith(": c")


@pytest.mark.parametrize(
    ("act", "keys", "told"),
    [("approve", "a", "NOT APPROVED"), ("reject", "x1y", "NOT REJECTED"), ("withdraw", "y", "NOT WITHDRAWN")],
)
async def test_a_hindered_decision_is_called_not_done(
    desk_of: OpenDesk,
    press: Press,
    status_of: TextOf,
    monkeypatch: pytest.MonkeyPatch,
    *,
    act: str,
    keys: str,
    told: str,
) -> None:
    """The line begins with it; whoever reads only that the record is busy takes the draft for done."""

    def busy(*_args: object, **_kwargs: object) -> None:
        raise BusyError("another process is writing to the database", hint="try again in a moment")

    app: ReviewApp = desk_of()
    async with app.run_test(size=(160, 30)) as pilot:
        await press(pilot, *SECOND)
        if act == "withdraw":
            await press(pilot, "a", "k", "w", "tab", *"wrong", "enter")
        with monkeypatch.context() as patched:
            patched.setattr(acts, act, busy)
            await press(pilot, *keys)
        assert status_of(app).startswith(f"{told}: another process is writing")


@pytest.mark.parametrize("keys", [("escape",), SECOND])
async def test_suspending_is_answered(
    desk_of: OpenDesk, press: Press, status_of: TextOf, *, keys: tuple[str, ...]
) -> None:
    """`^Z` is no key of the queue or the desk, and says which one takes back."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(120, 30)) as pilot:
        await press(pilot, *keys, "ctrl+z")
        assert "^Z does nothing here: u takes back a decision" in status_of(app)


async def test_a_search_says_what_became_of_what_it_does_not_show(
    desk_of: OpenDesk, press: Press, screen_text: TextOf, db: Database
) -> None:
    """One was gated, one is approved; and nothing has a word that nobody wrote."""
    app: ReviewApp = desk_of()
    text = ArticleText("wend:1", "Wend by-election called", "The by-election in Wend is on 3 March.")
    saved = save_article(db, text, actor=MACHINE, at=app.session.now())
    gate_article(db, saved.article_id, "short: fewer than 80 words", actor=MACHINE, at=app.session.now())
    async with app.run_test(size=(120, 30)) as pilot:
        await press(pilot, *SECOND, "a", "q", "slash", *"by-election", "enter")
        assert "Articles with these words: 1: 1 not drafted (short)." in screen_text(app)
        await press(pilot, "escape", "slash", *"rowing", "enter")
        assert "1 reviewed. F state=reviewed shows what is reviewed." in screen_text(app)
        await press(pilot, "escape", "slash", *"xylograph", "enter")
        assert "No article has these words." in screen_text(app)


def test_what_became_of_articles_in_words() -> None:
    """Each state once, with its count."""
    words = elsewhere_words({"failed": 2, "gate:rights: no machine use": 1, "pending": 1, "undrafted": 1})
    assert "5: 2 could not be drafted, 1 not drafted (rights), 1 waiting outside this view, 1 not drafted yet." in words


def test_what_reading_left_out_is_told_in_plain_words(desk_of: OpenDesk) -> None:
    """The page that says how much the model read says too what neither it nor the desk shows."""
    from dataclasses import replace

    sheet = desk_of().session.open_draft(2)
    draft = sheet.draft
    text = replace(
        draft.revision.text, input_notes=("furniture: left out 5 x sub-heading or label", "charset: guessed")
    )
    sheet.draft = replace(draft, revision=replace(draft.revision, text=text))
    rows = provenance_page(sheet)
    told = {left.plain: right.plain for left, right in rows}
    assert told["left out"] == "5 x sub-heading or label: lines of the source that nobody reads here"
    assert told["input note"] == "charset: guessed"
