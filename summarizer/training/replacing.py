"""Finds the place for new weights: beside the old ones, for one run at a time, and which the last ones were."""

import fcntl
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from db.errors import BusyError

_HELD: Final = "tune.lock"
"""A run holds this file in its folder; the kernel lets it go when the run dies."""


@contextmanager
def being_made(current: Path) -> Iterator[Path]:
    """Yield where new weights for `current` may be made; what is left of it, or of killed runs, goes.

    Raises:
        BusyError: another run makes weights for the same place.
    """
    current.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=_prefix(current), dir=current.parent) as name:
        place = Path(name)
        held = os.open(place / _HELD, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC)
        try:
            fcntl.flock(held, fcntl.LOCK_EX)
            _clear_left(current, place)
            yield place / current.name
        finally:
            os.close(held)


def _prefix(current: Path) -> str:
    return f".{current.name}-tune-"


def _clear_left(current: Path, own: Path) -> None:
    """Remove what runs that were killed left; their mark tells it from folders of others."""
    for place in current.parent.iterdir():
        if not place.name.startswith(_prefix(current)) or place == own or not (place / _HELD).is_file():
            continue
        held = os.open(place / _HELD, os.O_RDWR | os.O_CLOEXEC)
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(place)
        except BlockingIOError as error:
            raise BusyError(f"{current} is being tuned by another process", hint="wait for it, or stop it") from error
        finally:
            os.close(held)


def kept_prefix(current: Path) -> str:
    """Return how the names of folders begin in which the weights before are kept; a time follows."""
    return f"{current.name}-before-"


def last_weights(current: Path) -> Path | None:
    """Return the folder of the last weights of this place: itself, or the newest kept where a kill left none there."""
    if holds_something(current):
        return current
    if not current.parent.is_dir():
        return None
    kept = [
        path
        for path in current.parent.iterdir()
        if path.name.startswith(kept_prefix(current)) and holds_something(path)
    ]
    return max(kept, default=None)


def holds_something(folder: Path) -> bool:
    """Return whether the folder is there and not empty."""
    return folder.is_dir() and any(folder.iterdir())


def setting_of(current: Path) -> str:
    """Return the setting, as TOML, that drafts with these weights wherever the settings' file lies."""
    return f"[embedded] weights = {json.dumps(str(current.absolute()), ensure_ascii=False)}"
