"""A lorry stands for no car and an ankle for no wrist, unless the article has both."""

import pytest

from summarizer.checks import CheckedArticle, check

ARTICLE = CheckedArticle.prepare(
    "",
    "Ana Poe broke her wrist when a car hit her in Larkby on Monday. The driver of the mini-bus behind it stopped."
    " Rugby fans in Wend sang in the rain. Tom Moss took a train home.",
)


def said(text: str) -> list[str]:
    """Return what the flags say of things that the article nowhere has."""
    return [flag.message for flag in check([text], ARTICLE)[0] if "the article nowhere this" in flag.message]


@pytest.mark.parametrize(
    ("text", "own", "there"),
    [
        ("Ana Poe broke her ankle on Monday.", "ankle", "wrist"),
        ("A lorry hit Ana Poe in Larkby.", "lorry", "car"),
        ("Cricket fans in Wend sang in the snow.", "snow", "rain"),
    ],
)
def test_a_thing_is_not_told_for_its_sister(text: str, own: str, there: str) -> None:
    """The editor sees both."""
    assert said(text) == [f"“{own}”: the supporting sentence says “{there}”, and the article nowhere this."]


@pytest.mark.parametrize(
    "text",
    [
        "A car hit Ana Poe, who broke her wrist.",
        "Ana Poe, hit by a car, did not come by bus.",
        "Tom Moss went home by train.",
        "Ana Poe broke an arm when a car or lorry hit her.",
    ],
)
def test_what_the_article_has_is_right(text: str) -> None:
    """Also as part of a word, or beside what the sentence says."""
    assert said(text) == []
