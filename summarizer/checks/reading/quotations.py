"""Finds words inside quotation marks, straight or typographic, double or single, and brings texts to one spelling."""

import re
from typing import NamedTuple


class Quotation(NamedTuple):
    """Words between quotation marks; the span leaves the marks out."""

    start: int
    end: int


DOUBLE = '“”„‟«»‹›″＂"'
"""All double marks; any of them may open, and any close, where a text mixes them."""
_QUOTED = re.compile(
    r"[“„«](?P<curly>(?:[^”“»\"]|(?<=\d)\"|(?<!\d)\"[^\"”“»]{0,600}\"){1,600}+)[”»]"
    r'|(?<!\w)"(?P<straight>(?:[^"“”„«»]|“[^"“”]{0,600}”){1,600}+)"'
    r"|(?<![\w’')\]])[‘'](?P<single>(?=[^\s])(?:[^‘’'\n]|(?<=\w)[’'](?=\w)|(?<=s)[’'](?=\s\w+[^‘’']*[’'])){1,600}?(?<=[\w.,!?…-]))[’'](?![\w])"
    rf"|(?<!\w)[{DOUBLE}](?P<mixed>(?=\S)[^{DOUBLE}\n]{{2,600}}+)(?<=\S)[{DOUBLE}](?!\w)"
    r"|(?<!\w)[‚`](?P<low>(?=\w)(?:[^‘’'`\n]|(?<=\w)[’'](?=\w)){2,600}+)(?<=[\w.,!?…-])[‘’'`](?!\w)"
)
_DOUBLED = re.compile(r"’’|‘‘|''")
"""Two single marks for a double one."""
_FOLD = str.maketrans(dict.fromkeys(DOUBLE, '"') | {"’": "'", "‘": "'", "–": "-", "—": "-", "\u00a0": " "})


def read_quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quoted passages of `text` in order, without the marks."""
    found = []
    for match in _QUOTED.finditer(_DOUBLED.sub('" ', text)):
        group = match.lastgroup or ""
        start, end = match.span(group)
        while start < end and text[start].isspace():
            start += 1
        while end > start and (text[end - 1].isspace() or text[end - 1] in ".,;:!?…"):
            end -= 1
        if start < end:
            found.append(Quotation(start, end))
    return tuple(found)


def fold(text: str) -> str:
    """Return `text` in small letters with plain quotes and dashes, one character for one, so that spans stay true."""
    folded = text.translate(_FOLD)
    small = folded.lower()
    return small if len(small) == len(folded) else "".join(c.lower() if len(c.lower()) == 1 else c for c in folded)


_LETTERS = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[$£€¥%&]")


def letters_of(folded: str) -> list[str]:
    """Return the words, figures and signs of a folded text, without marks, hyphens and blanks; "&" is "and"."""
    return ["and" if found == "&" else found for found in _LETTERS.findall(folded)]


def starts_of_letters(folded: str) -> list[int]:
    """Return where each of these words begins."""
    return [found.start() for found in _LETTERS.finditer(folded)]
