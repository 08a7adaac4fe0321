"""Plain text to rows: one row per paragraph, heading, bullet or stray line of a page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby, pairwise

from summarizer.ingest.lines.double_spacing import closed_up
from summarizer.ingest.lines.indents import indented_paragraphs
from summarizer.ingest.lines.labels import is_labelled
from summarizer.ingest.lines.list_items import items_among, mark_of, number_of, running
from summarizer.ingest.lines.notices import says_so
from summarizer.ingest.lines.parted_words import rejoined
from summarizer.ingest.lines.wrapping import ends, is_open, mended, on_one_line, unwrapped

_LONE_BULLET = re.compile(r"(?m)^[ \t]*([•◦▪▫■□●○‣⁃∙·])[ \t]*\n+(?=[ \t]*\w)")
_BREAK_INSIDE = re.compile(r"[.!?][\"'”’)]*\s+[\"'“‘(]*[A-ZÀ-Þ]")
_COLON = re.compile(r"\s*\w+(?: \w+)?\s*[:=]")
_LONG = 20
_LONG_CHARS = 160
_SHORT = 5
_QUESTION = 7


@dataclass(frozen=True)
class Row:
    """One line of running text or of furniture."""

    text: str
    bulleted: bool = False
    gap_before: bool = True
    """Whether a blank line stands before it."""
    heading: bool = False
    """Whether the source says that it is a heading."""
    notes: tuple[str, ...] = ()
    """What an editor must know of the text that it opens."""

    @cached_property
    def words(self) -> int:
        """Return the number of words, by spaces."""
        return len(self.text.split())

    @cached_property
    def ends(self) -> bool:
        """Return whether the row ends as a sentence does."""
        return ends(self.text)

    @cached_property
    def is_prose(self) -> bool:
        """Return whether the row reads as running text: it ends as a sentence, introduces a list, or was cut off.

        A line without a full stop is a heading, a link or a label, unless it is long, has a sentence end inside, or
        breaks off after a word that can not end a sentence; those are kept, so that the gate can see a cut text.
        """
        text = self.text
        if self.heading:
            return False
        if self.ends:
            return not self._is_question_heading()
        if text.endswith(":"):
            return self.words > _SHORT
        long = self.words >= _LONG or len(text) >= _LONG_CHARS
        return long or bool(_BREAK_INSIDE.search(text)) or (self.words > _SHORT and is_open(text))

    def _is_question_heading(self) -> bool:
        """Return whether the row is a short question alone on its line, as sub-headings are."""
        return self.text.endswith("?") and self.words <= _QUESTION and not self.bulleted


def rows_of(text: str) -> list[Row]:
    """Return the rows of a text that `clean` has been over; hard-wrapped paragraphs become one row each.

    A bullet alone on its line, as some pages paste it, belongs to the line below.
    """
    rows: list[Row] = []
    lines_of_all = _LONE_BULLET.sub(r"\1 ", rejoined(closed_up(text))).split("\n")
    for blank, group in groupby(lines_of_all, key=lambda line: not line.strip()):
        if blank:
            continue
        block = (part for lines in _parted(list(group)) for part in _by_indent(lines))
        rows += [Row(text, bulleted, gap_before=number == 0) for number, (text, bulleted) in enumerate(block)]
    return without_numbers(rows)


def row_of(line: str, *, heading: bool = False) -> Row:
    """Return one line as a row; a mark that may be a figure's own stays."""
    text = line.strip()
    mark = mark_of(text)
    if mark is None or mark.number:
        return Row(text, heading=heading)
    return Row(text if mark.before_figure else text[mark.length :].strip(), bulleted=True, heading=heading)


def without_numbers(rows: list[Row]) -> list[Row]:
    """Return the rows with those that are numbered one after the other as items, without their numbers."""
    marks = [None if row.heading else number_of(row.text) for row in rows]
    counted = running(marks)
    return [
        replace(row, text=row.text[mark.length :], bulleted=True) if mark and mark in counted else row
        for row, mark in zip(rows, marks, strict=True)
    ]


def notices_apart(text: str) -> str:
    """Return a text, such as Markdown, in which the lines that say that it must wait have blank lines around them."""
    blocks: list[str] = []
    for blank, group in groupby(text.split("\n"), key=lambda line: not line.strip()):
        lines = list(group)
        parts = [lines] if blank else _parted(lines)
        blocks.append("\n\n".join("\n".join(part) for part in parts))
    return "\n".join(blocks)


def _parted(lines: list[str]) -> list[list[str]]:
    """Return the lines of a block, parted where one says that the text must wait, or is one of a block of labels.

    Such a line joins none above it, however long both are: it would be lost in a headline.
    """
    parts = [[lines[0]]]
    labelled, notice = is_labelled(lines[0]), says_so(lines[0])
    for before, line in pairwise(lines):
        goes_on = line.lstrip()[:1].islower() and not ends(before)
        after = notice and not goes_on
        notice = (not goes_on or bool(_COLON.match(line))) and says_so(line)
        if after or notice or (labelled and is_labelled(line)):
            parts.append([line])
        else:
            parts[-1].append(line)
    return parts


def _by_indent(lines: list[str]) -> Iterator[tuple[str, bool]]:
    """Yield the paragraphs as `_paragraphs` does, or those that an indent marks, each as a whole."""
    above, *indented = indented_paragraphs(lines)
    yield from _paragraphs(above) if above else ()
    yield from ((on_one_line(paragraph), False) for paragraph in indented)


def _paragraphs(lines: list[str]) -> Iterator[tuple[str, bool]]:
    """Yield the paragraphs of lines that stand close together, and whether each is an item of a list."""
    cuts = items_among(lines)
    starts = [0, *(number for number in range(1, len(lines)) if cuts[number] is not None)]
    for start, end in pairwise((*starts, len(lines))):
        cut = cuts[start]
        part = lines[start:end]
        first, *others = unwrapped(part) if cut is None or len(starts) == 1 else mended(part)
        yield first[cut or 0 :].strip(), cut is not None
        yield from ((other, False) for other in others)
