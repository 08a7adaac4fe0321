"""Tells whether a figure that a forest doubts is in its place all the same: nothing else could well stand there."""

from summarizer.checks.held import Held, Ranged
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.weighing.marks import MOSTLY, is_copied_beside
from summarizer.checks.weighing.neighbours import agreement
from summarizer.checks.weighing.placing import Candidates
from summarizer.checks.weighing.surroundings import around, closeness, fit

_ALONE, _SEEN = 0.60, 0.80
"""So sure the forest must be in a mostly copied sentence, where no other figure of its kind stands nearer; and where
some of the takeaway's words stand round the figure there, too."""
_SOME, _MANY = 0.045, 0.20
"""Such shares of the takeaway's words are some, and are many."""
_BETTER = 1
"""So many figures at most may fit better than one that the next word of the takeaway stands beside."""
_ASIDE, _LITTLE = 0.70, 0.5
"""So sure it must be where the other figure's sentence has less than this part of what the best one has."""
_MUCH = 0.75
"""A sentence that has this part of what the best one has may be the one that is told."""


def is_in_place(quantity: Quantity, rival: Ranged | None, found: Candidates, probability: float, held: Held) -> bool:
    """Return whether a figure is in its place in spite of a forest's doubt; `rival` is what could stand there."""
    if quantity.form is not Form.COUNT:
        return False
    if rival is None:
        return _is_copied(quantity, found, probability, held) or _is_beside(quantity, found, held)
    rest = held.rest(quantity)
    is_aside = rest[held.article.sentence_at(rival.start)] < _LITTLE * max(rest)
    return (is_aside and probability < _ASIDE) or _is_told(quantity, found, held)


def _is_copied(quantity: Quantity, found: Candidates, probability: float, held: Held) -> bool:
    """Return whether the takeaway is mostly copied, and the forest not sure enough for that."""
    if probability >= _SEEN or not is_copied_beside(quantity, held, MOSTLY):
        return False
    return probability < _ALONE or _fit(quantity, found, held) > _SOME


def _is_beside(quantity: Quantity, found: Candidates, held: Held) -> bool:
    """Return whether the next word that says something stands near the figure there, too, and hardly another fits."""
    context, article = around(quantity, held), held.article
    *_, behind = closeness(found.places, context, article)
    if not behind:
        return False
    own = _fit(quantity, found, held)
    return sum(fit(rival, context, article) > own for rival in found.rivals) <= _BETTER


def _is_told(quantity: Quantity, found: Candidates, held: Held) -> bool:
    """Return whether the figure's own sentence is nearly the best, and the words beside it agree as well as any do."""
    rest, context, article = held.rest(quantity), around(quantity, held), held.article
    if max(rest[article.sentence_at(place.start)] for place in found.places) < _MUCH * max(rest):
        return False
    own, others = (
        max((agreement(one, context, article)[0] for one in ones), default=0) for ones in (found.places, found.rivals)
    )
    return own >= others and _fit(quantity, found, held) > _MANY


def _fit(quantity: Quantity, found: Candidates, held: Held) -> float:
    """Return which share of the takeaway's words round a figure surrounds it at its best place."""
    context = around(quantity, held)
    return max(fit(place, context, held.article) for place in found.places)
