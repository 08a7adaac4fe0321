"""Keeps a folder in step with the record: one file per box, whole or not at all, and none that may not stand."""

import re
from collections.abc import Sequence
from pathlib import Path

from db.errors import InputError
from summarizer.console import as_json
from summarizer.export.box import Box
from summarizer.export.edition import Edition
from summarizer.export.formats import Format
from summarizer.export.plain import NOTICE
from summarizer.writing import make_folder, write_whole

OURS = re.compile(r"(NOT-REVIEWED-)?article-(\d{6,})\.(json|jsonl|html|md|xml)")
INDEX = "index.json"


def write_boxes(folder: Path, boxes: Sequence[Box], how: Format) -> None:
    """Write each box to a file of its own.

    Raises:
        InputError: The folder can not be written or the disk is full; each file is whole, old or new.
    """
    make_folder(folder)
    for box in boxes:
        write_whole(folder / f"{box.name}{how.suffix}", how.one(box))


def remove_others(folder: Path, standing: Sequence[Box], how: Format) -> list[str]:
    """Remove this format's files of boxes that may no longer stand; return their names."""
    names = {f"{box.name}{how.suffix}" for box in standing}
    removed = []
    for path in sorted(folder.glob(f"*article-*{how.suffix}")):
        if OURS.fullmatch(path.name) and path.name not in names:
            _remove(path)
            removed.append(path.name)
    return removed


def write_index(folder: Path, how: Format, edition: Edition) -> None:
    """Write which files stand in the folder now."""
    files = sorted(path.name for path in folder.iterdir() if OURS.fullmatch(path.name) and path.suffix == how.suffix)
    index: dict[str, object] = {"generated_at": edition.at.isoformat(), "files": files}
    if edition.unreviewed:
        index["notice"] = NOTICE
    write_whole(folder / INDEX, as_json(index, indent=2) + "\n")


def _remove(path: Path) -> None:
    try:
        path.unlink()
    except OSError as error:
        raise InputError(f"{path}: may no longer stand and can not be removed ({error.strerror})") from error
