"""How English writes letters that it does not have: one plain spelling of each, and others that are as right."""

from typing import Final

PLAIN_LETTERS: Final[dict[str, str]] = {
    "ø": "o",
    "æ": "ae",
    "œ": "oe",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ı": "i",
    "ß": "ss",
    "ħ": "h",
    "ŋ": "ng",
}
"""Letters that are none of the alphabet's with an accent."""
OTHER_SPELLINGS: Final[dict[str, str]] = {
    "ø": "oe",
    "ö": "oe",
    "å": "aa",
    "ä": "ae",
    "æ": "a",
    "ü": "ue",
    "đ": "dj",
    "ð": "th",
    "ß": "s",
}
"""The second spelling of some: Odegaard for Ødegård."""
APOSTROPHES: Final = "’‘‛ʼ`´′"
"""Signs that stand for an apostrophe inside a word."""
