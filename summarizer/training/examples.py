"""Reads and cleans articles with human highlights: JSON lines, plain or compressed with xz."""

import json
import lzma
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from db.errors import InputError
from summarizer.training.splits import Part, fingerprint, part_of

_SPACED_HYPHEN = re.compile(r"(?<=[a-z]) - (?=[a-z])")
_FURNITURE = re.compile(r"(?i)\b(?:scroll down for video|click here (?:for|to)[^.]*\.|share this article)[. ]*")
_DATELINE = re.compile(r"^(?:\(CNN\)|[A-Z][\w .,'/]{2,40}\((?:CNN|AP|Reuters)\))\s*(?:--|—|-)?\s*")
_LABEL = re.compile(r"^(?:NEW|UPDATED?|BREAKING|EXCLUSIVE|WARNING)\s*:\s*")
_MIN_ARTICLE_WORDS = 60
_MIN_HIGHLIGHT_WORDS = 4


@dataclass(frozen=True)
class Example:
    """One article with what a person wrote as its highlights."""

    id: str
    article: str
    highlights: tuple[str, ...]
    restored: bool
    """Whether the casing was restored by a program, and with it some spacing was broken."""
    headline: str = ""

    @property
    def part(self) -> Part:
        """Return the part of the data that the article belongs to."""
        return part_of(self.article)


def highlight_files(data: Path) -> list[Path]:
    """Return a folder's files of highlights, those of original casing first."""
    names = ("highlights_cased", "highlights_truecased")
    return [path for name in names for path in sorted(data.glob(f"{name}.jsonl*"))]


def article_rows(data: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of a folder's files of articles, in the order of their names; other files are left out."""
    for path in sorted(data.glob("*.jsonl*")):
        with open_text(path) as lines:
            for line in lines:
                row: dict[str, Any] = json.loads(line)
                if "article" not in row:
                    break
                yield row


def read_examples(paths: list[Path]) -> Iterator[Example]:
    """Yield the clean examples of the files, each article once, in a seeded-hash order within each file.

    Raises:
        InputError: a file is not JSON lines with `article` and `highlights`.
    """
    seen: set[str] = set()
    for path in paths:
        for example in _read_file(path):
            mark = fingerprint(example.article)
            if mark not in seen:
                seen.add(mark)
                yield example


def examples_of(data: Path, part: Part) -> Iterator[Example]:
    """Yield the examples of a part of the data from a folder's files of highlights, as `read_examples` does."""
    return (example for example in read_examples(highlight_files(data)) if example.part is part)


def _read_file(path: Path) -> Iterator[Example]:
    with open_text(path) as lines:
        for number, line in enumerate(lines, start=1):
            try:
                row = json.loads(line)
                example = clean(row)
            except (ValueError, KeyError, TypeError) as error:
                raise InputError(
                    f"{path}, line {number}: no JSON object with article and highlights ({error})",
                    hint='one object a line: {"id", "article", "highlights": [...]}',
                ) from error
            if example is not None:
                yield example


def open_text(path: Path) -> IO[str]:
    """Return the file opened as text, unpacked when its name ends in .xz.

    Raises:
        InputError: the file can not be opened.
    """
    try:
        return lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8")
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}", hint="name the folder or file with the data") from error


def clean(row: dict[str, object]) -> Example | None:
    """Return the row as a clean example, or None when too little of it is left to learn from."""
    restored = row.get("casing") == "restored"
    article = clean_article(str(row["article"]), restored=restored)
    bullets = row["highlights"]
    if not isinstance(bullets, list):
        raise TypeError("highlights is no list")
    highlights = tuple(filter(None, (clean_highlight(str(bullet), restored=restored) for bullet in bullets)))
    if not highlights or len(article.split()) < _MIN_ARTICLE_WORDS:
        return None
    return Example(str(row.get("id", fingerprint(article)[:16])), article, highlights, restored)


def clean_article(text: str, *, restored: bool) -> str:
    """Return the article without dateline and page furniture; hyphens split by restoring are joined again."""
    text = _FURNITURE.sub("", _DATELINE.sub("", text.strip()))
    return _join_hyphens(text) if restored else text


def clean_highlight(text: str, *, restored: bool) -> str:
    """Return the highlight without labels such as "NEW:", or an empty string when too little is left."""
    text = _LABEL.sub("", " ".join(text.split()))
    text = _join_hyphens(text) if restored else text
    return text if len(text.split()) >= _MIN_HIGHLIGHT_WORDS else ""


def _join_hyphens(text: str) -> str:
    """Join hyphenated words; a pair of spaced hyphens in one sentence is a dash and stays."""
    return ".".join(
        sentence if len(_SPACED_HYPHEN.findall(sentence)) > 1 else _SPACED_HYPHEN.sub("-", sentence)
        for sentence in text.split(".")
    )
