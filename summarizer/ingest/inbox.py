"""An inbox folder: what waits in it, and where a file goes once the database has what it holds.

A file that came in whole moves to `done/`, one with anything refused to `failed/`, the reasons beside it. Files move
after the commit, so that a killed run finds them again; ingesting one twice changes nothing.
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

_UNFINISHED = (".part", ".tmp", ".partial", ".filepart", ".crdownload", "~")
_OWN = frozenset((DONE, FAILED))


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
        else:
            yield file, read_file(file)


def mark(file: Path) -> tuple[int, int, int] | None:
    """Return what tells a file from the next one of its name; None where it is gone."""
    try:
        stands = file.stat()
    except OSError:
        return None
    return stands.st_ino, stands.st_mtime_ns, stands.st_size


def move_done(inbox: Path, file: Path) -> Path:
    """Move a file that came in whole to `done/`; return where it is now. InputError where it can not be moved."""
    return _move(inbox, file, DONE)


def move_failed(inbox: Path, file: Path, reasons: Sequence[str]) -> Path:
    """Write why something of a file was refused, and move it beside that in `failed/`; return where it is now.

    In this order, a run that is killed in between leaves no file there without its reason.
    """
    return _move(inbox, file, FAILED, "\n".join(reasons) + "\n")


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


def _free(wanted: Path, beside: str) -> Path:
    """Return the path itself, or with a number before its ending where it or the file beside it is there already."""
    names = (wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}") for number in count(2))
    path = wanted
    while os.path.lexists(path) or os.path.lexists(path.with_name(path.name + beside)):
        path = next(names)
    return path
