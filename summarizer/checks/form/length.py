"""Check `length`: a takeaway keeps the house's measure."""

from collections.abc import Iterator

from db.records import Flag, Severity, Span
from summarizer.checks.held import Held

_WELL_OVER = 1.25
"""A takeaway this much over the aim gets a note."""
_FAR_OVER = 2
"""So much over the limit is no takeaway: a paste that went wrong, or a whole paragraph."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning over the house's limit, an error far over it, a note well over its aim."""
    size, rules = len(held.text.strip()), held.rules
    if size > rules.max_chars * _FAR_OVER:
        message = f"{size} characters; the house rule is at most {rules.max_chars}: is all of it meant to be here?"
        yield held.flag("length", Severity.ERROR, message, Span(rules.max_chars, len(held.text)))
    elif size > rules.max_chars:
        message = f"{size} characters; the house rule is at most {rules.max_chars}."
        yield held.flag("length", Severity.WARNING, message, Span(rules.max_chars, len(held.text)))
    elif size > rules.aim_chars * _WELL_OVER:
        message = f"{size} characters; the house aims at about {rules.aim_chars}."
        yield held.flag("length", Severity.NOTE, message)
