"""The words round one element of a takeaway, and how well they fit the words round a place of the article."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import CROWD, Held, Ranged
from summarizer.checks.remembering import Remembering, remembered
from summarizer.checks.runs import run

_FADE = 4.0
"""At this many words' distance a shared word counts half."""
_OTHER_SIDE = 0.6
"""A shared word counts this much when it stands after rather than before, or the other way round."""
_RUN = 3
"""So many words on each side are compared to the letter."""
_FAR = 50
"""In a sentence of very many words a shared word that stands farther away counts nothing."""
_NEAR = 5
"""Within so many words a content word is beside a place."""
_MOST = 25
"""So many places of one element are looked at together."""


class Spot(NamedTuple):
    """A place of the article, with what is asked of it for every element of every takeaway."""

    start: int
    end: int
    number: int
    """Its sentence."""
    first: int
    """Where in the sentence its first word stands."""
    behind: int
    """Where the first word after it stands."""
    before: tuple[str, ...]
    """The last words before, the nearest first; "^" is the beginning."""
    after: tuple[str, ...]
    """The next words; "$" is the end."""
    beside: tuple[str, str]
    """The stems of the nearest content words of the sentence, before and after; empty where there is none."""


def spot_of(place: Ranged, article: CheckedArticle) -> Spot:
    """Return a place of the article with the words beside it, looked up once."""
    return place if isinstance(place, Spot) else _spot_at(place.start, place.end, article)


@remembered
def _spot_at(start: int, end: int, article: CheckedArticle) -> Spot:
    number = article.sentence_at(start)
    words = article.words_of[number]
    first, behind = article.word_range(number, start, end)
    before = (*(word.norm for word in reversed(words[max(0, first - _RUN) : first])), "^")
    after = (*(word.norm for word in words[behind : behind + _RUN]), "$")
    left = next((words[at].stem for at in range(first - 1, -1, -1) if words[at].stem), "")
    right = next((words[at].stem for at in range(behind, len(words)) if words[at].stem), "")
    return Spot(start, end, number, first, behind, before, after, (left, right))


@dataclass(frozen=True, eq=False)
class Around(Remembering):
    """The takeaway's words around one element, as they weigh for finding its like in the article."""

    held: Held
    shares: Mapping[str, tuple[int, float]]
    """For each stem its side (-1 before, 1 after) and its nearness."""
    total: float
    before: tuple[str, ...]
    """The last words before, the nearest first; "^" is the beginning."""
    after: tuple[str, ...]
    beside: tuple[str, ...]
    """The stems of the nearest content words, before and after; empty where there is none."""
    hits: Mapping[int, Sequence[tuple[int, str]]]
    """For each sentence of the article where those stems stand in it; in order in a sentence of very many."""

    def share_of(self, near: Mapping[str, float]) -> float:
        """Return which share of the surrounding words those are that stand so near to something, 0 to 1."""
        weights, shares = self.held.weights, self.shares
        return sum([weights[stem] * worth * shares[stem][1] for stem, worth in near.items()]) / self.total

    def near(self, number: int, first: int, behind: int, reach: int) -> Sequence[tuple[int, str]]:
        """Return where those stems stand in a place's sentence; in one that has very many, within a reach."""
        found = self.hits.get(number, ())
        if len(found) <= CROWD:
            return found
        return found[bisect_left(found, (first - reach, "")) : bisect_left(found, (behind + reach, ""))]


def around(element: Ranged, held: Held) -> Around:
    """Return the takeaway's words around an element, ready to be looked for in the article."""
    return _around(element.start, element.end, held)


@remembered
def _around(start: int, end: int, held: Held) -> Around:
    words = held.read.words
    inside = [place for place, word in enumerate(words) if start <= word.start < end]
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
    for found in hits.values():
        if len(found) > CROWD:
            found.sort()
    norms = [word.norm for word in words]
    before = tuple(word.stem for word in reversed(words[:first]) if word.stem and word.stem not in own)
    after = tuple(word.stem for word in words[last + 1 :] if word.stem and word.stem not in own)
    return Around(
        held=held,
        shares=shares,
        total=sum(held.weights[stem] * near for stem, (_, near) in shares.items()) or 1.0,
        before=(*reversed(norms[max(0, first - _RUN) : first]), "^")[:_RUN],
        after=(*norms[last + 1 : last + 1 + _RUN], "$")[:_RUN],
        beside=(before[0] if before else "", after[0] if after else ""),
        hits=hits,
    )


def fit(place: Ranged, context: Around, article: CheckedArticle) -> float:
    """Return which share of the takeaway's surrounding words surrounds a place of the article, 0 to 1."""
    spot = spot_of(place, article)
    return _fit(spot.number, spot.first, spot.behind, context) if spot.number in context.hits else 0.0


@remembered
def _fit(number: int, first: int, behind: int, context: Around) -> float:
    return context.share_of(_nearness(number, first, behind, context))


def together(places: Sequence[Ranged], context: Around, article: CheckedArticle) -> float:
    """Return which share of the surrounding words stands near some place of a name, each word at its best place."""
    best: dict[str, float] = {}
    for place in places[:_MOST]:
        spot = spot_of(place, article)
        if spot.number not in context.hits:
            continue
        for stem, worth in _nearness(spot.number, spot.first, spot.behind, context).items():
            if worth > best.get(stem, 0.0):
                best[stem] = worth
    return context.share_of(best)


@remembered
def _nearness(number: int, first: int, behind: int, context: Around) -> Mapping[str, float]:
    """Return for each of the takeaway's surrounding stems how near it stands to a place of the article, 0 to 1."""
    shares = context.shares
    best: dict[str, float] = {}
    for index, stem in context.near(number, first, behind, _FAR):
        if first <= index < behind:
            continue
        side, distance = (-1, first - index) if index < first else (1, index - behind + 1)
        worth = 1.0 / (1.0 + distance / _FADE)
        if side != shares[stem][0]:
            worth *= _OTHER_SIDE
        if worth > best.get(stem, 0.0):
            best[stem] = worth
    return best


def closeness(places: Sequence[Ranged], context: Around, article: CheckedArticle) -> list[float]:
    """Return how the nearest words agree at the best place.

    Four shares: words alike to the letter right before and right after, and whether the nearest content word on each
    side stands within a few words of any place.
    """
    before = after = left = right = 0.0
    for place in places:
        spot = spot_of(place, article)
        if spot.before[0] == context.before[0]:
            before = max(before, run(spot.before, context.before) / _RUN)
        if spot.after[0] == context.after[0]:
            after = max(after, run(spot.after, context.after) / _RUN)
        if spot.number in context.hits and not (left and right):
            first, behind = spot.first - _NEAR, spot.behind + _NEAR
            near = [stem for index, stem in context.near(*spot[2:5], _NEAR) if first <= index < behind]
            left, right = left or float(context.beside[0] in near), right or float(context.beside[1] in near)
    return [before, after, left, right]
