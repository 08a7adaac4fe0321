"""Learns how readers rank sets of three: of two sets, that which a reader preferred shall be worth more.

The model is Bradley and Terry's (1952), the worth a sum of weighed numbers: a logistic regression on differences. What
can only speak for a set, or against it, keeps that sign: readers compared four sets of an article, the drafter compares
thousands, and a weight of the wrong sign, which among four only balances another, is followed there.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
from torch import nn

from summarizer.embedded.choosing.ranking_numbers import AGAINST, EITHER, RANKED
from summarizer.embedded.choosing.set_features import Floats
from summarizer.training.choosing.ranking_data import Ranked
from summarizer.training.layer_train import layer_of
from summarizer.training.readings import SET_VERDICTS

STANDS: Final = SET_VERDICTS.index("P")
_APART: Final = 0.5
"""What a pair counts more for each step between the verdicts of its sets."""
_STRENGTH: Final = 0.03
"""How little the weights are held back: what misfit counts beside half of their squares."""
_LEAST_SPREAD: Final = 1e-6
"""A number that differs less between the sets of every pair is never listened to."""
_STEPS: Final = 4000


class Told(NamedTuple):
    """How well weights rank articles that they were not learned from."""

    pairs: float
    """The share of pairs of sets told apart as the reader did."""
    stand: float
    """The share of articles whose best set by the weights could stand, said the reader."""
    unusable: float
    """The share of those where it was not usable."""
    best: float
    """The share of articles where any of the sets that were read could stand."""


def learned(articles: Sequence[Ranked]) -> nn.Linear:
    """Return a layer whose answer is the worth of a set by its numbers; only differences of worths mean anything."""
    from scipy.optimize import minimize
    from scipy.special import expit

    differences, weights = _pairs(articles)
    spreads = differences.std(axis=0)
    spreads = np.where(spreads > _LEAST_SPREAD, spreads, np.inf)
    scaled = differences / spreads

    def misfit(weight: Floats) -> tuple[float, Floats]:
        """Return how badly a weight tells the pairs, and how that changes with it."""
        worths = scaled @ weight
        lost = weights * expit(-worths)
        value = float(2 * _STRENGTH * weights @ np.logaddexp(0, -worths) + weight @ weight / 2)
        return value, weight - 2 * _STRENGTH * (scaled.T @ lost)

    start = np.zeros(scaled.shape[1])
    found = minimize(misfit, start, jac=True, method="L-BFGS-B", bounds=_bounds(), options={"maxiter": _STEPS})
    return layer_of(found.x / spreads, 0.0)


def _bounds() -> list[tuple[float | None, float | None]]:
    """Return between which numbers the weight of each of `RANKED` may be."""
    either: dict[str, tuple[float | None, float | None]] = dict.fromkeys(EITHER, (None, None))
    against: dict[str, tuple[float | None, float | None]] = dict.fromkeys(AGAINST, (None, 0.0))
    return [(either | against).get(name, (0.0, None)) for name in RANKED]


def _pairs(articles: Sequence[Ranked]) -> tuple[Floats, Floats]:
    """Return by what the preferred set of each pair differs from the other, and what each pair counts."""
    rows = [
        (each.numbers[better] - each.numbers[worse], 1 + _APART * max(0, each.usable[better] - each.usable[worse]))
        for each in articles
        for better, worse in each.preferred()
    ]
    differences, weights = zip(*rows, strict=True)
    return np.stack(differences).astype(np.float64), np.asarray(weights, dtype=np.float64)


def told(layer: nn.Linear, articles: Sequence[Ranked]) -> Told:
    """Return how well a layer ranks the sets of articles, of which there must be one with two sets told apart."""
    weight = layer.weight[0].double().numpy()
    pairs, chosen, best = [], [], []
    for each in articles:
        worths = each.numbers @ weight
        pairs += [worths[better] > worths[worse] for better, worse in each.preferred()]
        chosen.append(each.usable[worths.argmax()])
        best.append(each.usable.max())
    taken, reached = np.asarray(chosen), np.asarray(best)
    shares = (pairs, taken == STANDS, taken == 0, reached == STANDS)
    return Told(*(float(np.mean(share)) for share in shares))
