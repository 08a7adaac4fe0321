"""Tells which characters of a text nobody sees: one answer for checks, terminal, desk and exports."""

import unicodedata

_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0\U00016fe4\U0001d159")
"""Letters, signs and selectors that draw nothing, whatever their category says."""
_SELECTORS = (range(0xFE00, 0xFE0E), range(0xE0100, 0xE01F0))
"""Variation selectors: they draw nothing and can carry a hidden message. The last two of the first row only say
whether a sign is drawn as a picture."""


def is_unseen(character: str) -> bool:
    """Return whether a character is a control, a bidirectional control, another format character or draws nothing."""
    if character.isascii():
        return not character.isprintable()
    return (
        unicodedata.category(character) in _CATEGORIES
        or character in _BLANK
        or any(ord(character) in selectors for selectors in _SELECTORS)
    )
