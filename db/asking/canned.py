"""The canned questions to the record: one SQL file each in `db/questions`, with title, words and parameters."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from importlib import resources

from sqlite_utils import Database

from db.connection import translated_errors
from db.errors import UsageError

Value = str | int
Cell = str | int | float | None
_PARAMETER = re.compile(r"-- :(?P<name>\w+) (?P<kind>integer|date|text) = (?P<default>.+?) -- (?P<words>.+)")


@dataclass(frozen=True)
class Parameter:
    """A named value that a question takes."""

    name: str
    kind: str
    """integer, date (YYYY-MM-DD, UTC) or text."""
    default: str
    """As the file says it: a number, `today`, `tomorrow`, `N days ago`, a text."""
    words: str


@dataclass(frozen=True)
class Question:
    """One question, ready to ask."""

    name: str
    title: str
    words: str
    """What to know when reading the answer; may be empty."""
    parameters: tuple[Parameter, ...]
    sql: str


@dataclass(frozen=True)
class Answer:
    """Rows under their column names."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@cache
def questions() -> tuple[Question, ...]:
    """Return all questions by name."""
    folder = resources.files("db") / "questions"
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".sql")), key=lambda file: file.name)
    return tuple(_parsed(file.name.removesuffix(".sql"), file.read_text(encoding="utf-8")) for file in files)


def question(name: str) -> Question:
    """Return a question by its name; raises UsageError."""
    for one in questions():
        if one.name == name:
            return one
    raise UsageError(f"there is no question {name!r}", hint="takeaways audit ask lists them all")


def ask(db: Database, name: str, given: Mapping[str, str] | None = None, *, today: date | None = None) -> Answer:
    """Return the answer to a question.

    Args:
        db: The record, on any connection.
        name: Which question.
        given: Its parameters as texts; those left out have their defaults.
        today: What `today` means; the current day in UTC where nothing is said.

    Raises:
        UsageError: no such question or parameter, or a value that is none of its kind.
    """
    wanted = question(name)
    values = values_for(wanted, given or {}, today=today or datetime.now(UTC).date())
    with translated_errors():
        cursor = db.conn.execute(wanted.sql, values)
        return Answer(tuple(column for column, *_ in cursor.description), tuple(cursor.fetchall()))


def values_for(wanted: Question, given: Mapping[str, str], *, today: date) -> dict[str, Value]:
    """Return a value for every parameter of the question."""
    unknown = sorted(given.keys() - {parameter.name for parameter in wanted.parameters})
    if unknown:
        names = ", ".join(parameter.name for parameter in wanted.parameters) or "none"
        raise UsageError(f"the question {wanted.name} has no parameter {unknown[0]!r}", hint=f"it has: {names}")
    return {one.name: _value(one, given.get(one.name, one.default), today) for one in wanted.parameters}


def _value(parameter: Parameter, text: str, today: date) -> Value:
    try:
        if parameter.kind == "integer":
            return _number(text)
        return _day(text.strip(), today).isoformat() if parameter.kind == "date" else text
    except ValueError as error:
        kinds = {
            "integer": "a whole number from 1 on, of at most 18 digits",
            "date": "a day such as 2026-01-31, `today` or `30 days ago`",
        }
        raise UsageError(f"{parameter.name}: {text!r} is not {kinds[parameter.kind]}") from error


def _number(text: str) -> int:
    """Return a number that counts something; raises ValueError for any that SQLite or a question can not take."""
    number = int(text)
    if not 1 <= number < 10**18:
        raise ValueError(text)
    return number


def _day(text: str, today: date) -> date:
    named = {"today": today, "tomorrow": today + timedelta(days=1), "yesterday": today - timedelta(days=1)}
    ago = re.fullmatch(r"(\d{1,5}) days? ago", text)
    return today - timedelta(days=int(ago[1])) if ago else named.get(text) or date.fromisoformat(text)


def _parsed(name: str, text: str) -> Question:
    lines = text.splitlines()
    comments = [line for line in lines if line.startswith("--")]
    found = [_PARAMETER.fullmatch(line) for line in comments]
    parameters = tuple(Parameter(**match.groupdict()) for match in found if match)
    words = [line.removeprefix("-- ") for line, match in zip(comments, found, strict=True) if not match]
    sql = "\n".join(line for line in lines if not line.startswith("--")).strip()
    return Question(name, words[0], " ".join(words[1:]), parameters, sql)
