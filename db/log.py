"""Writes the review log: one canonical JSON body per act, chained by SHA-256. `docs/review-log.md` specifies it."""

import hashlib
import json
import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from importlib import metadata
from typing import Any

from sqlite_utils import Database

from db.bound_rows import read_rows
from db.facts import NO_FACTS, Facts
from db.records import Actor
from db.times import moment, stamp

GENESIS = "0" * 64
"""What the first entry names as the previous hash."""
ACTS = (
    "ingested", "gated", "overruled", "drafted", "draft_failed", "superseded", "staled", "claimed", "taken_over",
    "released", "assigned", "unassigned", "edited", "approved", "rejected", "reopened", "withdrawn", "exported",
    "second_look", "revealed", "redacted", "policy_set", "restored", "confirmed",
)  # fmt: skip
"""Every act that the log knows; the trigger `review_log_knows_its_acts` allows no other."""
CLOCK_TOLERANCE = timedelta(minutes=2)
"""Entries may be this much earlier than the one before: writers take the time before they wait for the lock."""

CLOCK_CREEP = timedelta(minutes=10)
"""What earlier versions may have let such small steps add up to; now each is held to the latest time."""

Fact = str | int | bool | None | Sequence["Fact"] | Mapping[str, "Fact"]
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True)
class Entry:
    """One act that is to be logged."""

    act: str
    actor: Actor
    at: datetime
    article_id: int | None = None
    draft_id: int | None = None
    revision: str = ""
    facts: Facts = NO_FACTS
    texts: Mapping[str, str] = field(default_factory=dict)
    """Of `before`, `after`, `note`, `details`: kept beside the entry, bound by a salted digest."""


@dataclass(frozen=True)
class LogEntry:
    """One entry as it stands in the log."""

    seq: int
    at: datetime
    act: str
    actor: Actor
    article_id: int | None
    draft_id: int | None
    facts: Facts
    body: dict[str, Any]
    """All of it, parsed."""
    texts: dict[str, str | None]
    """`before`, `after` (JSON arrays of three texts), `note`, `details`; None where a redaction blanked it."""
    hash: str


def canonical(body: Mapping[str, Fact]) -> str:
    """Return the one spelling of a body: RFC 8785 for strings, integers, booleans, null, arrays and objects.

    Raises:
        ValueError: for a float or a key that is not ASCII, whose spelling differs between languages.
    """
    _check_plain(body)
    return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def chained(previous: str, body: str) -> str:
    """Return the hash of an entry: SHA-256 over the previous hash, a newline and the body, in UTF-8."""
    return hashlib.sha256(f"{previous}\n{body}".encode()).hexdigest()


def digest(salt: str, text: str) -> str:
    """Return what a body holds in place of a text: SHA-256 over salt, a newline and the text."""
    return hashlib.sha256(f"{salt}\n{text}".encode()).hexdigest()


def three(texts: Sequence[str]) -> str:
    """Return the three texts of a draft as one logged text: a JSON array."""
    return json.dumps(list(texts), ensure_ascii=False, separators=(",", ":"))


def append(db: Database, entry: Entry) -> int:
    """Write the entry inside the caller's transaction; return its number.

    An entry with the texts of a draft also binds the draft's rows as they stand now, under the salt of `after`: what
    the act changes in the takeaways must be written before.
    """
    connection = db.conn
    head = connection.execute("SELECT seq, hash FROM review_log ORDER BY seq DESC LIMIT 1").fetchone()
    seq, previous = (head[0] + 1, head[1]) if head else (1, GENESIS)
    last = _latest(db, entry.at)
    salts = {name: secrets.token_hex(16) for name in entry.texts}
    facts = _body(entry, seq, last, {name: digest(salts[name], text) for name, text in entry.texts.items()})
    if entry.draft_id is not None and "after" in salts:
        facts["rows"] = digest(salts["after"], read_rows(db, entry.draft_id))
    body = canonical(facts)
    connection.execute(
        "INSERT INTO review_log (seq, body, previous, hash) VALUES (?, ?, ?, ?)",
        (seq, body, previous, chained(previous, body)),
    )
    connection.executemany(
        "INSERT INTO log_texts (entry, field, salt, text) VALUES (?, ?, ?, ?)",
        [(seq, name, salts[name], text) for name, text in entry.texts.items()],
    )
    return seq


def _latest(db: Database, at: datetime) -> str:
    """Return the latest time since the log last said that the clock went back, '' where `at` is not clearly before."""
    (latest,) = db.conn.execute("SELECT max(at) FROM review_log").fetchone()
    if latest is None or moment(latest) - at <= CLOCK_TOLERANCE:
        return ""
    step = db.conn.execute(
        "SELECT seq FROM review_log WHERE body LIKE '%\"clock_back_seconds\":%'"
        " AND json_extract(body, '$.clock_back_seconds') IS NOT NULL ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    since = (step[0] if step else 0,)
    return str(db.conn.execute("SELECT coalesce(max(at), '') FROM review_log WHERE seq >= ?", since).fetchone()[0])


@cache
def tool_version() -> str:
    """Return the version of the program that writes, as every entry names it."""
    try:
        return metadata.version("takeaways")
    except metadata.PackageNotFoundError:
        return "source"


def _body(entry: Entry, seq: int, last: str, digests: Mapping[str, str]) -> dict[str, Fact]:
    facts: dict[str, Fact] = entry.facts.to_body()
    if last and moment(last) - entry.at > CLOCK_TOLERANCE:
        facts["clock_back_seconds"] = int((moment(last) - entry.at).total_seconds())
    named: dict[str, Fact] = {"article": entry.article_id, "draft": entry.draft_id, "revision": entry.revision or None}
    facts |= {key: value for key, value in named.items() if value is not None}
    facts |= {"v": 1, "seq": seq, "at": stamp(entry.at), "act": entry.act, "tool": tool_version()}
    facts |= {"actor": shown(entry.actor.name), "actor_kind": entry.actor.kind}
    if digests:
        facts["texts"] = digests
    return facts


def shown(text: str) -> str:
    """Return the text without lone surrogates, which UTF-8 can not hold."""
    return _LONE_SURROGATE.sub("\ufffd", text)


def _check_plain(value: Fact) -> None:
    if isinstance(value, float):
        raise ValueError("a body holds no floats: write whole units")  # noqa: TRY004
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if not key.isascii():
                raise ValueError(f"the key {key!r} is not ASCII")
            _check_plain(inner)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for inner in value:
            _check_plain(inner)


def with_note(texts: dict[str, str], note: str) -> dict[str, str]:
    """Return the texts of an entry with the note, if there is one."""
    return texts | ({"note": shown(note.strip())} if note.strip() else {})
