"""Lines of a drawn text at a given width, as ranges of its characters: what the article pane scrolls over."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from rich.cells import cell_len, chop_cells

from db.records import Span

_WORD = re.compile(r"\S+[^\S\n]*")


def wrap(text: str, width: int) -> list[Span]:
    """Return the ranges that stand on each line when `text` is broken at spaces to at most `width` cells.

    Every line feed ends a line; a word wider than the line is broken inside. White space at a break is on no line.
    """
    lines: list[Span] = []
    start = 0
    for paragraph in text.split("\n"):
        lines.extend(_wrap_paragraph(text, Span(start, start + len(paragraph)), max(width, 2)))
        start += len(paragraph) + 1
    return lines


def _wrap_paragraph(text: str, paragraph: Span, width: int) -> list[Span]:
    lines: list[Span] = []
    line_start = line_end = paragraph.start
    used = 0
    for word in _WORD.finditer(text, paragraph.start, paragraph.end):
        body = word.group().rstrip()
        cells = _cells(body)
        if used and used + cells > width:
            lines.append(Span(line_start, line_end))
            used = 0
        if not used:
            line_start = word.start()
        if cells > width:
            pieces = chop_cells(body, width)
            cut = word.start()
            for piece in pieces[:-1]:
                lines.append(Span(cut, cut + len(piece)))
                cut += len(piece)
            line_start, cells = cut, _cells(pieces[-1])
        line_end = word.start() + len(body)
        used += cells + _cells(word.group()[len(body) :])
    lines.append(Span(line_start, line_end))
    return lines


def _cells(text: str) -> int:
    return len(text) if text.isascii() else cell_len(text)


def line_of(lines: Sequence[Span], offset: int) -> int:
    """Return the index of the line that the character at `offset` stands on (the line before, if it is on none)."""
    return max(bisect_right(lines, offset, key=lambda line: line.start) - 1, 0)
