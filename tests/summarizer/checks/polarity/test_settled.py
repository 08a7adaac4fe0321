"""Words that are as firm as the article's: convicted for found guilty, will for is to, confirmed by a vote."""

import pytest

from summarizer.checks import CheckedArticle, check

COURT = (
    "Jon Leary, 71, was found guilty of 14 counts of assault and cleared of two further counts at Larkby Crown Court "
    "on Monday. He had denied all the charges."
)
SENATE = "The Senate voted 51-49 on Tuesday to confirm Judge Ana Poe to the Supreme Court. She is to join it in April."
BAN = "Farmers may not water crops by day, the ministry said. The ban would last until autumn, it said. It rained."
OPEN = "Jon Leary was charged with murder on Monday. His trial could begin in May. The bridge might open in June."


def _messages(text: str, body: str) -> list[str]:
    return [flag.message for flag in check([text], CheckedArticle.prepare("", body))[0] if flag.kind == "certainty"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Leary was convicted of 14 counts of assault but acquitted of two others.", COURT),
        ("Jon Leary, 71, has been convicted of assault.", COURT),
        ("The Senate has confirmed Judge Ana Poe to the Supreme Court.", SENATE),
        ("Judge Ana Poe will join the Supreme Court in April.", SENATE),
        ("The ban will last until autumn, the ministry said.", BAN),
        ("Farmers are not allowed to water crops by day.", BAN),
        ("Farmers are banned from watering crops by day.", BAN),
    ],
)
def test_as_firm_in_another_word_is_right(text: str, body: str) -> None:
    """A verdict among two, a vote, what is to be, and a ban."""
    assert not _messages(text, body)


@pytest.mark.parametrize(
    "text",
    ["Jon Leary has been convicted of murder.", "His trial will begin in May.", "The bridge will open in June."],
)
def test_what_is_open_stays_open(text: str) -> None:
    """A charge is no verdict, and "could" no "will"."""
    assert _messages(text, OPEN)


def test_a_vote_to_confirm_somebody_is_no_source() -> None:
    """Nobody says so by it."""
    body = SENATE.replace("join it", "join the court") + " The bridge is due to open in May. It rained in Larkby."
    flags = check(["Ana Poe will join the court in April."], CheckedArticle.prepare("", body))[0]
    assert not [flag for flag in flags if flag.kind == "attribution"]
