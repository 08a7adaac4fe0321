"""The formats by name: each writes one box, and a whole file of boxes."""

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


FORMATS = {
    "json": Format("json", ".json", plain.one, plain.many),
    "jsonl": Format("jsonl", ".jsonl", plain.line, plain.lines),
    "html": Format("html", ".html", html.one, html.many),
    "markdown": Format("markdown", ".md", markdown.one, markdown.many),
    "ninjs": Format("ninjs", ".json", ninjs.one, ninjs.many),
    "rss": Format("rss", ".xml", rss.one, rss.many),
}
