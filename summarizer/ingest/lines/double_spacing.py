"""Close up a text whose lines have a blank line between each other, though its paragraphs go on in the next line."""

import re
from itertools import groupby, pairwise

from summarizer.ingest.lines.wrapping import ends, is_open, is_short

_LEAST_LINES = 6
_ALONE = 0.9
_GOES_ON = 0.3
"""Of paragraphs, hardly one in a hundred begins with a small letter; of wrapped lines most do."""
_WIDEST = 110
"""No line that a width broke has more characters; a paragraph may stand on one that is longer."""
_NARROW = 0.7
_FULL = 0.8
"""A line that ends a sentence before this share of the width ends its paragraph."""
_SMALL = re.compile(r"\s*[a-zà-ÿ]")


def closed_up(text: str) -> str:
    """Return the text with the lines of each paragraph close together; one that is not double-spaced as it is."""
    blocks, gaps = _blocks(text)
    if len(blocks) < _LEAST_LINES or sum(len(block) == 1 for block in blocks) < len(blocks) * _ALONE:
        return text
    lines = [line for block in blocks for line in block]
    torn = sum(_is_torn(line, below) for line, below in pairwise(lines))
    widths = [len(line.strip()) for line in lines if len(line.strip()) <= _WIDEST]
    if torn < (len(lines) - 1) * _GOES_ON or len(widths) < len(lines) * _NARROW:
        return text
    widest, least = max(widths), min(gaps[1:])
    parts = ["\n".join(blocks[0])]
    for (above, block), gap in zip(pairwise(blocks), gaps[1:], strict=True):
        goes_on = gap == least and not _is_last(above[-1], block[0], widest)
        parts += ["\n" if goes_on else "\n\n", "\n".join(block)]
    return "".join(parts)


def _is_torn(line: str, below: str) -> bool:
    """Return whether a sentence goes on from a line to the one below it."""
    return not ends(line) and (bool(_SMALL.match(below)) or is_open(line))


def _is_last(line: str, below: str, widest: int) -> bool:
    """Return whether a line is the last one of its paragraph, or a headline."""
    if _is_torn(line, below):
        return False
    width = len(line.strip())
    return is_short(line, widest) or width > widest or (ends(line) and width < widest * _FULL)


def _blocks(text: str) -> tuple[list[list[str]], list[int]]:
    """Return the lines that stand close together, and how many blank lines stand before each block."""
    blocks: list[list[str]] = []
    gaps: list[int] = []
    above = 0
    for blank, group in groupby(text.split("\n"), key=lambda line: not line.strip()):
        lines = list(group)
        if blank:
            above = len(lines)
        else:
            blocks.append(lines)
            gaps.append(above)
    return blocks, gaps
