"""Reads the evaluation data: one JSON object per line with an id, an article and its highlights."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from db.errors import InputError
from db.records import ArticleText

_FORMAT_HINT = 'each line is a JSON object like {"id": "a1", "article": "...", "highlights": ["...", "..."]}'


@dataclass(frozen=True)
class Example:
    """One article and what people wrote about it."""

    id: str | int
    """As the file has it; predictions carry it back unchanged."""
    article: str
    highlights: tuple[str, ...]
    """One reference in several sentences; empty where nobody wrote one."""
    headline: str = ""

    @property
    def text(self) -> ArticleText:
        """Return the article as drafters read it."""
        return ArticleText(source_id=str(self.id), headline=self.headline, body=self.article)


def read_examples(path: Path, *, limit: int | None = None) -> tuple[Example, ...]:
    """Return the examples of a JSON Lines file in its order, at most `limit`.

    Raises:
        InputError: the file can not be read, has no lines, or a line is not an example; the message names the line.
    """
    examples: list[Example] = []
    line_of: dict[str, int] = {}
    for number, row in json_lines(path):
        example = _example(row, f"{path}, line {number}")
        first = line_of.setdefault(str(example.id), number)
        if first != number:
            raise InputError(
                f"{path}, line {number}: id {example.id!r} stands already in line {first}",
                hint="give every article its own id; predictions are matched by it",
            )
        examples.append(example)
        if limit is not None and len(examples) >= limit:
            break
    if not examples:
        raise InputError(f"{path} has no articles", hint=_FORMAT_HINT)
    return tuple(examples)


def json_lines(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the line number (from 1) and the object of every line that is not blank.

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
    except (json.JSONDecodeError, RecursionError) as error:
        raise InputError(f"{where}: not JSON ({error})", hint=_FORMAT_HINT) from error
    if not isinstance(row, dict):
        raise InputError(f"{where}: a {type(row).__name__}, not an object", hint=_FORMAT_HINT)
    return row


def _example(row: dict[str, Any], where: str) -> Example:
    identifier = row.get("id")
    if isinstance(identifier, bool) or not isinstance(identifier, str | int) or identifier == "":
        raise InputError(f'{where}: "id" must be a text or a whole number', hint=_FORMAT_HINT)
    article = row.get("article")
    if not isinstance(article, str) or not article.strip():
        raise InputError(f'{where}: "article" must be a text that is not empty', hint=_FORMAT_HINT)
    highlights = row.get("highlights", [])
    if not isinstance(highlights, list) or not all(isinstance(text, str) for text in highlights):
        raise InputError(f'{where}: "highlights" must be a list of texts', hint=_FORMAT_HINT)
    headline = row.get("headline", "")
    if not isinstance(headline, str):
        raise InputError(f'{where}: "headline" must be a text', hint=_FORMAT_HINT)
    kept = tuple(text.strip() for text in highlights if text.strip())
    return Example(id=identifier, article=article.strip(), highlights=kept, headline=headline.strip())
