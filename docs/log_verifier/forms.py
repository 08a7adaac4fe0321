"""How an entry must be spelt, and how names and texts are compared: the tables and digests of `review-log.md`."""

import hashlib
import json
import re
import struct
import unicodedata

from log_verifier.told import Facts

SLACK = 120
"""Seconds that an entry may be earlier than the one before it."""
KINDS: dict[type, set[str]] = {
    int: {"v", "seq", "article", "draft", "version", "about", "changed", "policy", "former", "run", "position"},
    str: {"at", "act", "actor", "actor_kind", "tool", "revision", "state", "state_before", "via", "kind", "first"}
    | {"second", "verdict", "assignee", "former_assignee", "policy_sha256"},
    bool: {"planted", "caught", "retryable"},
}
UNSEEN = "[\u00ad\u200b-\u200f\u2060\ufeff]"
TIME = r"\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z"
NONSENSE = (KeyError, TypeError, ValueError, AttributeError, IndexError, OverflowError, RecursionError)


def sha256(*parts: str) -> str:
    """Return the SHA-256 of the parts, joined by newlines, as hexadecimal digits."""
    return hashlib.sha256("\n".join(parts).encode("utf-8")).hexdigest()


def body_of(seq: int, body: str) -> Facts:
    """Return the facts of a body in the one canonical form; raises ValueError for any other."""
    facts: Facts = json.loads(body, parse_float=_no_fraction)
    if json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":")) != body:
        raise ValueError("not in the canonical form")
    for kind, names in KINDS.items():
        if any(type(facts[name]) is not kind for name in names & facts.keys()):
            raise TypeError(f"one of its values is no {kind.__name__}")
    if facts["seq"] != seq or not re.fullmatch(TIME, facts["at"], re.ASCII):
        raise ValueError("number or time is wrong")
    if facts["v"] != 1 or facts["actor_kind"] not in ("person", "machine") or not {"actor", "tool"} <= facts.keys():
        raise ValueError("form, actor or tool are not what every entry states")
    return facts


def _no_fraction(text: str) -> float:
    raise ValueError(f"{text} is no whole number")


def folded(name: str) -> str:
    """Return a name as second looks compare it: without unseen characters, in single spaces, case folded."""
    return " ".join(re.sub(UNSEEN, "", name).split()).casefold()


def plain(text: str) -> str:
    """Return a text as its substance takes it: one sort of quotation marks, dashes, dots and spaces."""
    text = re.sub(UNSEEN, "", unicodedata.normalize("NFC", text))
    for marks, mark in (("‘’‚‛′´`＇", "'"), ("“”„‟″«»＂", '"'), ("‐‑‒–—―−﹘﹣－", "-")):
        text = text.translate(dict.fromkeys(map(ord, marks), mark))
    text = re.sub(r"\.\s?\.\s?\.|…", "...", re.sub(r"''|``", '"', text))
    return " ".join(re.sub(r"\s*-{2,}\s*|\s+-+\s+", " - ", text).split())


def spelt(cell: str | float | None) -> str:
    """Return a cell as the digest of rows takes it."""
    if isinstance(cell, float):
        return struct.pack(">d", cell).hex()
    return "" if cell is None else str(cell)
