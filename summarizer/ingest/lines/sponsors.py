"""Tell whether a line above or under a text says that an advertiser wrote it or paid for it."""

import re
from collections.abc import Sequence

from summarizer.ingest.lines.rows import Row

_LABEL = re.compile(
    r"\W*(?:sponsored (?:content|post|article|feature|story)"
    r"|paid (?:post|content|partnership|partner content|advertisement)"
    r"|partner(?:ed)? content|branded content|brand ?studio|promoted (?:content|post|story)|promotional feature"
    r"|advertorial|advertisement feature|advertising feature|native advertis(?:ing|ement)"
    r"|content from our (?:partners?|sponsors?)"
    r"|(?:sponsored|presented|paid for|in paid partnership with|supported) by(?: [^\s,.]+){1,6})\W*",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\W*(?:this|the (?:above|following)) (?:content|article|post|story|feature|page|advertorial|material)\b[^.]{0,40}?"
    r"\b(?:is|was|has been) (?:\w+ )?(?:"
    r"(?:produced|created|written|supplied|provided) by [^.]{2,80}"
    r"\bnot (?:by )?(?:our|the) (?:newsroom|editor\w*|journalists)"
    r"|(?:sponsored|paid for) by\b|(?:sponsored|paid|branded|partner) (?:content|post)"
    r"|an? (?:advertisement|advertorial|paid \w+)\b)",
    re.IGNORECASE,
)
_LONGEST = 300
_AT_EITHER_END = 3
"""Rows above the first paragraph and behind the last that are looked at."""
_PARAGRAPH = 12
"""Words of running text before which a label stands above the text."""


def sponsored(rows: Sequence[Row]) -> str:
    """Return the line that says so above the first paragraph of a text, or in words above or under it; or nothing."""
    first = next((number for number, row in enumerate(rows) if row.is_prose and row.words >= _PARAGRAPH), len(rows))
    labels = [row.text for row in rows[:first] if _LABEL.fullmatch(row.text[:_LONGEST])]
    told = [row.text for row in (*rows[: first + 1], *rows[-_AT_EITHER_END:]) if _TELLS.match(row.text[:_LONGEST])]
    return next(iter([*labels, *told]), "")
