"""Keeps a folder in step with the record: one file per box, whole or not at all, and none that may not stand."""

import re
import shutil
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from db.errors import InputError
from summarizer.console import as_json
from summarizer.export.box import Box
from summarizer.export.edition import Edition
from summarizer.export.formats import Format
from summarizer.export.plain import NOTICE
from summarizer.writing import make_folder, write_whole

OURS = re.compile(r"(NOT-REVIEWED-)?article-(\d{6,})\.(json|jsonl|html|md|xml)")
INDEX = "index.json"
STAGING = ".takeaways-"
"""How the name of a folder begins in which files wait; only its owner can look into it."""


def take_down(folder: Path, held: Collection[int], how: Format, edition: Edition) -> int:
    """Remove this format's files but those of the articles `held`; return how many.

    Raises:
        InputError: One can not be removed; the others are.
    """
    for left in folder.glob(f"{STAGING}*"):  # by a run that was killed
        shutil.rmtree(left, ignore_errors=True)
    fallen = [path for path in _files(folder, how) if not _stands(path, held)]
    failed = [error for path in fallen if (error := _removed(path))]
    if len(fallen) > len(failed):
        write_index(folder, how, edition)
    if failed:
        raise failed[0]
    return len(fallen)


@contextmanager
def staged(folder: Path, boxes: Sequence[Box], how: Format) -> Iterator[Path]:
    """Write each box to a file of its own that waits in a hidden folder; what still waits at the end goes with it.

    Raises:
        InputError: The folder can not be written or the disk is full; what stands in the folder is as it was.
    """
    make_folder(folder)
    try:
        staging = TemporaryDirectory(prefix=STAGING, dir=folder, ignore_cleanup_errors=True)
    except OSError as error:
        raise InputError(f"{folder}: can not be written ({error.strerror})") from error
    with staging as name:
        for box in boxes:
            write_whole(Path(name) / f"{box.name}{how.suffix}", how.one(box))
        yield Path(name)


def publish(staging: Path, folder: Path, boxes: Sequence[Box], how: Format) -> None:
    """Move the waiting files of these boxes to their places; raises InputError where one can not be moved."""
    for box in boxes:
        place = folder / f"{box.name}{how.suffix}"
        try:
            (staging / place.name).replace(place)
        except FileNotFoundError:  # another run has cleared up
            write_whole(place, how.one(box))
        except OSError as error:
            raise InputError(f"{place}: can not be written ({error.strerror})") from error


def write_index(folder: Path, how: Format, edition: Edition) -> None:
    """Write which files stand in the folder now."""
    files = [path.name for path in _files(folder, how)]
    index: dict[str, object] = {"generated_at": edition.at.isoformat(), "files": files}
    if edition.unreviewed:
        index["notice"] = NOTICE
    write_whole(folder / INDEX, as_json(index, indent=2) + "\n")


def _files(folder: Path, how: Format) -> list[Path]:
    """Return our files of this format, sorted."""
    return sorted(path for path in folder.glob(f"*article-*{how.suffix}") if OURS.fullmatch(path.name))


def _stands(path: Path, held: Collection[int]) -> bool:
    found = OURS.fullmatch(path.name)
    return found is not None and not found[1] and int(found[2]) in held


def _removed(path: Path) -> InputError | None:
    """Remove a file, or return why that can not be."""
    try:
        path.unlink()
    except OSError as error:
        return InputError(f"{path}: may no longer stand and can not be removed ({error.strerror})")
    return None
