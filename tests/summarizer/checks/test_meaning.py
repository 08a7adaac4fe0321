"""Attribution, negation and certainty held against the supporting sentences."""

from collections.abc import Callable

import pytest

Kinds = Callable[[str], set[tuple[str, str]]]


def test_a_gained_denial_is_an_error(kinds_of: Kinds) -> None:
    """The article says that they did."""
    assert ("negation", "error") in kinds_of(
        "The Larkfield council did not vote to spend $4.2 million on a flood wall."
    )


def test_a_lost_denial_is_an_error(kinds_of: Kinds) -> None:
    """The article says that he was not."""
    assert ("negation", "error") in kinds_of("The driver was charged.")


def test_a_lost_doubt_is_a_warning(kinds_of: Kinds) -> None:
    """The article only expects it."""
    assert ("certainty", "warning") in kinds_of("Engineers begin work in March.")


def test_a_firmer_word_is_a_warning(kinds_of: Kinds) -> None:
    """The article says that he was not charged."""
    assert ("certainty", "warning") in kinds_of("Ruiz will move the water to our neighbours.")


def test_a_gained_doubt_is_a_warning(kinds_of: Kinds) -> None:
    """The article states it plainly."""
    assert ("certainty", "warning") in kinds_of("Her deputy, Tom Okafor, allegedly voted in favour.")


def test_a_claim_made_a_fact_is_a_warning(kinds_of: Kinds) -> None:
    """The police say so, in the article."""
    assert ("attribution", "warning") in kinds_of("12 people were hurt in the storm.")


@pytest.mark.parametrize(
    "text",
    ["Police said 12 people were hurt in the storm.", "Police: 12 people were hurt in the storm."],
)
def test_a_kept_source_is_no_flag(text: str, kinds_of: Kinds) -> None:
    """Attribution may stand in front, behind, or before a colon."""
    assert "attribution" not in {kind for kind, _ in kinds_of(text)}


def test_another_source_is_a_warning(kinds_of: Kinds) -> None:
    """The article names no prosecutors."""
    assert ("attribution", "warning") in kinds_of("Prosecutors said 12 people were hurt in the storm.")
