"""Anchors: the head of the log at a moment, kept elsewhere, and what speaks against them."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from db.connection import translated_errors
from db.errors import InputError
from db.log import GENESIS
from db.verifying.replayed import Problem

_HASH = re.compile("[0-9a-f]{64}")
_MARK = r"""(?:["'`´*\\‘’‚‛“”„‟‹›«»′″＂＇]|&\#?\w{1,6};|%2[27]|u00(?:22|27))"""
"""What stands around a key, whatever a mail, an editor or another notation made of its quotation marks."""
_SIGN = re.compile(rf"(?:{_MARK}|^)\s?(?:count|hash){_MARK}+\s*(?:[:=：]|%3a|&colon;)", re.IGNORECASE | re.MULTILINE)
"""What is left of an anchor that was torn, spoilt or quoted; a whole one has two of them."""
_BARE = re.compile(rf"(?<![a-z])hash\s*[:=：]?\s*{_MARK}*([0-9a-f]{{64}})", re.IGNORECASE)
"""A hash whose key has no marks: no anchor that anybody reads."""
_HINT = "an anchor has a count and 64 hexadecimal digits, as `takeaways audit anchor` printed them"


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


def anchor(db: Database) -> Anchor:
    """Return the head of the log."""
    with translated_errors():
        row = db.conn.execute("SELECT seq, hash, at FROM review_log ORDER BY seq DESC LIMIT 1").fetchone()
    return Anchor(*row) if row else Anchor(0, GENESIS, "")


def read_anchors(text: str, *, source: str) -> list[Anchor]:
    """Return every anchor in a text, whatever stands around them.

    Raises:
        InputError: there is none, or one that is damaged: an anchor that is passed over proves nothing.
    """
    found = [_anchor(form, source) for form in _objects(text) if {"count", "hash"} <= form.keys()]
    if not found:
        raise InputError(f"{source}: no anchor in it", hint="an anchor is a line that `takeaways audit anchor` printed")
    if len(_SIGN.findall(text)) != 2 * len(found) or not {one.hash for one in found}.issuperset(_BARE.findall(text)):
        raise InputError(f"{source}: beside {len(found)} whole anchors there is a damaged one", hint=_HINT)
    return found


def anchor_problems(db: Database, anchors: list[Anchor], entries: int) -> Iterator[Problem]:
    """Yield what speaks against the anchors in a log of so many entries."""
    for one in anchors:
        if one.count > entries:
            message = f"the log ends at entry {entries}, the anchor knows {one.count}: its tail was cut off"
            yield Problem(entries + 1, "anchor", f"{message}, or the anchor is of another log")
            continue
        row = db.conn.execute("SELECT hash, at FROM review_log WHERE seq = ?", (one.count,)).fetchone()
        if one.count and (row is None or row[0] != one.hash):
            message = (
                f"entry {one.count} is not the one that was anchored: the chain was rewritten up to here or before"
            )
            yield Problem(one.count, "anchor", f"{message}, or the anchor is of another log")
        elif one.count and one.at and row[1] != one.at:
            yield Problem(one.count, "anchor", f"entry {one.count} is of {row[1]}, the anchor says {one.at}")


def _objects(text: str) -> Iterator[dict[str, Any]]:
    """Yield the JSON objects in a text, and those inside of them."""
    read, at = json.JSONDecoder().raw_decode, 0
    while (at := text.find("{", at)) >= 0:
        try:
            form, at = read(text, at)
        except (ValueError, RecursionError):
            at += 1
            continue
        yield from _inside(form)


def _inside(form: object) -> Iterator[dict[str, Any]]:
    """Yield every object of a JSON value, in the order of the text."""
    left = [form]
    while left:
        one = left.pop()
        if isinstance(one, dict):
            yield one
        if isinstance(one, dict | list):
            left += reversed(one.values() if isinstance(one, dict) else one)


def _anchor(form: dict[str, Any], source: str) -> Anchor:
    count, hashed, at = form["count"], form["hash"], form.get("at", "")
    whole = type(count) is int and count >= 0 and isinstance(hashed, str) and isinstance(at, str)
    if not whole or not _HASH.fullmatch(hashed) or (count == 0 and hashed != GENESIS):
        raise InputError(
            f"{source}: this is no anchor: {json.dumps(form)[:120]}",
            hint=_HINT,
        )
    return Anchor(count, hashed, at)
