"""An inbox folder: what waits in it, and where a file goes once the database has what it holds.

A file that came in whole moves to the run's folder in `done/`, one with anything refused to `failed/`, the reasons
beside it. Files move after the commit, so that a killed run finds them again; ingesting one twice changes nothing.
"""

import os
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import count
from pathlib import Path

from db.errors import InputError
from summarizer.ingest.files import files_under, is_folder
from summarizer.ingest.reading import read_file
from summarizer.ingest.source import Reading

DONE = "done"
FAILED = "failed"
REASON = ".reason.txt"

Mark = tuple[int, int, int]
"""Number, time and size of a file."""

_UNFINISHED = (".part", ".tmp", ".partial", ".filepart", ".crdownload", "~")
_OWN = frozenset((DONE, FAILED))
_MOST_OF_A_SECOND = 1000
_LONGEST_NAME = 255
"""Bytes that file systems allow."""
_LONGEST_ENDING = 12
_NUMBER = 8
"""Bytes for what tells two files of one name apart."""


def waiting(inbox: Path) -> Iterator[Path | InputError]:
    """Yield the files that wait in an inbox, sorted; `done/`, `failed/`, hidden and unfinished files are passed over.

    An unfinished file is one under a name such as `a.html.part`; who delivers should write under such a name, or a
    hidden one, and rename. A folder that can not be read is refused.
    """
    if inbox.is_file():
        yield InputError(f"{inbox}: a file, not a folder; `takeaways ingest` reads it, or the night from an inbox")
        return
    if not is_folder(inbox):
        yield InputError(f"{inbox}: no such folder", hint="Create it, or name the folder that the articles arrive in.")
        return
    for file in files_under(inbox, leave_out=_OWN):
        if isinstance(file, InputError) or not file.name.endswith(_UNFINISHED):
            yield file


def read_waiting(inbox: Path) -> Iterator[tuple[Path | None, Iterator[Reading]]]:
    """Yield each waiting file with what it holds; a refusal that concerns no file comes with None."""
    for file in waiting(inbox):
        if isinstance(file, InputError):
            yield None, iter((file,))
        elif file.is_symlink():
            yield file, iter((InputError(f"{file}: a link, which may lead anywhere", hint="Deliver the file itself."),))
        else:
            yield file, read_file(file)


def is_arriving(file: Path, at: datetime, seconds: float) -> bool:
    """Return whether a file was written to so shortly before `at` that its sender may not have done.

    Another machine's clock may be ahead of this one's by as much.
    """
    try:
        return abs(at.timestamp() - file.stat().st_mtime) < seconds
    except OSError:
        return False


def mark(file: Path) -> Mark | None:
    """Return what tells a file from the next one of its name, or from itself with more in it; None where it is gone."""
    try:
        stands = file.stat()
    except OSError:
        return None
    return stands.st_ino, stands.st_mtime_ns, stands.st_size


def move_done(inbox: Path, file: Path, at: datetime) -> Path:
    """Move a file that came in whole to the folder in `done/` of the run that began then; return where it is now.

    It keeps its name, for that may be its article's. Whoever reads `done/` again, in order, reads what came in the
    order in which it came: a correction behind what it corrects.

    Raises:
        InputError: It can not be moved.
    """
    run = f"{at:%Y-%m-%dT%H%M%S}"
    folders = (f"{DONE}/{run}", *(f"{DONE}/{run}.{number:03}" for number in range(2, _MOST_OF_A_SECOND)))
    within = file.relative_to(inbox)
    free = next((folder for folder in folders if not os.path.lexists(inbox / folder / within)), folders[0])
    return _move(inbox, file, free)


def move_failed(inbox: Path, file: Path, reasons: Sequence[str]) -> Path:
    """Write why something of a file was refused, and move it beside that in `failed/`; return where it is now.

    In this order, a run that is killed in between leaves no file there without its reason.
    """
    return _move(inbox, file, FAILED, "\n".join(reasons) + "\n")


def move_back(file: Path, to: Path) -> None:
    """Move a file back to where it lay in the inbox, and take away the reason beside it; InputError where it can not.

    What has come under its name meanwhile stays.
    """
    try:
        if os.path.lexists(to):
            raise FileExistsError(0, "another file of its name has come")
        os.replace(file, to)  # noqa: PTH105 - as `_move`
        file.with_name(file.name + REASON).unlink(missing_ok=True)
    except OSError as error:
        hint = "Look whether all of it was read, and deliver it again."
        raise InputError(f"{file}: it grew after it was read, and stays there ({error.strerror})", hint=hint) from error


def refused_since(inbox: Path, at: datetime) -> Iterator[InputError]:
    """Yield what lies in `failed/` since then, each file with the first of its reasons."""
    for reason in sorted((inbox / FAILED).rglob(f"*{REASON}")):
        try:
            if reason.stat().st_mtime >= at.timestamp():
                first = reason.read_text(encoding="utf-8", errors="replace").partition("\n")[0]
                yield InputError(f"{reason.with_name(reason.name.removesuffix(REASON))}: {first}")
        except OSError as error:
            yield InputError(f"{reason}: can not be read ({error.strerror})")


def _move(inbox: Path, file: Path, folder: str, reason: str = "") -> Path:
    """Move a file into a folder of the inbox under its own path there, numbered where that is taken.

    It is taken, too, where a reason would come to lie on another file.
    """
    wanted = inbox / folder / file.relative_to(inbox)
    wanted = _with_room(wanted) if reason else wanted
    try:
        wanted.parent.mkdir(parents=True, exist_ok=True)
        target = _free(wanted, REASON if reason else "")
        if reason:
            with target.with_name(target.name + REASON).open("x", encoding="utf-8", errors="replace") as beside:
                beside.write(reason)
        os.replace(file, target)  # noqa: PTH105 - one call, atomic within the file system that the inbox is on
    except OSError as error:
        hint = "It stays in the inbox and is read again by the next run, which changes nothing. Check the permissions."
        raise InputError(f"{file}: can not be moved to {folder}/ ({error.strerror})", hint=hint) from error
    return target


def _with_room(wanted: Path) -> Path:
    """Return a path whose name leaves room for that of the reason beside it, cut short where it has to be."""
    ending = wanted.suffix if len(wanted.suffix) <= _LONGEST_ENDING else ""
    room = _LONGEST_NAME - len(os.fsencode(REASON)) - len(os.fsencode(ending)) - _NUMBER
    stem = os.fsencode(wanted.name.removesuffix(ending))
    return wanted if len(stem) <= room else wanted.with_name(stem[:room].decode("utf-8", "ignore") + ending)


def _free(wanted: Path, beside: str) -> Path:
    """Return the path itself, or with a number before its ending where it or the file beside it is there already."""
    names = (wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}") for number in count(2))
    path = wanted
    while os.path.lexists(path) or os.path.lexists(path.with_name(path.name + beside)):
        path = next(names)
    return path
