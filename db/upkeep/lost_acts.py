"""Says what the record that stands knows and a copy does not: whether both are one, and what was taken back since."""

import math
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from glob import escape
from pathlib import Path
from typing import Any, NamedTuple

from sqlite_utils import Database

from db.damaged import read_as_written
from db.deciding.standing import decided
from db.errors import TakeawaysError
from db.exports import approval_of, why_not
from db.history import entry
from db.log import LogEntry
from db.opening import open_database, open_read_only
from db.schema.migrate import newest_version
from db.upkeep.backup import copy_to
from db.upkeep.left_since import left_since
from db.upkeep.unfinished import unfinished
from db.verifying.anchors import Anchor, anchor
from db.verifying.verify import verify

_ARTICLES = """
    SELECT a.source_id, a.pub_status, CASE WHEN a.overruled = '' THEN a.gate ELSE '' END, a.embargoed_until,
    a.expires_at, a.outcome, r.substance FROM articles AS a JOIN revisions AS r ON r.id = a.current_revision
"""
_REVIEWED = """
    SELECT a.source_id, d.id, d.approval, l.hash FROM drafts AS d JOIN articles AS a ON a.id = d.article_id
    JOIN review_log AS l ON l.seq = d.approval WHERE d.state = 'reviewed' AND d.seeded = 0 ORDER BY d.id
"""
"""Whatever the hour, the gate and second looks say: an embargo ends, and a look is answered, by themselves."""
_DECIDED = """
    SELECT DISTINCT a.source_id, d.id, d.state FROM review_log AS l JOIN drafts AS d ON d.id = l.draft_id
    JOIN articles AS a ON a.id = d.article_id
    WHERE l.seq > ? AND l.act IN ('withdrawn', 'rejected', 'reopened') AND d.state IN ('withdrawn', 'rejected')
    ORDER BY d.id
"""
_OBJECTED = """
    SELECT a.source_id, s.entry FROM second_looks AS s JOIN drafts AS d ON d.id = s.draft_id
    JOIN articles AS a ON a.id = d.article_id
    WHERE s.entry > ? AND s.verdict = 'disagree' AND d.state IN ('pending', 'reviewed') ORDER BY s.entry
"""
_BLANKED = """
    SELECT DISTINCT a.source_id FROM review_log AS l JOIN articles AS a ON a.id = l.article_id
    WHERE l.seq > ? AND l.act = 'redacted' ORDER BY a.id
"""
_TOUCHED = """
    SELECT DISTINCT a.source_id FROM review_log AS l JOIN articles AS a ON a.id = l.article_id WHERE l.seq > ?
"""
_POLICY = """
    SELECT seq FROM review_log WHERE seq > ? AND act = 'policy_set' AND actor_kind = 'person' ORDER BY seq DESC LIMIT 1
"""
_REPLACED = "SELECT json_extract(body, '$.stood'), json_extract(body, '$.stood_sha256') FROM review_log WHERE act = ?"
_HEADLINE = """
    SELECT a.id, r.headline FROM articles AS a JOIN revisions AS r ON r.id = a.current_revision WHERE a.source_id = ?
"""
_IN_WORDS = {"withdrawn": "withdrew it", "rejected": "rejected it", "second_look": "objected to it in a second look"}


class Lost(NamedTuple):
    """What the record that stands has beyond a copy."""

    head: Anchor
    """Of the record that stands."""
    is_same: bool
    """Whether one of both is how the other one began."""
    replaced: frozenset[tuple[int, str]]
    """Count and head of each record that its log says stood there before it."""
    brought_back: tuple[str, ...] | None
    """A line for each article that was decided on otherwise since; None where that can not be read."""
    doubt: str = ""
    """Why the record that stands may not tell all of it: what its log, or a head that was kept, says against it."""


def lost(record: Path, copy: Database, head: Anchor, *, kept: Sequence[Anchor] = (), at: datetime) -> Lost | None:
    """Return what the record has beyond a copy with this head; None where it can not be read, or there is none.

    It is held to the heads that were kept: one that was forged, or restored by hand, does not know what was taken back.
    """
    if not record.exists():
        return None
    try:
        with closing(open_read_only(record, older=True)) as stands:
            own = anchor(stands)
            most = min(own.count, head.count)
            common = _common(stands, copy, most)
            replaced = _chain(_replaced(stands), record)
            told, doubt = _told(stands, record, copy, common, kept=kept, at=at)
            return Lost(own, common == most, replaced, told, doubt)
    except (TakeawaysError, sqlite3.Error):
        return None


def _replaced(db: Database) -> set[tuple[int, str]]:
    """Return count and head of each record that this one's log says stood in its place before."""
    return set(db.conn.execute(_REPLACED, ("restored",)).fetchall())


def _chain(replaced: set[tuple[int, str]], record: Path) -> frozenset[tuple[int, str]]:
    """Return these and what they replaced in turn, as far as they were set aside beside the record."""
    known: dict[tuple[int, str], set[tuple[int, str]]] = {}
    for aside in record.parent.glob(f"{escape(record.stem)}.before-*{escape(record.suffix)}"):
        with suppress(TakeawaysError, sqlite3.Error), closing(open_read_only(aside, older=True)) as db:
            head = anchor(db)
            known[head.count, head.hash] = _replaced(db)
    found: set[tuple[int, str]] = set()
    while left := replaced - found:
        found |= left
        replaced = replaced.union(*(known.get(one, set()) for one in left))
    return frozenset(found)


def _told(
    stands: Database, record: Path, copy: Database, common: int, *, kept: Sequence[Anchor], at: datetime
) -> tuple[tuple[str, ...] | None, str]:
    """Return the lines, and what speaks against them; None for the former where they can not be told."""
    try:
        with _newest(stands, record) as newest:
            doubt = next((one.message for one in verify(newest, anchor=list(kept)).problems), "")
            return _lines(newest, copy, common, at), doubt
    except (TakeawaysError, sqlite3.Error, OSError):
        return None, ""


@contextmanager
def _newest(stands: Database, record: Path) -> Iterator[Database]:
    """Yield the record that stands; of one of an older schema, a copy of the newest."""
    if stands.conn.execute("PRAGMA user_version").fetchone()[0] >= newest_version():
        yield stands
        return
    with unfinished(record.with_name(f"{record.name}.stood")) as scratch:  # a name of its own, beside the copy's
        copy_to(stands, scratch)
        with closing(open_database(scratch, create=False)) as db:
            yield db


def _common(one: Database, other: Database, most: int) -> int:
    """Return the last entry that two logs have in common: as they are chained, all before it are so too."""
    low = 0
    while low < most:
        middle = (low + most + 1) // 2
        hashes = {
            db.conn.execute("SELECT hash FROM review_log WHERE seq = ?", (middle,)).fetchone() for db in (one, other)
        }
        low, most = (middle, most) if len(hashes) == 1 else (low, middle - 1)
    return low


def _lines(stands: Database, copy: Database, common: int, at: datetime) -> tuple[str, ...] | None:
    """Return in words what the copy brings back, an article a line, those of the copy first."""
    told: dict[str, list[str]] = {}
    try:
        with read_as_written("the record that stands"):
            for source, why in _decided_since(stands, common):
                told.setdefault(source, []).append(why)
            for source, why in _approved_otherwise(stands, copy, common, at):
                told.setdefault(source, [why])
            for (source,) in stands.conn.execute(_BLANKED, (common,)).fetchall():
                told.setdefault(source, []).append("texts of it were blanked by order")
            for source, why in (*_held_since(stands, copy, common), *left_since(stands, copy, common)):
                told.setdefault(source, []).append(why)
            named = sorted((*_named(source, stands, copy), "; ".join(why)) for source, why in told.items())
            return (*_policy_since(stands, common), *(f"{name}: {why}" for _, name, why in named))
    except (TakeawaysError, sqlite3.Error):
        return None


def _decided_since(stands: Database, common: int) -> Iterator[tuple[str, str]]:
    """Yield each withdrawal, rejection and objection that stands, by the source of its article."""
    found: list[tuple[str, LogEntry | None]] = [
        (source, decided(stands, draft, state)) for source, draft, state in stands.conn.execute(_DECIDED, (common,))
    ]
    found += [(source, entry(stands, seq)) for source, seq in stands.conn.execute(_OBJECTED, (common,))]
    yield from ((source, _said(one)) for source, one in found if one is not None and one.seq > common)


def _said(one: LogEntry) -> str:
    why = f" ({one.facts.reason.replace('_', ' ')})" if one.facts.reason else ""
    note = one.texts["note"] or "the note was blanked by order" if "note" in one.texts else ""
    return f"{one.actor.name} {_IN_WORDS[one.act]}{why} on {one.at:%Y-%m-%d %H:%M} UTC{': ' if note else ''}{note}"


def _approved_otherwise(stands: Database, copy: Database, common: int, at: datetime) -> Iterator[tuple[str, str]]:
    """Yield each box that is reviewed in the copy and does not stand so by the same approval.

    What the copy alone approved, after both went apart, the other record never took back.
    """
    now = {source: rest for source, *rest in stands.conn.execute(_REVIEWED)}
    for source, draft, approval, hashed in copy.conn.execute(_REVIEWED).fetchall():
        if source not in now:
            if approval <= common:
                yield source, why_not(stands, draft, at=at)
        elif now[source][2] != hashed:
            own = approval_of(stands, *now[source][:2])
            if own.seq > common and own.hash != approval_of(copy, draft, approval).hash:
                yield source, f"{own.actor.name} approved other words or another draft on {own.at:%Y-%m-%d %H:%M} UTC"


def _held_since(stands: Database, copy: Database, common: int) -> Iterator[tuple[str, str]]:
    """Yield each article of the copy that the record which stands holds, has corrected, or shall have none drafted."""
    touched = {source for (source,) in stands.conn.execute(_TOUCHED, (common,))}
    now, then = ({row[0]: row[1:] for row in db.conn.execute(_ARTICLES)} for db in (stands, copy))
    for source, before in then.items():
        if source in touched:
            yield from ((source, why) for why in _held(now[source], before))


def _held(now: tuple[Any, ...], before: tuple[Any, ...]) -> Iterator[str]:
    status, gate, embargo, expiry, outcome, text = now
    reasons = (
        (f"the article is {status}", status not in ("usable", before[0])),
        (f"the gate holds it: {gate}", bool(gate) and gate != before[1]),
        (f"it is under embargo until {embargo[:16]} UTC", embargo > before[2]),
        (f"it expires at {expiry[:16]} UTC", bool(expiry) and (not before[3] or expiry < before[3])),
        (f"its draft was rejected: {outcome.replace('_', ' ')}", bool(outcome) and outcome != before[4]),
        ("its text was corrected since: take it in again", text != before[5]),
    )
    yield from (reason for reason, holds in reasons if holds)


def _policy_since(stands: Database, common: int) -> Iterator[str]:
    found = stands.conn.execute(_POLICY, (common,)).fetchone()
    one = entry(stands, found[0]) if found else None
    if one is not None:
        day = f"{one.at:%Y-%m-%d %H:%M} UTC"
        yield f"the policy for second looks that {one.actor.name} set on {day} is gone: takeaways db policy"


def _named(source: str, stands: Database, copy: Database) -> tuple[float, str]:
    """Return an article by its number in the copy; behind all these, by its source, one that came in since."""
    found = copy.conn.execute(_HEADLINE, (source,)).fetchone()
    if found:
        return found[0], f"article {found[0]} {found[1]}"
    return math.inf, f"came in since: {source} {stands.conn.execute(_HEADLINE, (source,)).fetchone()[1]}"
