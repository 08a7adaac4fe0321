"""Check `length`: a takeaway keeps the house's measure."""

from collections.abc import Iterator

from db.records import Flag, Severity, Span
from summarizer.checks.held import Held

_WELL_OVER = 1.25
"""A takeaway this much over the aim gets a note."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning over the house's limit, a note well over its aim."""
    size, rules = len(held.text.strip()), held.rules
    if size > rules.max_chars:
        message = f"{size} characters; the house rule is at most {rules.max_chars}."
        yield held.flag("length", Severity.WARNING, message, Span(rules.max_chars, len(held.text)))
    elif size > rules.aim_chars * _WELL_OVER:
        message = f"{size} characters; the house aims at about {rules.aim_chars}."
        yield held.flag("length", Severity.NOTE, message)
