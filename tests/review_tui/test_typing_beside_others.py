"""Typing while others write: no letter is lost or moved, none is written over what somebody saved, none comes back."""

from dataclasses import replace

import pytest
from sqlite_utils import Database

from db.drafts import working_copies
from db.drafts.rows import load_draft
from db.records import Actor
from review_tui.app import ReviewApp
from review_tui.screens.conflict import ConflictScreen
from review_tui.settings import DeskSettings
from review_tui.widgets.typing_field import TypingField
from tests.review_tui.conftest import OpenDesk, OpenSession, Press, Settled

pytestmark = pytest.mark.anyio

EDIT = ("escape", "enter", "e")


def ben_corrects(session_of: OpenSession) -> str:
    """Let Ben take draft 1 over, save a first takeaway of his own and leave; return it."""
    ben, text = session_of("Ben"), "Ben's corrected words stand here."
    ben.open_draft(1)
    ben.claiming.take_over()
    ben.sheet().stand(ben.sheet().standing.with_text(0, text))
    ben.keeping.save()
    ben.leave()
    return text


async def test_a_letter_typed_while_others_write_is_no_letter_lost(
    desk_of: OpenDesk, press: Press, session_of: OpenSession, settled: Settled
) -> None:
    """The clock looks around before the desk has heard of the last letter: it stays, and so does the cursor."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *EDIT, "end", *" fine")
        session_of("Ben").open_draft(4)
        field = app.screen.query_one("#field-1", TypingField)
        field.insert("9")
        app.look_around()
        await settled(pilot)
        await press(pilot, *"30")
        assert field.text.endswith("March. fine930")
        assert app.session.sheet().texts[0] == field.text


async def test_a_letter_over_a_text_that_somebody_changed_is_a_conflict(
    desk_of: OpenDesk, press: Press, session_of: OpenSession, settled: Settled, db: Database
) -> None:
    """Nothing was typed but the letter that is on its way: Ben's words are neither shown under it nor written over."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *EDIT, "end")
        theirs = ben_corrects(session_of)
        app.screen.query_one("#field-1", TypingField).insert("9")
        app.look_around()
        await settled(pilot)
        assert app.session.sheet().texts[0].endswith("March.9")
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, ConflictScreen)
    assert load_draft(db, 1).texts[0] == theirs


async def test_what_is_in_the_field_is_what_is_saved(desk_of: OpenDesk, press: Press, db: Database) -> None:
    """^S right after a letter saves that letter too, though the desk has not heard of it yet."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *EDIT, "end")
        app.screen.query_one("#field-1", TypingField).insert("9")
        app.screen.perform("keep")  # type: ignore[attr-defined]
        await press(pilot)
    assert load_draft(db, 1).texts[0].endswith("March.9")


async def test_a_field_that_follows_the_record_keeps_its_cursor(
    desk_of: OpenDesk, press: Press, session_of: OpenSession, settled: Settled
) -> None:
    """The next letter comes where the cursor was, as far as the new text goes."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *EDIT)
        field = app.screen.query_one("#field-1", TypingField)
        field.move_cursor((0, 3))
        theirs = ben_corrects(session_of)
        app.look_around()
        await settled(pilot)
        assert (field.text, field.cursor_location) == (theirs, (0, 3))


async def test_words_typed_and_taken_back_do_not_come_back(
    desk_of: OpenDesk, press: Press, session_of: OpenSession, settings: DeskSettings, settled: Settled
) -> None:
    """They were kept at a pause and removed after it; a look around in between leaves no copy of them behind."""
    app: ReviewApp = desk_of(settings=replace(settings, pause=60))
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *EDIT, "end", "9")
        app.session.keeping.keep()
        await press(pilot, "backspace")
        session_of("Ben").open_draft(4)
        app.look_around()
        await settled(pilot)
        await press(pilot, "escape")
        assert not app.session.sheet().unsaved
    assert working_copies.kept(app.session.db, 1, actor=Actor("Ada")) is None
