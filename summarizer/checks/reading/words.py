"""Cuts a text into words with spans, small-letter forms and stems."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from summarizer import stems
from summarizer.english.grammar import FUNCTION_WORDS
from summarizer.english.letters import APOSTROPHES, PLAIN_LETTERS

_MARK = r"[\u0300-\u036f]"
"""An accent that stands behind its letter, as some systems write them."""
_LETTERS = rf"[^\W\d_]+(?:{_MARK}+[^\W\d_]*)*"
_WORD = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}|\d+(?:[.,]\d+)*(?:(?:st|nd|rd|th)\b)?|{_LETTERS}(?:['{APOSTROPHES}]{_LETTERS})*"
)
_STRAIGHT = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
_PLAIN = str.maketrans(PLAIN_LETTERS)


class Word(NamedTuple):
    """One word or figure of a text."""

    start: int
    end: int
    text: str
    """As printed."""
    norm: str
    """In small letters, with straight apostrophes, without accents, a possessive ending, or the stops of an acronym."""
    stem: str
    """What inflected forms share; empty for function words, which carry no fact."""


def read_words(text: str) -> tuple[Word, ...]:
    """Return the words of `text` in order."""
    return tuple(_words(text))


def _words(text: str) -> Iterator[Word]:
    for match in _WORD.finditer(text):
        printed = match[0]
        norm = normal(printed)
        yield Word(match.start(), match.end(), printed, norm, stem(norm))


@lru_cache(maxsize=16_384)
def normal(printed: str) -> str:
    """Return a word's form for comparison."""
    norm = printed.lower().translate(_STRAIGHT)
    norm = norm.removesuffix("'s")
    if not norm.isascii():
        norm = _unaccented(norm)
    return norm.replace(".", "") if not norm[0].isdigit() else norm


def _unaccented(norm: str) -> str:
    """Return a word without accents, so that Cézanne and Cezanne are one; unchanged where nothing would be left."""
    decomposed = unicodedata.normalize("NFKD", norm.translate(_PLAIN))
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return plain or norm


def stem(norm: str) -> str:
    """Return the Snowball stem of a small-letter word, or an empty string for a function word."""
    if norm in FUNCTION_WORDS:
        return ""
    if norm[0].isdigit():
        return norm.replace(",", "")
    return stems.stem(norm)
