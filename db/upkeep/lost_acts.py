"""Says what the record that stands knows and a copy does not: whether both are one, and what was taken back since."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from sqlite_utils import Database

from db.errors import TakeawaysError
from db.exports import exportable_ids, why_not
from db.opening import open_read_only
from db.verifying.anchors import anchor_problems
from db.verifying.verify import Anchor, anchor


class TakenBack(NamedTuple):
    """A box or an article that a copy brings back."""

    article: int
    headline: str
    """As the copy has it."""
    why: str
    """What took it back."""


class Lost(NamedTuple):
    """What the record that stands has beyond a copy."""

    head: Anchor
    """Of the record that stands."""
    is_same: bool
    """Whether one of both is how the other one began."""
    taken_back: tuple[TakenBack, ...]
    """What may leave by the copy, and may not by the record that stands; and what was blanked by order."""


def lost(record: Path, copy: Database, head: Anchor, *, at: datetime) -> Lost | None:
    """Return what the record has beyond a copy with this head; None where it can not be read, or there is none."""
    if not record.exists():
        return None
    try:
        with closing(open_read_only(record)) as stands:
            own = anchor(stands)
            same = _begins_with(stands, own, head) or _begins_with(copy, head, own)
            return Lost(own, same, tuple(_taken_back(stands, copy, head, at)) if same else ())
    except (TakeawaysError, sqlite3.Error):
        return None


def _begins_with(db: Database, own: Anchor, head: Anchor) -> bool:
    """Return whether a record has an entry that is the head of another."""
    return head.count <= own.count and not any(anchor_problems(db, [head], own.count))


def _taken_back(stands: Database, copy: Database, head: Anchor, at: datetime) -> Iterator[TakenBack]:
    for draft in sorted(exportable_ids(copy, at=at) - exportable_ids(stands, at=at)):
        article, headline = copy.conn.execute(
            "SELECT d.article_id, r.headline FROM drafts AS d JOIN revisions AS r ON r.id = d.revision_id"
            " WHERE d.id = ?",
            (draft,),
        ).fetchone()
        yield TakenBack(article, headline, why_not(stands, draft, at=at))
    blanked = stands.conn.execute(
        "SELECT DISTINCT article_id FROM review_log WHERE act = 'redacted' AND seq > ? ORDER BY 1", (head.count,)
    )
    for (article,) in blanked.fetchall():
        found = copy.conn.execute(
            "SELECT r.headline FROM articles AS a JOIN revisions AS r ON r.id = a.current_revision WHERE a.id = ?",
            (article,),
        ).fetchone()
        if found:
            yield TakenBack(article, found[0], "texts of it were blanked by order")
