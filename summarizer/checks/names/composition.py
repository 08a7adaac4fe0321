"""Measures of what a name is made: whole names of the article, parts of one, or pieces of several.

"Lisa Collins" made of Lisa Minott and David Collins has words that the article knows, each in another name.
"""

from collections.abc import Sequence

from summarizer.checks.article import CheckedArticle
from summarizer.checks.bearers.grouping import bearers
from summarizer.checks.reading.names import Name
from summarizer.checks.remembering import remembered

_MOST = 3
"""So many pieces are told apart."""


def composition_measures(name: Name, article: CheckedArticle) -> list[float]:
    """Return how a name is made up of the article's names.

    Whether one of them is the same; ends with it; begins with it; the greatest share of it that one bearer's names
    have; how many bearers it takes to have all; whether its first and its last word are a name by themselves there.
    """
    norms = tuple(word.norm for word in name.words)
    printed = _printed(article)
    share, pieces = _cover(norms, article)
    return [
        float(norms in printed),
        float(any(other[-len(norms) :] == norms and other != norms for other in printed)),
        float(any(other[: len(norms)] == norms and other != norms for other in printed)),
        share,
        float(pieces),
        float(norms[:1] in printed),
        float(norms[-1:] in printed),
    ]


@remembered
def _printed(article: CheckedArticle) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(word.norm for word in name.words) for name in article.read.names)


def _cover(norms: Sequence[str], article: CheckedArticle) -> tuple[float, int]:
    """Return the greatest share of a name's words that one bearer has, and how many bearers it takes to have all."""
    left = set(norms)
    share, pieces = 0.0, 0
    while left and pieces < _MOST:
        most = max((len(left & bearer.norms) for bearer in bearers(article)), default=0)
        if not most:
            return share, _MOST
        largest = next(bearer for bearer in bearers(article) if len(left & bearer.norms) == most)
        share = share or most / len(left)
        left -= largest.norms
        pieces += 1
    return share, pieces
