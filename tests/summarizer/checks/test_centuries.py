"""A century or a decade of the takeaway in which the article's year, decade or century lies."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "The abbey of Larkby was founded in the 12th century and closed in 1536. The house of Ana Poe was built in the "
    "1890s.\n\nThe bell of Wend is from the ninth century. The mosaic of Calder is from the third century BC."
)


def _severities(text: str) -> set[str]:
    kinds = {"number", "date"}
    return {str(flag.severity) for flag in check([text], CheckedArticle.prepare("", BODY))[0] if flag.kind in kinds}


@pytest.mark.parametrize(
    "text",
    [
        "The abbey of Larkby was founded in the 1100s.",
        "The abbey of Larkby closed in the 16th century.",
        "The abbey of Larkby closed in the 1500s.",
        "The house of Ana Poe was built in the 19th century.",
        "The house of Ana Poe was built in the late 19th century.",
        "The house of Ana Poe was built at the end of the 1800s.",
        "The bell of Wend is from the 800s.",
    ],
)
def test_what_lies_in_a_century_is_noted(text: str) -> None:
    """The takeaway says less than the article."""
    assert _severities(text) == {"note"}


@pytest.mark.parametrize(
    "text",
    [
        "The abbey of Larkby was founded in the 1200s.",
        "The abbey of Larkby was founded in the 16th century.",
        "The abbey of Larkby closed in the 15th century.",
        "The house of Ana Poe was built in the 18th century.",
        "The house of Ana Poe was built in the early 19th century.",
        "The bell of Wend is from the 900s.",
        "The bell of Wend was cast in 845.",
        "The mosaic of Calder is from the 200s.",
    ],
)
def test_what_does_not_is_flagged(text: str) -> None:
    """Nor what lies in it of something else in the same sentence."""
    assert {"error", "warning"} & _severities(text)
