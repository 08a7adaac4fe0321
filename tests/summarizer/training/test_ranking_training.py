"""Learning the ranking: it finds what readers prefer, and says how well on articles that it has not seen."""

from dataclasses import replace

import numpy as np
import pytest

from summarizer.embedded.choosing.ranking_numbers import AGAINST, EITHER, RANKED
from summarizer.training.choosing.ranking_data import Ranked
from summarizer.training.choosing.ranking_train import learned, told

LEANING, LENGTH = RANKED.index("leaning"), RANKED.index("length")


def ranked(seed: int) -> Ranked:
    """Return an article whose reader likes sets the better, the less leans in them."""
    random = np.random.default_rng(seed)
    numbers = random.random((4, len(RANKED)))
    order = numbers[:, LEANING].argsort().argsort()
    return Ranked(f"{seed:016x}", numbers, ranks=order, usable=np.asarray([2, 1, 1, 0])[order])


def test_pairs_are_those_that_a_reader_told_apart() -> None:
    """Equals make no pair; of two others the one of the better rank comes first."""
    pairs = replace(ranked(1), ranks=np.asarray([1, 0, 1, 2])).preferred()
    assert sorted(pairs) == [(0, 3), (1, 0), (1, 2), (1, 3), (2, 3)]


def test_it_learns_what_readers_prefer() -> None:
    """Articles that it never saw are ranked as their reader does; the shares are of articles and of pairs."""
    layer = learned([ranked(seed) for seed in range(200)])
    found = told(layer, [ranked(seed) for seed in range(300, 360)])
    assert found.pairs > 0.9
    assert found.stand > 0.9
    assert found.best == 1.0
    assert int(layer.weight[0].argmin()) == LEANING
    opposite = told(learned([replace(each, ranks=3 - each.ranks) for each in map(ranked, range(200))]), [ranked(500)])
    assert (opposite.pairs, opposite.stand, opposite.unusable) == (0.0, 0.0, 1.0)


def test_what_never_differs_is_never_listened_to() -> None:
    """A number that all sets of an article share, such as a headline's where there is none, weighs nothing."""
    same = [replace(each, numbers=_told(each, 0.0)) for each in map(ranked, range(50))]
    assert float(learned(same).weight[0, RANKED.index("headline")]) == 0.0


def test_pairs_far_apart_count_more() -> None:
    """Where two readers disagree, the one who found one set unusable and the other fit to print decides."""
    numbers = np.zeros((2, len(RANKED)))
    numbers[0, LENGTH] = 1.0
    mild = Ranked("0" * 16, numbers, ranks=np.asarray([1, 0]), usable=np.asarray([1, 1]))
    strong = Ranked("1" * 16, numbers, ranks=np.asarray([0, 1]), usable=np.asarray([2, 0]))
    assert float(learned([mild, strong]).weight[0, LENGTH]) == pytest.approx(
        -float(
            learned([replace(mild, usable=np.asarray([0, 2])), replace(strong, usable=np.asarray([1, 1]))]).weight[
                0, LENGTH
            ]
        ),
        rel=1e-3,
    )
    assert float(learned([mild, strong]).weight[0, LENGTH]) > 0


def test_no_weight_has_the_wrong_sign() -> None:
    """A reader who by chance liked what leans teaches nothing; whether long or short is better, readers may teach."""
    fond = [replace(each, ranks=3 - each.ranks) for each in map(ranked, range(200))]
    weights = dict(zip(RANKED, learned(fond).weight[0].tolist(), strict=True))
    assert weights["leaning"] == 0.0
    assert all(weights[name] <= 0 for name in AGAINST)
    assert all(weight >= 0 for name, weight in weights.items() if name not in AGAINST | EITHER)


def _told(article: Ranked, share: float) -> np.ndarray:
    numbers = article.numbers.copy()
    numbers[:, RANKED.index("headline")] = share
    return numbers
