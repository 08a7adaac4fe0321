"""Reads the evaluation data: one JSON object per line with an id, an article and its highlights."""

import json
from collections import Counter
from collections.abc import Generator, Iterable
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from db.errors import InputError
from db.records import ArticleText
from summarizer.encodable import encodable

_FORMAT_HINT = 'each line is a JSON object like {"id": "a1", "article": "...", "highlights": ["...", "..."]}'


@dataclass(frozen=True)
class Example:
    """One article and what people wrote about it."""

    id: str | int
    """As the file has it, or the line's number where it has none; predictions carry it back unchanged."""
    article: str
    highlights: tuple[str, ...]
    """One reference in several sentences; empty where nobody wrote one."""
    headline: str = ""
    section: str = ""
    genre: str = ""

    @property
    def text(self) -> ArticleText:
        """Return the article as drafters read it."""
        return ArticleText(
            source_id=str(self.id), headline=self.headline, body=self.article, section=self.section, genre=self.genre
        )


def read_examples(path: Path, *, limit: int | None = None) -> tuple[Example, ...]:
    """Return the examples of a JSON Lines file in its order, at most `limit`.

    Public collections hold empty articles and the same id twice: both are kept, an empty article as one that no drafter
    can draft, equal ids as one article each, told apart by their order.

    Raises:
        InputError: the file can not be read, has no lines, or a line is not an example; the message names the line.
    """
    with closing(json_lines(path)) as lines:
        examples = tuple(_example(row, number, f"{path}, line {number}") for number, row in islice(lines, limit))
    if not examples:
        raise InputError(f"{path} has no articles", hint=_FORMAT_HINT)
    return examples


def keys_of(ids: Iterable[str | int]) -> list[tuple[str, int]]:
    """Return for each id what names it in a file: the id as text, and how many equal ones stand before it."""
    seen: Counter[str] = Counter()
    keys = []
    for each in map(str, ids):
        keys.append((each, seen[each]))
        seen[each] += 1
    return keys


def json_lines(path: Path) -> Generator[tuple[int, dict[str, Any]], None, None]:
    """Yield the line number (from 1) and the object of every line that is not blank.

    The file is open until the last line or `close()`: whoever may stop before closes it.

    Raises:
        InputError: the file can not be read, or a line is not a JSON object.
    """
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                if line.strip(b" \t\r\n\xef\xbb\xbf"):
                    yield number, _row(line, f"{path}, line {number}")
    except OSError as error:
        raise InputError(f"{path} can not be read: {error.strerror}", hint=_FORMAT_HINT) from error


def _row(line: bytes, where: str) -> dict[str, Any]:
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise InputError(f"{where}: not UTF-8 (byte {error.start + 1})", hint="save the file as UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"{where}: not JSON ({error})", hint=_FORMAT_HINT) from error
    if not isinstance(row, dict):
        raise InputError(f"{where}: a {type(row).__name__}, not an object", hint=_FORMAT_HINT)
    return row


def _example(row: dict[str, Any], number: int, where: str) -> Example:
    identifier = number if row.get("id") in (None, "") else row["id"]
    if isinstance(identifier, bool) or not isinstance(identifier, str | int):
        raise InputError(f'{where}: "id" must be a text or a whole number', hint=_FORMAT_HINT)
    if "article" not in row:
        raise InputError(f'{where}: it has no "article"', hint=_FORMAT_HINT)
    return Example(
        id=encodable(identifier) if isinstance(identifier, str) else identifier,
        article=_text(row, "article", where),
        highlights=_highlights(row, where),
        headline=_text(row, "headline", where),
        section=_text(row, "section", where),
        genre=_text(row, "genre", where),
    )


def _text(row: dict[str, Any], key: str, where: str) -> str:
    value = row.get(key)
    if not isinstance(value, str | None):
        raise InputError(f'{where}: "{key}" must be a text', hint=_FORMAT_HINT)
    return encodable(value or "").strip()


def _highlights(row: dict[str, Any], where: str) -> tuple[str, ...]:
    """Return the highlights of a list, or of one text whose lines they are, as some collections have them."""
    value = row.get("highlights") or []
    texts = value.splitlines() if isinstance(value, str) else value
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise InputError(f'{where}: "highlights" must be a list of texts', hint=_FORMAT_HINT)
    return tuple(encodable(text).strip() for text in texts if text.strip())
