"""Names the file in which a copy is made before it gets its own name, and clears what killed runs left of theirs."""

import os
import re
import secrets
from collections.abc import Iterable
from contextlib import suppress
from glob import escape
from pathlib import Path

_OF_PROCESS = re.compile(r"\.partial-(\d+)-[^.]*$")


def begin(target: Path) -> Path:
    """Make an empty file beside `target` that no other run has, and return it; clear those of processes that died.

    Raises:
        OSError: the folder can not be written.
    """
    start = f".{target.name}.partial"
    clear_dead(target.parent.glob(f"{escape(start)}*"))
    # The number is told apart from another machine's, which shares the folder, by what nobody guesses.
    partial = target.with_name(f"{start}-{os.getpid()}-{secrets.token_hex(4)}")
    partial.touch(0o644, exist_ok=False)
    return partial


def clear_dead(files: Iterable[Path]) -> None:
    """Remove those files that processes which died left of their copies."""
    for left in files:
        if not _is_of_a_living(left.name):
            left.unlink(missing_ok=True)


def clear(partial: Path) -> None:
    """Remove what is left of a copy, with what SQLite keeps beside it; where nothing could be written, nothing is."""
    for ending in ("", "-wal", "-shm", "-journal"):
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
