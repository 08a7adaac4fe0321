"""A record with five invented drafts, a clock that stands still, an editor's desk on both."""

import shlex
import shutil
import subprocess
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlite_utils import Database
from textual.pilot import Pilot

from db.connection import open_database
from review_tui.app import ReviewApp
from review_tui.opening import make_desk, make_session
from review_tui.session import Session
from review_tui.settings import DeskSettings
from review_tui.specimens import lay_out
from review_tui.widgets.bars import StatusLine


class Clock:
    """A clock that moves only when it is told to."""

    def __init__(self) -> None:
        """Begin at a fixed moment."""
        self.at = datetime(2026, 2, 3, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        """Return the moment."""
        return self.at

    def move(self, **spans: float) -> None:
        """Move on by a timedelta's arguments."""
        self.at += timedelta(**spans)


@pytest.fixture
def clock() -> Clock:
    """A clock that stands still."""
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the record lies."""
    return tmp_path / "desk.db"


@pytest.fixture
def db(path: Path, clock: Clock) -> Database:
    """A record with the five specimens pending."""
    record = open_database(path)
    lay_out(record, clock())
    return record


@pytest.fixture
def settings() -> DeskSettings:
    """Settings for tests: quick pauses and hands, no looking around."""
    return DeskSettings(pause=0.02, fresh=0, poll=3600)


OpenSession = Callable[..., Session]
OpenDesk = Callable[..., ReviewApp]


@pytest.fixture
def session_of(path: Path, db: Database, clock: Clock, settings: DeskSettings) -> OpenSession:
    """Open a session for a name, each on a connection of its own."""
    del db
    return lambda name="Ada", **changes: make_session(
        open_database(path), name, changes.get("settings", settings), now=clock
    )


@pytest.fixture
def desk_of(path: Path, db: Database, clock: Clock, settings: DeskSettings) -> OpenDesk:
    """Open a desk for a name, each on a connection of its own."""
    del db
    return lambda name="Ada", **changes: make_desk(
        open_database(path), name, changes.get("settings", settings), now=clock
    )


@pytest.fixture
def screen_text() -> Callable[[ReviewApp], str]:
    """Return what the terminal shows, as text; the only place that reaches into Textual's compositor."""

    def picture(app: ReviewApp) -> str:
        strips = app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)

    return picture


@pytest.fixture
def press() -> Callable[..., Awaitable[None]]:
    """Press keys as hands do: with a moment between them, so that they are not taken for a paste."""

    async def presses(pilot: Pilot[None], *keys: str) -> None:
        for key in keys:
            await pilot.pause(0.025)
            await pilot.press(key)
        await pilot.pause(0.05)

    return presses


@pytest.fixture
def shown(screen_text: Callable[[ReviewApp], str]) -> Callable[..., Awaitable[str]]:
    """Wait for a text on the screen, however busy the machine is; return the screen, after ten seconds as it is."""

    async def waits(pilot: Pilot[None], app: ReviewApp, text: str) -> str:
        for _ in range(200):
            if text in (screen := screen_text(app)):
                break
            await pilot.pause(0.05)
        return screen

    return waits


@pytest.fixture
def status_of() -> Callable[[ReviewApp], str]:
    """Return what the status line says: left and right end."""

    def status(app: ReviewApp) -> str:
        line = app.screen.query_one(StatusLine)
        return f"{line.left.plain} | {line.right.plain}"

    return status


class Tmux:
    """A real pseudo-terminal of a fixed size, in a tmux server of its own."""

    def __init__(self, folder: Path, command: list[str], *, size: tuple[int, int], environment: dict[str, str]) -> None:
        """Start `command` in it."""
        self._socket = folder / "tmux"
        settings = [f"{name}={value}" for name, value in environment.items()]
        width, height = size
        line = shlex.join(["env", "-u", "COLUMNS", "-u", "LINES", *settings, *command])
        self.run("new-session", "-d", "-s", "desk", "-x", str(width), "-y", str(height), line)
        self.run("set-option", "-g", "remain-on-exit", "on")

    def run(self, *arguments: str) -> str:
        """Run one tmux command; return what it prints."""
        done = subprocess.run(
            ["tmux", "-S", str(self._socket), "-f", "/dev/null", *arguments],
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout

    @property
    def screen(self) -> str:
        """Return what stands on the terminal."""
        return self.run("capture-pane", "-p", "-t", "desk")

    def press(self, *keys: str) -> None:
        """Press keys, each as one of a hand."""
        for key in keys:
            self.run("send-keys", "-t", "desk", key)
            time.sleep(0.05)

    def wait_for(self, text: str, *, seconds: float = 60) -> str:
        """Return the screen once `text` stands on it; fail with the screen when it does not come."""
        until = time.monotonic() + seconds
        while text not in (screen := self.screen):
            if time.monotonic() > until:
                pytest.fail(f"{text!r} did not come; the screen shows:\n{screen}")
            time.sleep(0.05)
        return screen

    def wait_until_ended(self, *, seconds: float = 60) -> None:
        """Return once the program has ended; tmux is asked, as what it writes may be drawn over by the last output."""
        until = time.monotonic() + seconds
        while self.run("display-message", "-p", "-t", "desk", "#{pane_dead}").strip() != "1":
            if time.monotonic() > until:
                pytest.fail(f"the program goes on; the screen shows:\n{self.screen}")
            time.sleep(0.05)

    def leave_card(self) -> None:
        """Wait for the first-run card and close it; an Escape that met the terminal's own answers is pressed again."""
        self.wait_for("eight keys")
        for _ in range(20):
            self.press("Escape")
            time.sleep(1)
            if "eight keys" not in self.screen:
                return
        pytest.fail(f"the card stays:\n{self.screen}")

    def end(self) -> None:
        """End this server and what runs in it."""
        self.run("kill-server")


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[Callable[..., Tmux]]:
    """Open terminals; they are closed at the end."""
    if shutil.which("tmux") is None:
        pytest.skip("no tmux here: the desk over a real terminal is not tried")
    opened: list[Tmux] = []

    def open_terminal(*command: str, size: tuple[int, int] = (80, 24), **environment: str) -> Tmux:
        folder = Path(tempfile.mkdtemp(prefix="desk", dir="/tmp" if len(str(tmp_path)) > 80 else tmp_path))  # noqa: S108
        opened.append(Tmux(folder, list(command), size=size, environment=environment))
        return opened[-1]

    yield open_terminal
    for terminal in opened:
        terminal.end()
