"""Writes a file whole or not at all: beside its place first, then moved over it."""

import os
from pathlib import Path

from db.errors import InputError


def write_whole(path: Path, text: str) -> None:
    """Write `text` to `path` in UTF-8, so that a reader meets the old file or the new one and nothing between.

    What a killed process left beside it is overwritten by the next one: the name beside is always the same.

    Raises:
        InputError: The folder can not be written or the disk is full; the old file stands.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        try:
            flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC
            with os.fdopen(os.open(beside, flags, 0o644), "wb") as file:
                file.write(text.encode(errors="backslashreplace"))
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise InputError(f"{path}: can not be written ({error.strerror})") from error


def make_folder(path: Path) -> None:
    """Make the folder where it is missing; raises InputError where that can not be."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"{path}: the folder can not be made ({error.strerror})") from error
