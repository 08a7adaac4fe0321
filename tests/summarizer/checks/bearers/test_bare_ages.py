"""The age of "the 19-year-old" is that of somebody whom the article names before."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Gil Marr gave the home side a lead in Wend. The 19-year-old scored from close range. It rained all day in Larkby. "
    "Nobody left the ground before the end. The crowd sang for an hour. Ned Roe, who hit the bar, was sent off. The "
    "match was watched by a 34-year-old woman and her son. Carl Kerr sang."
)


def _found(text: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    return [flag.message for flag in flags if "of another" in flag.message]


@pytest.mark.parametrize("text", ["The 19-year-old Carl Kerr sang.", "Carl Kerr, aged 19, hit the bar."])
def test_the_age_of_one_who_is_named_far_off_is_flagged(text: str) -> None:
    """Where the article has the age by itself only."""
    assert len(_found(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Gil Marr, 19, gave the home side a lead.",
        "The 19-year-old Gil Marr scored from close range.",
        "Carl Kerr, 34, sang.",
        "The 19-year-old scored before Ned Roe hit the bar.",
    ],
)
def test_the_age_of_one_who_is_named_near_is_none(text: str) -> None:
    """Nor one that the article gives to a noun, or that the takeaway gives to no name."""
    assert not _found(text)
