"""Holds the bodies of a long log to their form in a process beside the walk: a fifth of the work, on another core."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from db.damaged import NONSENSE
from db.opening import open_read_only
from db.verifying.entry_form import decoded, malformed, parsed
from db.verifying.replayed import Problem

LONG = 50_000
"""A log with fewer entries is read in less time than a process takes to begin."""
MOST = 100
PROGRAM = (sys.executable, "-P", "-m", "db.verifying.spelling")
"""The same modules as here (`-P`), whatever folder named `db` the current one holds."""
Parse = Callable[[int, str], dict[str, Any]]


class Spelling:
    """How the walk reads a body, and what is wrong with the form of bodies besides what the walk itself finds."""

    def __init__(self, parse: Parse, beside: "subprocess.Popen[str] | None" = None) -> None:
        """Read with `parse`; what a process beside finds comes by its standard output."""
        self.parse = parse
        self._beside = beside

    def problems(self, db: Database) -> list[Problem]:
        """Return what the process beside found; where it died, look here."""
        if self._beside is None:
            return []
        told, _ = self._beside.communicate()
        if self._beside.returncode:
            return list(_wrong(db, _last(db)))
        return [Problem(*one) for one in json.loads(told)]


@contextmanager
def spelling(db: Database) -> Iterator[Spelling]:
    """Begin to check the form of all bodies that stand now: beside the walk where that is worth it, else in it."""
    last, path = _last(db), str(db.conn.execute("PRAGMA database_list").fetchone()[2])
    if last < LONG or not path or not sys.executable or (os.cpu_count() or 1) == 1:
        yield Spelling(parsed)
        return
    with subprocess.Popen(  # noqa: S603 - this very program
        [*PROGRAM, path, str(last)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
    ) as beside:
        try:
            yield Spelling(lambda _, body: decoded(body), beside)
        finally:
            beside.kill()


def _wrong(db: Database, last: int) -> Iterator[Problem]:
    found = 0
    for seq, body in db.conn.execute("SELECT seq, body FROM review_log WHERE seq <= ? ORDER BY seq", (last,)):
        try:
            parsed(seq, body)
        except NONSENSE as error:
            yield malformed(seq, error)
            found += 1
            if found == MOST:
                return


def _last(db: Database) -> int:
    return int(db.conn.execute("SELECT coalesce(max(seq), 0) FROM review_log").fetchone()[0])


def _main(path: str, last: str) -> None:
    """Print what is wrong with the form of the entries of a record as far as `last`, as JSON."""
    found = _wrong(open_read_only(Path(path)), int(last))
    sys.stdout.write(json.dumps([(one.entry, one.kind, one.message) for one in found]))


if __name__ == "__main__":
    _main(*sys.argv[1:])
