"""Writes what can not be saved in the record any more into a file, so that an editor can leave and loses no word."""

import os
import re
from datetime import datetime
from pathlib import Path

from db.connection import Record
from review_tui.sitting.open_draft import OpenDraft
from review_tui.sitting.session import Session

_OWNER_ALONE = 0o600
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL


def rescue(session: Session) -> Path:
    """Write the open draft's texts into a new file beside the database, or at home; return where it is.

    Raises:
        OSError: It can be written at neither place.
    """
    words = words_of(session.sheet(), session.actor.name, session.now())
    name = _file_name(session)
    opened = session.db.conn.opened if isinstance(session.db.conn, Record) else None
    beside = opened[0].parent if opened else Path.cwd()
    try:
        return _written(beside / name, words)
    except OSError:
        return _written(Path.home() / name, words)


def words_of(sheet: OpenDraft, editor: str, at: datetime) -> str:
    """Return what the file says: whose words these are, for which article, and the three texts."""
    head = f"Typed by {editor}, not saved in the record, {at.astimezone():%Y-%m-%d %H:%M:%S}"
    article = f"{' '.join(sheet.article.headline.split())}\n{sheet.article.source_id} (draft {sheet.draft.id})"
    three = "\n".join(f"{number}  {text}" for number, text in enumerate(sheet.texts, start=1))
    return f"{head}\n{article}\n\n{three}\n"


def _file_name(session: Session) -> str:
    who = re.sub(r"\W+", "-", session.actor.name).strip("-") or "nobody"
    return f"takeaways-words-{who}-draft-{session.sheet().draft.id}-{session.now():%Y%m%dT%H%M%S}.txt"


def _written(path: Path, words: str) -> Path:
    """Write a file that was not there and that its owner alone can read: the words are unpublished.

    Where not all of them could be written no file stays: an empty one would say that the words are lost.
    """
    try:
        with os.fdopen(os.open(path, _NEW, _OWNER_ALONE), "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(words)
            file.flush()
            os.fsync(file.fileno())
    except FileExistsError:
        raise
    except OSError:
        path.unlink(missing_ok=True)
        raise
    return path
