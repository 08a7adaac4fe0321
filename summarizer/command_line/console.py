"""The only writer to the terminal: data on stdout, narration on stderr, and foreign text can steer neither."""

import json
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from io import TextIOWrapper
from typing import TextIO

from db.errors import InputError, TakeawaysError
from db.unseen import is_unseen
from summarizer.command_line.progress import Counter, Progress, Silent, bar

KEPT = frozenset("\n\t")
HARMLESS_FORMAT = frozenset("\u00ad\u200c\u200d\ufeff")
"""Soft hyphen, joiners and the byte order mark: they shape words and steer nothing."""


def visible(text: str) -> str:
    """Return `text` with characters that nobody sees replaced by a name such as `<U+001B>`."""
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character in KEPT or character in HARMLESS_FORMAT or not is_unseen(character):
        return character
    return f"<U+{ord(character):04X}>"


def as_json(value: object, *, indent: int | None = None) -> str:
    """Return `value` as JSON that parses back to the same value, moments as ISO 8601, without control characters."""
    plain = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False, default=_moment)
    return "".join(_escaped(character) for character in plain)


def _moment(value: object) -> str:
    """Return a moment in ISO 8601; what else JSON does not know is a fault of the program."""
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is no JSON")


def _escaped(character: str) -> str:
    if character == "\n" or not is_unseen(character):
        return character
    units = character.encode("utf-16-be", errors="surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))


@contextmanager
def _told() -> Iterator[None]:
    """Turn a failed write into an error that is printed; a closed pipe passes, for it is none."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise InputError(f"stdout can not be written ({error.strerror})", hint="free some space") from error


@dataclass(frozen=True)
class Console:
    """Where a command writes; tests hand in their own streams."""

    out: TextIO
    err: TextIO
    _bars: list[Progress] = field(default_factory=list, repr=False, compare=False)

    @classmethod
    def of_process(cls) -> "Console":
        """Return the console on this process's own streams, which then never fail on a character."""
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="backslashreplace")
        return cls(sys.stdout, sys.stderr)

    @property
    def interactive(self) -> bool:
        """Return whether a person watches stderr, so that progress bars make sense."""
        return self.err.isatty()

    def data(self, text: str) -> None:
        """Write one line (or block) of data for people to stdout, foreign control characters made visible."""
        self._write(visible(text) + "\n")

    def raw(self, text: str) -> None:
        """Write text that was made safe by its own format (JSON, HTML) to stdout as it is, in UTF-8."""
        self._in_utf8()
        self._write(text)

    def json(self, value: object, *, indent: int | None = 2) -> None:
        """Write `value` to stdout as JSON and a newline, in UTF-8."""
        self._in_utf8()
        self._write(as_json(value, indent=indent) + "\n")

    def flush(self) -> None:
        """Hand what was written to stdout on; raises InputError where it can not be taken, such as on a full disk."""
        with _told():
            self.out.flush()

    @property
    def has_reader(self) -> bool:
        """Return whether somebody reads stdout as it is written, and may let it wait: a terminal or a pipe."""
        try:
            mode = os.fstat(self.out.fileno()).st_mode
        except (OSError, ValueError):  # no file of the system's
            return False
        return stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode) or self.out.isatty()

    def _in_utf8(self) -> None:
        """Write from now on what programs expect, whatever the locale; a terminal gets what it can show."""
        if isinstance(self.out, TextIOWrapper) and self.out.encoding.lower() != "utf-8" and not self.out.isatty():
            with _told():
                self.out.reconfigure(encoding="utf-8", errors="backslashreplace")

    def _write(self, text: str) -> None:
        with _told():
            self.out.write(text)

    def say(self, text: str) -> None:
        """Write one line of narration to stderr, above the bar where one is drawn."""
        if self._bars:
            self._bars[-1].say(visible(text))
            return
        self.err.write(visible(text) + "\n")
        self.err.flush()

    def warn(self, text: str) -> None:
        """Write one line to stderr about something that went wrong while the rest goes on."""
        self.say(f"takeaways: {' '.join(text.split())}")

    def error(self, error: TakeawaysError) -> None:
        """Write an error as one line, and its hint, if it has one, as a second."""
        self.say(f"takeaways: error: {' '.join(error.message.split())}")
        if error.hint:
            self.say(f"hint: {error.hint}")

    @contextmanager
    def progress(self, label: str, total: int) -> Iterator[Counter]:
        """Yield a counter that draws a bar on a terminal and nothing elsewhere."""
        if not self.interactive or total == 0:
            yield Silent()
            return
        with bar(self.err, label, total) as drawn:
            self._bars.append(drawn)
            try:
                yield drawn
            finally:
                self._bars.remove(drawn)
