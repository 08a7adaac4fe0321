"""Take out a page's own takeaways box: it must never reach a model, which would only copy it."""

import re
from collections.abc import Callable

from .rows import Row

_TITLES = (
    r"(?:the |our |your )?(?:\d+ |three |four |five )?(?:key|main|top|essential|quick) (?:takeaways?|points?|facts?)",
    r"(?:the )?(?:key|main|top) (?:developments?|findings?|moments?|insights?|highlights?|things to know|details)",
    r"(?:the |our )?takeaways?|at a glance|in brief|in short|in a nutshell|the gist|tl;?dr",
    r"(?:story |article )?highlights?|(?:article |story |ai |quick )?summary|summari[sz]ed?(?: by ai)?",
    r"quick (?:read|take|look|hits)|fast facts|bullet points|the short (?:version|read)",
    r"(?:here['’]s )?what (?:you need to know|we know|to know|you should know)(?: so far)?|(?:things|need) to know",
    r"the (?:story|news) in (?:short|brief)",
)
_TITLE = re.compile(rf"(?:[^\w\s]{{1,3}}\s*)?(?:{'|'.join(_TITLES)})\s*[:.]?", re.IGNORECASE)
_DATELINE = re.compile(
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+[\s,]*){1,4}(?:,? ?[A-Z][a-z]+\.?)?\s*(?:\([A-Za-z .,/-]{2,40}\)\s*)?(?:—|–|--|-)\s*\S"
)
_LONGEST_TITLE = 60
_LONGEST_LINE = 200
_MOST_LINES = 8
_MOST_LOOSE_LINES = 4


def opens_box(text: str) -> bool:
    """Return whether a line is the title of a takeaways box."""
    return len(text) <= _LONGEST_TITLE and bool(_TITLE.fullmatch(text))


def has_dateline(text: str) -> bool:
    """Return whether a paragraph opens with the place in capitals and a dash, as agency copy does."""
    return bool(_DATELINE.match(text[:120]))


def without_boxes(rows: list[Row]) -> tuple[list[Row], int, bool]:
    """Return the rows outside of takeaways boxes, how many were left out, and whether an end had to be guessed.

    A box is its title and the bullets under it; failing bullets, the lines under it up to a blank line; failing that
    too, up to four short lines before a dateline or a longer paragraph, which is a guess that the caller makes known.
    """
    kept: list[Row] = []
    guessed = False
    number = 0
    while number < len(rows):
        if rows[number].bulleted or not opens_box(rows[number].text):
            kept.append(rows[number])
            number += 1
            continue
        number, sure = _box_end(rows, number + 1)
        guessed = guessed or not sure
    return kept, len(rows) - len(kept), guessed


def _box_end(rows: list[Row], start: int) -> tuple[int, bool]:
    """Return the index behind the box whose first line is `rows[start]`, and whether that end is sure."""
    bullets = _count(rows, start, lambda row: row.bulleted, len(rows))
    if bullets:
        return start + bullets, True
    if start < len(rows) and not rows[start].gap_before:
        return start + _count(rows, start, lambda row: not row.gap_before and _fits(row), _MOST_LINES), True
    loose = _count(rows, start, _fits, _MOST_LOOSE_LINES + 1)
    if loose == 0 or start + loose == len(rows):
        return start, True
    before_dateline = has_dateline(rows[start + loose].text)
    return start + min(loose, _MOST_LOOSE_LINES if before_dateline else 3), False


def _fits(row: Row) -> bool:
    """Return whether a row is short enough for a box and does not open the article."""
    return len(row.text) <= _LONGEST_LINE and not has_dateline(row.text)


def _count(rows: list[Row], start: int, wanted: Callable[[Row], bool], most: int) -> int:
    """Return how many rows from `start` on are wanted, at most `most`."""
    count = 0
    while count < most and start + count < len(rows) and wanted(rows[start + count]):
        count += 1
    return count
