"""Refuses a path for a result where the record lies, what SQLite and the locks keep beside it, or the settings."""

import os
import re
from pathlib import Path

from db.errors import UsageError
from summarizer.command_line.invocation import Invocation

_BESIDE = re.compile(r"(?:-wal|-shm|-journal|\.\w+\.lock)$")
"""How the names of files end that stand beside a database while it is used."""
_SQLITE = b"SQLite format 3\0"
"""How a database file begins."""


def refuse_kept(invocation: Invocation, *outputs: Path) -> None:
    """Refuse an output that is kept, by whatever name; nothing is written yet.

    Raises:
        UsageError: One is; the message names both.
    """
    for output in outputs:
        for kept in _kept(invocation):
            if _is_at(_real(output), _real(kept)):
                raise _refused(output, kept)


def refuse_around_kept(invocation: Invocation, folder: Path) -> None:
    """Refuse a folder for results that is put in place as a whole, where what is kept lies in it.

    Raises:
        UsageError: It does; the message names both.
    """
    refuse_kept(invocation, folder)
    for kept in _kept(invocation):
        if _real(kept).is_relative_to(_real(folder)):
            raise _refused(folder, kept)


def refuse_kept_and_databases(invocation: Invocation, *outputs: Path) -> None:
    """Refuse, beside what is kept, any database and what stands beside one: no earlier result was one.

    Raises:
        UsageError: One is; the message names it.
    """
    refuse_kept(invocation, *outputs)
    for output in outputs:
        if _is_database(_of(_real(output))):
            raise UsageError(f"{output}: a database lies there, and stays as it is", hint="name another file")


def _kept(invocation: Invocation) -> list[Path]:
    return [invocation.settings.db, *([invocation.settings_file] if invocation.settings_file else [])]


def _refused(output: Path, kept: Path) -> UsageError:
    return UsageError(f"{output}: {kept} lies there, and stays as it is", hint="name another file or folder")


def _is_at(place: Path, kept: Path) -> bool:
    same = place.is_file() and kept.exists() and place.samefile(kept)  # a second name of the file system's
    return same or _of(place) == kept


def _of(place: Path) -> Path:
    """Return the database that a file stands beside, by its name; any other path as it is."""
    return place.with_name(_BESIDE.sub("", place.name) or place.name) if place.name else place


def _is_database(path: Path) -> bool:
    try:
        if not path.is_file():  # what is sent on, such as a pipe, would be waited for
            return False
        with path.open("rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except OSError:  # there is none, or it can not be read: writing says so
        return False


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))
