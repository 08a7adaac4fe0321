"""Proves the review log: the chain, the texts by their digests, the tables by what it says, the head by an anchor."""

import gc
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from db.connection import translated_errors
from db.damaged import NONSENSE
from db.log import CLOCK_CREEP, CLOCK_TOLERANCE, chained
from db.times import moment
from db.verifying.anchors import Anchor, anchor_problems
from db.verifying.consequences import left_open
from db.verifying.entry_form import malformed, said
from db.verifying.following import take
from db.verifying.logged_texts import LoggedTexts
from db.verifying.replay import Replay
from db.verifying.replayed import Problem
from db.verifying.spelling import Parse, spelling
from db.verifying.tables_agree import table_problems

MAX_PROBLEMS = 100
"""So many are listed; one broken link can make many."""
_ORDER = {"anchor": 1, "state": 2}


@dataclass(frozen=True)
class Verification:
    """What `verify` found."""

    entries: int
    head: str
    problems: tuple[Problem, ...]
    clock_steps: int = 0
    """Entries that say of themselves that the clock was set back."""
    redacted: int = 0
    """Entries whose text a logged act blanked."""
    last_at: str = ""
    """The time of the last entry."""
    latest: tuple[str, int] = ("", 0)
    """The latest time of all entries, and which has it."""

    @property
    def anchor(self) -> Anchor:
        """Return the head that was verified, to be kept elsewhere."""
        return Anchor(self.entries, self.head, self.last_at)

    @property
    def disputed(self) -> bool:
        """Return whether nothing but anchors speaks against the log: it may be another whole one."""
        return not self.ok and all(problem.kind == "anchor" for problem in self.problems)

    @property
    def ok(self) -> bool:
        """Return whether nothing is wrong."""
        return not self.problems


def verify(db: Database, *, anchor: Anchor | list[Anchor] | None = None) -> Verification:
    """Return what is wrong with the record, first entry first; reads one snapshot, so that writers may go on."""
    anchors = [anchor] if isinstance(anchor, Anchor) else anchor or []
    with translated_errors(), _snapshot(db), _no_collecting():
        try:
            return _verified(db, anchors)
        except sqlite3.OperationalError as error:
            if "decode" not in str(error):
                raise
        with _any_bytes(db.conn):  # some text is no UTF-8: read on all the same, to name the entry
            return _verified(db, anchors)


def checked_at(verification: Verification, at: datetime) -> str:
    """Return one line for reports: the outcome, the count, the head, the time."""
    outcome = "verifies" if verification.ok else f"DOES NOT VERIFY ({verification.problems[0].message})"
    return f"The log {outcome}: {verification.entries} entries, head {verification.head}, {at:%Y-%m-%d %H:%M:%S} UTC"


def told_of_clocks(verification: Verification, at: datetime) -> Iterator[str]:
    """Yield what times in the log want a look, and are no proof of anything: a clock may simply have been wrong."""
    if verification.clock_steps:
        again = "once" if verification.clock_steps == 1 else f"{verification.clock_steps} times"
        yield f"the clock was set back {again}, as the log says itself: takeaways audit ask clock-set-back"
    latest, entry = verification.latest
    if latest and moment(latest) - at > CLOCK_TOLERANCE:
        yield f"entry {entry} is dated {latest}, later than this machine's clock: one of the two is or was wrong"


def _verified(db: Database, anchors: list[Anchor]) -> Verification:
    replay = Replay()
    with spelling(db) as form:
        problems = list(_first(_chain_problems(db, replay, form.parse), MAX_PROBLEMS))
        known = {(problem.entry, problem.kind) for problem in problems}
        problems += [one for one in form.problems(db) if (one.entry, one.kind) not in known]
    problems += _first(_tables(db, replay), MAX_PROBLEMS - len(problems))
    problems += anchor_problems(db, anchors, replay.entries)
    problems.sort(key=_weight)
    return Verification(
        replay.entries,
        replay.head,
        tuple(problems),
        replay.clock_steps,
        len(replay.redacted),
        replay.last_at,
        replay.latest,
    )


def _weight(problem: Problem) -> tuple[int, bool, int]:
    """Return what problems are sorted by: first those of the log itself, for a table then only seems to be wrong."""
    return _ORDER.get(problem.kind, 0), problem.entry is None, problem.entry or 0


def _chain_problems(db: Database, replay: Replay, parse: Parse) -> Iterator[Problem]:
    rows = db.conn.execute("SELECT seq, body, previous, hash FROM review_log ORDER BY seq")
    texts = LoggedTexts(db)
    last_at = latest = ""
    for seq, body, previous, hashed in rows:
        if seq != replay.entries + 1:
            yield Problem(seq, "gap", f"entry {replay.entries + 1} is missing before entry {seq}")
        if previous != replay.head:
            yield Problem(seq, "link", f"entry {seq} does not follow the entry before it: changed, swapped or removed")
        replay.entries, replay.head = seq, hashed
        try:
            if chained(previous, body) != hashed:
                yield Problem(seq, "hash", f"entry {seq} is not what was written: its hash does not fit its body")
            facts = parse(seq, body)
            at = facts["at"]
            if at < latest or "clock_back_seconds" in facts:
                yield from _clock_problem(seq, facts, (last_at, latest), replay)
            replay.last_at, replay.latest = at, max(replay.latest, (at, seq))
            last_at, latest = at, at if "clock_back_seconds" in facts else max(at, latest)
            texts.found = {}
            if "texts" in facts or texts.waits_for(seq):
                yield from texts.check(seq, facts.get("texts", {}))
            take(seq, facts, texts.found, replay)
        except NONSENSE as error:
            yield malformed(seq, error)
    yield from replay.broken
    yield from left_open(replay)
    yield from texts.rest(replay)


def _clock_problem(seq: int, facts: dict[str, Any], before: tuple[str, str], replay: Replay) -> Iterator[Problem]:
    """Yield where an entry hides that the clock was set back: against the one before, or little by little."""
    last, latest = (moment(at or facts["at"]) - moment(facts["at"]) for at in before)
    said = facts.get("clock_back_seconds")
    if said is not None and any(one > CLOCK_TOLERANCE and said == int(one.total_seconds()) for one in (last, latest)):
        replay.clock_steps += 1
    elif said is not None:
        yield Problem(seq, "clock", f"entry {seq} says that the clock was set back {said} s, which it was not")
    elif last > CLOCK_TOLERANCE or latest > CLOCK_CREEP:
        than = f"before the entry it follows ({before[0]})" if last > CLOCK_TOLERANCE else f"long before {before[1]}"
        yield Problem(seq, "clock", f"entry {seq} is dated {facts['at']}, {than}, and does not say so")


def _tables(db: Database, replay: Replay) -> Iterator[Problem]:
    try:
        yield from table_problems(db, replay)
    except NONSENSE as error:
        yield Problem(None, "state", f"a table holds what the program never writes: {said(error)}")


def _first(problems: Iterator[Problem], most: int) -> Iterator[Problem]:
    """Yield at most `most` problems, yet walk to the end: the replay needs the whole log."""
    for number, problem in enumerate(problems):
        if number < most:
            yield problem


@contextmanager
def _snapshot(db: Database) -> Iterator[None]:
    if db.conn.in_transaction:
        yield
        return
    db.conn.execute("BEGIN")
    try:
        yield
    finally:
        db.conn.rollback()


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Keep the garbage collector from walking a million facts again and again: none of them is in a cycle."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def _any_bytes(connection: sqlite3.Connection) -> Iterator[None]:
    """Read text whatever bytes it is made of: those that are no UTF-8 become lone surrogates, which no hash fits."""
    connection.text_factory = lambda content: content.decode("utf-8", "surrogateescape")
    try:
        yield
    finally:
        connection.text_factory = str
