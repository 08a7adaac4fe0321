"""Fitting the choice between sets: it finds what pays, and leaves alone what it is told to."""

import numpy as np

from summarizer.embedded.set_features import NAMES
from summarizer.training.taste import Judged, chosen_score, fit


def articles() -> list[Judged]:
    """Return articles whose sets are the better, the greater their "gain", whatever else is said of them."""
    random = np.random.default_rng(5)
    features = [random.random((30, len(NAMES))) for _ in range(12)]
    gain = NAMES.index("gain")
    return [Judged(each, each[:, gain] / 2, np.full(30, 50.0)) for each in features]


def test_it_finds_what_pays() -> None:
    """From weights that look elsewhere to sets that score more."""
    start = {"early": 0.5, "quality": 0.1}
    found = fit(articles(), start)
    assert chosen_score(articles(), found)[0] > chosen_score(articles(), start)[0] + 0.05
    assert found["gain"] > 0.2


def test_given_weights_stay() -> None:
    """What ROUGE can not see keeps its weight."""
    assert fit(articles(), {"quality": 0.1})["quality"] == 0.1
