"""What is kept of each night outside the database: a proven copy, and the head of the review log."""

from datetime import datetime
from glob import escape
from pathlib import Path
from typing import TYPE_CHECKING

from db.errors import InputError
from db.upkeep.backup import Backup, backup
from db.upkeep.unfinished import clear_dead
from db.verifying.verify import Anchor, anchor, read_anchors
from summarizer.writing import make_folder, write_whole

if TYPE_CHECKING:
    from sqlite_utils import Database

ANCHORS = "anchors.jsonl"


def keep_copy(db: "Database", folder: Path, name: str, at: datetime, *, most: int) -> Backup:
    """Write a proven copy, then remove the oldest beyond `most`; return the new one.

    A copy of a later time than the new one is from before the clock was set back: those count as the oldest.

    Raises:
        DatabaseError: The copy can not be written or proven; no older one is removed then.
    """
    named = escape(name)
    clear_dead(folder.glob(f".{named}-*.db.partial*"))
    done = backup(db, folder / f"{name}-{at:%Y%m%dT%H%M%SZ}.db")
    copies = sorted(folder.glob(f"{named}-????????T??????Z.db"), key=lambda path: (path <= done.path, path))
    for path in copies[:-most]:
        path.unlink(missing_ok=True)
    return done


def known_anchors(folder: Path) -> list[Anchor]:
    """Return the heads of earlier nights, none where there is no file; raises InputError where it can not be read."""
    kept = _kept(folder / ANCHORS)
    return read_anchors(kept, source=str(folder / ANCHORS)) if kept.strip() else []


def keep_anchor(db: "Database", folder: Path) -> Anchor:
    """Add the head of the review log to the file of anchors, which is replaced as a whole; return the head.

    Raises:
        InputError: The file can not be written; the old one stands.
    """
    head = anchor(db)
    make_folder(folder)
    write_whole(folder / ANCHORS, f"{_kept(folder / ANCHORS)}{head.line()}\n")
    return head


def _kept(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: the anchors can not be read ({error})") from error
