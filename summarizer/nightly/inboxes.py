"""Takes in what lies in an inbox: each file's articles, and then the file to `done/` or `failed/`."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from db.errors import InputError, UsageError
from summarizer.events import Event
from summarizer.ingest.files import UnreadableError
from summarizer.ingest.inbox import Mark, is_arriving, mark, move_back, move_done, move_failed, read_waiting
from summarizer.ingest.storing import Ingesting
from summarizer.process.stopping import Stop


@dataclass(frozen=True)
class Moved:
    """A file that was read and moved: where it lay, where it is, and what it was like when it was read."""

    before: Path
    now: Path
    read: Mark


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


def take_inbox(inbox: Path, ingesting: Ingesting, stop: Stop, *, settle: float = 0.0) -> list[Moved]:
    """Ingest the files of a folder; a file moves after its articles are in the database. Return what was moved.

    A file that was written to within `settle` seconds stays for the next run: its sender may be about to write more,
    and half an article would be drafted as a whole one. So does one that can not be read at the moment, one that was
    replaced since it was read, for nobody has read the new one, and one that a signal stops the run in, which changes
    nothing that is in already. The deadline stops nothing here: what a source takes back or holds must not wait for
    another night.

    Raises:
        DatabaseError: The database can no longer be written; the file in hand stays in the inbox.
    """
    moved: list[Moved] = []
    began = ingesting.clock()
    for file, readings in read_waiting(inbox):
        if file and is_arriving(file, ingesting.clock(), settle):
            ingesting.intake.arriving.append(str(file))
            message = f"{file}: may still be written, and is left for the next run"
            ingesting.observe(Event("arriving", message, {"file": str(file)}))
            continue
        reasons, unread = [], False
        read = mark(file) if file else None  # before its first byte is read: one that comes in between stays, too
        for reading in readings:
            taken = ingesting.take(reading)
            if isinstance(taken, InputError):
                reasons.append(taken.message)
                unread = unread or isinstance(taken, UnreadableError)
            if stop.by_signal:
                return moved
        if file is None or read is None or unread or mark(file) != read:
            continue
        if now := _move(inbox, file, reasons, ingesting, began):
            moved.append(Moved(file, now, read))
    return moved


def take_back_grown(moved: Iterable[Moved], ingesting: Ingesting) -> None:
    """Move back to the inbox what was written to after it was read: its sender goes on in it, wherever it lies."""
    for each in moved:
        if mark(each.now) in (each.read, None):
            continue
        try:
            move_back(each.now, each.before)
        except InputError as error:
            ingesting.take(error)
        else:
            ingesting.intake.grown.append(str(each.before))


def _move(inbox: Path, file: Path, reasons: list[str], ingesting: Ingesting, began: datetime) -> Path | None:
    """Return where the file lies now; None where it could not be moved."""
    try:
        return move_failed(inbox, file, reasons) if reasons else move_done(inbox, file, began)
    except InputError as error:
        ingesting.take(error)
        return None
