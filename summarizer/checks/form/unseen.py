"""Tells which unseen characters of a text can neither hide nor reorder anything where they stand."""

import re
import unicodedata
from bisect import bisect_left

from db.unseen import is_unseen

_SHAPING = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2")
"""What only joins letters or says where a line may break, and the signs of Arabic and Syriac that are drawn."""
_DIRECTIONS = {"\u200e": ("L",), "\u200f": ("R", "AL"), "\u061c": ("R", "AL")}
"""Marks that stand for a letter of one direction, with the classes of the letters that they are like."""
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_LETTERS_AND_DIGITS = frozenset({"L", "R", "AL", "EN", "AN"})
_REGIONS = ("gbeng", "gbsct", "gbwls")
"""England, Scotland, Wales: all flags of this kind that are in use. Any other word behind the black flag is hidden."""
_FLAG = re.compile(
    "(?<=\U0001f3f4)(?:"
    + "|".join("".join(chr(0xE0000 + ord(letter)) for letter in region) for region in _REGIONS)
    + ")\U000e007f"
)


def flags_of_regions(text: str) -> frozenset[int]:
    """Return the places of the unseen letters that make a flag of the black one before them."""
    return frozenset(place for found in _FLAG.finditer(text) for place in range(*found.span()))


def harmless(text: str) -> frozenset[int]:
    """Return the places of unseen characters that readers may get as they are.

    A mark of direction turns "3 - 1" round where it stands beside figures. Beside a letter of its own direction it does
    what that letter does already, and a left-to-right mark does nothing where all is written so.
    """
    unseen = [place for place, character in enumerate(text) if is_unseen(character)]
    if not unseen:
        return frozenset()
    kept = {place for place in unseen if text[place] in _SHAPING or _is_form(text, place)} | flags_of_regions(text)
    marks = [place for place in unseen if text[place] in _DIRECTIONS]
    if marks:
        strong = [place for place in range(len(text)) if _class(text[place]) in _LETTERS_AND_DIGITS]
        turns = any(_class(text[place]) in _RIGHT_TO_LEFT for place in strong)
        kept |= {place for place in marks if (text[place] == "\u200e" and not turns) or _is_like(text, place, strong)}
    return frozenset(kept)


def _is_form(text: str, place: int) -> bool:
    """Return whether a character says which form of the ideograph before it is drawn, as in Japanese names."""
    named = unicodedata.name(text[place], "").startswith("VARIATION SELECTOR")
    return named and unicodedata.name(text[place - 1 : place] or " ", "").startswith("CJK UNIFIED")


def _is_like(text: str, mark: int, strong: list[int]) -> bool:
    """Return whether the next letter or digit before a mark, or that behind it, is a letter of its direction."""
    behind = bisect_left(strong, mark)
    sides = strong[max(behind - 1, 0) : behind + 1]
    return any(_class(text[place]) in _DIRECTIONS[text[mark]] for place in sides)


def _class(character: str) -> str:
    """Return the bidirectional class of a character; a mark of direction has none here, for it is no letter."""
    return "" if character in _DIRECTIONS else unicodedata.bidirectional(character)
