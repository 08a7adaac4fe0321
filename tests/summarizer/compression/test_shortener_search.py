"""The likeliest ways to leave out words that fit: the same as looking at all of them."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.embedded.shortener_search import likeliest, log_total


def logit_of(logits: np.ndarray, words: tuple[int, ...]) -> float:
    """Return the sum of the logits of the steps of a way."""
    return float(sum(logits[place, before, now] for place, (before, now) in enumerate(zip((1, *words), words))))  # noqa: B905


@given(seed=st.integers(0, 10_000), words=st.integers(1, 9), most=st.integers(2, 30))
def test_the_likeliest_ways_are_found(seed: int, words: int, most: int) -> None:
    """With even lengths, which the table tells apart, nothing likelier is missed."""
    chance = np.random.default_rng(seed)
    logits, lengths = chance.normal(size=(words, 2, 2)), [int(each) for each in 2 * chance.integers(1, 6, words)]
    fits = [way for way in product((0, 1), repeat=words) if sum(np.multiply(way, lengths)) <= most - most % 2]
    best = sorted((logit_of(logits, way) for way in fits), reverse=True)[:5]
    found = likeliest(logits, lengths, most, 5)
    assert [each.logit for each in found] == pytest.approx(best)
    assert [logit_of(logits, tuple(map(int, each.words))) for each in found] == pytest.approx(best)
    assert len({each.words for each in found}) == len(found)


def test_all_ways_together_are_certain() -> None:
    """Their chances add up to one."""
    logits = np.random.default_rng(5).normal(size=(7, 2, 2))
    chances = [np.exp(logit_of(logits, way) - log_total(logits)) for way in product((0, 1), repeat=7)]
    assert sum(chances) == pytest.approx(1.0)


def test_what_stays_fits() -> None:
    """Odd lengths are right to a step of two characters."""
    chance = np.random.default_rng(3)
    for _ in range(20):
        lengths = [int(each) for each in chance.integers(1, 12, 40)]
        for each in likeliest(chance.normal(size=(40, 2, 2)) + 1, lengths, 99, 4):
            assert sum(length for length, stays in zip(lengths, each.words, strict=True) if stays) <= 99 + 20
