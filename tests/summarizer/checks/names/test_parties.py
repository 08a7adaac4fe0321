"""The party of somebody, where the article says it in a letter behind the name."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Sen. Joe Roe (R-Ohio) spoke against the bill for ten hours. Rep. Ann Poe, D-Calif., backed it. In Larkby the seat "
    "went to Bob Orr (Lab) with 12,000 votes; Tim Lee (Con) was second and Ina Bell (Lib Dem) third."
)


def _messages(text: str) -> list[str]:
    return [flag.message for flag in check([text], CheckedArticle.prepare("", BODY))[0] if flag.kind == "name"]


@pytest.mark.parametrize(
    "text",
    [
        "Republican Joe Roe spoke against the bill.",
        "Joe Roe, a Republican senator, spoke for ten hours.",
        "Democratic Rep. Ann Poe backed the bill.",
        "Labour's Bob Orr won the seat in Larkby.",
        "Conservative candidate Tim Lee was second.",
        "Liberal Democrat Ina Bell was third.",
        "Labour won the seat in Larkby.",
    ],
)
def test_a_party_is_known_by_its_letter(text: str) -> None:
    """In brackets, or between commas with a place."""
    assert not _messages(text)


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Democrat Joe Roe spoke against the bill.", "Joe Roe (R-Ohio)"),
        ("Joe Roe, a Democratic senator, spoke for ten hours.", "Joe Roe (R-Ohio)"),
        ("Republican Rep. Ann Poe backed the bill.", "Ann Poe, D-Calif."),
        ("Conservative candidate Bob Orr won the seat.", "Bob Orr (Lab)"),
    ],
)
def test_another_party_than_the_letter_s_is_flagged(text: str, there: str) -> None:
    """With the name and the letter that the article has."""
    assert any(message.endswith(f"the article has “{there}”.") for message in _messages(text))


def test_a_party_that_the_article_lacks_is_no_other_ones() -> None:
    """It does not stand in the article."""
    assert _messages("Green candidate Bob Orr won the seat.") == ["“Green” does not stand in the article."]
