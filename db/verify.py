"""Proves the review log: the chain, the texts by their digests, the tables by what it says, the head by an anchor."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from db.connection import translated_errors
from db.errors import InputError
from db.log import CLOCK_TOLERANCE, GENESIS, digest
from db.replay import Problem, Replay
from db.tables_agree import table_problems
from db.times import moment

MAX_PROBLEMS = 100
"""So many are listed; one broken link can make many."""


@dataclass(frozen=True)
class Anchor:
    """The head of the log at a moment, for keeping where the database's owner can not reach it."""

    count: int
    hash: str
    at: str
    """The time of the last entry, empty for an empty log."""

    def line(self) -> str:
        """Return the anchor as one line of JSON."""
        return json.dumps({"count": self.count, "hash": self.hash, "at": self.at})


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

    @property
    def ok(self) -> bool:
        """Return whether nothing is wrong."""
        return not self.problems


def anchor(db: Database) -> Anchor:
    """Return the head of the log."""
    with translated_errors():
        row = db.conn.execute("SELECT seq, hash, at FROM review_log ORDER BY seq DESC LIMIT 1").fetchone()
    return Anchor(*row) if row else Anchor(0, GENESIS, "")


def read_anchors(text: str, *, source: str) -> list[Anchor]:
    """Return every anchor in the lines of a file, other lines ignored; raises InputError when there is none."""
    found = []
    for line in text.splitlines():
        start = line.find("{")
        try:
            form = json.loads(line[start:]) if start >= 0 else None
            if isinstance(form, dict) and {"count", "hash"} <= form.keys():
                found.append(Anchor(int(form["count"]), str(form["hash"]), str(form.get("at", ""))))
        except ValueError:
            continue
    if not found:
        raise InputError(f"{source}: no anchor in it", hint="an anchor is a line that `takeaways audit anchor` printed")
    return found


def verify(db: Database, *, anchor: Anchor | list[Anchor] | None = None) -> Verification:
    """Return what is wrong with the record, first entry first; reads one snapshot, so that writers may go on."""
    with translated_errors(), _snapshot(db):
        replay = Replay()
        problems = list(_first(_chain_problems(db, replay), MAX_PROBLEMS))
        problems += _first(table_problems(db, replay), MAX_PROBLEMS - len(problems))
        anchors = [anchor] if isinstance(anchor, Anchor) else anchor or []
        problems += [found for one in anchors for found in _anchor_problems(db, one, replay.entries)]
    problems.sort(key=lambda problem: problem.entry or 0)
    return Verification(replay.entries, replay.head, tuple(problems), replay.clock_steps, len(replay.redacted))


def _chain_problems(db: Database, replay: Replay) -> Iterator[Problem]:
    rows = db.conn.execute("SELECT seq, body, previous, hash FROM review_log ORDER BY seq")
    texts = _TextReader(db)
    parsed = json.JSONDecoder().raw_decode
    last_at = ""
    for seq, body, previous, hashed in rows:
        if seq != replay.entries + 1:
            yield Problem(seq, "gap", f"entry {replay.entries + 1} is missing before entry {seq}")
        if previous != replay.head:
            yield Problem(seq, "link", f"entry {seq} does not follow the entry before it: changed, swapped or removed")
        if hashlib.sha256(f"{previous}\n{body}".encode()).hexdigest() != hashed:
            yield Problem(seq, "hash", f"entry {seq} is not what was written: its hash does not fit its body")
        replay.entries, replay.head = seq, hashed
        try:
            facts = parsed(body)[0]
            if facts["at"] < last_at:
                yield from _clock_problem(seq, facts, last_at, replay)
            last_at = facts["at"]
            has_texts = "texts" in facts
            if has_texts or texts.waits_for(seq):
                yield from texts.check(seq, facts.get("texts", {}))
            replay.take(seq, facts, texts.after if has_texts else None)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            yield Problem(seq, "rule", f"entry {seq} is not as its act must be: {type(error).__name__} {error}")
    yield from replay.broken
    yield from texts.rest()
    yield from texts.unredacted(replay)


def _clock_problem(seq: int, facts: dict[str, object], last_at: str, replay: Replay) -> Iterator[Problem]:
    if "clock_back_seconds" in facts:
        replay.clock_steps += 1
    elif moment(last_at) - moment(str(facts["at"])) > CLOCK_TOLERANCE:
        yield Problem(
            seq,
            "clock",
            f"entry {seq} is dated {facts['at']}, before the entry it follows ({last_at}), and does not say so",
        )


class _TextReader:
    """Walks `log_texts` beside the log and holds each text to the digest in its entry."""

    def __init__(self, db: Database) -> None:
        self._rows = iter(db.conn.execute("SELECT entry, field, salt, text FROM log_texts ORDER BY entry, field"))
        self._row = next(self._rows, None)
        self._blank: list[int] = []
        self.after: str | None = None
        """The text `after` of the entry that was checked last; None where it was blanked or is gone."""

    def waits_for(self, seq: int) -> bool:
        """Return whether the next text belongs to this entry or to one before it."""
        return self._row is not None and self._row[0] <= seq

    def check(self, seq: int, digests: dict[str, str]) -> Iterator[Problem]:
        """Yield what is wrong with the texts of one entry."""
        found = set()
        self.after = None
        while self._row is not None and self._row[0] <= seq:
            entry, field, salt, text = self._row
            self._row = next(self._rows, None)
            if entry < seq or field not in digests:
                yield Problem(entry, "text", f"entry {entry} has a text, {field}, that it does not name")
                continue
            found.add(field)
            if field == "after":
                self.after = text
            if text is None:
                self._blank.append(seq)
            elif digest(salt, text) != digests[field]:
                yield Problem(seq, "text", f"the text {field} of entry {seq} is not the one that was logged")
        for field in digests.keys() - found:
            yield Problem(seq, "text", f"the text {field} of entry {seq} is gone")

    def rest(self) -> Iterator[Problem]:
        """Yield texts of entries beyond the log's end."""
        while self._row is not None:
            yield Problem(self._row[0], "text", f"a text of entry {self._row[0]} is there, the entry is not")
            self._row = next(self._rows, None)

    def unredacted(self, replay: Replay) -> Iterator[Problem]:
        """Yield entries whose text is blank without a logged redaction."""
        for seq in dict.fromkeys(self._blank):
            if seq not in replay.redacted:
                yield Problem(seq, "text", f"a text of entry {seq} was blanked without a logged redaction")


def _anchor_problems(db: Database, anchor: Anchor, entries: int) -> Iterator[Problem]:
    if anchor.count > entries:
        yield Problem(
            entries + 1,
            "anchor",
            f"the log ends at entry {entries}, the anchor knows {anchor.count}: its tail was cut off",
        )
        return
    row = db.conn.execute("SELECT hash FROM review_log WHERE seq = ?", (anchor.count,)).fetchone()
    if anchor.count and (row is None or row[0] != anchor.hash):
        yield Problem(
            anchor.count,
            "anchor",
            f"entry {anchor.count} is not the one that was anchored: the chain was rewritten up to here or before",
        )


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


def checked_at(verification: Verification, at: datetime) -> str:
    """Return one line for reports: the outcome, the count, the head, the time."""
    outcome = "verifies" if verification.ok else f"DOES NOT VERIFY ({verification.problems[0].message})"
    return f"The log {outcome}: {verification.entries} entries, head {verification.head}, {at:%Y-%m-%d %H:%M:%S} UTC"
