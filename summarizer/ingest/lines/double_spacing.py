"""Close up a text whose lines have a blank line between each other, though its paragraphs go on in the next line."""

import re
from itertools import groupby, pairwise

from summarizer.ingest.lines.wrapping import ends, is_open

_LEAST_LINES = 6
_ALONE = 0.9
_GOES_ON = 0.3
"""Of paragraphs, hardly one in a hundred begins with a small letter; of wrapped lines most do."""
_WIDEST = 110
"""No line that a width broke has more characters; a paragraph may stand on one that is longer."""
_LEAST_WIDTH = 40
_NARROW = 0.7
_FILLED = 0.9
"""Of the lines of a paragraph, nearly all had no room for the next word; the items of a list have some."""
_SMALL = re.compile(r"\s*[a-zà-ÿ]")


def closed_up(text: str) -> str:
    """Return the text with the lines of each paragraph close together; one that is not double-spaced as it is."""
    blocks, gaps = _blocks(text)
    if len(blocks) < _LEAST_LINES or sum(len(block) == 1 for block in blocks) < len(blocks) * _ALONE:
        return text
    lines = [line for block in blocks for line in block]
    torn = [pair for pair in pairwise(lines) if _is_torn(*pair)]
    widths = [len(line.strip()) for line in lines[1:] if len(line.strip()) <= _WIDEST]  # a headline has its own
    if len(torn) < (len(lines) - 1) * _GOES_ON or len(widths) < len(lines) * _NARROW:
        return text
    widest, least = max(widths), min(gaps[1:])
    if widest < _LEAST_WIDTH or sum(_is_filled(*pair, widest) for pair in torn) < len(torn) * _FILLED:
        return text
    parts = ["\n".join(blocks[0])]
    for at, ((above, block), gap) in enumerate(zip(pairwise(blocks), gaps[1:], strict=True)):
        goes_on = gap == least and _is_filled(above[-1], block[0], widest) and (at or _SMALL.match(block[0]))
        parts += ["\n" if goes_on else "\n\n", "\n".join(block)]
    return "".join(parts)


def _is_torn(line: str, below: str) -> bool:
    """Return whether a sentence goes on from a line to the one below it."""
    return not ends(line) and (bool(_SMALL.match(below)) or is_open(line))


def _is_filled(line: str, below: str, widest: int) -> bool:
    """Return whether a line of a width had no room for the first word of the one below it."""
    width = len(line.strip())
    return width <= widest < width + 1 + len(below.split(maxsplit=1)[0])


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
