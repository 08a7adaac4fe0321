"""Finds words as a keyboard types them in a text as a newspaper sets it. Pure."""

import re
import unicodedata

from db.records import Span

_SIGNS = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc\u0060\u00b4", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
}
_ACCENTS = "[\u0300-\u036f]*"
"""Marks that stand beside their letter as characters of their own."""


def places(text: str, words: str) -> tuple[Span, ...]:
    """Return where `words` stand in `text`, whatever the case, accents, quotation marks and dashes.

    A space stands for any run of white space.
    """
    typed = [_pattern(word) for word in unicodedata.normalize("NFC", words).split()]
    pattern = r"\s+".join(word for word in typed if word)
    folded = "".join(map(_folded, text))
    return tuple(Span(*match.span()) for match in re.finditer(pattern, folded)) if pattern else ()


def _pattern(word: str) -> str:
    letters = (_folded(letter) for letter in word if not unicodedata.combining(letter))
    return "".join(re.escape(letter) + _ACCENTS for letter in letters)


def _folded(character: str) -> str:
    """Return one character for one, so that places in the folded text are places in the text."""
    if character.isascii():
        return character.lower()
    sign = _SIGNS.get(character)
    if sign is not None:
        return sign
    bare = [part for part in unicodedata.normalize("NFKD", character) if not unicodedata.combining(part)]
    small = (bare[0] if len(bare) == 1 else character).casefold()
    return small if len(small) == 1 else character
