"""The disk is full, or the file was replaced: the words stay on the screen, the line says why, and none are lost."""

from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from db.connection import writing
from db.drafts import working_copies
from db.drafts.rows import load_draft
from db.errors import DatabaseError
from db.records import Actor, DraftState
from review_tui.app import ReviewApp
from review_tui.sitting import keeping
from tests.review_tui.conftest import OpenDesk, OpenSession, Press, Shown, TextOf, replace_file

pytestmark = pytest.mark.anyio

ADA = Actor("Ada")
SECOND = ("escape", "j", "enter")
"""Past the first-run card, into draft 2, which has no error."""


async def test_a_file_that_was_replaced_takes_nothing(
    desk_of: OpenDesk, press: Press, shown: Shown, path: Path
) -> None:
    """Words typed into a desk of before: they stay in the field, the line says why, and the editor does not close."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(160, 34)) as pilot:
        await press(pilot, *SECOND, "e", "end")
        replace_file(path)
        await press(pilot, *" Zweig")
        drawn = await shown(pilot, app, "NOT SAVED")
        assert "another file now" in drawn
        assert "Zweig" in drawn
        await press(pilot, "escape")
        assert "Zweig" in await shown(pilot, app, "NOT SAVED")


async def test_no_decision_goes_into_a_file_that_was_replaced(
    desk_of: OpenDesk, press: Press, path: Path, status_of: TextOf
) -> None:
    """An approval is refused with the reason."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(160, 34)) as pilot:
        await press(pilot, *SECOND)
        replace_file(path)
        await press(pilot, "a")
        assert "another file now" in status_of(app)
        assert load_draft(app.session.db, 2).state is DraftState.PENDING
    assert load_draft(Database(path), 2).state is DraftState.PENDING


def test_what_a_commit_did_not_keep_is_not_from_elsewhere(
    session_of: OpenSession, db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full at a commit: the desk says so, and goes on by itself once there is room."""
    ada = session_of("Ada")
    sheet = ada.open_draft(2)
    sheet.stand(sheet.standing.with_text(0, "Ana Poe said one thing."))
    assert ada.keeping.keep()

    class Full:
        """A transaction whose commit fails."""

        def __init__(self, of: Database) -> None:
            self._within = writing(of)

        def __enter__(self) -> Any:
            return self._within.__enter__()

        def __exit__(self, *_told: object) -> None:
            error = DatabaseError("the database can not be used: database or disk is full")
            self._within.__exit__(DatabaseError, error, None)
            raise error

    sheet.stand(sheet.standing.with_text(0, "Ana Poe said another thing."))
    with monkeypatch.context() as patched:
        patched.setattr(keeping, "writing", Full)
        with pytest.raises(DatabaseError, match="disk is full"):
            ada.keeping.keep()
    assert "disk is full" in sheet.problem
    assert ada.keeping.elsewhere() is None
    sheet.stand(sheet.standing.with_text(0, "Ana Poe said a third thing."))
    assert ada.keeping.keep()
    copy = working_copies.kept(db, 2, actor=ADA)
    assert copy is not None
    assert copy.texts[0] == "Ana Poe said a third thing."
