"""Foreign text made drawable: the only place where text of articles and models becomes styled content.

Nothing is read as markup, and no character can steer the terminal or hide: whatever draws nothing gets a stand-in.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from textual.content import Content
from textual.content import Span as StyledSpan
from textual.style import Style

from db.records import Span
from db.unseen import is_unseen

_NAMES = {
    0x00AD: "SHY",
    0x061C: "ALM",
    0x200B: "ZWSP",
    0x200C: "ZWNJ",
    0x200D: "ZWJ",
    0x200E: "LRM",
    0x200F: "RLM",
    0x2028: "LS",
    0x2029: "PS",
    0x202A: "LRE",
    0x202B: "RLE",
    0x202C: "PDF",
    0x202D: "LRO",
    0x202E: "RLO",
    0x2060: "WJ",
    0x2066: "LRI",
    0x2067: "RLI",
    0x2068: "FSI",
    0x2069: "PDI",
    0xFEFF: "BOM",
}
_PRESENTATION = frozenset("\ufe0e\ufe0f")
_PICTURES = {chr(code): chr(0x2400 + code) for code in range(0x20)} | {"\x7f": "\u2421"}
_MARKS = frozenset({"Mn", "Me"})
_MOST_ACCENTS, _MOST_MARKS = 4, 6
"""Marks in a row that any living script needs: those that stack, and all, as in Burmese; more is a pile that runs over
the lines around it."""
_PLAIN = re.compile(r"[\n\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]+")


@dataclass(frozen=True)
class Shown:
    """A text as it is drawn, with the way from places in the source to places on the screen."""

    text: str
    stand_ins: tuple[Span, ...]
    """Where a stand-in is drawn, in `text`."""
    _changed: tuple[int, ...]
    _shifts: tuple[int, ...]

    def place(self, offset: int) -> int:
        """Return where the source character at `offset` is drawn."""
        before = bisect_left(self._changed, offset)
        return offset + (self._shifts[before - 1] if before else 0)

    def span(self, span: Span) -> Span:
        """Return the drawn range of a source range."""
        return Span(self.place(span.start), self.place(span.end))


@dataclass(frozen=True)
class Mark:
    """A range of a drawn text and the name of the look it gets."""

    span: Span
    look: str


def stand_in(character: str) -> str:
    """Return what is drawn for one character that is not safe to draw; for a safe one, the character itself."""
    code = ord(character)
    if character == "\t":
        return "  "
    if character in _PRESENTATION:
        return ""
    if character in _PICTURES:
        return _PICTURES[character]
    if is_unseen(character):
        return f"‹{_NAMES.get(code, f'U+{code:04X}')}›"
    return character


@lru_cache(maxsize=64)
def shown(text: str) -> Shown:
    """Return `text` with a visible stand-in for every control, bidi, zero-width and unassigned character.

    Line feeds stay line feeds, tabs become two spaces, emoji presentation selectors are left out (terminals disagree
    about their width), and a pile of combining marks is cut off by naming the rest.
    """
    if _PLAIN.fullmatch(text) or not text:
        return Shown(text, (), (), ())
    pieces: list[str] = []
    changed: list[int] = []
    shifts: list[int] = []
    stand_ins: list[Span] = []
    drawn = marks = accents = 0
    for offset, character in enumerate(text):
        piece = character if character == "\n" else stand_in(character)
        marks = marks + 1 if unicodedata.category(character) in _MARKS else 0
        accents = accents + bool(unicodedata.combining(character)) if marks else 0
        if accents > _MOST_ACCENTS or marks > _MOST_MARKS:
            piece = f"‹U+{ord(character):04X}›"
        pieces.append(piece)
        if piece != character:
            stand_ins.append(Span(drawn, drawn + len(piece)))
        drawn += len(piece)
        if len(piece) != 1:
            changed.append(offset)
            shifts.append(drawn - offset - 1)
    return Shown("".join(pieces), tuple(stand_ins), tuple(changed), tuple(shifts))


def plain(text: str) -> Content:
    """Return foreign text as content without any style."""
    return Content(shown(text).text)


def one_line(text: str) -> str:
    """Return foreign text on one line, every run of white space a single space, nothing in it unseen."""
    return shown(" ".join(text.split())).text


def whom(editor: str, me: str) -> str:
    """Return `for Ana`, or `for you`: a name is foreign text too."""
    return "for you" if editor == me else f"for {one_line(editor)}"


def styled(drawn: Shown, line: Span, marks: Iterable[Mark], looks: Mapping[str, Style]) -> Content:
    """Return one line of a drawn text with its marks in their looks, in order, and its stand-ins in theirs.

    Unknown looks are plain. It costs what is on the line: an article may have any number of marks and stand-ins.
    """
    spans = [_on_line(mark.span, line, looks[mark.look]) for mark in marks if mark.look in looks]
    if "stand-in" in looks:
        first = bisect_right(drawn.stand_ins, line.start, key=lambda span: span.end)
        last = bisect_left(drawn.stand_ins, line.end, key=lambda span: span.start)
        spans += [_on_line(span, line, looks["stand-in"]) for span in drawn.stand_ins[first:last]]
    return Content(drawn.text[line.start : line.end], spans=spans, strip_control_codes=False)


def _on_line(span: Span, line: Span, look: Style) -> StyledSpan:
    return StyledSpan(max(span.start, line.start) - line.start, min(span.end, line.end) - line.start, look)
