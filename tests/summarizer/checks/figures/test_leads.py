"""Leads and gaps, halves of a match, and a share of a group told as most of it."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Larkby beat Wend 3-1 at Poe Road on Saturday. Dan Poe scored twice in the first half before Tom Roe pulled one "
    "back for Wend, and Al Kerr added a third from the penalty spot in the 88th minute. Larkby moved up to second, two "
    "points behind Calder, who drew 0-0 at Kiln. A quarter of the board may resign."
)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Dan Poe scored twice in the second half.", True),
        ("Larkby are two points ahead of Calder.", True),
        ("Larkby moved up to third.", True),
        ("Larkby climbed to second.", False),
        ("Most of the board may resign.", True),
        ("Dan Poe scored twice in the first half.", False),
        ("Al Kerr scored in the second half.", False),
        ("Larkby are two points behind Calder.", False),
        ("A quarter of the board may resign.", False),
    ],
)
def test_a_gap_is_no_lead(text: str, is_flagged: bool) -> None:
    """Nor is what came in one half told of the other."""
    (flags,) = check([text], CheckedArticle.prepare("", BODY))
    assert any(flag.kind == "number" for flag in flags) is is_flagged
