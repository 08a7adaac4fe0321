"""The files of a path, in a stable order, and their bytes within limits."""

import hashlib
import os
import re
from collections.abc import Iterator
from pathlib import Path

from db.errors import InputError
from summarizer.ingest.source import Source

MAX_BYTES = 10_000_000
"""Larger files are refused: no article is that long, and a page that is costs minutes to take apart."""

_MAGIC = {
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "a ZIP archive (or an office document)",
    b"PK\x05\x06": "an empty ZIP archive",
    b"\x1f\x8b": "a gzip archive",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ": "an xz archive",
    b"7z\xbc\xaf": "a 7-Zip archive",
    b"Rar!": "a RAR archive",
    b"\x28\xb5\x2f\xfd": "a Zstandard archive",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"{\\rtf": "an RTF document",
    b"\x7fELF": "a program",
    b"SQLite format 3": "a database",
}
_OF_SYSTEMS = frozenset(("thumbs.db", "ehthumbs.db", "desktop.ini"))
"""What file managers leave in folders; others hide theirs."""
_READ = re.compile(rb"/(?:done/\d{4}-\d\d-\d\dT\d{6}(?:\.\d{3})?|failed)/")
"""The folders to which an inbox moves what was read, that of a run and that of what was refused (`inboxes`)."""
_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 27})
_CONVERT = "Save it as .txt, .md, .html or .json and ingest that."


class UnreadableError(InputError):
    """A file that could not be read now, and may be later: its permissions come late, or its disk does not answer."""


def files_under(path: Path, *, leave_out: frozenset[str] = frozenset()) -> Iterator[Path | InputError]:
    """Yield the files under a folder, sorted by name, without hidden ones; a folder that can not be read is refused.

    `leave_out` names entries of the folder itself that are passed over with everything under them.
    """
    try:
        entries = sorted(os.scandir(path), key=lambda entry: entry.name)
    except OSError as error:
        yield InputError(f"{path}: the folder can not be read ({error.strerror})", hint="Check its permissions.")
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name in leave_out or entry.name.casefold() in _OF_SYSTEMS:
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from files_under(Path(entry.path))
        elif entry.is_file():
            yield Path(entry.path)
        elif not entry.is_dir():
            yield InputError(f"{entry.path}: neither a file nor a folder, or a link that leads nowhere")


def is_folder(path: Path) -> bool:
    """Return whether there is a folder at `path`; no where that can not be told, as for too long a name."""
    try:
        return path.is_dir()
    except OSError:
        return False


def load(path: Path) -> Source:
    """Return the bytes of a file; InputError where it is missing, empty, too large or binary, or UnreadableError."""
    label = str(path)
    try:
        if not path.is_file():
            reason = "neither a file nor a folder" if path.exists() else "no such file or folder"
            raise InputError(f"{label}: {reason}")
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise too_large(label, size)
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise UnreadableError(f"{label}: can not be read ({error.strerror})", hint="Check its permissions.") from error
    return checked(Source(label, path_id(path), data))


def checked(source: Source) -> Source:
    """Return `source` if its bytes can be text; InputError where they are none, too many, or binary."""
    if len(source.data) > MAX_BYTES:
        raise too_large(source.label, len(source.data))
    if not source.data.strip():
        raise source.refusal("empty")
    for magic, what in _MAGIC.items():
        if source.data.startswith(magic):
            raise source.refusal(f"{what}, not text", hint=_CONVERT)
    if _is_binary(source.data):
        raise source.refusal("binary, not text", hint=_CONVERT)
    return source


def too_large(label: str, size: int) -> InputError:
    """Return the refusal of an input of `size` bytes."""
    return InputError(
        f"{label}: {size / 1e6:.1f} MB, more than the limit of {MAX_BYTES / 1e6:.0f} MB",
        hint="An article is far smaller; split a large export into one file per article, or into .jsonl parts.",
    )


def path_id(path: Path) -> str:
    """Return the id of an article that states none: the file's name and a digest of the folder it lies in.

    It stays the same however the file is reached (alone, through its folder, by a relative path, in the folder of an
    inbox that it moved to once it was read), tells two files of one name in two folders apart, and gives nothing away
    about the machine.
    """
    resolved = Path(os.path.realpath(path))
    came = _READ.sub(b"/", os.fsencode(f"{resolved.parent}/")).rstrip(b"/") or b"/"
    folder = hashlib.sha256(came).hexdigest()[:8]
    name = os.fsencode(resolved.name).decode("utf-8", errors="replace")
    return f"file:{name}@{folder}"


def _is_binary(data: bytes) -> bool:
    """Return whether the bytes can not be text: zero bytes outside UTF-16 and UTF-32, or many control characters."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return False
    sample = data[:65_536]
    zeros = sample.count(0)
    if zeros:
        even, odd = sample[0::2].count(0), sample[1::2].count(0)
        wide = max(even, odd) > len(sample) * 0.25 and min(even, odd) < len(sample) * 0.05
        return not wide and zeros > len(sample) * 0.001
    return len(sample) - len(sample.translate(None, _CONTROLS)) > len(sample) * 0.02
