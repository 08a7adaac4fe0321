"""Join the lines of a paragraph that a fixed width broke, and leave apart lines that only stand close together."""

import re
from itertools import pairwise

_END = re.compile(r"[.!?…。！？؟।](?:[\"'”’»›)\]*\u200c-\u200f\u202a-\u202e\u2066-\u2069]|\s)*$")
_OPEN_END = re.compile(
    r"(?:,|;|\b(?:a|an|the|and|or|but|of|to|in|on|at|by|for|from|with|that|which|who|is|are|was|were|has|have|had|will|"
    r"would|said|its|his|her|their|as|than|not|be|been))\s*$",
    re.IGNORECASE,
)
_PARTED = re.compile(r"[\w\"'”’)%](?:--?|[‐–—])$")
"""A word that was parted at its hyphen, or a dash without blanks."""
_RANGE = re.compile(r"\d[-–]$")
"""A range of figures, such as years, that was parted at its hyphen; the rest begins with a figure."""
_SUSPENDED = re.compile(r"(?:and|or|to)\s", re.IGNORECASE)
"""What follows the hyphen of `two- and three-year`, which ends a word."""
_ENDING = 40
"""Characters at the end of a line that tell how it ends."""
_WRAP_MOST = 100
_WRAP_LEAST = 40
_WRAP_SHARE = 0.6
"""Lines that are shorter than this share of the widest one were not broken by its width."""
_FILLED_MOST = 160
_FILLED_LEAST = 24
_FILLED_LINES = 3
"""So many lines that are filled to one width can be as narrow or as wide as that, and are still one paragraph."""
_LEAST_WORDS = 5
_GOES_ON = 3


def ends(line: str) -> bool:
    """Return whether a line ends as a sentence does."""
    return bool(_END.search(line[-_ENDING:]))


def is_open(line: str) -> bool:
    """Return whether a line breaks off after a word or sign that can not end a sentence."""
    return bool(_OPEN_END.search(line[-_ENDING:]))


def is_short(line: str, widest: int) -> bool:
    """Return whether a line ends far before a width, which therefore did not break it."""
    return len(line.strip()) < _WRAP_SHARE * widest


def unwrapped(lines: list[str]) -> list[str]:
    """Return the paragraphs that lines make: one where a fixed width broke it."""
    return [on_one_line(lines)] if _is_wrapped(lines) else mended(lines)


def mended(lines: list[str]) -> list[str]:
    """Return the lines with those joined that go on, in small letters, where the line before broke off."""
    found: list[list[str]] = []
    for line in lines:
        if found and _goes_on(found[-1], line):
            found[-1].append(line)
        else:
            found.append([line])
    return [on_one_line(parts) for parts in found]


def on_one_line(lines: list[str]) -> str:
    """Return lines as one, with a blank between two unless a word was parted there."""
    stripped = [line.strip() for line in lines]
    pieces = stripped[:1]
    for before, following in pairwise(stripped):
        parted = _PARTED.search(before) and not _SUSPENDED.match(following)
        pieces.append(following if parted else f" {following}")
    return "".join(pieces)


def _goes_on(parts: list[str], following: str) -> bool:
    """Return whether a line, in parts so far, breaks off and is continued by the one below it."""
    if ends(parts[-1]):
        return False
    if _RANGE.search(parts[-1].rstrip()) and following.strip()[:1].isdecimal():
        return True
    small = following.strip()[:1].islower() and (len(following.split()) >= _GOES_ON or ends(following))
    words = sum(len(part.split()) for part in parts[-_LEAST_WORDS - 1 :])
    return small or (words > _LEAST_WORDS and is_open(parts[-1]))


def _is_wrapped(lines: list[str]) -> bool:
    """Return whether a block of lines is one paragraph broken at a fixed width: full lines that end in mid-sentence."""
    ended = sum(map(ends, lines[:-1]))
    if ended == len(lines) - 1:
        return False
    widths = [len(line.strip()) for line in lines]
    widest = max(widths)
    if ended * 3 > len(lines):  # sentences that stand close together, unless none of them had any room
        return len(lines) > _FILLED_LINES and _WRAP_LEAST <= widest <= _WRAP_MOST and _are_filled(lines, widest)
    if _WRAP_LEAST <= widest <= _WRAP_MOST and min(widths[:-1]) >= _WRAP_SHARE * widest:
        return True
    in_sentence = any(line.strip()[:1].islower() for line in lines[1:])
    plausible = in_sentence and len(lines) >= _FILLED_LINES and _FILLED_LEAST <= widest <= _FILLED_MOST
    return plausible and _are_filled(lines, widest)


def _are_filled(lines: list[str], width: int) -> bool:
    """Return whether no line but the last had room for the first word of the next one."""
    return all(
        len(line.strip()) + 1 + len(following.split(maxsplit=1)[0]) > width for line, following in pairwise(lines)
    )
