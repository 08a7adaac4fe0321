"""Keeps a folder in step with the record: one file per box, whole or not at all, and none that may not stand."""

import json
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from db.errors import InputError
from db.export_changes import Held
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


def take_down(folder: Path, held: Held, how: Format, edition: Edition) -> list[Path]:
    """Remove this format's files but those that hold what may stand; return them.

    The index says which draft a file holds, whatever was sent to whom; where it does not, what was sent last counts.

    Raises:
        InputError: One can not be removed; the others are.
    """
    for left in folder.glob(f"{STAGING}*"):  # by a run that was killed
        shutil.rmtree(left, ignore_errors=True)
    told = _told(folder)
    fallen = [path for path in _files(folder, how) if not _stands(path, told.get(path.name), held, how)]
    failed = [error for path in fallen if (error := _removed(path))]
    if len(fallen) > len(failed):
        write_index(folder, how, edition)
    if failed:
        raise failed[0]
    return fallen


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


def articles_of(files: Sequence[Path]) -> frozenset[int]:
    """Return the articles whose boxes these files were."""
    return frozenset(int(found[2]) for path in files if (found := OURS.fullmatch(path.name)))


def write_index(folder: Path, how: Format, edition: Edition, boxes: Sequence[Box] = ()) -> None:
    """Write which files of this format stand in the folder now, and what each holds; these boxes were written now."""
    files = [path.name for path in _files(folder, how)]
    holds = _told(folder) | {f"{box.name}{how.suffix}": (box.draft.id, how.name) for box in boxes}
    index: dict[str, object] = {"generated_at": edition.at.isoformat(), "files": files}
    index["holds"] = {
        name: {"draft": draft, "format": kind}
        for name, (draft, kind) in sorted(holds.items())
        if (folder / name).exists()
    }
    if edition.unreviewed:
        index["notice"] = NOTICE
    write_whole(folder / INDEX, as_json(index, indent=2) + "\n")


def _files(folder: Path, how: Format) -> list[Path]:
    """Return our files of this format, sorted."""
    return sorted(path for path in folder.glob(f"*article-*{how.suffix}") if OURS.fullmatch(path.name))


def _told(folder: Path) -> dict[str, tuple[int, str]]:
    """Return draft and format of each file as the index has them.

    A file of which it says nothing that can be read is one of an earlier version: `take_down` knows what to do with it.
    """
    try:
        index = json.loads((folder / INDEX).read_text(encoding="utf-8"))
        holds = index["holds"].items()
        return {
            name: (one["draft"], one["format"])
            for name, one in holds
            if OURS.fullmatch(name) and (type(one["draft"]), type(one["format"])) == (int, str)
        }
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return {}


def _stands(path: Path, told: tuple[int, str] | None, held: Held, how: Format) -> bool:
    found = OURS.fullmatch(path.name)
    if found is None or found[1]:
        return False
    if told is None:
        return int(found[2]) in held.articles
    draft, kind = told
    return kind == how.name and draft in held.drafts


def _removed(path: Path) -> InputError | None:
    """Remove a file, or return why that can not be."""
    try:
        path.unlink()
    except OSError as error:
        return InputError(f"{path}: may no longer stand and can not be removed ({error.strerror})")
    return None
