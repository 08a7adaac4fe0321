"""Runs an auditor's SELECT in a process of its own, which is ended in time and bounded in memory, whatever it does."""

import multiprocessing
import resource
from contextlib import suppress
from datetime import timedelta
from multiprocessing.connection import Connection
from pathlib import Path

from db.asking.free_questions import ROW_LIMIT, TIME_LIMIT, FreeAnswer, run_select
from db.errors import DatabaseError, TakeawaysError, UsageError
from db.opening import open_read_only

GRACE = timedelta(seconds=2)
"""SQLite stops by itself between two steps; so long after the limit the process is ended in the middle of one."""
MEMORY = 1 << 30
"""Bytes that a question may take beyond what the process has."""
SPILL = 1 << 30
"""Bytes that it may sort on the disk."""


def run_apart(path: Path, sql: str, *, time_limit: timedelta = TIME_LIMIT, row_limit: int = ROW_LIMIT) -> FreeAnswer:
    """Return the rows of one SELECT on the record at `path`; as `run_select`, and the limits hold for every statement.

    Raises:
        UsageError: not one reading statement, wrong SQL, too slow, too large.
        DatabaseError: the record can not be read.
    """
    here, there = multiprocessing.Pipe(duplex=False)
    work = multiprocessing.get_context("fork").Process(
        target=_answer, args=(there, path, sql, time_limit, row_limit), daemon=True
    )
    work.start()
    there.close()
    try:
        if not here.poll((time_limit + GRACE).total_seconds()):
            raise UsageError(
                f"the question took longer than {time_limit.total_seconds():g} s",
                hint="narrow it down, or raise --seconds",
            )
        found: FreeAnswer | TakeawaysError = here.recv()
    except EOFError as error:
        raise UsageError("the question needs too much memory", hint="narrow it down") from error
    finally:
        work.kill()
        work.join()
        here.close()
    if isinstance(found, TakeawaysError):
        raise found
    return found


def _answer(there: Connection, path: Path, sql: str, time_limit: timedelta, row_limit: int) -> None:
    """Send the answer, or the error; a process that dies sends nothing."""
    _bound()
    try:
        db = open_read_only(path)
        there.send(run_select(db, sql, time_limit=time_limit, row_limit=row_limit))
    except TakeawaysError as error:
        error.__cause__ = None
        there.send(error)
    except Exception as error:  # noqa: BLE001 - a traceback of this process would stand among the answer
        there.send(DatabaseError(f"the question can not be answered: {error}"))


def _bound() -> None:
    """Bound memory and temporary files of this process."""
    with suppress(OSError, ValueError):
        taken = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (taken + MEMORY, taken + MEMORY))
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_FSIZE, (SPILL, SPILL))
