"""An opening "The driver" leans where the article has spoken of a driver before, and only there."""

import pytest

from summarizer.embedded.standing.definites import introduced, is_nameless, leans, pointers, pointing

BEFORE = introduced(["A driver ran into the depot of the council's bus company.", "Two drivers saw the crash."])


@pytest.mark.parametrize(
    "text",
    ["The driver was taken to hospital.", "The young driver’s father said so.", "The drivers called for help."],
)
def test_a_known_noun_leans(text: str) -> None:
    """In any number, with or without an adjective or a genitive."""
    assert leans(text, BEFORE)


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was closed for two hours.",
        "The driver of the second bus was not hurt.",
        "The Larkfield driver was taken to hospital.",
        "The council said that it would look into the crash.",
        "A driver was taken to hospital.",
        "Driver Ana Poe was taken to hospital.",
    ],
)
def test_what_is_new_or_told_or_the_only_one_stands(text: str) -> None:
    """First mentions, nouns that are told apart, names and institutions need no sentence before."""
    assert not leans(text, BEFORE)


def test_nothing_before_nothing_to_lean_on() -> None:
    """The article's first sentence may open as it likes."""
    assert not leans("The driver was taken to hospital.", introduced([]))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ana Poe said the crash and the depot were her worst day.", 2),
        ("A crash closed the road, and the crash cost two lives.", 0),
        ("Ana Poe spoke of the driver of a second bus.", 0),
        ("Ana Poe told the council that the bridge was closed.", 0),
    ],
)
def test_known_nouns_further_on_are_counted(text: str, count: int) -> None:
    """Not what the text has said itself, tells of, or nobody needs to be told."""
    assert len(pointing(text, BEFORE)) == count


def test_what_opens_the_text_leans_most() -> None:
    """An opening "The driver" weighs more than "the depot" behind it; what nobody spoke of weighs nothing."""
    found = pointers("The driver left the depot by the gate.", BEFORE)
    assert set(found) == {"driver", "depot"}
    assert found["driver"] > found["depot"] > 0
    assert not pointers("Ana Poe left the gate.", BEFORE)


def test_a_noun_right_behind_another_points_too() -> None:
    """What follows the first is not used up by it."""
    assert (
        len(pointers("Ana Poe said under the agreement the museum lends it.", introduced(["An agreement, a museum."])))
        == 2
    )


@pytest.mark.parametrize(
    ("text", "nameless"),
    [
        ("The Chilean will meet sixth seed Ana Lima in the second round.", True),
        ("The 28-year-old host said that he would leave.", True),
        ("The player, who missed the match, is fit again.", True),
        ("The Larkby Rovers midfielder has thrived in the league.", True),
        ("The psychological drama stars Ana Lima.", True),
        ("The singer met the president on Monday.", True),
        ("The singer, Ana Lima, said that she would leave.", False),
        ("The man accused of the theft said no.", False),
        ("The company behind the game has grown.", False),
        ("The Larkby manager said that he would leave.", False),
        ("The film festival has begun.", False),
    ],
)
def test_who_is_told_of_without_a_name(text: str, nameless: bool) -> None:
    """An office, a name beside, or what says which, are as good as one."""
    assert is_nameless(text) is nameless
