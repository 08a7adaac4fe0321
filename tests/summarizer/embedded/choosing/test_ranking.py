"""The ranking: sets count by their numbers as readers weigh them, and without a judge of news nothing ranks."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from summarizer.embedded.choosing.network import ChoiceNetwork, ChoiceShape
from summarizer.embedded.choosing.ranking_numbers import RANKED, set_numbers
from summarizer.embedded.choosing.set_features import NAMES
from summarizer.embedded.choosing.sets import choose, make_pool
from summarizer.embedded.choosing.taste import NUMBERS, RANKING, Taste
from summarizer.embedded.weights import read_weights, write_network

Make = Callable[..., Any]


@pytest.fixture
def silent() -> ChoiceNetwork:
    """Return a choice network that finds the same news in every set."""
    shape = ChoiceShape(size=5, numbers=len(NUMBERS), features=len(NAMES), candidate=4, hidden=4, plain=4)
    network = ChoiceNetwork(shape).eval()
    for parameter in network.parameters():
        torch.nn.init.zeros_(parameter)
    return network


def fond(**strengths: float) -> nn.Linear:
    """Return a ranking that wants sets with more, or less, of some numbers."""
    layer = nn.Linear(len(RANKED), 1).requires_grad_(requires_grad=False)
    layer.weight.zero_()
    for name, strength in strengths.items():
        layer.weight[0, RANKED.index(name)] = strength
    return layer


def chosen(found: list[Any], reading: Any, taste: Taste) -> list[int]:
    """Return which sentences are chosen."""
    answer = choose(found, reading, aim_chars=60, taste=taste)
    assert answer is not None
    return [each.sentence.number for each in answer.takeaways]


def test_what_readers_want_decides(candidate: Make, reading: Make, silent: ChoiceNetwork) -> None:
    """The set with the article's opening is taken where readers want that, left where they do not."""
    found = [candidate(number) for number in range(5)]
    assert 0 in chosen(found, reading(), Taste(silent, fond(opening=9.0)))
    assert 0 not in chosen(found, reading(), Taste(silent, fond(opening=-9.0)))
    assert chosen(found, reading(), Taste(silent, fond(early=9.0))) == [2, 3, 4]


def test_the_news_is_one_number_among_others(candidate: Make, reading: Make, silent: ChoiceNetwork) -> None:
    """What the choice network prefers counts as much as readers let it."""
    between = silent.candidate[1]
    assert isinstance(between, nn.Linear)
    silent.numbers.weight.data[0, NUMBERS.index("place")] = 1.0
    between.weight.data[0, 0] = 1.0
    silent.alone.weight.data[0, 0] = 1.0
    found = [candidate(number) for number in range(5)]
    assert chosen(found, reading(), Taste(silent, fond(network=9.0))) == [2, 3, 4]
    assert 0 in chosen(found, reading(), Taste(silent, fond(network=-9.0)))


def test_without_a_choice_network_nothing_ranks(candidate: Make, reading: Make) -> None:
    """Weights without a judge of news choose by hand, as they always did."""
    found = [candidate(number) for number in range(5)]
    assert chosen(found, reading(), Taste(None, fond(early=9.0))) == chosen(found, reading(), Taste())


def test_numbers_come_in_their_order(candidate: Make, reading: Make) -> None:
    """A row says of its set what the names say."""
    third = candidate(3)
    third = replace(third, version=third.version._replace(opening=-1.5))
    pool = make_pool([candidate(0), candidate(2), third], reading(), 60)
    sets = pool.sets()
    features = pool.features(sets)
    told = dict(zip(RANKED, set_numbers(pool, sets, features, np.asarray([7.0] * len(sets)))[0], strict=True))
    assert (told["network"], told["openings"]) == (7.0, -1.5)
    assert told["chance"] == features[0, NAMES.index("chance")]


def test_weights_bring_their_ranking(tiny_weights: Path) -> None:
    """A folder that holds a ranking chooses with it, as it was written; others have none."""
    assert Taste.of(read_weights(tiny_weights)).ranking is None
    layer = fond(kept=0.5)
    write_network(tiny_weights, RANKING, layer.state_dict(), {"size": layer.in_features})
    loaded = Taste.of(read_weights(tiny_weights)).ranking
    assert loaded is not None
    assert torch.equal(loaded.weight, layer.weight)
