"""A reason of which the article has no word is flagged; one in other words of it is not."""

import pytest

from summarizer.checks import CheckedArticle, check

ARTICLE = CheckedArticle.prepare(
    "",
    "The match in Wend was called off owing to thick fog. The mayor said that the drain had been blocked by leaves, and"
    " the streets of Larkby filled with water. Ana Poe left the club after a row with the coach.",
)


def said(text: str) -> list[str]:
    """Return what is said of reasons."""
    return [flag.message for flag in check([text], ARTICLE)[0] if "no word of such a reason" in flag.message]


@pytest.mark.parametrize(
    "text",
    [
        "The match in Wend was called off because of a frozen pitch.",
        "The match in Wend was called off due to crowd trouble.",
        "The streets of Larkby filled with water because a pipe had burst.",
    ],
)
def test_a_reason_of_its_own_is_flagged(text: str) -> None:
    """Whether another one is given, or one put in."""
    assert len(said(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The match in Wend was called off because of fog.",
        "The match in Wend was called off because of the weather.",
        "The streets of Larkby filled with water because leaves blocked a drain.",
        "Ana Poe left the club because of an argument with the coach.",
        "Thanks to Tom Moss the match was called off.",
    ],
)
def test_a_reason_of_the_article_is_not(text: str) -> None:
    """Nor is one that sums up what it tells; a name is another check's."""
    assert said(text) == []
