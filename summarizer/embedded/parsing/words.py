"""Splits a sentence into the words of a treebank, each with its exact characters.

The conventions are those of the English Universal Dependencies treebanks: clitics ("n't", "'s", "'ll") are words of
their own, so are punctuation marks, currency signs and the parts of a hyphenated compound; abbreviations, figures,
web addresses and initials stay whole.
"""

import re
from collections.abc import Callable
from typing import Final

from db.records import Span

_PLAIN_QUOTES: Final = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "´": "'", "`": "'"})
_ABBREVIATIONS: Final = (
    "Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|Gen|Col|Capt|Lt|Maj|Sgt|Cpl|Rep|Sen|Gov|Rev|Hon|Pres|Supt|Det|Insp|Const|"
    "Inc|Corp|Co|Ltd|Bros|Cos|vs|v|No|Nos|Vol|Fig|Ave|Blvd|Rd|Mt|Ft|approx|est|dept|etc|al|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|"
    "Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|"
    "Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo"
)
_WORD: Final = re.compile(
    rf"""
    (?:https?://|www\.)[^\s<>"']*[^\s<>"'.,;:!?)\]]       # a web address
  | [\w.+-]+@[\w-]+(?:\.[\w-]+)+                          # an e-mail address
  | [@#]\w+                                               # a handle or a hash tag
  | (?:[A-Za-z]\.){{2,}}                                  # U.S., a.m., J.R.R.
  | (?:{_ABBREVIATIONS})\.(?=\s|,|;|-|')                  # Mr. and Inc. keep their stop
  | [A-Z]\.(?=\s+[A-Za-z]|,\s)                            # an initial
  | (?<![A-Za-z])\d{{1,2}}:\d\d(?::\d\d)?                 # 10:30
  | \d++(?:[.,]\d++)*+(?:st|nd|rd|th|s)?(?![^\W_])        # 4,000 and 3.5 and 21st and 1990s
  | \d+(?:[.,]\d+)*                                       # the figure of 20m and 38.5m and 2,500kg
  | (?i:co|non|mid|re|ex|anti|pro|pre|un|de|inter|intra|multi|extra|e|semi|sub|bi|tri|neo|vice|ultra|quasi)-[^\W_]+
                                                          # a prefix and its word
  | (?i:can)(?=not\b)                                     # cannot is two words
  | [^\W\d_]+(?=n't\b)                                    # do + n't
  | n't\b
  | '(?i:s|m|d|re|ve|ll)\b                                # clitics
  | (?<=[sS])'(?=\s|$|[,.;:])                             # the bare possessive
  | (?:[A-Z]&[A-Z])\b                                     # AT&T's heart
  | [^\W_]+(?:\.(?:com|org|net|co\.uk|gov|edu|io|tv)\b)   # example.com
  | [^\W\d_][^\W_]*?(?=n't\b)
  | [^\W\d_][^\W_]*                                       # a word, with digits inside if it starts with a letter
  | \.{{2,}} | -{{2,}} | _{{2,}} | !{{2,}} | \?{{2,}}               # runs of one mark
  | \S                                                    # any other mark by itself
    """,
    re.VERBOSE,
)


def plain_quotes(text: str) -> str:
    """Return the text with typographic quotation marks and apostrophes made plain, every character in its place."""
    return text.translate(_PLAIN_QUOTES)


def split_words(sentence: str) -> tuple[Span, ...]:
    """Return the spans of the words of a sentence, in order, without overlap, covering all that is not space."""
    return tuple(Span(*match.span()) for match in _WORD.finditer(plain_quotes(sentence)))


_CASING_LOWER, _CASING_CAPITAL, _CASING_CAPITALS, _CASING_MIXED, _CASING_FIGURE, _CASING_MARK = range(1, 7)
CASING_UNKNOWN: Final = 0
CASING_FIRST: Final = 7


def casing(sentence: str, words: tuple[Span, ...]) -> tuple[int, ...]:
    """Return the kind of each word's letters, 0 to 7: the encoder reads lower case, this is what it would miss.

    The first word's capital says nothing and has a kind of its own. In a sentence all in capitals, or with none, the
    letters say nothing either: every word's kind is 0.
    """
    if not _has(sentence, str.isupper) or not _has(sentence, str.islower):
        return (CASING_UNKNOWN,) * len(words)
    kinds = [_kind(span.cut(sentence)) for span in words]
    first = next((place for place, kind in enumerate(kinds) if kind not in {_CASING_MARK, _CASING_FIGURE}), None)
    if first is not None and kinds[first] == _CASING_CAPITAL:
        kinds[first] = CASING_FIRST
    return tuple(kinds)


def _has(sentence: str, kind: Callable[[str], bool]) -> bool:
    """Return whether any letter is of a kind; the first ones mostly tell."""
    return any(kind(character) for character in sentence if character.isalpha())


def _kind(word: str) -> int:
    if any(character.isdigit() for character in word):
        return _CASING_FIGURE
    if not any(character.isalpha() for character in word):
        return _CASING_MARK
    if word.islower():
        return _CASING_LOWER
    if len(word) > 1 and word.isupper():
        return _CASING_CAPITALS
    return _CASING_CAPITAL if word[0].isupper() and word[1:] == word[1:].lower() else _CASING_MIXED
