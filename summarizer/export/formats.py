"""The formats by name: each writes one box, and a whole file of boxes, and knows a box of its own again."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from summarizer.export import html, markdown, ninjs, plain, rss
from summarizer.export.box import Box
from summarizer.export.edition import Edition


@dataclass(frozen=True)
class Format:
    """How boxes are written."""

    name: str
    suffix: str
    one: Callable[[Box], str]
    """One box as a file of its own."""
    many: Callable[[Sequence[Box], Edition], str]
    """All boxes as one file."""
    begins: re.Pattern[str]
    """How one box begins, and what others write does not."""


FORMATS = {
    "json": Format("json", ".json", plain.one, plain.many, plain.BEGINS),
    "jsonl": Format("jsonl", ".jsonl", plain.line, plain.lines, plain.LINE_BEGINS),
    "html": Format("html", ".html", html.one, html.many, html.BEGINS),
    "markdown": Format("markdown", ".md", markdown.one, markdown.many, markdown.BEGINS),
    "ninjs": Format("ninjs", ".json", ninjs.one, ninjs.many, ninjs.BEGINS),
    "rss": Format("rss", ".xml", rss.one, rss.many, rss.BEGINS),
}
