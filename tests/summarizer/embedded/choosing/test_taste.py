"""What makes one set better than another: by hand without a network, else what it says and how the set reads."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from summarizer.embedded.choosing.candidates import Candidate
from summarizer.embedded.choosing.network import CHOICE, ChoiceNetwork, ChoiceShape
from summarizer.embedded.choosing.set_features import NAMES
from summarizer.embedded.choosing.sets import choose, make_pool
from summarizer.embedded.choosing.taste import NUMBERS, Taste, numbers_of
from summarizer.embedded.salience.reading import Reading
from summarizer.embedded.weights import read_weights, write_network

Make = Callable[..., Any]
SHAPE = ChoiceShape(size=5, numbers=len(NUMBERS), features=len(NAMES), candidate=4, hidden=4, plain=4)


@pytest.fixture
def indifferent() -> ChoiceNetwork:
    """Return a network that thinks the same of every set."""
    network = ChoiceNetwork(SHAPE).eval()
    for parameter in network.parameters():
        torch.nn.init.zeros_(parameter)
    return network


@pytest.fixture
def fond(indifferent: ChoiceNetwork) -> Callable[[str, float], ChoiceNetwork]:
    """Return a maker of networks that want nothing but candidates with more, or less, of one number."""

    def make(name: str, strength: float) -> ChoiceNetwork:
        between = indifferent.candidate[1]
        assert isinstance(between, torch.nn.Linear)
        with torch.no_grad():
            indifferent.numbers.weight[0, NUMBERS.index(name)] = 1.0
            between.weight[0, 0] = 1.0
            indifferent.alone.weight[0, 0] = strength
        return indifferent

    return make


def numbers(found: list[Candidate], given: Reading, taste: Taste) -> list[int]:
    """Return which sentences are chosen."""
    chosen = choose(found, given, aim_chars=60, taste=taste)
    assert chosen is not None
    return [each.sentence.number for each in chosen.takeaways]


def test_the_network_s_judgement_decides(
    candidate: Make, reading: Make, fond: Callable[[str, float], ChoiceNetwork]
) -> None:
    """What the hand would choose last comes first where the network says so."""
    found = [candidate(number) for number in range(5)]
    assert numbers(found, reading(), Taste()) == [0, 2, 3]
    assert numbers(found, reading(), Taste(fond("place", 50.0))) == [2, 3, 4]


def test_how_it_reads_decides_between_equals(candidate: Make, reading: Make, indifferent: ChoiceNetwork) -> None:
    """Where the network sees no difference, the set that leans on nothing is taken."""
    found = [replace(candidate(number), points={"town": 1.0} if number == 3 else {}) for number in range(5)]
    assert numbers(found, reading(), Taste(indifferent)) == [0, 2, 4]


def test_numbers_come_in_their_order(candidate: Make, reading: Make) -> None:
    """A row says of its candidate what the names say."""
    pool = make_pool([candidate(0), candidate(2), candidate(3)], reading(), 60)
    row = dict(zip(NUMBERS, numbers_of(pool)[1], strict=True))
    assert pool.candidates[1].sentence.number == 2
    assert row["chance"] == 0.5
    assert row["gain"] == 0.25
    assert row["place"] == 2 / 5
    assert row["far"] == 2 / 20
    assert row["left"] == 1.0
    assert np.isclose(row["news"], 0.5)


def test_weights_bring_their_network(tiny_weights: Path) -> None:
    """A folder that holds a choice network chooses with it, as it was written; others have none."""
    assert Taste.of(read_weights(tiny_weights)).network is None
    torch.manual_seed(3)
    network = ChoiceNetwork(SHAPE)
    write_network(tiny_weights, CHOICE, network.state_dict(), SHAPE.as_dict())
    loaded = Taste.of(read_weights(tiny_weights)).network
    assert loaded is not None
    assert not loaded.training
    assert torch.allclose(loaded.sentence.weight, network.sentence.weight, atol=1e-3)


def test_what_leans_on_nothing_is_preferred(candidate: Make, reading: Make, indifferent: ChoiceNetwork) -> None:
    """One of the chosen that could not open a story at all gives way to another."""
    found = [candidate(number) for number in range(5)]
    chosen = numbers(found, reading(), Taste(indifferent))
    last = found[chosen[-1]]
    found[chosen[-1]] = replace(last, version=last.version._replace(opening=-20.0))
    assert chosen[-1] not in numbers(found, reading(), Taste(indifferent))
