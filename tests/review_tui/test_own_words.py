"""Words of an editor that a swap or a reset puts aside stay a choice; an edit that was taken back leaves the screen."""

import pytest
from sqlite_utils import Database

from db.drafts.rows import load_draft
from review_tui.app import ReviewApp
from review_tui.sitting import choosing
from review_tui.sitting.open_draft import OpenDraft
from tests.review_tui.conftest import OpenDesk, OpenSession, Press, TextOf

pytestmark = pytest.mark.anyio

SECOND = ("escape", "j", "enter")
"""Past the first-run card, into draft 2, which has no error."""
OWN = "Ten minutes of wording went into this."


def own_words(session_of: OpenSession) -> OpenDraft:
    """Return the first specimen, open, with words of the editor's in the first place."""
    sheet = session_of("Ada").open_draft(1)
    sheet.stand(sheet.standing.with_text(0, OWN))
    return sheet


@pytest.mark.parametrize("step", [1, -1])
def test_swapping_back_brings_own_words_back(session_of: OpenSession, step: int) -> None:
    """Whichever way the first swap went; the model's text of that place and its alternatives are choices too."""
    sheet = own_words(session_of)
    mine = sheet.standing
    choosing.swap(sheet, step)
    assert OWN not in sheet.texts
    assert choosing.swap(sheet, -step) == choosing.OWN
    assert sheet.standing == mine
    seen = [choosing.swap(sheet, 1) for _ in range(5)]
    assert seen == [4, 5, 6, 1, choosing.OWN]


def test_own_words_come_back_after_a_reset_and_a_move(session_of: OpenSession) -> None:
    """What a reset put aside is the next choice after the text that came back, wherever that stands by then."""
    sheet = own_words(session_of)
    choosing.reset(sheet)
    choosing.move(sheet, 1)
    choosing.swap(sheet, 1)
    assert sheet.texts[1] == OWN


def test_own_words_are_offered_beside_the_text_that_they_began_as(session_of: OpenSession) -> None:
    """The model's text went to another place meanwhile: the words are still a choice, but never twice on the screen."""
    sheet = own_words(session_of)
    choosing.swap(sheet, 1)
    sheet.chosen = 1
    while sheet.standing.sources[1] != 1:
        choosing.swap(sheet, 1)
    sheet.chosen = 0
    numbers = [choosing.swap(sheet, 1) for _ in range(8)]
    assert choosing.OWN in numbers
    while sheet.texts[0] != OWN:
        choosing.swap(sheet, 1)
    sheet.chosen = 1
    for _ in range(8):
        choosing.swap(sheet, 1)
        assert len(set(sheet.texts)) == 3


async def test_the_desk_says_how_own_words_come_back(desk_of: OpenDesk, press: Press, status_of: TextOf) -> None:
    """`Tab` at the desk is another key than in the editor; the way back is named by its key."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(100, 34)) as pilot:
        await press(pilot, *SECOND, "e", "end", *" Mine", "escape", "tab")
        assert "S-Tab brings the edited one back" in status_of(app)
        await press(pilot, "shift+tab")
        assert app.session.sheet().texts[0].endswith(" Mine")
        assert "the edited text" in status_of(app)
        await press(pilot, "R")
        assert "the model's text is back · Tab brings the edited one back" in status_of(app)
        await press(pilot, "tab")
        assert app.session.sheet().texts[0].endswith(" Mine")


async def test_an_edit_that_was_taken_back_is_not_published(desk_of: OpenDesk, press: Press, db: Database) -> None:
    """The screen shows what the undo restored; `U` writes the words again."""
    app: ReviewApp = desk_of()
    before = load_draft(db, 2).texts
    async with app.run_test(size=(100, 34)) as pilot:
        await press(pilot, *SECOND, "e", "end", *" By 99.", "ctrl+s", "u")
        assert app.session.sheet().texts == before
        await press(pilot, "U")
        assert app.session.sheet().texts[0].endswith(" By 99.")
        await press(pilot, "u", "a")
    assert load_draft(db, 2).texts == before
