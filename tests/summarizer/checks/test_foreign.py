"""A line of another story asks for its errors to be named, however little it shares with the article."""

import pytest

from db.records import Severity
from summarizer.checks import CheckedArticle, check

ARTICLE = CheckedArticle.prepare(
    "School roof mended",
    "The school in Larkby will get a new roof, the council said on Monday. It will cost £9.4 million. Ana Poe, the head"
    " teacher, said that pupils had waited since 2015. The work begins in May and takes two years.",
)


def severities(text: str) -> set[Severity]:
    """Return how grave the flags of one takeaway about figures, dates and names are."""
    return {flag.severity for flag in check([text], ARTICLE)[0] if flag.kind in {"number", "date", "name"}}


@pytest.mark.parametrize(
    "text",
    [
        "Carl Wade paid 99 million dollars to the bank in Fenmouth.",
        "Carl Wade sold 4,500 cars for £77 million, a rise of 35 percent.",
        "Carl Wade met Zoe Quill in Fenmouth.",
    ],
)
def test_three_foreign_facts_are_errors(text: str) -> None:
    """Each of them: none is left at a warning."""
    assert severities(text) == {Severity.ERROR}


def test_two_are_not_enough() -> None:
    """They may be another form of what the article says."""
    assert severities("Carl Wade met Zoe Quill.") == {Severity.WARNING}


def test_a_date_is_one_fact() -> None:
    """However many of its parts are lacking."""
    text = "Carl Wade spoke on 3 December 2026."
    flags = [flag for flag in check([text], ARTICLE)[0] if flag.kind in {"date", "name"}]
    assert len(flags) == 3
    assert severities(text) == {Severity.WARNING}


def test_nor_are_guessed_names() -> None:
    """In small letters nobody knows which words are names."""
    assert Severity.ERROR not in severities("carl wade met zoe quill in fenmouth.")
