"""What was only tried, refused or threatened is not told as done; what the takeaway leaves open, too, is right."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Prosecutor Ana Poe said that the mayor of Larkby had failed to declare four payments from a builder. Residents of "
    "Wend threatened to sue the council over the noise of the mill. The court refused to hear the case of Tom Moss in "
    "spring, and later it heard the case. The firm tried to sell its boats."
)
ARTICLE = CheckedArticle.prepare("", BODY)


def _said(text: str) -> list[str]:
    return [
        flag.message for flag in check([text], ARTICLE)[0] if flag.message.startswith("The supporting sentence says")
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ana Poe said that the mayor of Larkby had declared four payments from a builder.", "failed to declare"),
        ("Residents of Wend sued the council over the noise of the mill.", "threatened to sue"),
        ("The firm sold its boats.", "tried to sell"),
    ],
)
def test_what_was_not_done_is_not_told_as_done(text: str, said: str) -> None:
    """The editor sees the words of the article."""
    assert [said in message for message in _said(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Larkby had not declared four payments from a builder.",
        "The mayor of Larkby failed to declare four payments from a builder.",
        "Residents of Wend may sue the council over the noise of the mill.",
        "Residents of Wend threaten to sue the council over the noise of the mill.",
        "The court heard the case of Tom Moss in spring.",
        "A mill in Wend is loud.",
    ],
)
def test_what_is_left_open_or_denied_is_right(text: str) -> None:
    """So is what the sentence tells once more as done."""
    assert not _said(text)
