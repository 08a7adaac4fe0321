"""Learns how readers rank sets of three: of two sets, that which a reader preferred shall be worth more.

The model is Bradley and Terry's (1952), the worth a sum of weighed numbers: a logistic regression on differences.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
from torch import nn

from summarizer.embedded.set_features import Floats
from summarizer.training.layer_train import layer_of
from summarizer.training.ranking_data import Ranked
from summarizer.training.readings import SET_VERDICTS

STANDS: Final = SET_VERDICTS.index("P")
_APART: Final = 0.5
"""What a pair counts more for each step between the verdicts of its sets."""
_STRENGTH: Final = 0.03
"""How little the weights are held back: scikit-learn's C."""
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
    from sklearn.linear_model import LogisticRegression

    differences, weights = _pairs(articles)
    spreads = differences.std(axis=0)
    spreads = np.where(spreads > _LEAST_SPREAD, spreads, np.inf)
    scaled = differences / spreads
    # Each pair is told from both sides: there is no first set that could be preferred for being first.
    model = LogisticRegression(C=_STRENGTH, fit_intercept=False, max_iter=_STEPS)
    model.fit(
        np.concatenate([scaled, -scaled]), np.repeat([True, False], len(scaled)), sample_weight=np.tile(weights, 2)
    )
    return layer_of(model.coef_[0] / spreads, 0.0)


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
