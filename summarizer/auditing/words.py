"""Says an entry of the review log in words."""

from collections.abc import Callable

from db.damaged import read_as_written
from db.history import three_of
from db.log import LogEntry
from db.records import BLANK


def texts_of(entry: LogEntry, field: str) -> list[str] | None:
    """Return the three texts that an entry logged, or None where it logged none; redacted ones say so."""
    if field not in entry.texts:
        return None
    return list(three_of(entry, field) or [BLANK] * 3)


def note_of(entry: LogEntry) -> str:
    """Return an entry's note, or ''."""
    if "note" not in entry.texts:
        return ""
    return entry.texts["note"] or BLANK


def in_words(entry: LogEntry) -> str:
    """Return what is worth saying of an entry beside its act, in a few words; LogBrokenError for strange facts."""
    with read_as_written(f"entry {entry.seq} of the review log"):
        return ", ".join(part for part in _parts(entry) if part)


def _parts(entry: LogEntry) -> list[str]:
    facts = entry.facts
    parts = [_DETAILS[entry.act](entry)] if entry.act in _DETAILS else []
    if facts.via:
        parts.append(f"{facts.via} of entry {facts.about}")
    if facts.former_owner:
        parts.append(f"from {facts.former_owner}")
    if facts.former_assignee not in ("", facts.assignee):
        parts.append(f"was for {facts.former_assignee}")
    if facts.acknowledged:
        parts.append(f"acknowledged {', '.join(facts.acknowledged)}")
    if facts.milliseconds is not None:
        parts.append(f"{facts.milliseconds / 1000:.0f} s on screen")
    if facts.end_seen is False:
        parts.append("article's end not seen")
    if facts.clock_back_seconds:
        parts.append(f"clock set back {facts.clock_back_seconds} s")
    return parts


def _reason(entry: LogEntry) -> str:
    return entry.facts.reason


def _gated(entry: LogEntry) -> str:
    return "" if entry.texts else entry.facts.sentence or entry.facts.reason


def _assigned(entry: LogEntry) -> str:
    name = entry.facts.assignee
    return (f"for {name}" if name else "") + (", as before" if entry.facts.about else "")


def _changed(entry: LogEntry) -> str:
    count = entry.facts.changed
    return f"{count} of 3 not as drafted" if count else "as drafted"


def _set(entry: LogEntry) -> str:
    before = ", set before this was logged" if entry.actor.kind == "machine" else ""
    return f"policy {entry.facts.policy} for second looks{before}"


def _restored(entry: LogEntry) -> str:
    stood = entry.facts.stood
    return "nobody can read what stood there" if stood is None else f"in the place of a record of {stood} entries"


_DETAILS: dict[str, Callable[[LogEntry], str]] = {
    "ingested": lambda entry: entry.facts.outcome,
    "gated": _gated,
    "overruled": _reason,
    "drafted": lambda entry: f"by {entry.facts.model}, risk {entry.facts.risk or 0}",
    "draft_failed": _reason,
    "staled": _reason,
    "superseded": _reason,
    "assigned": _assigned,
    "edited": _changed,
    "approved": _changed,
    "rejected": lambda entry: " ".join(said for said in (entry.facts.reason, entry.facts.outcome) if said),
    "exported": lambda entry: f"{entry.facts.format} to {entry.facts.target}",
    "second_look": lambda entry: entry.facts.verdict,
    "revealed": lambda entry: "planted error caught" if entry.facts.caught else "planted error missed",
    "redacted": _reason,
    "policy_set": _set,
    "restored": _restored,
    "confirmed": lambda entry: f"the restore of entry {entry.facts.about}",
}
