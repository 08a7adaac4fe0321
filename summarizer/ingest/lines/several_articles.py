"""Tell whether rows hold more than one article: each later one opens with the place it comes from, as the first."""

import re
from collections.abc import Sequence

from summarizer.ingest.lines.rows import Row

_PLACE = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ.'’-]+){0,3}"
_OPENING = re.compile(
    rf"(?P<place>{_PLACE})(?:, [^()–—-]{{2,30}})?\s*(?P<agency>\([A-Za-z .,/-]{{2,40}}\)\s*)?(?:—|–|--|-)\s+\S"
)
_BRIEFS = 3
"""So many articles of one paragraph each need no headlines between them."""
_LEAST_WORDS = 8


def other_article_in(rows: Sequence[Row]) -> str:
    """Return the beginning of a second article among the rows; empty where all may be one.

    A place alone opens an article under a headline of its own, or with the agency in brackets, or where one brief
    follows another.
    """
    openings = [(number, opened) for number, row in enumerate(rows) if (opened := _opened(row))]
    others = [(number, opened) for number, opened in openings if opened["place"] != openings[0][1]["place"]]
    if not others:
        return ""
    places = {opened["place"] for _, opened in openings}
    for number, opened in others:
        headed = not rows[number - 1].is_prose and openings[0][0] < number - 1
        if headed or opened["agency"] or len(places) >= _BRIEFS:
            return rows[number].text
    return ""


def _opened(row: Row) -> re.Match[str] | None:
    """Return the place with which a paragraph opens an article."""
    prose = row.is_prose and not row.bulleted and row.words >= _LEAST_WORDS
    return _OPENING.match(row.text) if prose else None
