"""Judges whether a figure, date or name stands in the article for what the takeaway says of it, or was put in.

The words around it in the takeaway are looked for around it in the article, and around everything else of its kind:
where another figure stands nearer to those words, the takeaway has probably taken the wrong one. An element that the
article lacks altogether is measured likewise: where another of its kind stands in just those words, it contradicts the
article; else it adds to it. Learned forests weigh these measures (see `summarizer.checks.weighing.learned`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log1p

from db.records import Severity
from summarizer.checks.held import Held, Ranged
from summarizer.checks.remembering import remembered
from summarizer.checks.weighing.learned import Answer
from summarizer.checks.weighing.surroundings import around, closeness, fit

_FAR = 10
_CROWD = 20
_PRONOUNS = frozenset("he she his her they it its their who".split())


@dataclass(frozen=True)
class Verdict:
    """How an element is judged."""

    severity: Severity | None
    """How gravely it is flagged; None where it seems in its place."""
    rival: Ranged | None
    """What stands where the takeaway's words stand, if that is another of its kind."""
    probability: float
    """How probably it is out of place."""


@dataclass(frozen=True, eq=False)
class Candidates:
    """Where the article has an element of the takeaway, and what else of its kind the article has; found once."""

    places: Sequence[Ranged]
    """Empty for an element that the article lacks."""
    rivals: Sequence[Ranged]
    more: tuple[float, ...]
    """Further measures of the kind."""


def judge(question: str, element: Ranged, found: Candidates, held: Held) -> Verdict:
    """Return how gravely `element` is to be flagged for standing where the article has another."""
    answer, rival = weigh(question, element, found, held)
    return Verdict(answer.severity, rival, answer.probability)


@remembered
def weigh(question: str, element: Ranged, found: Candidates, held: Held) -> tuple[Answer, Ranged | None]:
    """Return the answer to a question about an element, and the rival that fits better than it, if one does."""
    features, rival = measures(element, found, held)
    return Answer(question, features), rival


def measures(element: Ranged, found: Candidates, held: Held) -> tuple[list[float], Ranged | None]:
    """Return the measures of an element, and the rival that fits better than it, if one does."""
    article = held.article
    places, rivals = found.places, found.rivals
    rest = held.rest(element)
    context = around(element, held)
    best = max(range(len(rest)), key=lambda number: rest[number], default=0)
    home = _Home(rest, {article.sentence_at(place.start) for place in places})
    own_fit = max((fit(place, context, article) for place in places), default=0.0)
    fits = [(fit(rival, context, article), article.sentence_at(rival.start), rival) for rival in rivals]
    rival_fit = max((near for near, *_ in fits), default=0.0)
    there = [(near, rival) for near, number, rival in fits if number == best]
    nearest = max(fits, key=lambda found_: found_[0], default=None)
    cover = home.best / (sum(held.weights.values()) or 1.0)
    behind = min((best - number for number in home.numbers if number <= best), default=_FAR)
    lead = rival_fit - own_fit
    features = [
        home.share(0),
        home.share(1),
        max(home.share(2), home.share(3)),
        home.share(-1),
        _Home(rest, {number for _, number, _ in fits}).share(0) if fits else 0.0,
        own_fit,
        rival_fit,
        max((near for near, _ in there), default=0.0),
        cover,
        home.share(0) * cover,
        min(behind, _FAR) / _FAR,
        log1p(len(places)),
        log1p(len(rivals)),
        len(context.shares) / _FAR,
        element.start / (len(held.text) or 1),
        *closeness(places, context, article),
        *closeness([rival for _, rival in there], context, article),
        *closeness([nearest[2]] if nearest else [], context, article),
        log1p(min(_CROWD, sum(near > own_fit for near, *_ in fits))),
        log1p(len(there)),
        float(any(word.norm in _PRONOUNS for word in article.words_of[best])) if article.words_of else 0.0,
        lead,
        *found.more,
    ]
    return features, nearest[2] if nearest and nearest[0] > own_fit else None


class _Home:
    """How well the sentences that hold something fit what the takeaway says beside it."""

    def __init__(self, rest: Sequence[float], numbers: set[int]) -> None:
        self.rest = rest
        self.numbers = numbers
        self.best = max(rest, default=0.0)

    def share(self, step: int) -> float:
        """Return the best fit of the sentences `step` after them, as a share of the best sentence's."""
        if self.best <= 0:
            return 1.0
        moved = (number + step for number in self.numbers)
        return max((self.rest[number] for number in moved if 0 <= number < len(self.rest)), default=0.0) / self.best
