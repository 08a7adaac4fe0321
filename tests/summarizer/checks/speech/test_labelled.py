"""What the article prints behind a label is not a fact: a claim that it tests, or the words of whoever is asked."""

import pytest

from db.records import Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.judging import check

CLAIMED = (
    "Posts about the Larkby bridge have been shared since the vote of Monday evening.\n\n"
    "CLAIM: Wend Steel paid Mayor Ana Poe 300,000 crowns before the vote.\n\n"
    "THE FACTS: The county checked the contract and found no payment of any kind."
)
TALK = (
    "Mayor Ana Poe spoke with the Herald on Monday about the bridge.\n\n"
    "Herald: Is the old bridge safe?\n\n"
    "Poe: Kit Holt is a liar. We closed the old bridge to lorries in 2019.\n\n"
    "Herald: Who pays for it?\n\n"
    "Poe: The county has checked every page of the contract. I know that.\n\n"
    "The bridge opens in May, the council said."
)


def warned(takeaway: str, body: str, headline: str = "Larkby votes on bridge") -> list[str]:
    """Return what the check says of a takeaway."""
    (flags,) = check([takeaway], CheckedArticle.prepare(headline, body))
    return [flag.message for flag in flags if flag.kind == "attribution" and flag.severity is Severity.WARNING]


@pytest.mark.parametrize(
    ("takeaway", "body"),
    [
        ("Wend Steel paid Mayor Ana Poe 300,000 crowns before the vote.", CLAIMED),
        ("Kit Holt is a liar.", TALK),
        ("The county has checked every page of the contract.", TALK),
    ],
)
def test_a_sentence_behind_a_label_supports_no_fact(takeaway: str, body: str) -> None:
    """The label gives it to somebody, or denies it."""
    assert any("label" in message or "against the facts" in message for message in warned(takeaway, body))


def test_a_speech_supports_no_fact() -> None:
    """Who reads the takeaway would take it for the newsroom's word."""
    body = "Mayor Ana Poe gave this speech on Monday.\n\nKit Holt has not told the truth about the tunnel."
    headline = "Full text of the mayor's speech"
    assert warned("Kit Holt has not told the truth about the tunnel.", body, headline)


@pytest.mark.parametrize(
    ("takeaway", "body"),
    [
        ("A claim that Wend Steel paid Mayor Ana Poe 300,000 crowns is false.", CLAIMED),
        ("Wend Steel did not pay Mayor Ana Poe 300,000 crowns before the vote.", CLAIMED),
        ("The county checked the contract and found no payment.", CLAIMED),
        ("The county has checked every page of the contract, Ana Poe said.", TALK),
        ("The bridge opens in May.", TALK),
    ],
)
def test_who_names_the_source_or_the_doubt_is_not_warned(takeaway: str, body: str) -> None:
    """Nor is what the article says itself."""
    assert not [message for message in warned(takeaway, body) if "label" in message or "against" in message]
