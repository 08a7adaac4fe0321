"""Measures how far the words right beside an element agree with those beside one and the same place of the article.

What stands before and after a place is taken together: "played 92 holes" agrees with "played 92 holes" on both sides,
and with "in 72 holes" on one, even where other places agree with either side.
"""

from collections.abc import Sequence

from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import Held, Ranged
from summarizer.checks.runs import run
from summarizer.checks.weighing.surroundings import Around, around, spot_of

_MOST = 40
"""So many places of one sort are looked at."""


def neighbours(element: Ranged, places: Sequence[Ranged], rivals: Sequence[Ranged], held: Held) -> tuple[float, ...]:
    """Return how the neighbours agree at the best place of an element and of its rivals, and by how much they differ.

    Words to the letter on both sides, the nearest content words on both sides, and whether a place is in evidence.
    """
    context, article = around(element, held), held.article
    own, other = _best(places, context, article), _best(rivals, context, article)
    return (
        own[0],
        other[0],
        own[0] - other[0],
        own[1],
        other[1],
        own[1] - other[1],
        float(any(article.sentence_at(place.start) in held.evidence for place in places)),
        float(any(article.sentence_at(rival.start) in held.evidence for rival in rivals)),
    )


def agreement(place: Ranged, context: Around, article: CheckedArticle) -> tuple[int, int]:
    """Return how many words agree to the letter beside a place, and on how many sides the nearest content word does."""
    spot = spot_of(place, article)
    words = run(spot.before, context.before) + run(spot.after, context.after)
    sides = sum(bool(here) and here == there for here, there in zip(context.beside, spot.beside, strict=True))
    return words, sides


def _best(places: Sequence[Ranged], context: Around, article: CheckedArticle) -> tuple[float, float]:
    found = [agreement(place, context, article) for place in places[:_MOST]]
    return float(max((words for words, _ in found), default=-1)), float(max((sides for _, sides in found), default=-1))
