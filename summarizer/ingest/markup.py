"""HTML fragments to rows of text, without recursion, so that no depth of nesting can break it."""

import re
from collections.abc import Iterator

from lxml import etree, html

from .clean import clean
from .rows import Row, row_of

_BLOCKS = frozenset(
    "p div li item head h1 h2 h3 h4 h5 h6 quote blockquote section article main header footer ul ol list dl dt dd "
    "table tr row td th cell pre address body html aside details summary hr figure figcaption center form".split()
)
_HEADINGS = frozenset(("head", "h1", "h2", "h3", "h4", "h5", "h6"))
_ITEMS = frozenset(("li", "item"))
_SKIPPED = frozenset(
    "script style noscript template iframe object embed svg math form button select textarea nav aside figure "
    "figcaption video audio picture canvas title graphic".split()
)
_BREAKS = frozenset(("br", "lb"))
_PARTING = " \t\n\r\f/="
_MOST_PARTS = 40_000
_SCRIPT = re.compile(r"^((?:script|style)\b[^>]*).*", re.DOTALL | re.IGNORECASE)
_SPACES = re.compile(r"\s+")


def parse_html(text: str) -> html.HtmlElement | None:
    """Return the tree of a page or fragment, or None where there is nothing to parse."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(clean(text).encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    return tree


def swells(text: str) -> bool:
    """Return whether an element may have so many attributes that the parser, which compares each with all, hangs.

    What can part two attributes is counted from one tag to the next; the text of scripts and styles does not count.
    """
    return any(
        sum(map(part.count, _PARTING)) > _MOST_PARTS
        for part in (_SCRIPT.sub(r"\1", part) for part in text.split("<") if len(part) > _MOST_PARTS)
    )


def rows_of_markup(text: str) -> list[Row]:
    """Return the paragraphs, headings and list items of an HTML fragment; plain text comes back as its lines."""
    tree = None if swells(text) else parse_html(text)
    return [] if tree is None else rows_of_tree(tree)


def rows_of_tree(tree: etree._Element) -> list[Row]:
    """Return the rows of a parsed page, or of the tree that an extractor made of it."""
    rows: list[Row] = []
    pending: list[str] = []
    heading = item = 0

    def flush() -> None:
        text = _SPACES.sub(" ", "".join(pending)).strip()
        pending.clear()
        if text:
            row = row_of(text, heading=heading > 0)
            rows.append(Row(row.text, row.bulleted or item > 0, heading=row.heading))

    for event, tag, text in _walk(tree):
        if tag in _BLOCKS or tag in _BREAKS:
            flush()
        step = 1 if event == "start" else -1
        heading += step * (tag in _HEADINGS)
        item += step * (tag in _ITEMS)
        pending.append(text)
    flush()
    return rows


def _walk(tree: etree._Element) -> Iterator[tuple[str, str, str]]:
    """Yield (event, tag, text after it) for every element outside of skipped ones."""
    skipping: etree._Element | None = None
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if skipping is None and tag in _SKIPPED:
                skipping = element
            if skipping is None:
                yield "start", tag, element.text or ""
            continue
        tail = "" if element is tree else element.tail or ""
        if skipping is None:
            yield "end", tag, tail
        elif element is skipping:
            skipping = None
            yield "skipped", "", f" {tail}"
