"""The article's letters without what may stand between them, where words are sought that may be printed apart."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import CROWD
from summarizer.checks.remembering import remembered

_BETWEEN = re.compile(r"[\s'-]+")


class Squeezed(NamedTuple):
    """A text without blanks, hyphens and apostrophes."""

    letters: str
    at: Sequence[int]
    """For each of the letters its place in the text."""


@remembered
def squeezed(article: CheckedArticle) -> Squeezed:
    """Return an article's folded text without blanks, hyphens and apostrophes; made once."""
    text = article.folded
    places = [(gap.start(), gap.end()) for gap in _BETWEEN.finditer(text)]
    starts, ends = [0, *(end for _, end in places)], [*(start for start, _ in places), len(text)]
    at = [place for start, end in zip(starts, ends, strict=True) for place in range(start, end)]
    return Squeezed("".join(text[start:end] for start, end in zip(starts, ends, strict=True)), at)


def stands_apart(letters: str, article: CheckedArticle) -> bool:
    """Return whether the article has these letters as whole words, whatever blanks and hyphens are among them.

    Apostrophes of their own have to be there too. Of very many places where the letters stand inside of longer words
    only the first are looked at.
    """
    text, plain = article.folded, letters.replace("'", "")
    found, at = squeezed(article)
    start = found.find(plain)
    for _ in range(CROWD):
        if start < 0:
            return False
        first, last = at[start], at[start + len(plain) - 1]
        whole = not (_is_letter(text[first - 1 : first]) or _is_letter(text[last + 1 : last + 2]))
        if whole and (plain == letters or _has_apostrophes(letters, text[first : last + 1])):
            return True
        start = found.find(plain, start + 1)
    return False


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_"


def _has_apostrophes(letters: str, printed: str) -> bool:
    return re.fullmatch(r"[\s'-]*".join(map(re.escape, letters)), printed) is not None
