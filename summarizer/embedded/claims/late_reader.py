"""Lends the reader of claims before it is loaded: its libraries come with the first claim that is to be read."""

from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from db.errors import ModelError
from summarizer.checks.article import CheckedArticle
from summarizer.embedded.manifest import FOLDER, read_manifest

CLAIMS: Final = "claims"
"""The name of the reader's network among the weights."""


class LateReader:
    """The reader of claims of a folder of weights."""

    def __init__(self, folder: Path) -> None:
        """Name the folder; nothing is loaded."""
        self._folder = folder

    def doubts(self, claims: Sequence[str], article: CheckedArticle) -> list[float | None]:
        """Return what `ClaimReader.doubts` does.

        Raises:
            ModelError: the weights are damaged, or of another version.
        """
        from summarizer.embedded.claims.reader import load_reader

        return load_reader(self._folder).doubts(claims, article)


@cache
def reader_at_hand(folder: Path = FOLDER) -> LateReader | None:
    """Return the reader, or None where there is no torch or the folder holds no such network."""
    if find_spec("torch") is None:
        return None
    try:
        found = CLAIMS in read_manifest(folder).networks
    except ModelError:
        return None
    return LateReader(folder) if found else None
