"""What was sold, given or sent by one to another did not go the other way."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "The hotel was sold to Larkby's Zara Group for £52m by the Webb family, who bought it for £31m in 2014. The "
    "painting was given to Jo Kerr by Ann Lee in 1990. The letter was sent to Al Poe by Tom Wade. Kell was sold to Roe "
    "Group by Hill Partners for $4bn. Ida Fenn was awarded a prize by Max Orr."
)


def _messages(text: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    return [flag.message for flag in flags if flag.kind == "name" and "other way round" in flag.message]


@pytest.mark.parametrize(
    "text",
    [
        "Zara Group sold the hotel to the Webb family.",
        "The Webb family bought the hotel from Zara Group.",
        "The hotel was sold by Zara Group to the Webb family.",
        "Jo Kerr gave the painting to Ann Lee.",
        "Jo Kerr gave Ann Lee the painting.",
        "Al Poe sent the letter to Tom Wade.",
        "Kell was bought by Hill Partners.",
        "Max Orr was awarded a prize by Ida Fenn.",
    ],
)
def test_the_other_way_round_is_flagged(text: str) -> None:
    """In the active or the passive, with a verb of the giver or the taker."""
    assert any("the article has it the other way round" in message for message in _messages(text))


@pytest.mark.parametrize(
    "text",
    [
        "The Webb family sold the hotel to Zara Group.",
        "Zara Group bought the hotel from the Webb family.",
        "Ann Lee gave Jo Kerr the painting.",
        "Tom Wade sent the letter to Al Poe.",
        "Roe Group bought Kell from Hill Partners.",
        "The Webb family bought the hotel in 2014.",
        "Kell was not sold by Roe Group.",
    ],
)
def test_the_same_in_other_words_is_right(text: str) -> None:
    """Who sold it may have bought it before."""
    assert not _messages(text)
