"""A loss is no profit, and an average no maximum."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Tellmar made a loss of £140m last year against a profit of £22m the year before. It rained.\n\nBrill posted a "
    "profit of £35m on Monday.\n\nThe maximum fine is £1,000.\n\nThe trade deficit widened to $3bn."
)


def _messages(text: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    return [flag.message for flag in flags if "the article calls it" in flag.message]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Tellmar made a profit of £140m last year.", "loss"),
        ("Tellmar's profit was £140m.", "loss"),
        ("Brill made a £35m loss on Monday.", "profit"),
        ("The average fine is £1,000.", "maximum"),
        ("The trade surplus widened to $3bn.", "deficit"),
    ],
)
def test_an_amount_of_the_other_sort_is_flagged(text: str, word: str) -> None:
    """Before the amount and behind it."""
    assert [message for message in _messages(text) if f"calls it “{word}”" in message]


@pytest.mark.parametrize(
    "text",
    [
        "Tellmar made a £140m loss last year.",
        "Tellmar swung to a loss of £140m from a profit of £22m.",
        "Tellmar went from a £22m profit to a £140m loss.",
        "Brill posted a £35m profit on Monday.",
        "The fine is £1,000 at most.",
    ],
)
def test_an_amount_of_its_sort_is_right(text: str) -> None:
    """Two amounts of one sentence are told apart."""
    assert not _messages(text)
