"""The record takes nothing any more: one can leave, and what was typed is in a file whose place is said."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlite_utils import Database

from review_tui import opening
from review_tui.app import ReviewApp
from review_tui.editing.screen import EditScreen
from review_tui.screens.question import Confirmation
from review_tui.settings import DeskSettings
from review_tui.sitting.rescuing import rescue
from tests.review_tui.conftest import OpenDesk, OpenSession, Press, TextOf, Until, replace_file

pytestmark = pytest.mark.anyio

TYPING = ("escape", "j", "enter", "e", "end")
"""Past the first-run card, into draft 2, whose first takeaway is in hand."""


def rescued(path: Path) -> list[Path]:
    """Return the files with words beside the database."""
    return sorted(path.parent.glob("takeaways-words-*.txt"))


async def test_words_go_into_a_file_where_the_record_takes_none(
    desk_of: OpenDesk, press: Press, until: Until, path: Path
) -> None:
    """`^Q` asks first; after `y` the desk ends, and the file holds all three texts for its owner alone."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *TYPING)
        replace_file(path)
        await press(pilot, *" Zweig", "ctrl+q")
        assert isinstance(app.screen, Confirmation)
        await pilot.press("y")
        await until(pilot, lambda: app._exit, "the desk ends")
    (file,) = rescued(path)
    words = file.read_text(encoding="utf-8")
    assert "Zweig" in words
    assert "Peter Aasland" in words
    assert str(file) in app.parting
    assert file.stat().st_mode & 0o077 == 0


async def test_nothing_is_written_where_the_editor_stays(
    desk_of: OpenDesk, press: Press, status_of: TextOf, path: Path
) -> None:
    """Escape goes back to the words."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(160, 24)) as pilot:
        await press(pilot, *TYPING)
        replace_file(path)
        await press(pilot, *" Zweig", "ctrl+q", "escape")
        assert isinstance(app.screen, EditScreen)
        assert "not left: your words stay on the screen" in status_of(app)
        assert "Zweig" in app.session.sheet().texts[0]
    assert not rescued(path)


async def test_without_a_place_for_the_file_one_stays(
    desk_of: OpenDesk, press: Press, status_of: TextOf, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither beside the database nor at home: the words are on the screen, and the line says why."""

    def full(*_args: object) -> int:
        raise OSError(28, "No space left on device")

    app: ReviewApp = desk_of()
    async with app.run_test(size=(160, 24)) as pilot:
        await press(pilot, *TYPING)
        replace_file(path)
        await press(pilot, *" Zweig", "ctrl+q")
        monkeypatch.setattr("review_tui.sitting.rescuing.os.open", full)
        await press(pilot, "y")
        assert "No space left on device" in status_of(app)
        assert isinstance(app.screen, EditScreen)


def test_a_full_disk_leaves_no_empty_file_beside_the_database(
    session_of: OpenSession, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who finds one would think that the words are lost; they are at home, whole."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    answers = iter([OSError(28, "No space left on device"), None])

    def synced(_file: int) -> None:
        if (trouble := next(answers)) is not None:
            raise trouble

    monkeypatch.setattr("review_tui.sitting.rescuing.os.fsync", synced)
    session = session_of("Ada")
    session.open_draft(2)
    written = rescue(session)
    assert written.parent == home
    assert session.sheet().texts[2] in written.read_text(encoding="utf-8")
    assert not rescued(path)


def test_a_desk_that_fell_over_says_so_with_its_exit_status(
    db: Database, settings: DeskSettings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A shell that waits for the desk hears of it; what is still to be said is said before."""
    parts = {"session": SimpleNamespace(quit=lambda: None), "run": lambda: None}
    fallen = SimpleNamespace(**parts, return_code=1, parting="it is in /tmp/words.txt")
    monkeypatch.setattr(opening, "make_desk", lambda *_: fallen)
    monkeypatch.setattr(opening, "leave_with_the_terminal", lambda _: None)
    with pytest.raises(SystemExit) as ended:
        opening.run_desk(db, "Ada", settings)
    assert ended.value.code == 1
    assert "it is in /tmp/words.txt" in capsys.readouterr().err
