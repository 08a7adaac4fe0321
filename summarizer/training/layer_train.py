"""Learns one linear layer that tells two kinds of sentences apart by vectors that a network made of them.

Captions are told so by the salience network's vectors, openings by the parser's.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import torch
from torch import nn

from summarizer.training.areas import area

Floats = npt.NDArray[np.float64]
_STRENGTH = 0.1
"""How little the layer's weights are held back: scikit-learn's C."""
_STEPS = 1000
_HOLD = 1.0
"""How strongly a layer that is carried over stays what it was, against one sentence's answer."""


@dataclass(frozen=True)
class Vectors:
    """Sentences as a network knows them, and which of them are of the kind that is looked for."""

    rows: npt.NDArray[np.float32]
    """[sentence, size]."""
    labels: npt.NDArray[np.bool_]


class Told(NamedTuple):
    """How well a layer tells sentences apart."""

    area: float
    """The share of pairs of a sentence of the kind and another that it tells apart."""
    found: float
    """The share of sentences of the kind whose probability is above the limit."""
    others: float
    """The share of other sentences above it."""


def learned(known: Vectors, seed: int) -> nn.Linear:
    """Return a layer whose answer is the logit of being of the kind (logistic regression)."""
    from sklearn.linear_model import LogisticRegression

    mean, spread = known.rows.mean(axis=0), known.rows.std(axis=0) + 1e-3
    model = LogisticRegression(C=_STRENGTH, max_iter=_STEPS, random_state=seed)
    model.fit((known.rows - mean) / spread, known.labels)
    weight = model.coef_[0] / spread
    return layer_of(weight, float(model.intercept_[0] - weight @ mean))


def layer_of(weight: Floats, bias: float) -> nn.Linear:
    """Return a linear layer with one answer."""
    layer = nn.Linear(len(weight), 1)
    with torch.no_grad():
        layer.weight.copy_(torch.from_numpy(weight)[None])
        layer.bias.fill_(bias)
    return layer.eval().requires_grad_(requires_grad=False)


def told(layer: nn.Linear, known: Vectors, limit: float) -> Told:
    """Return how well a layer tells sentences apart that it has not learned from."""
    chances = layer(torch.from_numpy(known.rows)).sigmoid().squeeze(-1).numpy()
    above = chances >= limit
    told_apart = area(chances[known.labels], chances[~known.labels])
    return Told(told_apart, float(above[known.labels].mean()), float(above[~known.labels].mean()))


def carried(layer: nn.Linear, before: Floats, after: Floats) -> nn.Linear:
    """Return the layer that answers to vectors as they are now what `layer` answered to them as they were.

    For a salience network that was tuned: nobody marks captions in a newsroom's own articles. The answer is the least
    change of the weights that explains the sentences (ridge regression, Hoerl and Kennard 1970).

    Args:
        layer: what answered before.
        before: [sentence, size], the sentences' vectors before.
        after: [sentence, size], the same sentences' vectors now.
    """
    weight = layer.weight[0].double().numpy()
    missing = before @ weight - after @ weight
    extended = np.column_stack([after, np.ones(len(after))])
    squares = extended.T @ extended + _HOLD * np.eye(extended.shape[1])
    change = np.linalg.solve(squares, extended.T @ missing)
    return layer_of(weight + change[:-1], float(layer.bias) + float(change[-1]))
