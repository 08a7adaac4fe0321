"""Tell whether the lines of a text run across two columns, as programs write them that keep a page's layout."""

import re
from collections import Counter

_GUTTER = re.compile(r"(?<=\S) {3,}(?=\S)")
_LEAST_LINES = 8
_MOST_LINES = 400
_SHARE = 0.6
_LEAST_WORDS = 3.0
"""Words on either side, on the average; cells of tables have fewer."""
_GOES_ON = 0.3
"""Of the halves on either side, so many begin in a sentence; those of a list begin anew."""


def runs_across(text: str) -> bool:
    """Return whether most lines have a gap where all others have theirs, and running text on both sides of it."""
    lines = [line for line in text.split("\n", _MOST_LINES)[:_MOST_LINES] if line.strip()]
    if len(lines) < _LEAST_LINES:
        return False
    gaps = [(found.end(), line[: found.start()], line[found.end() :]) for line in lines for found in _gaps(line)]
    place, count = Counter(at for at, _, _ in gaps).most_common(1)[0] if gaps else (0, 0)
    if count < max(len(lines) * _SHARE, _LEAST_LINES):
        return False
    sides = zip(*((left, right) for at, left, right in gaps if at == place), strict=True)
    return all(_is_running(side) for side in sides)


def _is_running(halves: tuple[str, ...]) -> bool:
    """Return whether the halves on one side are lines of running text."""
    words = sum(len(half.split()) for half in halves)
    within = sum(half.strip()[:1].islower() for half in halves)
    return words >= len(halves) * _LEAST_WORDS and within >= len(halves) * _GOES_ON


def _gaps(line: str) -> list[re.Match[str]]:
    """Return the one gap of a line; of several, as between the words of a justified line, none."""
    found = list(_GUTTER.finditer(line))
    return found if len(found) == 1 else []
