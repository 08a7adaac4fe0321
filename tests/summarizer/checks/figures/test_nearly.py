"""What "nearly" and "just over" leave room for, and fractions of a percentage."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "The mill of Larkby cut 381 jobs and paid $3.9 billion for Wend Ltd. It has 78,214 staff. Some 247 flights were "
    "late. Some 60% of voters turned out. Of 1,200 tested, 47% were ill. The choir has 18 members."
)


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("The mill of Larkby cut nearly 500 jobs.", "warning"),
        ("The mill of Larkby cut nearly 400 jobs.", "note"),
        ("The mill paid almost $5 billion for Wend Ltd.", "warning"),
        ("The mill paid almost $4 billion for Wend Ltd.", "note"),
        ("The mill has nearly 100,000 staff.", "warning"),
        ("The mill has nearly 80,000 staff.", "note"),
        ("Just over 200 flights were late.", "warning"),
        ("More than 200 flights were late.", "note"),
        ("Nearly 250 flights were late.", "note"),
        ("The choir has nearly 20 members.", "note"),
        ("Almost two thirds of voters turned out.", "warning"),
        ("More than two thirds of voters turned out.", "warning"),
        ("Nearly three quarters of voters turned out.", "warning"),
        ("More than half of voters turned out.", "note"),
        ("Nearly half of those tested were ill.", "note"),
    ],
)
def test_nearly_is_near(text: str, severity: str) -> None:
    """A plain bound leaves more room."""
    found = [str(flag.severity) for flag in check([text], CheckedArticle.prepare("", BODY))[0] if flag.kind == "number"]
    assert found == [severity]
