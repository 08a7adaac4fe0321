"""Processes of a test's own: one that acts beside the test, and one that dies in the middle of an act."""

import os
import shutil
import signal
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from db.opening import open_database
from db.records import Actor
from db.verifying.verify import verify
from tests.db.conftest import Newsroom

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ANA, BEN, NIGHT = Actor("Ana"), Actor("Ben"), Actor("night run", "machine")


def in_child(work: Callable[[], object]) -> int:
    """Run `work` in a forked process; return its process id."""
    child = os.fork()
    if child:
        return child
    try:
        work()
    except BaseException:  # noqa: BLE001 - the child must never return into pytest
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def ended(child: int) -> int:
    """Return the exit status of a child: 0, 1, or -9 when it was killed."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def dying_at(statement: int, path: Path, act: Callable[[Database], Any]) -> None:
    """Do the act, and kill this process before the statement of that number."""
    db = open_database(path)
    seen = 0

    def count(_: str) -> None:
        nonlocal seen
        seen += 1
        if seen == statement:
            os.kill(os.getpid(), signal.SIGKILL)

    db.conn.set_trace_callback(count)
    act(db)
    db.conn.set_trace_callback(None)
    db.conn.close()


def survived(original: Path, folder: Path, statement: int, act: Callable[[Database], Any]) -> tuple[int, int]:
    """Do the act on a copy and die at a statement; return the exit status and how many entries the log has."""
    copy = folder / "copy.db"
    for leftover in folder.glob("copy.db*"):
        leftover.unlink()
    shutil.copy(original, copy)
    status = ended(in_child(lambda: dying_at(statement, copy, act)))
    assert status in (0, -signal.SIGKILL)
    db = open_database(copy)
    found = verify(db)
    db.conn.close()
    assert found.ok, (statement, found.problems)
    return status, found.entries


def die_elsewhere(room: Newsroom) -> None:
    """Ingest article b at a desk that is killed then: what it wrote lies beside the record, in the log ahead."""
    db = open_database(room.path)
    Newsroom(room.path, db, now=room.later()).ingest("b")
    stood = {path: path.read_bytes() for path in room.path.parent.glob("takeaways.db*")}
    db.conn.close()
    for path, content in stood.items():
        path.write_bytes(content)
