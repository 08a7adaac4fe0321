"""Find the paragraphs of a text that marks each by an indent of its first line instead of a blank line."""

from itertools import pairwise

from summarizer.ingest.lines.list_items import mark_of
from summarizer.ingest.lines.wrapping import ends, is_short

_WIDEST = range(24, 161)
_LEAST = 2
"""Blanks of an indent, and paragraphs that begin with it."""


def indented_paragraphs(lines: list[str]) -> list[list[str]]:
    """Return the lines that stand close together, parted where a paragraph begins; as one where no indent says so.

    It does where several lines have the same indent and the others none, and the lines between are as full as a width
    makes them. What stands above the first indent comes first, and is no paragraph of theirs.
    """
    depths = [len(wide) - len(wide.lstrip()) for wide in (line.expandtabs() for line in lines)]
    starts = [number for number, depth in enumerate(depths) if depth]
    if len(starts) < _LEAST or len(starts) == len(lines) or len(set(depths) - {0}) > 1 or max(depths) < _LEAST:
        return [lines]
    bounds = [*starts, len(lines)]
    paragraphs = [lines[start:end] for start, end in pairwise(bounds)]
    if any(mark_of(part[0].strip()) for part in paragraphs) or not _are_wrapped(paragraphs):
        return [lines]
    return [lines[: starts[0]], *paragraphs]


def _are_wrapped(paragraphs: list[list[str]]) -> bool:
    """Return whether a fixed width broke the paragraphs: their lines are full, and few of them end a sentence."""
    broken = [line for part in paragraphs for line in part[:-1]]
    widest = max(len(line.rstrip()) for part in paragraphs for line in part)
    ended = sum(map(ends, broken))
    return widest in _WIDEST and ended * 3 <= len(broken) and not any(is_short(line, widest) for line in broken)
