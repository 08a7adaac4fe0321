"""Takes in what lies in an inbox: each file's articles, and then the file to `done/` or `failed/`."""

from collections.abc import Iterable
from pathlib import Path

from db.errors import InputError, UsageError
from summarizer.ingest.inbox import mark, move_done, move_failed, read_waiting
from summarizer.ingest.storing import Ingesting
from summarizer.process.stopping import Stop


def refuse_inboxes(inboxes: Iterable[Path], kept: Iterable[Path]) -> None:
    """Raise UsageError for an inbox that holds what the night keeps: what lies in an inbox is moved out of it."""
    places = [place.resolve() for place in kept]
    for inbox in inboxes:
        folder = inbox.resolve()
        if held := next((place for place in places if place.is_relative_to(folder)), None):
            raise UsageError(
                f"{inbox}: this is no inbox: {held} lies in it, and a night moves what it has read",
                hint="name a folder that holds nothing but arriving articles",
            )


def take_inbox(inbox: Path, ingesting: Ingesting, stop: Stop) -> None:
    """Ingest the files of a folder; a file moves after its articles are in the database.

    A file that a signal stops the run in stays and is read again by the next run, which changes nothing that is in
    already. The deadline stops nothing here: what a source takes back or holds must not wait for another night. A file
    that was replaced since it was read stays, too: nobody has read the new one.

    Raises:
        DatabaseError: The database can no longer be written; the file in hand stays in the inbox.
    """
    for file, readings in read_waiting(inbox):
        reasons = []
        read = mark(file) if file else None  # before its first byte is read: one that comes in between stays, too
        for reading in readings:
            taken = ingesting.take(reading)
            if isinstance(taken, InputError):
                reasons.append(taken.message)
            if stop.by_signal:
                return
        if file and mark(file) == read:
            _move(inbox, file, reasons, ingesting)


def _move(inbox: Path, file: Path, reasons: list[str], ingesting: Ingesting) -> None:
    try:
        if reasons:
            move_failed(inbox, file, reasons)
        else:
            move_done(inbox, file)
    except InputError as error:
        ingesting.take(error)
