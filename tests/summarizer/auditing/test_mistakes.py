"""Planted mistakes: one place, one kind, the same for the same seed, and never nothing."""

import random

import pytest

from summarizer.auditing.mistakes import mistaken


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The pier grows by 40 metres.", {"number"}),
        ("The board did not vote.", {"negation"}),
        ("Work will begin on Monday.", {"negation", "date"}),
        ("It costs 3,200.50 crowns in May 2026.", {"number"}),
    ],
)
def test_one_thing_is_wrong_and_its_kind_is_said(text: str, kinds: set[str]) -> None:
    """Every seed makes a wrong text of one of the kinds that the text allows, of nearly the same length."""
    made = [mistaken(text, random.Random(seed)) for seed in range(20)]
    assert {one[1] for one in made if one} == kinds
    assert all(one and one[0] != text and abs(len(one[0]) - len(text)) < 7 for one in made)
    assert made == [mistaken(text, random.Random(seed)) for seed in range(20)]


def test_nothing_to_mistake() -> None:
    """A text without number, verb of being or day is left alone."""
    assert mistaken("Fishermen asked for a pier.", random.Random(1)) is None
