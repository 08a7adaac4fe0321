"""What is compared does not change places; where only names do, the check of names says so."""

import pytest

from summarizer.checks import CheckedArticle, check

ARTICLE = CheckedArticle.prepare(
    "",
    "Beer is cheaper than wine in the inns of Larkby. The army has fewer tanks than the rebels, who came by train. Men"
    " in Wend walk more than women, and women cycle more than men.",
)


def said(text: str) -> list[str]:
    """Return what is said of comparisons."""
    flags = check([text], ARTICLE)[0]
    return [flag.message for flag in flags if flag.kind == "negation" and " than " in flag.message]


@pytest.mark.parametrize(
    ("text", "own", "there"),
    [
        ("Wine is cheaper than beer in Larkby.", "cheaper than beer", "cheaper than wine"),
        ("The rebels have fewer tanks than the army.", "fewer tanks than the army", "fewer tanks than the rebels"),
    ],
)
def test_a_turned_comparison_is_flagged(text: str, own: str, there: str) -> None:
    """With both, as they are printed."""
    assert said(text) == [f"“{own}”: the supporting sentence says “{there}”."]


@pytest.mark.parametrize(
    "text",
    [
        "Beer is cheaper than wine.",
        "In the inns of Larkby wine is not cheaper than beer.",
        "The army has fewer tanks than the rebels.",
        "Men in Wend walk more than women.",
    ],
)
def test_a_comparison_of_the_article_is_not(text: str) -> None:
    """Nor is one that is denied."""
    assert said(text) == []
