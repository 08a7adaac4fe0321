"""Places among the seeds and in the world, and whose they are."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Top seed Ana Poe beat the No. 12 seed Ruth Lamb in Larkby on Tuesday. Poe, ranked third in the world, plays Tess "
    "Hart, ranked 12th in the world, in Wend on Thursday."
)


def _severities(text: str) -> list[str]:
    return [str(flag.severity) for flag in check([text], CheckedArticle.prepare("", BODY))[0] if flag.kind == "number"]


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("Ana Poe, ranked first in the world, beat Ruth Lamb.", False),
        ("Ana Poe, the world number one, beat Ruth Lamb.", False),
        ("Ana Poe, the world No. 12, beat Ruth Lamb.", False),
        ("Ana Poe beat the top seed Ruth Lamb.", False),
        ("Second seed Ana Poe beat Ruth Lamb.", False),
        ("Ana Poe, the world number three, beat Ruth Lamb.", True),
        ("Ana Poe, the No. 1 seed, beat Ruth Lamb.", True),
        ("Ana Poe, the top seed, beat Ruth Lamb.", True),
        ("Ana Poe beat 12th-seeded Ruth Lamb.", True),
        ("Ana Poe beat Ruth Lamb, seeded 12th.", True),
        ("Former world number one Ana Poe beat Ruth Lamb.", True),
        ("Tess Hart, the world No. 12, plays Ana Poe in Wend.", True),
    ],
)
def test_a_rank_is_the_articles(text: str, *, is_right: bool) -> None:
    """However it is given, and of whom the article gives it."""
    assert bool(_severities(text)) is not is_right
