"""Middle initials and generations are the article's."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Donald J. Poe met Robert C Byrne and John F. Kern Jr. in Wend. George H.W. Bell came. Ana R. Roe and Ana M. Roe, "
    "her aunt, heard him. The band played Get A Life."
)


def _messages(text: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    return [flag.message for flag in flags if ": the article has “" in flag.message]


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Donald M. Poe met Robert C. Byrne.", "Donald J. Poe"),
        ("Robert B. Byrne met Donald Poe.", "Robert C Byrne"),
        ("John F. Kern Sr. came to Wend.", "John F. Kern Jr"),
        ("John G. Kern Jr. came to Wend.", "John F. Kern"),
        ("George W. H. Bell came.", "George H.W. Bell"),
    ],
)
def test_another_initial_is_another_person(text: str, there: str) -> None:
    """And so is another generation."""
    assert [message.rpartition("has ")[2] for message in _messages(text)] == [f"“{there}”."]


@pytest.mark.parametrize(
    "text",
    [
        "Donald Poe met Robert C. Byrne.",
        "John Kern, Jr., came.",
        "George H. W. Bell came.",
        "Ana M. Roe heard him.",
        "The band played Get A Life.",
    ],
)
def test_the_same_person_in_other_print_is_none(text: str) -> None:
    """Dots, blanks and what is left out say nothing else; of two people either may be meant."""
    assert not _messages(text)
