"""A small word that opens a sentence of the article is no part of the name behind it."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "When Poe came to Larkby, the artist Ana Roe painted him. The Wend fell in May. The ferry to Wend was closed. "
    "But Calder beat Sable. The Orrin Times said so, and the Hague court, in The Hague, agreed."
)


def _found(text: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    return [flag.message for flag in flags if "is no name" in flag.message]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The artist When Poe was painted in Larkby.", "“When Poe”"),
        ("The ferry to The Wend was closed.", "“The Wend”"),
        ("Second seed But Calder beat Sable.", "“But Calder”"),
    ],
)
def test_an_opening_carried_over_is_flagged(text: str, said: str) -> None:
    """Where the article has it only where a sentence opens."""
    assert [message for message in _found(text) if said in message]


@pytest.mark.parametrize(
    "text",
    [
        "When Poe came, he was painted.",
        "He was painted when Poe came to Larkby.",
        "The court in The Hague agreed.",
        "This is what The Orrin Times said.",
        "He came to Larkby. But Calder beat Sable.",
        "She called it “The Wend”.",
        "THE FERRY TO THE WEND WAS CLOSED.",
    ],
)
def test_what_may_be_a_name_is_left_alone(text: str) -> None:
    """Or opens a sentence here, too."""
    assert not _found(text)
