"""Says what the record that stands knows and a copy does not: whether both are one, and what was taken back since."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from sqlite_utils import Database

from db.deciding.standing import decided
from db.drafts.rows import load_draft
from db.errors import TakeawaysError
from db.exports import exportable_ids, why_not
from db.opening import open_read_only
from db.records import DraftState
from db.verifying.anchors import anchor_problems
from db.verifying.verify import Anchor, anchor

_ARTICLES = """
    SELECT a.id, a.pub_status, CASE WHEN a.overruled = '' THEN a.gate ELSE '' END, a.embargoed_until, a.outcome,
    r.substance FROM articles AS a JOIN revisions AS r ON r.id = a.current_revision
"""


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
    """What may leave by the copy, and may not by the record that stands; what was blanked, held or corrected since."""


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
    told: set[int] = set()
    for draft in sorted(exportable_ids(copy, at=at) - exportable_ids(stands, at=at)):
        article = load_draft(copy, draft).article_id
        told.add(article)
        yield TakenBack(article, _headline(copy, article), _why(stands, draft, at))
    blanked = stands.conn.execute(
        "SELECT DISTINCT article_id FROM review_log WHERE act = 'redacted' AND seq > ? ORDER BY 1", (head.count,)
    )
    for (article,) in blanked.fetchall():
        if article not in told and _headline(copy, article):
            told.add(article)
            yield TakenBack(article, _headline(copy, article), "texts of it were blanked by order")
    for article, why in _held_since(stands, copy):
        if article not in told:
            yield TakenBack(article, _headline(copy, article), why)


def _why(stands: Database, draft: int, at: datetime) -> str:
    """Return why a draft may not leave by the record that stands; of a withdrawal, whose it was and what was said."""
    withdrawal = decided(stands, draft, "withdrawn")
    if withdrawal is None or load_draft(stands, draft).state is not DraftState.WITHDRAWN:
        return why_not(stands, draft, at=at)
    note = withdrawal.texts.get("note") or "the note was blanked by order"
    return f"{withdrawal.actor.name} withdrew it on {withdrawal.at:%Y-%m-%d %H:%M} UTC: {note}"


def _held_since(stands: Database, copy: Database) -> Iterator[tuple[int, str]]:
    """Yield each article of the copy that the record which stands holds, has corrected, or shall have none drafted."""
    now, then = ({row[0]: row[1:] for row in db.conn.execute(_ARTICLES)} for db in (stands, copy))
    for article in sorted(now.keys() & then.keys()):
        (status, gate, embargo, outcome, text), before = now[article], then[article]
        reasons = (
            (f"the article is {status}", status not in ("usable", before[0])),
            (f"the gate holds it: {gate}", bool(gate) and gate != before[1]),
            (f"it is under embargo until {embargo[:16]} UTC", embargo > before[2]),
            (f"its draft was rejected: {outcome.replace('_', ' ')}", bool(outcome) and outcome != before[3]),
            ("its text was corrected since: take it in again", text != before[4]),
        )
        if why := "; ".join(reason for reason, holds in reasons if holds):
            yield article, why


def _headline(db: Database, article: int) -> str:
    sql = "SELECT r.headline FROM articles AS a JOIN revisions AS r ON r.id = a.current_revision WHERE a.id = ?"
    found = db.conn.execute(sql, (article,)).fetchone()
    return str(found[0]) if found else ""
