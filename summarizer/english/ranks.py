"""English for places among others: the top seed, the world number three, ranked third in the world."""

from typing import Final

from summarizer.english.number_words import NUMBER_WORDS, ORDINALS

_ORDINAL = rf"{'|'.join(ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th)"
_NUMBER = rf"\d{{1,3}}|{'|'.join(NUMBER_WORDS[1:])}"
_NO = r"(?:no\.?|number)\s?"
TOP: Final = frozenset({"top"})
"""What the first place is also called."""
RANKS: Final[dict[str, str]] = {
    "seed": (
        rf"\b(?P<a>top|{_ORDINAL})[\s-]seed(?:s|ed)?\b|\b{_NO}(?P<b>{_NUMBER})[\s-]seed(?:s|ed)?\b"
        rf"|\bseeded\s(?:{_NO})?(?P<c>{_ORDINAL}|{_NUMBER})\b"
    ),
    "world": (
        rf"\bworld(?:['’]s)?\s{_NO}(?P<a>{_NUMBER})\b"
        rf"|\branked\s(?:{_NO})?(?P<b>{_ORDINAL}|{_NUMBER})\sin\sthe\sworld\b"
        rf"|\branked\sworld\s{_NO}(?P<c>{_NUMBER})\b|\b{_NO}(?P<d>{_NUMBER})\sin\sthe\sworld\b"
    ),
}
"""The ways to give a place of each sort, as patterns; the group that is found is the place."""
FORMER: Final = r"\b(?:former|ex|then|once|previous)[\s-]$"
"""What stands before a rank that somebody no longer has, as a pattern."""
