"""Tell the items of a list among lines from lines that a width broke before a figure or a dash."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.ingest.lines.wrapping import ends, is_short

_SURE = re.compile(r"[•◦▪▫■□●○‣⁃∙·]\s*(?=\S)")
_DOUBTFUL = re.compile(r"([-–—+](?=\s)|\*)\s*(?=\S)")
"""What may as well be a dash, a minus or another sign of running text."""
_NUMBER = re.compile(r"(\(?)(\d{1,2})([.)])\s+(?=\S)")
_FIGURE = re.compile(r"[$€£¥]?\s?[.,]?\d")
_QUOTED = re.compile(r"[\"”’»]\s*$")
_NO_MINUS = "*"
_NAME_WORDS = 5
"""What a dash and a name under a quotation have at most."""


@dataclass(frozen=True)
class Mark:
    """What a line begins with that may make it an item of a list."""

    form: str
    """Its sign, or of a number what stands around it."""
    length: int
    number: int = 0
    sure: bool = False
    before_figure: bool = False
    """Whether it may be the sign of a figure: it is one that a minus or plus is written with."""


def mark_of(line: str) -> Mark | None:
    """Return the mark that a line, without blanks in front, begins with."""
    if sure := _SURE.match(line):
        return Mark(line[0], sure.end(), sure=True)
    if number := number_of(line):
        return number
    if not (doubtful := _DOUBTFUL.match(line)):
        return None
    signs = doubtful[1] != _NO_MINUS and bool(_FIGURE.match(line[doubtful.end() :]))
    return Mark(doubtful[1], doubtful.end(), before_figure=signs)


def number_of(line: str) -> Mark | None:
    """Return the number that a line begins with as items of a list do."""
    found = _NUMBER.match(line)
    return Mark(f"{found[1]}1{found[3]}", found.end(), number=int(found[2])) if found else None


def running(marks: Sequence[Mark | None]) -> set[Mark]:
    """Return the numbers that have the one before or behind them among the marks, too: those of one list."""
    known = {(mark.form, mark.number) for mark in marks if mark}
    steps = (-1, 1)
    return {mark for mark in marks if mark and any((mark.form, mark.number + step) in known for step in steps)}


def items_among(lines: Sequence[str]) -> list[int | None]:
    """Return for each line of a block how long the mark is that it loses as an item; None where it is no item.

    A number is one of a list where the number before or behind it stands in the block, too. A dash that may be a minus
    stays, unless another item of the block shows that it is none.
    """
    stripped = [line.strip() for line in lines]
    marks = [mark_of(line) for line in stripped]
    counted = running([mark for mark in marks if mark and mark.number])
    widest = max(map(len, stripped))
    found: list[Mark | None] = []
    opened: set[str] = set()
    for place, mark in enumerate(marks):
        listed = mark is not None and (mark.sure or mark in counted or mark.form in opened)
        is_item = mark if listed or _opens_item(place, stripped, marks, found, widest) else None
        found.append(is_item)
        opened |= {is_item.form} if is_item and not is_item.number else set()
    shown = {mark.form for mark in found if mark and not mark.before_figure}
    return [None if mark is None else _cut(mark, shown) for mark in found]


def _cut(mark: Mark, shown: set[str]) -> int:
    """Return how much of a mark goes: none of what may be a minus and is `shown` to be another sign nowhere."""
    return 0 if mark.before_figure and mark.form not in shown else mark.length


def _opens_item(
    place: int, lines: Sequence[str], marks: Sequence[Mark | None], found: Sequence[Mark | None], widest: int
) -> bool:
    """Return whether a doubtful sign opens an item: the line before is over, is an item, or was not broken by a width.

    In running text, two lines in succession hardly ever begin with the same sign.
    """
    mark = marks[place]
    if mark is None or mark.number:
        return False
    following = marks[place + 1] if place + 1 < len(marks) else None
    if place == 0 or (following and following.form == mark.form):
        return True
    before, text = lines[place - 1], lines[place][mark.length :]
    if found[-1] or before.endswith(":") or is_short(before, widest):
        return True
    signs = len(text.split()) <= _NAME_WORDS and _QUOTED.search(before)
    return not text[:1].islower() and (ends(before) or bool(signs))
