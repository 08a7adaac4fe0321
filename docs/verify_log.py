# ruff: noqa: INP001 - a script for auditors, in no package
"""Verifies a review log without takeaways: `python3 verify_log.py takeaways.db [anchor.json]`.

Only the standard library is used, and no line of the program that wrote the log: this file and the folder
`log_verifier` beside it are the whole. `review-log.md` is all that one needs to write the same in another language.
Prints each problem, and exits with 1 if there is any, with 2 where nothing is proven: no file is named, no log can be
read in it, or a file of anchors has none or a damaged one.
"""

import os
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from log_verifier.anchors import anchored
from log_verifier.forms import NONSENSE, SLACK
from log_verifier.schema import schema
from log_verifier.tables import tables
from log_verifier.told import Log
from log_verifier.walk import chain


def verify(path: str | Path, anchors: Iterable[str] = ()) -> list[str]:
    """Return every problem of the database at `path`.

    Raises:
        ValueError: there is none that has a log, or one of the texts has no anchor.
    """
    return verified(path, anchors).problems


def verified(path: str | Path, anchors: Iterable[str]) -> Log:
    """Return the log as it was read, with every problem of it and of its tables."""
    db = opened(Path(path))
    db.text_factory = lambda content: content.decode("utf-8", "surrogateescape")
    log = Log()
    try:
        db.execute("BEGIN")  # one snapshot, whatever is written meanwhile
        schema(db, log)
        chain(db, log)
        tables(db, log)
    except (sqlite3.Error, *NONSENSE) as error:
        log.problems.append(f"the tables can not be read as the record's: {error!r}")
    finally:
        db.close()
    anchored(anchors, log)
    return log


def ahead(log: Log) -> Iterator[str]:
    """Yield which entry is later than this machine's clock: a hint, and no problem, for either may have been wrong."""
    at, entry = max(((at, entry) for entry, at in log.times.items()), default=("", 0))
    if at > (datetime.now(UTC) + timedelta(seconds=SLACK)).strftime("%Y-%m-%dT%H:%M:%S.%fZ"):
        yield f"note: entry {entry} is dated {at}, later than this machine's clock: one of the two is or was wrong"


def opened(path: Path) -> sqlite3.Connection:
    """Return a connection that can not write, on a file that has a review log; raises ValueError for any other.

    SQLite writes beside a record even to read it. Where it may not, and nothing lies beside, the file is the whole.
    """
    try:
        path = path.resolve()
    except (OSError, RuntimeError) as error:  # a link to itself is a RuntimeError
        raise ValueError(f"there is no file at {path} ({error})") from error
    alone = not os.access(path.parent, os.W_OK)
    whole = alone and not path.with_name(f"{path.name}-wal").exists()
    try:
        db = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable={int(whole)}", uri=True, isolation_level=None)
        db.execute("SELECT seq FROM review_log LIMIT 1").fetchone()
    except sqlite3.Error as error:
        there = "; copy it with its -wal file to where you may write" if alone and not whole else ""
        raise ValueError(f"no review log can be read in {path} ({error}{there})") from error
    return db


def main(arguments: list[str]) -> int:
    """Verify the file named first against the anchors in the files named after it; return the exit code."""
    if not arguments or arguments[0] in ("-h", "--help"):
        sys.stdout.write("nothing is proven: python3 verify_log.py DATABASE [FILE OF ANCHORS]...\n")
        return 2
    path, *anchor_files = arguments
    try:
        log = verified(path, [Path(name).read_text(encoding="utf-8") for name in anchor_files])
    except (ValueError, OSError) as error:
        sys.stdout.write(f"nothing is proven: {error}\n")
        return 2
    held = f", and keeps {log.anchors} anchors" if log.anchors else ""
    last = f"{len(log.problems)} problems" if log.problems else f"the log verifies{held}"
    sys.stdout.write("\n".join([*log.problems, *ahead(log), last]) + "\n")
    return 1 if log.problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
