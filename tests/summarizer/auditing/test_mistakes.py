"""Planted mistakes: one place, one kind, the same for the same seed, and never nothing."""

import random
import re

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


@pytest.mark.parametrize(
    "text",
    [
        "The can was found by police.",
        "Ana Poe's will was read in Larkby.",
        "Heirs read the will of Ana Poe and it was short.",
        "Tenants have no say and the board is new.",
        "The board had a plan that was dropped.",
        "Boats have 40 berths, and Larkby is proud.",
        "It was never clear who is to pay.",
        "With all its might the crew was late.",
    ],
)
def test_a_not_stands_where_a_writer_would_put_it(text: str) -> None:
    """Behind a verb alone: a wrong text that is also no English is caught for its English."""
    made = {one[0] for one in (mistaken(text, random.Random(seed)) for seed in range(9)) if one}
    turned = {one for one in made if " not" in one}
    assert turned <= {re.sub(r"\b(was|is)\b(?! never)", r"\1 not", text, count=1)}
    assert turned


def test_nothing_to_mistake() -> None:
    """A text without number, verb of being or day is left alone."""
    assert mistaken("Fishermen asked for a pier.", random.Random(1)) is None
