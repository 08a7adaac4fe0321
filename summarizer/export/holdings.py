"""Tells which files of a folder are boxes that takeaways wrote, and what each of them holds by the folder's index."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from db.errors import InputError
from summarizer.export.formats import FORMATS, Format

OURS = re.compile(r"(NOT-REVIEWED-)?article-(\d{6,})\.(json|jsonl|html|md|xml)")
INDEX = "index.json"
_PARTS = ("draft", "approval", "format")
"""What the index says of a file."""
_READ = 20_000
"""Bytes: a box begins with its headline or after a few names of its own."""


class Kept(NamedTuple):
    """What a file holds."""

    draft: int
    approval: str
    """The hash of its log entry."""
    kind: str
    """The name of the format."""


@dataclass(frozen=True)
class Holding:
    """A file with a box."""

    path: Path
    article: int
    reviewed: bool
    kind: str
    """The name of its format."""
    kept: Kept | None
    """What the index says of it; None where none does."""


def holdings(folder: Path) -> list[Holding]:
    """Return the files that are ours, sorted: those that begin as a box of ours does, and those that were emptied.

    Any content system may give its own files such names, and write over ours: neither name nor index proves anything.
    """
    told = _told(folder)
    found = []
    for path in sorted(folder.glob("*article-*")):
        if name := OURS.fullmatch(path.name):
            text, kept = _beginning(path), told.get(path.name)
            kind = kind_of(text) if text.strip() or not kept else kept.kind
            if kind:
                is_so = kept is not None and kind_of(text) == kept.kind
                found.append(Holding(path, int(name[2]), not name[1], kind, kept if is_so else None))
    return found


def held_drafts(folder: Path, how: Format) -> frozenset[int]:
    """Return the reviewed drafts that files of this format are known to hold."""
    return frozenset(
        one.kept.draft for one in holdings(folder) if one.reviewed and one.kind == how.name and one.kept is not None
    )


def refuse_strangers(folder: Path, names: Iterable[str]) -> None:
    """Raise InputError where one of these files, or the index, would be written over a file that is not ours."""
    ours = {one.path.name for one in holdings(folder)}
    strange = [name for name in names if name not in ours and (folder / name).exists()]
    if not _is_ours(_index(folder)):
        strange.append(INDEX)
    if strange:
        raise InputError(
            f"{folder / strange[0]}: was not written by takeaways, and a file of this name is needed",
            hint="name another folder, or move the file away",
        )


def refuse_another_record(folder: Path, record: str) -> None:
    """Raise InputError where the boxes of a folder are another record's: both count their articles from 1.

    `record` is the hash of its first log entry, '' where it has none yet: no box can be of such a record.
    """
    index = _index(folder)
    other = index.get("record") if isinstance(index, dict) else None
    if (other and other != record) or (not record and holdings(folder)):
        lost = "this record has no entry: was the one before it lost? takeaways db restore COPY; else "
        raise InputError(
            f"{folder}: the boxes here are another database's",
            hint=("" if record else lost)
            + f"name a folder for each database; where the other one is gone for good, empty {folder} first",
        )


def kind_of(text: str) -> str:
    """Return the name of the format whose box begins so, or '' where none does."""
    return next((how.name for how in FORMATS.values() if how.begins.match(text)), "")


def _beginning(path: Path) -> str:
    """Return how a file begins; what can not be read begins with nothing."""
    try:
        with path.open("rb") as file:
            return file.read(_READ).decode(errors="replace")
    except OSError:
        return ""


def _index(folder: Path) -> object:
    """Return what the index says, or None where there is none that can be read: it may have been cut off."""
    try:
        return json.loads((folder / INDEX).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def _is_ours(index: object) -> bool:
    return not index or (isinstance(index, dict) and ("holds" in index or {"generated_at", "files"} <= index.keys()))


def _told(folder: Path) -> dict[str, Kept]:
    """Return what each file holds as the index has it; of what it says otherwise, nothing."""
    index = _index(folder)
    holds = index.get("holds") if isinstance(index, dict) else None
    told = {}
    for name, one in holds.items() if isinstance(holds, dict) else ():
        draft, approval, kind = (one.get(of) if isinstance(one, dict) else None for of in _PARTS)
        if OURS.fullmatch(name) and type(draft) is int and isinstance(approval, str) and kind in FORMATS:
            told[name] = Kept(draft, approval, kind)
    return told
