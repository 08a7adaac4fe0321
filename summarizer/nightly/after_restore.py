"""Writes for people what a restore brings back, which one of them then confirms to have seen to."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.command_line.console import visible
from summarizer.one_line import one_line
from summarizer.writing import make_folder, write_whole

if TYPE_CHECKING:
    from db.upkeep.restore import Restored

CONFIRM = "takeaways db confirm --as NAME"
_NAME = "brought-back-{at:%Y%m%dT%H%M%SZ}.txt"
_ALL = "brought-back-*.txt"
_SEEN = ".seen.txt"
"""How the name of a list ends once a person said to have seen to it: no clock tells that, which may be set back."""


def list_brought_back(done: "Restored", reports: Path, at: datetime) -> None:
    """Write what a person has to do again after a restore, unless it is known to be nothing.

    Raises:
        InputError: The file can not be written.
    """
    if done.lost is not None and done.lost.is_same and done.lost.brought_back == () and not done.lost.doubt:
        return
    make_folder(reports)
    write_whole(_free(reports / _NAME.format(at=at)), "".join(f"{visible(one_line(line))}\n" for line in _lines(done)))


def _free(file: Path) -> Path:
    """Return a name that no list has yet: that of a restore which was cut off in this second may be all that tells."""
    names = (file, *(file.with_name(f"{file.stem}-{number}{file.suffix}") for number in range(2, 100)))
    return next(name for name in names if not name.exists() and not name.with_suffix(_SEEN).exists())


def lists_to_see(reports: Path) -> list[Path]:
    """Return the lists of restores that nobody said yet to have seen to, the oldest first."""
    return [file for file in sorted(reports.glob(_ALL)) if not file.name.endswith(_SEEN)]


def mark_seen(reports: Path) -> list[Path]:
    """Give the lists the name of those that were seen to; return those that can not be renamed."""
    left = []
    for file in lists_to_see(reports):
        try:
            file.rename(file.with_suffix(_SEEN))
        except OSError:
            left.append(file)
    return left


def _lines(done: "Restored") -> list[str]:
    begin = f"A copy that ends with entry {done.copy.count:,} ({done.copy.at or 'no entry'}) takes the record's place."
    return [begin, *_unknown(done), *_known(done), f"Then say so: {CONFIRM}. takeaways export waits for that."]


def _unknown(done: "Restored") -> list[str]:
    """Return what nobody can read out of the record that stood there."""
    if done.lost is not None and done.lost.is_same and done.lost.brought_back is not None and not done.lost.doubt:
        return []
    if done.aside is None:
        stood = "No record stood in its place."
    elif done.lost is not None and done.lost.doubt:
        stood = f"The record that stood there, {done.aside}, can not be believed: {done.lost.doubt}."
    elif done.lost is None or done.lost.is_same:
        stood = f"The record that stood there, {done.aside}, can not be read."
    else:
        stood = f"The record that stood there, {done.aside}, went another way than the copy, or is another record."
    ask = "Ask the desk what was withdrawn, rejected, blanked by order, corrected or held since the copy was made."
    return [stood, f"{ask} Do that again."]


def _known(done: "Restored") -> list[str]:
    lines = (done.lost.brought_back if done.lost else None) or ()
    told = "These are back as they were before. Withdraw, reject, redact, hold or correct them again, do what else a"
    return [f"{told} line says, or see that they may leave.", "", *lines, ""] if lines else []
