"""The newsroom's guidelines: a Markdown file, and the version of it that is stored with every decision."""

import hashlib
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from db.errors import InputError

LARGEST = 1_000_000


@dataclass(frozen=True)
class Guidelines:
    """One version of the guidelines."""

    markdown: str
    version: str
    """File name and the first twelve hex digits of the text's SHA-256."""


def load_guidelines(path: Path | None) -> Guidelines:
    """Return the newsroom's guidelines, or the shipped ones where `path` is None.

    Raises:
        InputError: The file can not be read as UTF-8 text, or is no page but a book.
    """
    if path is None:
        shipped = files("review_tui").joinpath("guidelines.md").read_text(encoding="utf-8")
        return Guidelines(shipped, f"shipped {_digest(shipped)}")
    try:
        if path.stat().st_size > LARGEST:
            raise InputError(f"the guidelines {path} are larger than {LARGEST:,} bytes", hint="set desk.guidelines")
        markdown = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"the guidelines {path} can not be read: {error}", hint="set desk.guidelines") from error
    return Guidelines(markdown, f"{path.name} {_digest(markdown)}")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]
