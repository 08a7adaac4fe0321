"""Logs that a copy took the record's place, and who confirmed what it brought back; nothing leaves in between."""

from datetime import datetime

from sqlite_utils import Database

from db.connection import writing
from db.errors import RefusedError
from db.facts import Facts
from db.history import LogFilters, entries
from db.log import Entry, LogEntry, append
from db.names import check_person
from db.records import Actor

RESTORE = Actor("takeaways db restore", "machine")


def log_restore(db: Database, *, stood: tuple[int, str] | None, at: datetime) -> int:
    """Write into a copy that it takes the record's place; return the number of the entry.

    Args:
        db: The copy, before it is put in place: a record without this entry is none that was restored.
        stood: Count and hash of the last entry of the record that stands there; None where nobody can read them.
        at: When.
    """
    facts = Facts(stood=stood[0], stood_sha256=stood[1]) if stood else Facts()
    with writing(db):
        return append(db, Entry("restored", RESTORE, at, facts=facts))


def confirm(db: Database, *, actor: Actor, at: datetime) -> LogEntry:
    """Log that a person saw to what the last restore brought back, so that exports go on; return that restore.

    Raises:
        RefusedError: nobody is named, nothing was restored, or a person confirmed it before.
    """
    check_person(actor)
    with writing(db):
        waits = unconfirmed(db)
        if waits is None:
            raise RefusedError("no restore waits for a person: exports go on", hint="takeaways status")
        append(db, Entry("confirmed", actor, at, facts=Facts(about=waits.seq)))
    return waits


def unconfirmed(db: Database) -> LogEntry | None:
    """Return the last restore, as long as no person has confirmed what it brought back."""
    last = entries(db, LogFilters(acts=("restored", "confirmed")), limit=1)
    return last[0] if last and last[0].act == "restored" else None


def refuse_unconfirmed(db: Database) -> None:
    """Raise RefusedError where nobody has confirmed yet what a restore brought back."""
    if waits := unconfirmed(db):
        raise RefusedError(in_words(waits), hint="read the list of that restore; takeaways db confirm")


def in_words(restore: LogEntry) -> str:
    """Return why nothing leaves since a restore."""
    return f"a copy was put in the record's place on {restore.at:%Y-%m-%d %H:%M} UTC, and no person has confirmed it"
