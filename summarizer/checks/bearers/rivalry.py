"""Measures how well a name fills its place in a takeaway, beside everybody else of the article who could stand there.

Each bearer's measures (see `filling`) are summed with learned weights, the likeliest having the
highest sum. `python -m summarizer.training filling` learns them from the names that stand in human highlights.
"""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from itertools import islice
from math import exp, log1p
from operator import mul
from typing import NamedTuple

from summarizer.checks.bearers.filling import Known, Place, fill, known_as, known_bearers, place_of
from summarizer.checks.bearers.grouping import Bearer
from summarizer.checks.held import Held
from summarizer.checks.names.lookup import places
from summarizer.checks.reading.names import Name
from summarizer.checks.remembering import remembered
from summarizer.checks.weighing.surroundings import fit
from summarizer.english.peoples import SAME_PEOPLE

FILE = "filling.json"
_MOST = 250
"""So many bearers are tried in a name's place; no article has as many that was not made up."""
_BEHIND = 5.0
"""So far behind a name is the rival that is not there."""
_STEEPEST = 20.0


class _Filled(NamedTuple):
    """One bearer in a name's place."""

    sum: float
    measures: Sequence[float]
    known: Known


class _Contest(NamedTuple):
    """A name in its place, and all who could stand there instead."""

    own: _Filled
    rivals: Sequence[_Filled]
    best: _Filled | None
    """The likeliest of the rivals."""


def rivalry_measures(name: Name, held: Held) -> list[float]:
    """Return how well a name that the article has fills its place, and how well its best rival would.

    First come both sums, the lead of the one over the other, the name's share of the probability, how many rivals are
    in front of it and how many there are; then all measures of the name, and all of the best rival.
    """
    own, rivals, best = _contest(name, held)
    most = best.sum if best else own.sum - _BEHIND
    mass = sum(exp(min(_STEEPEST, rival.sum - own.sum)) for rival in rivals)
    return [
        own.sum,
        most,
        own.sum - most,
        1.0 / (1.0 + mass),
        log1p(sum(rival.sum > own.sum for rival in rivals)),
        log1p(len(rivals)),
        *own.measures,
        *(best.measures if best else [-1.0] * len(own.measures)),
    ]


def likelier(name: Name, held: Held) -> Name | None:
    """Return the article's name that would fill a name's place better, where it fits best; None if none would."""
    own, _, best = _contest(name, held)
    if best is None or best.sum <= own.sum:
        return None
    context = place_of(name, held).context
    spot = max(best.known.named, key=lambda spot: fit(spot, context, held.article))
    there = held.article.names.get(spot.number, ())
    return next((other for other in there if other.words[-1].start == spot.start), best.known.bearer.longest)


@remembered
def _contest(name: Name, held: Held) -> _Contest:
    place, named = place_of(name, held), named_bearer(name, held)
    rivals = [_filled(known, place) for known in rivals_of(name, named, held)]
    return _Contest(_filled(named, place), rivals, max(rivals, key=lambda rival: rival.sum, default=None))


def exchange_measures(one: Name, other: Name, held: Held) -> list[float]:
    """Return by how much two names fill each other's places better than their own, in all and each, and all sums."""
    named = named_bearer(one, held), named_bearer(other, held)
    first, second = (
        [_filled(known, place).sum for known in named] for place in (place_of(one, held), place_of(other, held))
    )
    return [first[1] + second[0] - first[0] - second[1], first[1] - first[0], second[0] - second[1], *first, *second]


def rivals_of(name: Name, named: Known, held: Held) -> Iterator[Known]:
    """Yield who could stand in a name's place: all bearers that the takeaway does not name, nor by their people."""
    spoken = {word.norm for word in held.read.words}
    spoken |= {form for word in name.words for form in SAME_PEOPLE.get(word.norm, ())}
    known_ones = known_bearers(held.article)
    rivals = (known for known in known_ones if known is not named and not known.bearer.norms & spoken)
    return islice(rivals, _MOST)


@remembered
def named_bearer(name: Name, held: Held) -> Known:
    """Return the bearer of the article that a name means; where none has all its words, the places of its last."""
    norms = frozenset(word.norm for word in name.words)
    found = places(name.words[-1], held)
    alike = [known for known in known_bearers(held.article) if norms <= known.bearer.norms]
    if not alike:
        return known_as(Bearer(norms, tuple(found), (), name), held.article.most_named, held.article)
    starts = {word.start for word in found}
    return max(alike, key=lambda known: sum(word.start in starts for word in known.named))


def _filled(known: Known, place: Place) -> _Filled:
    measures = fill(known, place)
    return _Filled(sum(map(mul, _weights(), measures)), measures, known)


@cache
def _weights() -> tuple[float, ...]:
    listed = resources.files("summarizer.checks.bearers").joinpath(FILE).read_text(encoding="utf-8")
    return tuple(json.loads(listed)["weights"])
