"""Read the lines of the form `Headline: ...` that a text may begin with."""

import re
from collections.abc import Iterable
from itertools import takewhile

from summarizer.ingest.gating.limits import read_limits

_LABELLED = re.compile(
    r"^\s*(headline|title|byline|author|by|date|published|section|source|url|slug|embargo(?:ed)?(?: until)?)"
    r"\s*:\s+(\S.*)$",
    re.IGNORECASE,
)
_FIELDS = {"title": "headline", "author": "byline", "by": "byline", "published": "date"}


def is_labelled(line: str) -> bool:
    """Return whether a line has such a form, whatever stands behind the colon."""
    return bool(_LABELLED.match(line))


def labels_of(lines: Iterable[str]) -> list[tuple[str, str]]:
    """Return the leading lines of that form, each by the field that it fills."""
    return [label for label in takewhile(bool, map(_label, lines)) if label]


def _label(line: str) -> tuple[str, str] | None:
    """Return the field that a line fills, and with what; what can not be read as an embargo is a line like others."""
    match = _LABELLED.match(line)
    if match is None:
        return None
    named, text = match[1].lower(), match[2].strip()
    if named.startswith("embargo"):
        return ("embargo", text) if read_limits({"embargo": text}).readable else None
    return _FIELDS.get(named, named), text
