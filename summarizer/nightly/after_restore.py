"""Keeps in mind what a restore brought back that had been taken back: nothing is exported until a person saw to it."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from db.errors import RefusedError
from summarizer.one_line import one_line
from summarizer.writing import make_folder, write_whole

if TYPE_CHECKING:
    from db.upkeep.lost_acts import TakenBack
    from db.upkeep.restore import Restored

_NAME = "brought-back-{at:%Y%m%dT%H%M%SZ}.txt"
_ALL = "brought-back-*.txt"


def list_brought_back(done: "Restored", reports: Path, at: datetime) -> Path | None:
    """Write what a person has to do again after a restore; return the file, None where nothing was taken back.

    Raises:
        InputError: The file can not be written.
    """
    if done.aside is None or (done.lost is not None and done.lost.is_same and not done.lost.taken_back):
        return None
    make_folder(reports)
    file = reports / _NAME.format(at=at)
    write_whole(file, "\n".join([*_lines(done), ""]))
    return file


def refuse_while_unseen(reports: Path) -> None:
    """Raise RefusedError while a list of what a restore brought back lies in the folder of the reports."""
    if unseen := lists(reports):
        raise RefusedError(
            f"{unseen[0]}: a restore brought back what had been taken back, and nobody has seen to it",
            hint="read it, withdraw or redact again what it lists, then remove it",
        )


def lists(reports: Path) -> list[Path]:
    """Return the lists that nobody has removed, the oldest first."""
    return sorted(reports.glob(_ALL))


def _lines(done: "Restored") -> list[str]:
    begin = f"A copy that ends with entry {done.head.count:,} ({done.head.at or 'no entry'}) was put in place."
    if done.lost is None or not done.lost.is_same:
        why = "can not be read" if done.lost is None else "went another way than the copy, or is another record"
        return [
            begin,
            f"The record that stood there, {done.aside}, {why}:",
            "what was withdrawn, blanked by order, corrected or held since the copy was made is not known here.",
            "Ask the desk, do it again, and then remove this file: takeaways export waits for that.",
        ]
    return [
        begin,
        "These are back as they were before they were taken back. Withdraw, redact, hold or correct them again, or see",
        "that they may leave, and then remove this file: takeaways export waits for that.",
        "",
        *map(_line, done.lost.taken_back),
    ]


def _line(one: "TakenBack") -> str:
    return f"article {one.article}  {one_line(one.headline)}: {one.why}"
