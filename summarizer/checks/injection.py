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


_JOINER = "\u200d"
_VARIANTS = "\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
"""What makes a picture coloured, or gives it one of five skins."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield errors for invisible characters and for words to or from a model, a warning for links and markup."""
    text = held.text
    places = (place for place, character in enumerate(text) if is_hidden(character))
    hidden = next((place for place in places if not _joins_pictures(text, place)), None)
    if hidden is not None:
        name = unicodedata.name(text[hidden], f"U+{ord(text[hidden]):04X}").lower()
        message = f"An invisible character ({name}) stands here."
        yield held.flag("injection", Severity.ERROR, message, Span(hidden, hidden + 1))
    if found := _TO_A_MODEL.search(text):
        message = f"“{found[0].strip()}” speaks to or from a language model, not to a reader."
        yield held.flag("injection", Severity.ERROR, message, Span(*found.span()))
    if link := _LINK.search(text):
        yield held.flag("injection", Severity.WARNING, "Links and markup do not belong here.", Span(*link.span()))


def _joins_pictures(text: str, place: int) -> bool:
    """Return whether a joiner makes one picture of two, as in the emoji of a family: everybody can see that."""
    before = text[:place].rstrip(_VARIANTS)
    sides = (before[-1:], text[place + 1 : place + 2])
    return text[place] == _JOINER and all(side and unicodedata.category(side) == "So" for side in sides)


def is_hidden(character: str) -> bool:
    """Return whether a character is a control, a bidirectional control or another format character."""
    return unicodedata.category(character) in {"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"} and character not in _PLAIN
