"""Keeps a folder in step with the record: one file per box, whole or not at all, and none that may not stand."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from db.errors import InputError
from db.export_changes import Held
from summarizer.command_line.console import as_json
from summarizer.export.box import Box
from summarizer.export.edition import Edition
from summarizer.export.formats import Format
from summarizer.export.holdings import INDEX, Holding, Kept, holdings, refuse_strangers
from summarizer.export.plain import NOTICE
from summarizer.writing import make_folder, write_whole

STAGING = ".takeaways-"
"""How the name of a folder begins in which files wait; only its owner can look into it."""


def take_down(folder: Path, held: Held, how: Format, edition: Edition) -> list[Path]:
    """Remove our files, of whatever format, but those that hold what may stand; return them.

    The index says which draft a file holds, as which approval left it, whatever was sent to whom; where it does not,
    what was sent last counts.

    Raises:
        InputError: One can not be removed; the others are.
    """
    for left in folder.glob(f"{STAGING}*"):  # by a run that was killed
        shutil.rmtree(left, ignore_errors=True)
    return remove(folder, [one.path for one in holdings(folder) if not _stands(one, held, how)], how, edition)


def remove(folder: Path, fallen: list[Path], how: Format, edition: Edition) -> list[Path]:
    """Remove these files and name the rest in the index; return them.

    Raises:
        InputError: One can not be removed; the others are.
    """
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
        InputError: The folder can not be written, the disk is full, or another's file has the place of one of these;
            what stands in the folder is as it was.
    """
    make_folder(folder)
    refuse_strangers(folder, (f"{box.name}{how.suffix}" for box in boxes))
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


def write_index(folder: Path, how: Format, edition: Edition, boxes: Sequence[Box] = ()) -> None:
    """Write which files of this format stand in the folder now, and what each holds; these boxes were written now.

    Raises:
        InputError: It can not be written, or another's file has its place.
    """
    refuse_strangers(folder, ())
    holds = {one.path.name: one.kept for one in holdings(folder)}
    for box in boxes:
        name = f"{box.name}{how.suffix}"
        if (folder / name).exists():
            holds[name] = Kept(box.draft.id, box.approval.hash, how.name) if box.approval else None
    files = sorted(name for name in holds if Path(name).suffix == how.suffix)
    index: dict[str, object] = {"generated_at": edition.at.isoformat(), "record": edition.record, "files": files}
    index["holds"] = {
        name: {"draft": kept.draft, "format": kept.kind, "approval": kept.approval}
        for name, kept in sorted(holds.items())
        if kept is not None
    }
    if edition.unreviewed:
        index["notice"] = NOTICE
    write_whole(folder / INDEX, as_json(index, indent=2) + "\n")


def _stands(one: Holding, held: Held, how: Format) -> bool:
    """Return whether a file may stay: what nobody reviewed goes, and so does what has the place of another format."""
    if not one.reviewed or (one.path.suffix == how.suffix and one.kind != how.name):
        return False
    if one.kept is None:
        return (one.kind, one.article) in held.articles
    return (one.kind, one.kept.draft, one.kept.approval) in held.drafts


def _removed(path: Path) -> InputError | None:
    """Remove a file, or return why that can not be."""
    try:
        path.unlink()
    except OSError as error:
        return InputError(f"{path}: may no longer stand and can not be removed ({error.strerror})")
    return None
