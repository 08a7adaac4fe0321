"""Know the slugs of agencies, by which desks call an article: no reader is shown one as its headline."""

import re

_LEAD = r"(?:\d{1,2}(?:st|nd|rd|th) )?(?:Ld|LD|Lead|Add|Sub|Take)\b.{0,30}"
_SLUG = re.compile(
    rf"(?:[A-Z]{{1,3}}-)?[A-Z]{{2,4}}-{{1,2}}[A-Z][\w.'’]*(?:-{{1,2}}[\w.'’]+)*(?:,? {_LEAD})?"
    rf"|[\w.'’]+(?:-+[\w.'’]+)+,? {_LEAD}|.{{2,60}}\bWritethru\b.{{0,20}}"
    r"|[A-Z0-9]{2,}(?:-[A-Z0-9]{2,})*/(?: \([A-Z0-9 ,]{2,30}\))?"
    r"|[A-Z]{2,}(?:-[A-Z0-9]{2,}){1,5}(?::[A-Z]{2,4})?(?: _ \w+)?(?: \(.{2,30}\))?"
)
_BEFORE_HEADLINE = re.compile(r"[A-Z0-9]{2,}(?:-[A-Z0-9]{2,})*/(?:\s*\([A-Z0-9 ,]{2,30}\))?\s+(?=\S+ \S+ \S)")
_VERSION = re.compile(r"(?:(?:UPDATE|WRAPUP|RPT|REFILE|ADVISORY|RECAST)(?: ?\d{1,2})?-(?=[\w“‘'\"]))+")


def is_slug(line: str) -> bool:
    """Return whether a line is nothing but a slug: `BC-EU--Larkby-Bridge, 1st Ld-Writethru`, `LARKBY-BRIDGE/`."""
    return bool(_SLUG.fullmatch(line.strip()))


def without_slug(headline: str) -> str:
    """Return a headline without the slug and the count of versions (`UPDATE 2-`) in front of it."""
    return _VERSION.sub("", _BEFORE_HEADLINE.sub("", headline, count=1), count=1)
