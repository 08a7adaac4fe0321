"""Makes the desk from a database and a name: the one factory that the command, the pictures and the tests use."""

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from time import monotonic

from sqlite_utils import Database

from db.connection import BUSY_SECONDS, translated_errors, wait_at_most
from db.errors import TakeawaysError
from db.records import Actor
from review_tui.app import ReviewApp
from review_tui.drawing.text import one_line
from review_tui.guidelines import load_guidelines
from review_tui.settings import DeskSettings
from review_tui.sitting.checking import Checker
from review_tui.sitting.session import Session

PATIENCE = 5.0
"""Seconds that the screen waits for another writer before it says so; writers hold the lock for milliseconds."""


def utc_now() -> datetime:
    """Return the present moment in UTC."""
    return datetime.now(UTC)


def make_session(
    db: Database,
    name: str,
    settings: DeskSettings,
    *,
    now: Callable[[], datetime] = utc_now,
    clock: Callable[[], float] = monotonic,
) -> Session:
    """Return the session of the editor `name`; `clock` times keys.

    Raises:
        InputError: The configured guidelines can not be read.
    """
    return Session(db, Actor(name), settings, now, Checker(settings), load_guidelines(settings.guidelines), clock)


def make_desk(
    db: Database,
    name: str,
    settings: DeskSettings,
    *,
    now: Callable[[], datetime] = utc_now,
    clock: Callable[[], float] = monotonic,
) -> ReviewApp:
    """Return the application for the editor `name`; `clock` times keys.

    Raises:
        InputError: The configured guidelines can not be read.
        UsageError: The configured keys do not fit.
    """
    return ReviewApp(make_session(db, name, settings, now=now, clock=clock))


def run_desk(db: Database, name: str, settings: DeskSettings) -> None:
    """Show the desk until its editor leaves; an empty name is asked for on the screen.

    However it ends, claims are given back and what is typed is kept, unless the process is killed outright; then the
    claims expire and the last pause's text is there.

    Raises:
        SystemExit: The desk fell over; its traceback is printed then, and the exit status says so too.
    """
    wait_at_most(db, PATIENCE)
    desk = make_desk(db, name, settings)
    leave_with_the_terminal(desk.session)
    try:
        desk.run()
    finally:
        desk.session.quit()
    if desk.parting:
        sys.stderr.write(f"{one_line(desk.parting)}\n")
    if desk.return_code:
        sys.exit(desk.return_code)


def leave_with_the_terminal(session: Session) -> None:
    """Let the process end, with everything kept, as soon as its terminal is gone."""
    signal.signal(signal.SIGHUP, lambda _number, _frame: leave_at_once(session))


def leave_at_once(session: Session) -> None:
    """Keep what is typed, give back the claims and end the process: the terminal is gone.

    There is nothing left to draw on, and a thread that waits to draw can not be ended in any other way. An act that the
    signal interrupted is rolled back as a whole, and before anything is kept: what joined its transaction would go with
    it. Nobody looks at the screen any more, so another writer is waited for as long as anywhere else.
    """
    with suppress(TakeawaysError), translated_errors():
        session.db.conn.rollback()
        wait_at_most(session.db, BUSY_SECONDS)
        session.quit()
    os._exit(128 + signal.SIGHUP)
