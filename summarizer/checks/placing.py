"""Judges whether a figure, date or name that the article has stands there for what the takeaway says of it.

The words around it in the takeaway are looked for around it in the article, and around everything else of its kind:
where another figure stands nearer to those words, the takeaway has probably taken the wrong one. A logistic regression
weighs these measures; `python -m summarizer.training placing` learns its weights (`placing.json`) from true sentences
and the same sentences with one element replaced by another of the article.
"""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import exp, log1p

from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import Held, Ranged

_FADE = 4.0
"""At this many words' distance a shared word counts half."""
_OTHER_SIDE = 0.6
"""A shared word counts this much when it stands after rather than before, or the other way round."""
_FAR = 10
_CROWD = 20
_PRONOUNS = frozenset("he she his her they it its their who".split())


@dataclass(frozen=True)
class Verdict:
    """How a placed element is judged."""

    wrong: float
    """The probability that it stands in the article for another thing, 0 to 1."""
    rival: Ranged | None
    """What stands where the takeaway's words stand, if that is another of its kind."""


@dataclass(frozen=True)
class Around:
    """The takeaway's words around one element, as they weigh for finding its like in the article."""

    held: Held
    shares: Mapping[str, tuple[int, float]]
    """For each stem its side (-1 before, 1 after) and its nearness."""
    total: float
    before: str
    after: str
    hits: Mapping[int, Sequence[tuple[int, str]]]
    """For each sentence of the article where those stems stand in it."""


@dataclass(frozen=True)
class Candidates:
    """Where the article has an element of the takeaway, and what else of its kind the article has."""

    places: Sequence[Ranged]
    rivals: Sequence[Ranged]
    more: tuple[float, ...]
    """Further measures of the kind."""


def judge(kind: str, element: Ranged, found: Candidates, held: Held) -> Verdict:
    """Return how probably `element` of the takeaway stands in the article for another thing."""
    features, rival = measures(element, found, held)
    weights = _weights()[kind]
    score = weights[0] + sum(w * f for w, f in zip(weights[1:], features, strict=True))
    return Verdict(1.0 / (1.0 + exp(-max(-30.0, min(30.0, score)))), rival)


@cache
def _weights() -> dict[str, list[float]]:
    listed = resources.files("summarizer.checks").joinpath("placing.json").read_text(encoding="utf-8")
    return {kind: [float(weight) for weight in weights] for kind, weights in json.loads(listed)["weights"].items()}


def measures(element: Ranged, found: Candidates, held: Held) -> tuple[list[float], Ranged | None]:
    """Return the measures of a placed element, and the rival that fits better than it, if one does."""
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
    rival_there = max((near for near, _ in there), default=0.0)
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
        rival_there,
        cover,
        min(behind, _FAR) / _FAR,
        log1p(len(places)),
        log1p(len(rivals)),
        len(context.shares) / _FAR,
        *_neighbours(places, context, article),
        *_neighbours([rival for _, rival in there], context, article),
        log1p(min(_CROWD, sum(near > own_fit for near, *_ in fits))),
        float(any(word.norm in _PRONOUNS for word in article.words_of[best])) if article.words_of else 0.0,
        max(lead, 0.0),
        lead * cover,
        *found.more,
    ]
    nearest = max(fits, key=lambda found_: found_[0], default=None)
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


def around(element: Ranged, held: Held) -> Around:
    """Return the takeaway's words around an element, ready to be looked for in the article."""
    words = held.read.words
    inside = [place for place, word in enumerate(words) if element.start <= word.start < element.end]
    first, last = (inside[0], inside[-1]) if inside else (0, 0)
    own = {words[place].stem for place in inside}
    shares: dict[str, tuple[int, float]] = {}
    for place, word in enumerate(words):
        if not word.stem or word.stem in own:
            continue
        side, distance = (-1, first - place) if place < first else (1, place - last)
        near = 1.0 / (1.0 + distance / _FADE)
        if word.stem not in shares or shares[word.stem][1] < near:
            shares[word.stem] = (side, near)
    hits: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for stem in shares:
        for number, place in held.article.positions.get(stem, ()):
            hits[number].append((place, stem))
    return Around(
        held=held,
        shares=shares,
        total=sum(held.weights[stem] * near for stem, (_, near) in shares.items()) or 1.0,
        before=words[first - 1].norm if first else "^",
        after=words[last + 1].norm if last + 1 < len(words) else "$",
        hits=hits,
    )


def fit(place: Ranged, context: Around, article: CheckedArticle) -> float:
    """Return which share of the takeaway's surrounding words surrounds a place of the article, 0 to 1."""
    number = article.sentence_at(place.start)
    hits = context.hits.get(number)
    if not hits:
        return 0.0
    first, after = article.word_range(number, place.start, place.end)
    best: dict[str, float] = {}
    for index, stem in hits:
        if first <= index < after:
            continue
        side, distance = (-1, first - index) if index < first else (1, index - after + 1)
        worth = 1.0 / (1.0 + distance / _FADE)
        if side != context.shares[stem][0]:
            worth *= _OTHER_SIDE
        best[stem] = max(worth, best.get(stem, 0.0))
    return (
        sum(context.held.weights[stem] * worth * context.shares[stem][1] for stem, worth in best.items())
        / context.total
    )


def _neighbours(places: Sequence[Ranged], around: Around, article: CheckedArticle) -> tuple[float, float]:
    """Return whether any place has the word right before, and right after, that the takeaway has."""
    before = after = False
    for place in places:
        number = article.sentence_at(place.start)
        words = article.words_of[number]
        first, behind = article.word_range(number, place.start, place.end)
        before = before or (words[first - 1].norm if first else "^") == around.before
        after = after or (words[behind].norm if behind < len(words) else "$") == around.after
    return float(before), float(after)
