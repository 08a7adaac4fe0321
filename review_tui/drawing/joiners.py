"""Tells which unseen characters a word or a picture is made with: without them it is another one. Pure."""

import unicodedata

ZWNJ, ZWJ = "\u200c", "\u200d"
_PRESENTATION = frozenset("\ufe0e\ufe0f")
_BLACK_FLAG = "\U0001f3f4"
_TAGS = range(0xE0020, 0xE0080)
"""What names the country or region of a black flag."""
_JOINING = (
    range(0x0600, 0x0900), range(0x0900, 0x0E00), range(0x1000, 0x10A0), range(0x1780, 0x18B0), range(0xFB50, 0xFE00),
    range(0xFE70, 0xFEFF),
)  # fmt: skip
"""Arabic and Syriac, the scripts of India, Burmese, Khmer and Mongolian: a joiner between their letters is spelling."""


def joined_at(text: str) -> frozenset[int]:
    """Return the places of joiners in joined emoji and between letters that join, of a flag's tags, and of selectors.

    A selector says whether the sign before it is drawn in colours. Anywhere else such characters are hidden.
    """
    places = {
        place
        for place, character in enumerate(text)
        if (character in ZWNJ + ZWJ and _joins(text, place)) or (character in _PRESENTATION and _is_sign(text, place))
    }
    if _BLACK_FLAG in text:
        # The checks are imported only where there is such a flag: the desk begins without them.
        from summarizer.checks.form.unseen import flags_of_regions

        places |= flags_of_regions(text)
    return frozenset(places)


def may_follow(before: str, character: str) -> bool:
    """Return whether what is typed behind `before` may be part of a word, of a picture or of a flag that goes on."""
    last = before[-1:]
    if not last or len(character) != 1:
        return False
    if character in (ZWNJ, ZWJ):
        return _is_joining(last) or (character == ZWJ and _is_picture(last))
    if character in _PRESENTATION:
        return _is_sign(before + character, len(before))
    return ord(character) in _TAGS and (last == _BLACK_FLAG or ord(last) in _TAGS)


def _joins(text: str, place: int) -> bool:
    before, after = text[max(place - 1, 0) : place], text[place + 1 : place + 2]
    if not before or not after:
        return False
    if _is_joining(before) and _is_joining(after):
        return True
    return text[place] == ZWJ and _is_picture(before) and _is_picture(after)


def _is_joining(character: str) -> bool:
    letter = unicodedata.category(character)[0] in "LM"
    return letter and any(ord(character) in script for script in _JOINING)


def _is_picture(character: str) -> bool:
    """Return whether a character is an emoji, its tone, or the selector behind one."""
    return unicodedata.category(character) in ("So", "Sk") or character in _PRESENTATION


def _is_sign(text: str, place: int) -> bool:
    """Return whether a selector stands behind what has two looks: a symbol, or the digit of a keycap."""
    before = text[max(place - 1, 0) : place]
    return bool(before) and (unicodedata.category(before) in ("So", "Sm", "Sk", "Nd", "Po") or before == _BLACK_FLAG)
