"""What is kept of each night outside the database: a proven copy, and the head of the review log."""

import json
from collections.abc import Sequence
from datetime import datetime
from glob import escape
from pathlib import Path
from typing import TYPE_CHECKING

from db.errors import InputError
from db.upkeep.backup import Backup, backup, is_older_copy
from db.upkeep.unfinished import clear_dead
from db.verifying.anchors import Anchor, read_anchors
from summarizer.writing import make_folder, write_whole

if TYPE_CHECKING:
    from sqlite_utils import Database

ANCHORS = "anchors.jsonl"
DISPUTED = "anchors.disputed.jsonl"
"""The heads of nights that earlier ones speak against: of a forged record, or of one restored by hand."""


def keep_copy(db: "Database", folder: Path, name: str, at: datetime, *, most: int) -> Backup:
    """Write a proven copy, then remove the record's oldest beyond `most`; return the new one.

    A copy of a later time than the new one is from before the clock was set back: those count as the oldest. What
    `copies_of_others` returns neither goes nor counts.

    Raises:
        DatabaseError: The copy can not be written or proven; no older one is removed then.
    """
    clear_dead(folder.glob(f".{escape(name)}-*.db.partial*"))
    done = backup(db, folder / f"{name}-{at:%Y%m%dT%H%M%SZ}.db")
    others = copies_of_others(db, folder, name)
    copies = sorted(
        (path for path in _copies(folder, name) if path not in others), key=lambda path: (path <= done.path, path)
    )
    for path in copies[:-most]:
        path.unlink(missing_ok=True)
    return done


def copies_of_others(db: "Database", folder: Path, name: str) -> list[Path]:
    """Return the copies under this name that hold what the record has not: another's, or of before a restore."""
    return [path for path in _copies(folder, name) if not is_older_copy(db, path)]


def _copies(folder: Path, name: str) -> list[Path]:
    return sorted(folder.glob(f"{escape(name)}-????????T??????Z.db"))


def known_anchors(folder: Path, name: str = ANCHORS) -> list[Anchor]:
    """Return the heads of earlier nights, none where there is no file; raises InputError where it can not be read."""
    kept = _kept(folder / name)
    return read_anchors(kept, source=str(folder / name)) if kept.strip() else []


def heads_before(folder: Path) -> int:
    """Return how many heads there were after the night before, by its report; 0 where none can be read."""
    try:
        last = json.loads(_kept(folder / "latest.json") or "{}")
        return int(last["log"]["held_to"]) + bool(last["anchor"])
    except (InputError, ValueError, KeyError, TypeError):  # of another version, or spoilt: the next one is whole
        return 0


def former_anchors(folder: Path) -> tuple[list[list[Anchor]], list[InputError]]:
    """Return the heads that each earlier restore put aside, the latest restore first, and why others prove nothing."""
    found: list[list[Anchor]] = []
    damaged: list[InputError] = []
    for file in sorted(folder.glob("anchors.before-*.jsonl"), reverse=True):
        try:
            found.append(known_anchors(folder, file.name))
        except InputError as error:
            damaged.append(InputError(f"{file.name} proves nothing: {error.message}", hint=error.hint))
    return found, damaged


def keep_anchor(head: Anchor, folder: Path, name: str = ANCHORS) -> None:
    """Add a head of the review log, which was verified, to a file of anchors, which is replaced as a whole.

    Raises:
        InputError: The file can not be written; the old one stands.
    """
    make_folder(folder)
    write_whole(folder / name, f"{_kept(folder / name)}{head.line()}\n")


def put_anchors_aside(folder: Path, within: Sequence[Anchor], at: datetime) -> Path | None:
    """Keep of the anchors those that a restored record has; return where all of them lie now, None where all hold.

    Raises:
        InputError: A file can not be written; no anchor is lost then.
    """
    if known_anchors(folder) == list(within) and not (folder / DISPUTED).exists():
        return None
    aside = folder / f"anchors.before-{at:%Y%m%dT%H%M%SZ}.jsonl"
    write_whole(aside, _kept(folder / ANCHORS) + _kept(folder / DISPUTED))
    write_whole(folder / ANCHORS, "".join(f"{one.line()}\n" for one in within))
    (folder / DISPUTED).unlink(missing_ok=True)
    return aside


def _kept(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: the anchors can not be read ({error})") from error
