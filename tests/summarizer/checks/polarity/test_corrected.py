"""A figure that the article corrects, and a takeaway that tells what it was before."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Ryde Steel expects a profit of 310m to 340m crowns, not the 500m it forecast in May. Ana Poe was born in 1950, "
    "not 1955 as she had said."
)


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("Ryde Steel cut its profit forecast to between 310m and 340m crowns from 500m.", True),
        ("Ryde Steel had forecast a profit of 500m crowns in May.", True),
        ("Ryde Steel lowered its forecast of 500m crowns.", True),
        ("Ana Poe had said that she was born in 1955.", True),
        ("Ryde Steel expects a profit of 500m crowns.", False),
        ("Ana Poe was born in 1955.", False),
    ],
)
def test_what_was_before_is_not_denied(text: str, *, is_right: bool) -> None:
    """If the takeaway says so, or says who gave it."""
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    assert any(flag.message.startswith("The supporting sentence denies") for flag in flags) is not is_right
