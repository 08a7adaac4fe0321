"""What one clause of a sentence says of its subject is not said of another whom the sentence names."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Ana Poe, whose son was found dead in Larkby on Monday, has left the town. The Calder Trust has made a campaign "
    "for children, which is believed to have cost a lot. Ferran Steel has bid £40m for Marr Mutual. Hill Academy, "
    "where a teacher has sued the council, opened in May. Max Orr was hurt when a lorry hit the bus of Wend "
    "Rovers. A judge has ordered Ida Bell to pay £200 after Tom Oke sued her. The mayor, Lena Ott, will open the hall. "
    "Kim Roe said that the baker had closed his shop. Police say the striker, Sol Dane, is in hospital."
)


def _messages(text: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    return [flag.message for flag in flags if "the article says this of" in flag.message]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Ana Poe was found dead in Larkby on Monday.", "son"),
        ("The Calder Trust is believed to have cost a lot.", "children"),
        ("Marr Mutual has bid £40m for Ferran Steel.", "Steel"),
        ("Hill Academy has sued the council.", "teacher"),
        ("Tom Oke has ordered Ida Bell to pay £200.", "judge"),
    ],
)
def test_what_is_said_of_another_is_flagged(text: str, other: str) -> None:
    """With "whose" or "where" between, behind the verb, or before another verb and "which"."""
    assert [message.endswith(f"“{other}”.") for message in _messages(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Poe has left the town.",
        "Ana Poe's son was found dead in Larkby on Monday.",
        "Hill Academy opened in May.",
        "The campaign is believed to have cost a lot.",
        "Lena Ott will open the hall.",
        "Ida Bell was ordered to pay £200.",
        "Sol Dane is in hospital.",
        "Max Orr was hurt when a lorry hit a bus.",
        "The trust has made a campaign for children.",
    ],
)
def test_what_is_said_of_the_same_is_not(text: str) -> None:
    """The clause goes on behind an aside, the verb is in the passive, or a description means the name."""
    assert not _messages(text)
