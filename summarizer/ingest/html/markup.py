"""HTML fragments to rows of text, without recursion, so that no depth of nesting can break it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from enum import Enum
from html import unescape
from itertools import islice

from lxml import etree, html

from summarizer.ingest.clean import clean, one_line
from summarizer.ingest.html.elements import BLOCKS, BREAKS, HEADINGS, ITEMS, SKIPPED, tag_of
from summarizer.ingest.html.light_markup import without_codes, without_marks
from summarizer.ingest.html.visible_text import settle
from summarizer.ingest.lines.notices import notes_of
from summarizer.ingest.lines.rows import Row, row_of, rows_of, without_numbers

_PARTING = " \t\n\r\f/="
_MOST_PARTS = 40_000
_MOST_PIECES = 8
_SCRIPT = re.compile(r"^((?:script|style)\b[^>]*).*", re.DOTALL | re.IGNORECASE)
_SPACES = re.compile(r"\s+")
_SPACES_OF_LINE = re.compile(r"[^\S\n]+")
_GAP = re.compile(r"\n\s*\n")
_PARAGRAPHS = re.compile(r"<(?:p|br|div)\b", re.IGNORECASE)
_ANY_BLOCK = re.compile(rf"<(?:{'|'.join(sorted(BLOCKS - {'html', 'body', 'head'}))})\b", re.IGNORECASE)
_OUTER = r"p|div|h[1-6]|section|article|figure|blockquote|[uo]l|table"
_TAG = re.compile(
    rf"</?(?:{_OUTER}|br|span|li|a|b|i|u|em|strong|small|big|mark|font|abbr|math|su[bp]|del|ins|s|strike|q|time)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_WRITTEN_TAG = re.compile(rf"<(?:{_OUTER})(?:\s[^<>]*)?>", re.IGNORECASE)
_SETTLED = re.compile(r"<(?:sup|sub|del|s|strike|q|small)(?:\s[^<>]*)?>[^<>]*</", re.IGNORECASE)
"""Elements that a line can not be read without."""
_UNKNOWN = re.compile(r"<(?=([A-Za-z][\w-]*)[ >][^<>=]*>?)")
"""What may be a tag without attributes, or a word in pointed brackets."""
_CLOSED = re.compile(r"</([A-Za-z][\w-]*)")
_WRITTEN_BREAK = re.compile(r"(?<!\\)(?:\\r)?\\n")
"""The end of a line as some exports write it, for want of undoing their own escapes."""
_LEAST_BREAKS = 2
_ESCAPED = re.compile(r"&(?:amp|#38|#x26);(?=(?:#\d{2,7}|#x[0-9a-f]{2,6}|(?!lt;)[a-z]{2,8}\d{0,2});)", re.IGNORECASE)
"""The sign of a reference that was escaped in turn."""
_REFERENCE = re.compile(r"&(?:#\d{2,7}|#x[0-9a-f]{2,6}|[a-z]{2,8}\d{0,2});", re.IGNORECASE)


class Breaks(Enum):
    """Which line breaks in the source of a text part its lines, beside what elements do."""

    NONE = "none"
    GAPS = "blank lines"
    ALL = "all"


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
    """Return the paragraphs, headings and list items of an HTML fragment; plain text comes back as its lines.

    Blank lines part paragraphs where no element does. HTML that was escaped as if it were text is read as HTML.
    """
    text = without_codes(_ESCAPED.sub("&", text))
    rows = _rows_of_fragment(text)
    return _rows_of_fragment(resolved(text)) if rows and _WRITTEN_TAG.match(rows[0].text) else rows


def rows_of_text(text: str) -> list[Row]:
    """Return the rows of a text of which nobody says what it is: HTML where it has tags, else its lines."""
    if "\n" not in text and len(_WRITTEN_BREAK.findall(text)) >= _LEAST_BREAKS:
        text = _WRITTEN_BREAK.sub("\n", text)
    plain = resolved(text)
    if _TAG.search(text) or _WRITTEN_TAG.match(plain.lstrip()):
        return rows_of_markup(with_brackets(text))
    return rows_of(clean(without_marks(plain)))


def with_brackets(text: str) -> str:
    """Return a text with words in pointed brackets, which no HTML knows and nothing closes, as words."""
    from lxml.html import defs

    closed = set(_CLOSED.findall(text))
    return _UNKNOWN.sub(lambda tag: "<" if tag[1].lower() in defs.tags or tag[1] in closed else "&lt;", text)


def line_of_markup(text: str) -> str:
    """Return a headline or another short field without the tags and references that some exports leave in it."""
    text = resolved(text)
    if _SETTLED.search(text) and not swells(text) and (tree := parse_html(text)) is not None:
        settle(tree)
        text = "".join(tree.itertext())
    return without_marks(one_line(_TAG.sub("", text)))


def resolved(text: str) -> str:
    """Return the text with the characters that its references stand for: `&amp;`, `&#8217;`, `&amp;euro;`."""
    return _REFERENCE.sub(lambda reference: unescape(reference[0]), _ESCAPED.sub("&", text))


def _rows_of_fragment(text: str) -> list[Row]:
    """Return the rows of a fragment as it stands, the first with what an editor must know of the fragment.

    Its line breaks count as far as no element parts its paragraphs.
    """
    tree = None if swells(text) else parse_html(text)
    if tree is None:
        return []
    notes = settle(tree)
    undivided = Breaks.GAPS if _ANY_BLOCK.search(text) else Breaks.ALL
    rows = rows_of_tree(tree, Breaks.NONE if _PARAGRAPHS.search(text) else undivided)
    return [replace(row, notes=notes) for row in rows[:1]] + rows[1:]


def rows_of_tree(tree: etree._Element, breaks: Breaks = Breaks.NONE) -> list[Row]:
    """Return the rows of a parsed page, or of the tree that an extractor made of it.

    A `<br>` ends a line, and two a paragraph; lines that break off in mid-sentence are mended as those of a text are.
    """
    collected = _Collected(breaks)
    for event, tag, text in _walk(tree):
        collected.take(tag, text, step=1 if event == "start" else -1)
    collected.end_block()
    return without_numbers(collected.rows)


class _Collected:
    """The rows so far, and the text of the block that is being read."""

    def __init__(self, breaks: Breaks) -> None:
        self.rows: list[Row] = []
        self._breaks = breaks
        self._pending: list[str] = []
        self._headings = self._items = self._pre = 0

    def take(self, tag: str, text: str, *, step: int) -> None:
        """Take the start (a step of 1) or the end of an element, and the text behind it."""
        if tag in BLOCKS:
            self.end_block()
        elif tag in BREAKS and step > 0:
            self._pending.append("\n")
        self._headings += step * (tag in HEADINGS)
        self._items += step * (tag in ITEMS)
        self._pre += step * (tag == "pre")
        self._pending.append(_with_breaks(text, Breaks.ALL if self._pre else self._breaks))

    def end_block(self) -> None:
        """Make rows of the text since the last block."""
        text = clean(_SPACES_OF_LINE.sub(" ", "".join(self._pending))).strip()
        self._pending.clear()
        if not text:
            return
        if self._headings:
            self.rows.append(row_of(one_line(text), heading=True))
            return
        for row in rows_of(text):
            apart = row.gap_before or self._breaks is not Breaks.ALL
            self.rows.append(replace(row, bulleted=row.bulleted or self._items > 0, gap_before=apart))


def _with_breaks(text: str, breaks: Breaks) -> str:
    """Return the text with single spaces, and with those of its line breaks that count."""
    if breaks is Breaks.ALL:
        return _SPACES_OF_LINE.sub(" ", text)
    if breaks is Breaks.GAPS:
        return "\n\n".join(_SPACES.sub(" ", part) for part in _GAP.split(text))
    return _SPACES.sub(" ", text)


def _walk(tree: etree._Element) -> Iterator[tuple[str, str, str]]:
    """Yield (event, tag, text after it) for every element outside of skipped ones."""
    skipping: etree._Element | None = None
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = tag_of(element)
        if event == "start":
            if skipping is None and tag in SKIPPED and not _is_notice(element):
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


def _is_notice(element: etree._Element) -> bool:
    """Return whether an `<aside>` says nothing but that the text must wait, which has to be known."""
    if element.tag != "aside":
        return False
    pieces = islice((text for text in element.itertext() if text.strip()), _MOST_PIECES)
    return bool(notes_of([one_line(" ".join(pieces))]))
