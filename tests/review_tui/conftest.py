"""A record with five invented drafts, a clock that stands still, an editor's desk on both."""

import shutil
import sqlite3
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Protocol

import pytest
from sqlite_utils import Database
from textual import events
from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen

from db.opening import open_database
from review_tui.app import ReviewApp
from review_tui.documenting.specimens import lay_out
from review_tui.opening import make_desk, make_session
from review_tui.settings import DeskSettings
from review_tui.sitting.session import Session
from review_tui.widgets.bars import StatusLine

PATIENCE = 60.0
"""Seconds that a test waits for what has to come; a quiet machine needs a hundredth of it."""


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


class KeyClock:
    """The seconds that a desk times keys with: the machine's, until hands take them over."""

    def __init__(self) -> None:
        """Begin with the machine's."""
        self.read: Callable[[], float] = time.monotonic

    def __call__(self) -> float:
        """Return the moment."""
        return self.read()


def replace_file(path: Path) -> None:
    """Put a copy in the database's place, as the restore drill does."""
    spare = path.with_name("spare.db")
    with sqlite3.connect(path) as source, sqlite3.connect(spare) as target:
        source.backup(target)
    source.close()
    target.close()
    path.replace(path.with_name("before.db"))
    for rest in ("-wal", "-shm"):
        path.with_name(path.name + rest).unlink(missing_ok=True)
    shutil.move(spare, path)


@pytest.fixture
def key_clock() -> KeyClock:
    """The seconds that keys are timed with."""
    return KeyClock()


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
TextOf = Callable[[ReviewApp], str]
Settled = Callable[[Pilot[None]], Awaitable[None]]
Until = Callable[[Pilot[None], Callable[[], bool], str], Awaitable[None]]
Shown = Callable[[Pilot[None], ReviewApp, str], Awaitable[str]]


class Press(Protocol):
    """Presses keys as hands do."""

    def __call__(self, pilot: Pilot[None], /, *keys: str) -> Awaitable[None]:
        """Press them one by one, and wait for what each brings about."""
        ...


@pytest.fixture
def session_of(path: Path, db: Database, clock: Clock, settings: DeskSettings) -> OpenSession:
    """Open a session for a name, each on a connection of its own."""
    del db
    return lambda name="Ada", **changes: make_session(
        open_database(path), name, changes.get("settings", settings), now=clock
    )


@pytest.fixture
def desk_of(path: Path, db: Database, clock: Clock, key_clock: KeyClock, settings: DeskSettings) -> OpenDesk:
    """Open a desk for a name, each on a connection of its own."""
    del db
    return lambda name="Ada", **changes: make_desk(
        open_database(path), name, changes.get("settings", settings), now=clock, clock=key_clock
    )


@pytest.fixture
def screen_text() -> TextOf:
    """Return what the terminal shows, as text; the only place that reaches into Textual's compositor."""

    def picture(app: ReviewApp) -> str:
        strips = app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)

    return picture


class Hands:
    """Hands on the keys of a desk: the time of what they press moves with them alone, however slow the machine is."""

    BETWEEN = 0.1
    """Seconds between two keys: too slow for a paste, too quick for a second thought."""

    def __init__(self) -> None:
        """Begin at some moment."""
        self.at = 1000.0

    def __call__(self) -> float:
        """Return the moment."""
        return self.at

    def rest(self, seconds: float) -> None:
        """Let time pass without a key."""
        self.at += seconds

    async def press(self, pilot: Pilot[None], *keys: str) -> None:
        """Press keys one by one, each on what the one before has brought about."""
        await settle(pilot)
        for key in keys:
            await self.hit(pilot, key)
            await settle(pilot)

    async def hit(self, pilot: Pilot[None], key: str) -> None:
        """Press a key, whatever the desk is doing."""
        self.rest(self.BETWEEN)
        await pilot.press(key)

    async def burst(self, pilot: Pilot[None], *keys: str) -> None:
        """Send keys as a terminal sends what was pasted into it: all at one moment."""
        self.rest(self.BETWEEN)
        await pilot.press(*keys)
        await settle(pilot)


@pytest.fixture
def hands(monkeypatch: pytest.MonkeyPatch, key_clock: KeyClock) -> Hands:
    """Hands whose time is the time of keys, and of the moment at which something comes on the screen."""

    async def no_wait(_least: float) -> None:
        """Leave the waiting to `settle`: Textual's own is over when other programs have the processors."""

    pair = Hands()
    monkeypatch.setattr("textual.app.wait_for_idle", no_wait)
    monkeypatch.setattr("textual.message._time", SimpleNamespace(get_time=pair))
    key_clock.read = pair
    return pair


@pytest.fixture
def press(hands: Hands) -> Press:
    """Press keys as hands do, and wait for what they bring about."""
    return hands.press


def packet(app: ReviewApp, *keys: str) -> None:
    """Send keys at one moment: the desk handles none of them before all are there."""
    for key in keys:
        app.post_message(events.Key(key, key if len(key) == 1 else None))


def top(app: App[Any]) -> Screen[Any]:
    """Return the screen on top; what mypy has learned of `app.screen` at one `isinstance` it believes until the end."""
    return app.screen


def busy(app: App[None]) -> bool:
    """Return whether something waits to be handled, laid out or painted; Textual has no word of its own for it."""
    screen = app.screen
    pumps = (app, *screen.walk_children(with_self=True))
    return bool(
        screen._callbacks
        or screen._dirty_widgets
        or screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
        or app._resize_event
        or any(pump._next_callbacks or not pump._message_queue.empty() for pump in pumps)
    )


async def settle(pilot: Pilot[None]) -> None:
    """Wait until the desk has done and drawn all that it has to do: three rounds with nothing left."""
    quiet, until = 0, time.monotonic() + PATIENCE
    while time.monotonic() < until:
        await pilot.pause(0)
        quiet = 0 if busy(pilot.app) else quiet + 1
        if quiet == 3:
            return
    pytest.fail("the desk does not come to rest")


@pytest.fixture
def settled() -> Settled:
    """Wait until the desk is at rest."""
    return settle


async def wait_until(pilot: Pilot[None], holds: Callable[[], bool], what: str) -> None:
    """Wait for a condition, however busy the machine is; fail with `what` it is when it does not come."""
    until = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > until:
            pytest.fail(f"waited in vain: {what}")
        await pilot.pause(0.02)


@pytest.fixture
def until() -> Until:
    """Wait for a condition."""
    return wait_until


@pytest.fixture
def shown(screen_text: TextOf) -> Shown:
    """Wait for a text on the screen; return the screen with it, drawn to its end."""

    async def waits(pilot: Pilot[None], app: ReviewApp, text: str) -> str:
        try:
            await wait_until(pilot, lambda: text in screen_text(app), text)
        except pytest.fail.Exception as missed:
            pytest.fail(f"{missed}; the screen shows:\n{screen_text(app)}")
        await settle(pilot)
        return screen_text(app)

    return waits


@pytest.fixture
def status_of() -> TextOf:
    """Return what the status line says: left and right end."""

    def status(app: ReviewApp) -> str:
        line = app.screen.query_one(StatusLine)
        return f"{line.left.plain} | {line.right.plain}"

    return status
