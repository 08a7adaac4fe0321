"""Says an entry of the review log in words, and the difference of two texts word by word."""

import difflib
import json
from collections.abc import Callable
from typing import Any

from db.log import LogEntry

KEPT, GONE, NEW = "kept", "gone", "new"
REDACTED = "[redacted]"


def word_diff(before: str, after: str) -> list[tuple[str, str]]:
    """Return runs of words as (`kept`, `gone` or `new`, text), from which both texts can be rebuilt."""
    old, new = before.split(), after.split()
    runs: list[tuple[str, str]] = []
    for tag, start, end, new_start, new_end in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            runs.append((KEPT, " ".join(old[start:end])))
            continue
        if end > start:
            runs.append((GONE, " ".join(old[start:end])))
        if new_end > new_start:
            runs.append((NEW, " ".join(new[new_start:new_end])))
    return runs


def marked(before: str, after: str) -> str:
    """Return the difference as one line: `[-gone-] {+new+}`, as `git diff --word-diff` writes it."""
    marks = {KEPT: "{}", GONE: "[-{}-]", NEW: "{{+{}+}}"}
    return " ".join(marks[kind].format(text) for kind, text in word_diff(before, after))


def texts_of(entry: LogEntry, field: str) -> list[str] | None:
    """Return the three texts that an entry logged, or None where it logged none; redacted ones say so."""
    if field not in entry.texts:
        return None
    text = entry.texts[field]
    return [REDACTED] * 3 if text is None else [str(one) for one in json.loads(text)]


def note_of(entry: LogEntry) -> str:
    """Return an entry's note, or ''."""
    if "note" not in entry.texts:
        return ""
    return entry.texts["note"] or REDACTED


def in_words(entry: LogEntry) -> str:
    """Return what is worth saying of an entry beside its act, in a few words."""
    facts = entry.facts
    parts = [_DETAILS[entry.act](facts)] if entry.act in _DETAILS else []
    if facts.get("via"):
        parts.append(f"{facts['via']} of entry {facts.get('about')}")
    if facts.get("former_owner"):
        parts.append(f"from {facts['former_owner']}")
    if facts.get("former_assignee") not in (None, facts.get("assignee")):
        parts.append(f"was for {facts['former_assignee']}")
    if facts.get("acknowledged"):
        parts.append(f"acknowledged {', '.join(facts['acknowledged'])}")
    if facts.get("milliseconds") is not None:
        parts.append(f"{facts['milliseconds'] / 1000:.0f} s on screen")
    if facts.get("end_seen") is False:
        parts.append("article's end not seen")
    if facts.get("clock_back_seconds"):
        parts.append(f"clock set back {facts['clock_back_seconds']} s")
    return ", ".join(part for part in parts if part)


def _text(key: str, before: str = "") -> "_Detail":
    return lambda facts: f"{before}{facts[key]}" if facts.get(key) else ""


def _changed(facts: dict[str, Any]) -> str:
    count = facts.get("changed", 0)
    return "as drafted" if not count else f"{count} of 3 not as drafted"


def _set(facts: dict[str, Any]) -> str:
    before = ", set before this was logged" if facts.get("actor_kind") == "machine" else ""
    return f"policy {facts.get('policy')} for second looks{before}"


_Detail = Callable[[dict[str, Any]], str]
_DETAILS = {
    "ingested": _text("outcome"),
    "gated": lambda facts: "" if "texts" in facts else str(facts.get("sentence") or facts.get("reason", "")),
    "overruled": _text("reason"),
    "drafted": lambda facts: f"by {facts.get('model', '')}, risk {facts.get('risk', 0)}",
    "draft_failed": _text("reason"),
    "staled": _text("reason"),
    "superseded": _text("reason"),
    "assigned": lambda facts: _text("assignee", "for ")(facts) + (", as before" if "about" in facts else ""),
    "edited": _changed,
    "approved": _changed,
    "rejected": lambda facts: " ".join(str(facts.get(key, "")) for key in ("reason", "outcome") if facts.get(key)),
    "exported": lambda facts: f"{facts.get('format', '')} to {facts.get('target', '')}",
    "second_look": _text("verdict"),
    "revealed": lambda facts: "planted error caught" if facts.get("caught") else "planted error missed",
    "redacted": _text("reason"),
    "policy_set": _set,
}
