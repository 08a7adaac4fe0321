"""What a run of number words is worth: "one hundred and forty-seven", "two lakh", "a million"."""

import re
from fractions import Fraction

from text_to_num import text2num

from summarizer.english import number_words

LONGEST = 40
"""A longer run of digits is a code and no figure, and a run of more number words has no value."""
_INDIAN = {"lakh": "hundred thousand", "lakhs": "hundred thousand", "crore": "ten million", "crores": "ten million"}


def small(word: str) -> Fraction:
    """Return the value of a small figure in digits or words."""
    return Fraction(word.replace(",", "")) if word[0].isdigit() else Fraction(spelled(word) or 0)


def spelled(words: str) -> int | None:
    """Return the value of a run of number words, or None where the run is no number (as in "two three")."""
    if len(words.split()) > LONGEST:
        return None
    plain = re.sub(r"^an?\s", "one ", words.lower())
    if plain.split()[0].split("-")[0] in number_words.SCALES:
        plain = "one " + plain
    if any(word in _INDIAN for word in plain.split()):
        return _indian(plain)
    try:
        return int(text2num(" ".join(plain.split()), "en"))
    except ValueError:
        return None


def _indian(plain: str) -> int | None:
    """Return the value of a run that ends in lakh or crore."""
    *head, last = plain.split()
    value = spelled(" ".join(head)) if head and last in number_words.SCALES else None
    return None if value is None else value * number_words.SCALES[last]
