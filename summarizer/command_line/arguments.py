"""What numbers, times and paths of a command line may be: what SQLite counts to, the calendar holds, names a file."""

import math
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

import click

from db.errors import InputError
from db.times import moment_or_none, stamp_of_source

LARGEST = 2**63 - 1
ROW = click.IntRange(1, LARGEST)
"""The number of an entry, article, draft or look; how many of something."""
ROW_OR_NONE = click.IntRange(0, LARGEST)
"""The same, and 0 for what is before the first."""
_ADDRESSES = ("http://", "https://")


class Place(click.Path):
    """A path that names something: an empty one, as of an unset variable, would be the folder that one stands in."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Return the path; an empty one is a usage error."""
        if value == "":
            self.fail("the path is empty; is a variable unset?", param, ctx)
        if isinstance(value, str) and value.lower().startswith(_ADDRESSES):
            # As a path it would be told with one slash.
            words = f"{value} is an address, and a path is wanted; `takeaways ingest --url` fetches a page"
            self.fail(words, param, ctx)
        path = super().convert(value, param, ctx)  # type: ignore[arg-type]
        return Path(str(path))


PLACE = Place()


class Word(click.types.StringParamType):
    """A text that names something: an empty one, as of an unset variable, would count as none at all."""

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the text; an empty one is a usage error."""
        text = str(super().convert(value, param, ctx))
        if not text.strip():
            self.fail("it is empty; is a variable unset?", param, ctx)
        return text


WORD = Word()


def refuse_missing(places: Sequence[Path], record: Path) -> None:
    """Raise InputError where none of the places is there, nor the record: a mistyped name begins none.

    With a record each place is refused by itself, and the refusals are counted.
    """
    if places and not record.exists() and not any(str(place) == "-" or place.exists() for place in places):
        names = ", ".join(map(str, places))
        raise InputError(f"{names}: no such file or folder", hint="no record is begun with it; is it another folder?")


def moment(context: click.Context, parameter: click.Parameter, value: str | None) -> datetime | None:
    """Return a time in ISO 8601; without a zone it is UTC, without a time of day the day's beginning."""
    if value is None:
        return None
    if not value.strip():
        raise click.BadParameter("the time is empty; is a variable unset?", context, parameter)
    try:
        return moment_or_none(stamp_of_source(value, what="the time"))
    except InputError as error:
        raise click.BadParameter(error.message, context, parameter) from error


def local_moment(context: click.Context, parameter: click.Parameter, value: str | None) -> datetime | None:
    """Return the same, of this machine's zone where it names none."""
    if value is None:
        return None
    try:
        return datetime.fromisoformat(value.strip()).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        words = f"{value.strip()[:60]!r} is not an ISO 8601 time such as 2026-03-04 or 2026-03-04T05:06+01:00"
        raise click.BadParameter(words, context, parameter) from error


def number(context: click.Context, parameter: click.Parameter, value: float) -> float:
    """Return the value; `nan`, which is inside every range, is refused."""
    if math.isnan(value):
        raise click.BadParameter("nan is no number", context, parameter)
    return value


def stdin_bytes() -> BinaryIO:
    """Return what comes in on stdin; raises InputError where it is closed, as under some schedulers."""
    if sys.stdin is None:
        raise InputError("stdin is closed", hint="name a file, or send one in with < FILE")
    return sys.stdin.buffer
