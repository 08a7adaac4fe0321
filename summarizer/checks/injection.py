"""Check `injection`: text that speaks to a model, or that carries characters which a reader can not see."""

import re
import unicodedata
from collections.abc import Iterator

from db.records import Flag, Severity, Span
from summarizer.checks.english.tone import TO_A_MODEL
from summarizer.checks.held import Held

_TO_A_MODEL = re.compile("|".join(f"(?:{pattern})" for pattern in TO_A_MODEL), re.IGNORECASE)
_LINK = re.compile(
    r"https?://|www\.\w|</?\w{1,40}(?:\s[^<>]{0,300})?>|!?\[[^\[\]]{0,300}\]\([^()]{0,300}\)", re.IGNORECASE
)
_PLAIN = frozenset("\u00ad")
"""A soft hyphen is invisible and harmless."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield errors for invisible characters and for words to or from a model, a warning for links and markup."""
    text = held.text
    hidden = next((place for place, character in enumerate(text) if is_hidden(character)), None)
    if hidden is not None:
        name = unicodedata.name(text[hidden], f"U+{ord(text[hidden]):04X}").lower()
        message = f"An invisible character ({name}) stands here."
        yield held.flag("injection", Severity.ERROR, message, Span(hidden, hidden + 1))
    if found := _TO_A_MODEL.search(text):
        message = f"“{found[0].strip()}” speaks to or from a language model, not to a reader."
        yield held.flag("injection", Severity.ERROR, message, Span(*found.span()))
    if link := _LINK.search(text):
        yield held.flag("injection", Severity.WARNING, "Links and markup do not belong here.", Span(*link.span()))


def is_hidden(character: str) -> bool:
    """Return whether a character is a control, a bidirectional control or another format character."""
    return unicodedata.category(character) in {"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"} and character not in _PLAIN
