"""Tell of what kind an article is by what its source says: its genres, its section, and words around its headline."""

import re

_OPINION = re.compile(
    r"(?:opinion|op-?ed|editorial|letters? to the editor|commentary|comment)\s*[:|–—]"
    r"|(?:letters?|column)\s*[:|]\s*(?-i:[^a-z\d\s])"
    r"|[(\[](?:opinion|op-?ed|commentary)[)\]]",
    re.IGNORECASE,
)
_OPINION_BEHIND = re.compile(
    r"(?:\s[|–—-]\s*(?:opinion|op-?ed|editorial|letters to the editor|commentary|comment)"
    r"|[(\[](?:opinion|op-?ed|commentary)[)\]])(?=\s*$|\s+\|\s)",
    re.IGNORECASE,
)
_PARTS_OF_SECTION = re.compile(r"[,;/|:>›»•·]|\s[-–—]+\s")
_BAR = re.compile(r"\s+\|\s+")
_LEAST_WORDS = 4
"""Words of a part of a title that is no entry of a menu."""
_SAY_OPINION = frozenset(("comment", "commentary", "oped", "editorial"))
_SAY_ADVERTISEMENT = frozenset(
    "sponsored sponsoredcontent sponsoredpost paidcontent paidpost partnercontent brandedcontent brandstudio "
    "promotedcontent advertorial advertiser advertising advertisementfeature".split()
)
_LETTERS = frozenset(("letter",))
_JOINED = re.compile(r"&|\band\b", re.IGNORECASE)


def kind_of_genre(genre: str) -> str:
    """Return a genre as it is compared: without letter case, spaces, hyphens and the plural."""
    return re.sub(r"[\W_]", "", genre).casefold().removesuffix("s")


def says_opinion(headline: str) -> bool:
    """Return whether a headline says in front of it, behind it or in brackets that the article is opinion."""
    return bool(_OPINION.match(headline) or _OPINION_BEHIND.search(headline))


def headline_in(title: str) -> str:
    """Return the headline in a title with bars in it, without the site's name, and with a genre; empty for a menu."""
    parts = _BAR.split(title)
    if len(parts) == 1:
        return ""
    headline = max((part for part in parts if not says_opinion(f"{part}:")), key=len, default="")
    opinion = says_opinion(title)
    if len(headline.split()) < (_LEAST_WORDS if not opinion or len(parts) > 2 else 2):  # noqa: PLR2004 - two parts
        return ""
    return f"{headline} | Opinion" if opinion else headline


def kinds_in(stated: str) -> set[str]:
    """Return what genres and sections say, as it is compared: each part of a path, and of `Opinion & Analysis`.

    A section for news beside other things may hold anything, and that of arts and letters none to the editor.
    """
    found: set[str] = set()
    for part in _PARTS_OF_SECTION.split(stated):
        joined = {kind_of_genre(one) for one in _JOINED.split(part)}
        found |= {kind_of_genre(part)} | (
            set() if "new" in joined else joined - (_LETTERS if len(joined) > 1 else set())
        )
    found |= {"advertisement"} if found & _SAY_ADVERTISEMENT else set()
    return found | ({"opinion"} if found & _SAY_OPINION else set())
