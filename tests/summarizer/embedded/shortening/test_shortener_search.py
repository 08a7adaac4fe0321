"""The likeliest ways to leave out words that fit: the same as looking at all of them."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.embedded.shortening.shortener_search import likeliest, log_total, path_logit


@given(seed=st.integers(0, 10_000), words=st.integers(1, 9), most=st.integers(2, 30))
def test_the_likeliest_ways_are_found(seed: int, words: int, most: int) -> None:
    """With even lengths, which the table tells apart, nothing likelier is missed."""
    chance = np.random.default_rng(seed)
    logits, lengths = chance.normal(size=(words, 2, 2)), [int(each) for each in 2 * chance.integers(1, 6, words)]
    fits = [way for way in product((False, True), repeat=words) if sum(np.multiply(way, lengths)) <= most - most % 2]
    best = sorted((path_logit(logits, way) for way in fits), reverse=True)[:5]
    found = likeliest(logits, lengths, most, 5)
    assert [each.logit for each in found] == pytest.approx(best)
    assert [path_logit(logits, each.words) for each in found] == pytest.approx(best)
    assert len({each.words for each in found}) == len(found)


def test_ways_that_are_no_ways_are_not_found() -> None:
    """Where all but one way must not be, the one is found alone; where no word fits, all go."""
    logits = np.zeros((4, 2, 2))
    logits[:, :, 0] = -1e9
    assert [each.words for each in likeliest(logits, [2] * 4, 30, 5)] == [(True,) * 4]
    assert [each.words for each in likeliest(np.zeros((3, 2, 2)), [40] * 3, 20, 5)] == [(False,) * 3]


def test_a_way_is_the_sum_of_its_steps() -> None:
    """Each step is told by the word before it; before the first all was left."""
    logits = np.arange(12.0).reshape(3, 2, 2)
    assert path_logit(logits, (True, False, True)) == pytest.approx(logits[0, 1, 1] + logits[1, 1, 0] + logits[2, 0, 1])


def test_all_ways_together_are_certain() -> None:
    """Their chances add up to one."""
    logits = np.random.default_rng(5).normal(size=(7, 2, 2))
    chances = [np.exp(path_logit(logits, way) - log_total(logits)) for way in product((False, True), repeat=7)]
    assert sum(chances) == pytest.approx(1.0)


def test_what_stays_fits() -> None:
    """Odd lengths are right to a step of two characters."""
    chance = np.random.default_rng(3)
    for _ in range(20):
        lengths = [int(each) for each in chance.integers(1, 12, 40)]
        for each in likeliest(chance.normal(size=(40, 2, 2)) + 1, lengths, 99, 4):
            assert sum(length for length, stays in zip(lengths, each.words, strict=True) if stays) <= 99 + 20
