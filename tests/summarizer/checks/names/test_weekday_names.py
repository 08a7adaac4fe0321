"""A name that begins with a weekday is the article's."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "The Sunday Times said on Monday that Ann Poe would resign. The Daily Mail carried the report, too. Poe spoke to "
    "reporters on the Tuesday before the vote, and again in the Friday night show."
)

ONE = "Poe wore a red hat to the Oscars in Larkby, which were held on Sunday."


def _found(text: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    return [flag.message for flag in flags if flag.kind == "name" and "day " in flag.message]


@pytest.mark.parametrize("paper", ["Sunday Mirror", "Sunday Post", "Monday Club"])
def test_a_name_that_the_article_lacks_is_flagged(paper: str) -> None:
    """Though news English knows both of its words."""
    assert _found(f"The {paper} said that Ann Poe would resign.") == [f"“{paper}” does not stand in the article."]


@pytest.mark.parametrize(
    "text",
    [
        "The Sunday Times said that Ann Poe would resign.",
        "On Sunday Times were hard for Ann Poe.",
        "Poe spoke on the Tuesday before the vote.",
        "Poe spoke in the Friday Night show.",
        "the sunday mirror said that ann poe would resign .",
        "ANN POE IS ON THE SUNDAY SHOW",
    ],
)
def test_a_day_is_no_name(text: str) -> None:
    """Nor what a text in small letters or in capitals only does not tell."""
    assert not _found(text)


def test_what_the_article_names_without_its_day_is_no_flag() -> None:
    """The Oscars of that Sunday."""
    flags = check(["Ann Poe wore a red hat to the Sunday Oscars."], CheckedArticle.prepare("", ONE))[0]
    assert not [flag for flag in flags if "Sunday Oscars" in flag.message]
