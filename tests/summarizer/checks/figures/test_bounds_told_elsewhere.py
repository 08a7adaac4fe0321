"""A figure of which the takeaway says "more than" is no error where the article has one that it leaves room for."""

import pytest

from summarizer.checks import CheckedArticle, check

CRASH = (
    "Police said 27 people were killed when a train left the rails near Larkby. At least 31 others were hurt. The "
    "crowd of 31,000 that had gathered at Wend for the fair left at noon."
)


@pytest.mark.parametrize(
    ("text", "worst"),
    [
        ("More than 30 people were hurt.", "note"),
        ("More than 40 people were hurt.", "error"),
        ("Over 30 people were injured in the crash.", "warning"),
        ("Over 30,000 people came to the fair at Wend.", "warning"),
        ("Over 40,000 people came to the fair at Wend.", "error"),
        ("Ana Poe scored two first-half goals.", "warning"),
    ],
)
def test_a_bound_with_room_for_a_figure_is_no_error(text: str, worst: str) -> None:
    """It is noted where its sentence has a word of the takeaway, and counts no other things."""
    (flags,) = check([text], CheckedArticle.prepare("", CRASH))
    told = [flag for flag in flags if flag.kind == "number"]
    assert [flag.severity.value for flag in told[:1]] == [worst]
    assert not any("half goals" in flag.message for flag in told)
