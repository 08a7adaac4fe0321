"""What makes one set of three better than another: a learned judgement of its news, and how readers rank such sets.

How well takeaways read can not be learned from highlights, whose writers may say "he" after a name. It is learned from
readers who ranked whole sets (`ranking_numbers`); the judged news is one number among others there. Where the weights
hold no such ranking, how a set reads keeps weights set by hand, as strong as costs the judged news little.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Self

import numpy as np
import torch
from torch import nn

from summarizer.embedded.choosing.network import CHOICE, ChoiceNetwork, ChoiceShape
from summarizer.embedded.choosing.ranking_numbers import set_numbers
from summarizer.embedded.choosing.set_features import NAMES, Floats, Places, Pool
from summarizer.embedded.weights import Weights

RANKING: Final = "ranking"
"""The name among the weights of the layer that ranks sets."""
NUMBERS: Final = ("chance", "gain", "kept", "quality", "chars", "place", "far", "news", "left")
"""What the network is told of each candidate, beside its sentence's vector; see `numbers_of`."""
_FAR: Final = 20
"""Places from here on are alike."""
_CHARS: Final = 140.0
"""The unit of length: the default limit."""
DECIMALS: Final = 4
"""Worths are compared to so many decimals, so that ties fall the same way on every processor."""
BY_HAND: Final[Mapping[str, float]] = {
    "share": 1.0, "chance": 0.6, "gain": 0.6, "repeated": -0.6, "early": -0.3, "quality": 0.2, "least_quality": 0.05,
    "over_aim": -0.3, "headline": 0.15, "opening": 0.08, "unnamed": -0.05, "leaning": -0.05,
}  # fmt: skip
"""The weight of each number of `set_features` where no network judges; those not named count nothing."""
FORM: Final[Mapping[str, float]] = {
    "quality": 0.05, "least_quality": 0.03, "kept": 1.0, "least_kept": 0.4, "length": 0.8, "opening": 0.5,
    "leaning": -0.6, "unnamed": -0.3, "headline": 0.8,
}  # fmt: skip
"""The weights beside the network's judgement, of which 1.0 are some four points of ROUGE."""


OPENINGS: Final = 0.05
"""The weight of how much each sentence of a set reads like one that opens an article: such need nothing before them."""


@dataclass(frozen=True)
class Taste:
    """Weighs sets, as was learned or by hand."""

    network: ChoiceNetwork | None = None
    ranking: nn.Linear | None = None
    """Counts only beside a choice network."""

    @classmethod
    def of(cls, weights: Weights) -> Self:
        """Return the taste that weights hold.

        Raises:
            ModelError: they are damaged or of another shape.
        """
        return cls(_choice(weights), weights.layer(RANKING))

    def worths(self, pool: Pool, sets: Places) -> Floats:
        """Return what each set is worth; higher is better."""
        features = pool.features(sets)
        if self.network is None:
            found = _by_hand(pool, sets, features, BY_HAND)
        elif self.ranking is None:
            found = _by_hand(pool, sets, features, FORM) + news_of(self.network, pool, sets, features)
        else:
            weights = self.ranking.weight[0].double().numpy()
            # What readers gave no weight need not be known.
            news = news_of(self.network, pool, sets, features) if asks(self.ranking) else np.zeros(len(sets))
            # Weights of before there were grades end before them.
            found = set_numbers(pool, sets, features, news)[:, : len(weights)] @ weights
        rounded: Floats = np.round(found, DECIMALS)
        return rounded


def _choice(weights: Weights) -> ChoiceNetwork | None:
    if CHOICE not in weights.networks:
        return None
    with torch.device("meta"):
        network = ChoiceNetwork(ChoiceShape(**weights.shape(CHOICE)))
    weights.fill(network, CHOICE)
    return network


def asks(ranking: nn.Linear | None) -> bool:
    """Return whether the choice network has a say: it has one where nothing ranks, or where readers gave it weight."""
    return ranking is None or bool(ranking.weight[0, 0])


def _by_hand(pool: Pool, sets: Places, features: Floats, weights: Mapping[str, float]) -> Floats:
    form = features @ np.asarray([weights.get(name, 0.0) for name in NAMES])
    found: Floats = form + OPENINGS * pool.openings[sets].sum(axis=1)
    return found


@torch.inference_mode()
def news_of(network: ChoiceNetwork, pool: Pool, sets: Places, features: Floats) -> Floats:
    """Return [set]: how much of the news the choice network finds in sets of a pool, whose features are known."""
    given = (pool.vectors, pool.article, numbers_of(pool), features)
    vectors, article, numbers, told = (torch.from_numpy(each).float() for each in given)
    found: Floats = network(vectors, article, numbers, torch.from_numpy(sets), told).double().numpy()
    return found


def numbers_of(pool: Pool) -> Floats:
    """Return [candidate, number] in the order of `NUMBERS`.

    The sentence's chance and gain, the share of its worth that is kept, how well it is made, its length in units of
    the default limit, its place in the article and from its beginning, the mean chance of its words, the share of its
    characters that is left.
    """
    rows = [
        (
            each.sentence.chance,
            each.sentence.gain,
            kept,
            each.quality,
            len(each.text) / _CHARS,
            each.sentence.number / max(1, pool.sentences),
            min(each.sentence.number, _FAR) / _FAR,
            sum(chance for _, chance in each.words) / max(1, len(each.words)),
            len(each.text) / max(1, len(each.sentence.text)),
        )
        for each, kept in zip(pool.candidates, pool.kept, strict=True)
    ]
    return np.asarray(rows, dtype=np.float64).reshape(len(rows), len(NUMBERS))
