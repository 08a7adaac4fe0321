"""Plain text to rows: one row per paragraph, heading, bullet or stray line of a page."""

import re
from dataclasses import dataclass
from itertools import groupby, pairwise

_BULLET = re.compile(r"^\s*(?:[•◦▪▫■□●○‣⁃∙·*+]|[-–—](?=\s)|\(?\d{1,2}[.)](?=\s))\s*(?=\S)")
_LONE_BULLET = re.compile(r"(?m)^[ \t]*([•◦▪▫■□●○‣⁃∙·])[ \t]*\n+(?=[ \t]*\w)")
_END = re.compile(r"[.!?…。！？؟।](?:[\"'”’»›)\]*\u200c-\u200f\u202a-\u202e\u2066-\u2069]|\s)*$")
_BREAK_INSIDE = re.compile(r"[.!?][\"'”’)]*\s+[\"'“‘(]*[A-ZÀ-Þ]")
_OPEN_END = re.compile(
    r"(?:,|;|\b(?:a|an|the|and|or|but|of|to|in|on|at|by|for|from|with|that|which|who|is|are|was|were|has|have|had|will|"
    r"would|said|its|his|her|their|as|than|not|be|been))\s*$",
    re.IGNORECASE,
)
_ENDING = 40
"""Characters at the end of a line that tell how it ends."""
_LONG = 20
_LONG_CHARS = 160
_WRAP_MOST = 100
_WRAP_LEAST = 40
_FILLED_MOST = 160
_FILLED_LEAST = 24
_FILLED_LINES = 3
"""So many lines that are filled to one width can be as narrow or as wide as that, and are still one paragraph."""
_SHORT = 5
_QUESTION = 7
_GOES_ON = 3


@dataclass(frozen=True)
class Row:
    """One line of running text or of furniture."""

    text: str
    bulleted: bool = False
    gap_before: bool = True
    """Whether a blank line stands before it."""
    heading: bool = False
    """Whether the source says that it is a heading."""

    @property
    def words(self) -> int:
        """Return the number of words, by spaces."""
        return len(self.text.split())

    @property
    def ends(self) -> bool:
        """Return whether the row ends as a sentence does."""
        return bool(_END.search(self.text[-_ENDING:]))

    @property
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
        return (
            long
            or bool(_BREAK_INSIDE.search(text))
            or (self.words > _SHORT and bool(_OPEN_END.search(text[-_ENDING:])))
        )

    def _is_question_heading(self) -> bool:
        """Return whether the row is a short question alone on its line, as sub-headings are."""
        return self.text.endswith("?") and self.words <= _QUESTION and not self.bulleted


def rows_of(text: str) -> list[Row]:
    """Return the rows of a text that `clean` has been over; hard-wrapped paragraphs become one row each.

    A bullet alone on its line, as some pages paste it, belongs to the line below.
    """
    rows: list[Row] = []
    lines_of_all = _LONE_BULLET.sub(r"\1 ", text).split("\n")
    for blank, group in groupby(lines_of_all, key=lambda line: not line.strip()):
        if blank:
            continue
        lines = list(group)
        block = [" ".join(line.strip() for line in lines)] if _is_wrapped(lines) else _mended(lines)
        rows += [row_of(line, gap_before=number == 0) for number, line in enumerate(block)]
    return rows


def row_of(line: str, *, gap_before: bool = True, heading: bool = False) -> Row:
    """Return one line as a row, its bullet taken off and noted."""
    bullet = _BULLET.match(line)
    text = line[bullet.end() :] if bullet else line
    return Row(text.strip(), bulleted=bullet is not None, gap_before=gap_before, heading=heading)


def _mended(lines: list[str]) -> list[str]:
    """Return the lines with those joined that go on, in small letters, where the line before broke off."""
    mended: list[list[str]] = []
    for line in lines:
        if mended and not _BULLET.match(line) and _goes_on(mended[-1], line):
            mended[-1].append(line.strip())
        else:
            mended.append([line.rstrip()])
    return [" ".join(parts) for parts in mended]


def _goes_on(parts: list[str], following: str) -> bool:
    """Return whether a line, in parts so far, breaks off and is continued by the one below it."""
    if _ends(parts[-1]):
        return False
    small = following.strip()[:1].islower() and (len(following.split()) >= _GOES_ON or _ends(following))
    words = sum(len(part.split()) for part in parts[-_SHORT - 1 :])
    return small or (words > _SHORT and bool(_OPEN_END.search(parts[-1][-_ENDING:])))


def _ends(line: str) -> bool:
    return bool(_END.search(line[-_ENDING:]))


def _is_wrapped(lines: list[str]) -> bool:
    """Return whether a block of lines is one paragraph broken at a fixed width: full lines that end in mid-sentence."""
    if len(lines) == 1 or any(_BULLET.match(line) for line in lines[1:]):
        return False
    if sum(map(_ends, lines[:-1])) * 3 > len(lines):
        return False
    widths = [len(line.strip()) for line in lines]
    widest = max(widths)
    if _WRAP_LEAST <= widest <= _WRAP_MOST and min(widths[:-1]) >= widest * 0.6:
        return True
    in_sentence = any(line.strip()[:1].islower() for line in lines[1:])
    plausible = in_sentence and len(lines) >= _FILLED_LINES and _FILLED_LEAST <= widest <= _FILLED_MOST
    return plausible and _are_filled(lines, widest)


def _are_filled(lines: list[str], width: int) -> bool:
    """Return whether no line but the last had room for the first word of the next one."""
    return all(
        len(line.strip()) + 1 + len(following.split(maxsplit=1)[0]) > width for line, following in pairwise(lines)
    )
