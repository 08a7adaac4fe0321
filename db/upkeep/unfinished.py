"""Lends a copy a file to be made in before it gets its own name, and clears what killed runs left of theirs."""

import os
import re
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path

_OF_PROCESS = re.compile(r"\.partial-(\d+)-[^.]*$")
BESIDE = ("-wal", "-shm", "-journal")
"""How the names of files end that SQLite keeps beside a database."""


@contextmanager
def unfinished(target: Path) -> Iterator[Path]:
    """Yield an empty file beside `target` that no other run has; what is left there at the end goes.

    Those of processes that died go as it begins.

    Raises:
        OSError: the folder can not be written.
    """
    start = f".{target.name}.partial"
    clear_dead(target.parent.glob(f"{escape(start)}*"))
    # The number is told apart from another machine's, which shares the folder, by what nobody guesses.
    partial = target.with_name(f"{start}-{os.getpid()}-{secrets.token_hex(4)}")
    partial.touch(0o644, exist_ok=False)
    try:
        yield partial
    finally:
        _clear(partial)


def clear_dead(files: Iterable[Path]) -> None:
    """Remove those files that processes which died left of their copies."""
    for left in files:
        if not _is_of_a_living(left.name):
            left.unlink(missing_ok=True)


def _clear(partial: Path) -> None:
    """Remove what is left of a copy, with what SQLite keeps beside it; where nothing could be written, nothing is."""
    for ending in ("", *BESIDE):
        with suppress(OSError):
            partial.with_name(f"{partial.name}{ending}").unlink(missing_ok=True)


def _is_of_a_living(name: str) -> bool:
    found = _OF_PROCESS.search(name)
    if found is None or int(found[1]) == os.getpid():
        return False
    try:
        os.kill(int(found[1]), 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True
