"""An age stays with who bears it."""

import pytest

from summarizer.checks import CheckedArticle, check
from summarizer.checks.reading.text import read_takeaway

BODY = (
    "Elections chief Lucy Powell, 40, left, and chief whip Rose Winter, 56, fell out over the Larkby awards on Monday. "
    "Ben Marr had allegedly insisted on driving the 25-year-old woman home. His neighbours in Wend had an argument. "
    "Marr, 51, found out that she was leaving the town of Wend for good, the court in Larkby heard on Tuesday."
)


def _messages(text: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    return [flag.message for flag in flags if flag.kind == "number"]


@pytest.mark.parametrize(
    "text",
    [
        "Lucy Powell, 40, fell out over the Larkby awards.",
        "Lucy powell , 40 , fell out over the larkby awards .",
        "Ben Marr, 51, drove a woman home and had an argument with her in Wend.",
        "The woman, 25, was driven home by Marr, the court heard.",
        "Ben Marr, 51, drove a 25 - year - old woman home.",
    ],
)
def test_an_age_that_the_article_gives_to_the_same_one_is_no_warning(text: str) -> None:
    """Wherever its sentence stands, and with blanks round its hyphens."""
    assert not _messages(text)


@pytest.mark.parametrize(
    "text",
    [
        "Lucy Powell, 56, fell out over the Larkby awards.",
        "Rose Winter, 40, fell out over the Larkby awards.",
        "Ben Marr, 51, drove a 56 - year - old woman home.",
    ],
)
def test_an_age_of_another_is_one(text: str) -> None:
    """Though the article has it."""
    assert _messages(text)


@pytest.mark.parametrize(
    ("text", "unit"),
    [("The 34 - year - old won.", "age"), ("He is 34 - years old.", "age"), ("From 20 - year after year.", "")],
)
def test_blanks_round_hyphens_part_no_age(text: str, unit: str) -> None:
    """As tokenisers print it; another dash does."""
    assert [quantity.unit for quantity in read_takeaway(text).quantities] == [unit]
