"""Check `injection`: text that speaks to a model, or that carries characters which a reader can not see."""

import re
import unicodedata
from collections.abc import Iterator

from db.records import Flag, Severity, Span
from db.unseen import is_unseen
from summarizer.checks.form.unseen import flags_of_regions
from summarizer.checks.held import Held
from summarizer.checks.reading.quotations import fold
from summarizer.english.tone import COMMANDS, IN_NEWS

_COMMAND = re.compile("|".join(f"(?:{pattern})" for pattern in COMMANDS), re.IGNORECASE)
_IN_NEWS = re.compile("|".join(f"(?:{pattern})" for pattern in IN_NEWS), re.IGNORECASE)
_NEXT = re.compile(r"(?:\W*\w+){1,2}")
_LINK = re.compile(
    r"https?://|www\.\w|</?\w{1,40}(?:\s[^<>]{0,300})?>|!?\[[^\[\]]{0,300}\]\([^()]{0,300}\)", re.IGNORECASE
)
_PLAIN = frozenset("\u00ad")
"""A soft hyphen is invisible and harmless."""


_JOINER = "\u200d"
_VARIANTS = "\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
"""What makes a picture coloured, or gives it one of five skins."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield errors for invisible characters and for words to or from a model, a warning for links and markup.

    What the article says to the letter of or like a model is a note: "I can't help my parents" is news.
    """
    text = held.text
    pictures = flags_of_regions(text)
    places = (place for place, character in enumerate(text) if _is_hidden(character) and place not in pictures)
    hidden = next((place for place in places if not _joins_pictures(text, place)), None)
    if hidden is not None:
        name = unicodedata.name(text[hidden], f"U+{ord(text[hidden]):04X}").lower()
        message = f"An invisible character ({name}) stands here."
        yield held.flag("injection", Severity.ERROR, message, Span(hidden, hidden + 1))
    if (found := _COMMAND.search(text) or _IN_NEWS.search(text)) is not None:
        message = f"“{found[0].strip()}” speaks to or from a language model, not to a reader."
        is_told = found.re is _IN_NEWS and _with_next(found) in held.article.folded
        yield held.flag("injection", Severity.NOTE if is_told else Severity.ERROR, message, Span(*found.span()))
    if link := _LINK.search(text):
        yield held.flag("injection", Severity.WARNING, "Links and markup do not belong here.", Span(*link.span()))


def _with_next(found: re.Match[str]) -> str:
    """Return what was found with the next two words, as the article would have it."""
    behind = _NEXT.match(found.string, found.end())
    return fold(found.string[found.start() : found.end() if behind is None else behind.end()])


def _joins_pictures(text: str, place: int) -> bool:
    """Return whether a joiner makes one picture of two, as in the emoji of a family: everybody can see that."""
    before = text[:place].rstrip(_VARIANTS)
    sides = (before[-1:], text[place + 1 : place + 2])
    return text[place] == _JOINER and all(side and unicodedata.category(side) == "So" for side in sides)


def _is_hidden(character: str) -> bool:
    return is_unseen(character) and character not in _PLAIN
