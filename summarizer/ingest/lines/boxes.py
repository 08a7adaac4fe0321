"""Take out a page's own takeaways box: it must never reach a model, which would only copy it."""

import re
from collections.abc import Callable

from summarizer.ingest.lines.rows import Row

_COUNTED = r"(?:the |our |your )?(?:\w{2,6} |\d+ )?"
_TITLES = (
    rf"{_COUNTED}(?:key|main|top|essential|quick|big|core) (?:takeaways?|points?|facts?|messages?)",
    r"(?:the )?(?:key|main|top) (?:developments?|findings?|moments?|insights?|highlights?|things to know|details)",
    rf"{_COUNTED}takeaways?|at a glance|in brief|in short|in a nutshell|the gist|tl;?dr|(?:the )?bottom line",
    r"(?:story |article )?highlights?|(?:article |story |quick |executive )?summary|summari[sz]ed?(?: by ai)?",
    r"(?:ai|a\.i\.|machine)[- ](?:\w+[- ])?(?:summary|overview|highlights?|takeaways|key points)",
    r"quick (?:read|take|look|hits|summary)|fast facts|bullet points|the short (?:version|read)|the essentials",
    r"(?:here['’]s )?what (?:you need to know|we know|to know|you should know)(?: so far)?|need to know|on this page",
    rf"(?:here are )?{_COUNTED}things (?:you need |you should )?to know|(?:summary|overview) by ai|jump to",
    r"the (?:story|news|facts) in (?:short|brief)|in this (?:article|story)|(?:table of )?contents",
)
_TITLE = re.compile(rf"(?:[^\w\s]{{1,3}}\s*)?(?:{'|'.join(_TITLES)})\s*[:.]?", re.IGNORECASE)
_DATELINE = re.compile(
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+[\s,]*){1,4}(?:,? ?[A-Z][a-z]+\.?(?: \d{1,2}(?:, \d{4})?)?)?\s*"
    r"(?:\([A-Za-z .,/-]{2,40}\)\s*)?(?:—|–|--|-)\s*\S"
)
_LONGEST_TITLE = 60
_LONGEST_LINE = 200
_MOST_LINES = 8
_MOST_LOOSE_LINES = 4
_LONGEST_SHORT_LINE = 120
_WITHIN = 120
"""Words of prose above a title that put it within the article, where it may as well be a sub-heading."""


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
    Within the article, where such a title may be a sub-heading, only bullets or a few short lines make a box of it.
    """
    kept: list[Row] = []
    guessed = False
    number = above = 0
    while number < len(rows):
        row = rows[number]
        if row.bulleted or not opens_box(row.text):
            kept.append(row)
            above += row.words if row.is_prose else 0
            number += 1
            continue
        number, sure = _box_end(rows, number + 1, within=above >= _WITHIN)
        guessed = guessed or not sure
    return kept, len(rows) - len(kept), guessed


def _box_end(rows: list[Row], start: int, *, within: bool) -> tuple[int, bool]:
    """Return the index behind the box whose first line is `rows[start]`, and whether that end is sure."""
    bullets = _count(rows, start, lambda row: row.bulleted, len(rows))
    if bullets:
        return start + bullets, True
    if within:
        return _short_lines_end(rows, start), True
    if start < len(rows) and not rows[start].gap_before:
        return start + _count(rows, start, lambda row: not row.gap_before and _fits(row), _MOST_LINES), True
    loose = _count(rows, start, _fits, _MOST_LOOSE_LINES + 1)
    if loose == 0 or start + loose == len(rows):
        return start, True
    before_dateline = has_dateline(rows[start + loose].text)
    return start + min(loose, _MOST_LOOSE_LINES if before_dateline else 3), False


def _short_lines_end(rows: list[Row], start: int) -> int:
    """Return the index behind a few short lines that a blank line ends; `start` where the lines there are none."""
    end = start + _count(rows, start, lambda row: not row.gap_before and _fits(row), len(rows))
    short = all(len(row.text) <= _LONGEST_SHORT_LINE for row in rows[start:end])
    return end if short and end - start <= _MOST_LINES and end < len(rows) else start


def _fits(row: Row) -> bool:
    """Return whether a row is short enough for a line of a box, and opens neither the article nor another box."""
    return len(row.text) <= _LONGEST_LINE and not has_dateline(row.text) and not opens_box(row.text)


def _count(rows: list[Row], start: int, wanted: Callable[[Row], bool], most: int) -> int:
    """Return how many rows from `start` on are wanted, at most `most`."""
    count = 0
    while count < most and start + count < len(rows) and wanted(rows[start + count]):
        count += 1
    return count
