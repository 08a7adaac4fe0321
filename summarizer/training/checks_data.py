"""The sentences that the checks are tuned and measured on: cased articles with human highlights, in two parts."""

import json
import lzma
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from summarizer.training.splits import fingerprint

HIGHLIGHTS = "highlights_cased.jsonl.xz"
RESTORED = "highlights_truecased.jsonl.xz"
"""Many more, whose casing was restored by a program."""
_HELD_OUT = 3
"""Of ten articles three are never trained or tuned on."""


def held_out(article: str) -> bool:
    """Return whether an article is for measuring only, by a hash of its letters."""
    return int(fingerprint(article)[8:16], 16) % 10 < _HELD_OUT


def held_out_copy(article: str) -> bool:
    """Return whether an article, or another copy of it, is for measuring only: told by its longest sentence.

    The human verdicts come from datasets that share articles in slightly different copies.
    """
    return held_out(max(re.split(r"[.!?\n]", article), key=len))


def never_taught(article: str) -> bool:
    """Return whether nothing may learn from an article: it is held out, or may be a copy of one that is."""
    return held_out(article) or held_out_copy(article)


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of an xz-compressed JSON Lines file."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)
