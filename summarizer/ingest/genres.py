"""Tell of what kind an article is by what its source says: its genres, its section, and words around its headline."""

import re

_OPINION = re.compile(
    r"(?:opinion|op-?ed|editorial|letters?(?: to the editor)?|column|commentary|comment)\s*[:|–—]"
    r"|[(\[](?:opinion|op-?ed|commentary)[)\]]",
    re.IGNORECASE,
)
_OPINION_BEHIND = re.compile(
    r"(?:\s[|–—-]\s*(?:opinion|op-?ed|editorial|letters to the editor|commentary|comment)"
    r"|[(\[](?:opinion|op-?ed|commentary)[)\]])\s*$",
    re.IGNORECASE,
)
_PARTS_OF_SECTION = re.compile(r"[,;/|:>›»•·]|\s[-–—]+\s")
_JOINED = re.compile(r"&|\band\b", re.IGNORECASE)


def kind_of_genre(genre: str) -> str:
    """Return a genre as it is compared: without letter case, spaces, hyphens and the plural."""
    return re.sub(r"[\W_]", "", genre).casefold().removesuffix("s")


def says_opinion(headline: str) -> bool:
    """Return whether a headline says in front of it, behind it or in brackets that the article is opinion."""
    return bool(_OPINION.match(headline) or _OPINION_BEHIND.search(headline))


def kinds_in(stated: str) -> set[str]:
    """Return what genres and sections say, as it is compared: each part of a path, and of `Opinion & Analysis`.

    A section for news beside other things may hold anything.
    """
    found: set[str] = set()
    for part in _PARTS_OF_SECTION.split(stated):
        joined = {kind_of_genre(one) for one in _JOINED.split(part)}
        found |= {kind_of_genre(part)} | (set() if "new" in joined else joined)
    return found
