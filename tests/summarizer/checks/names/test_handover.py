"""Who takes over and who leaves: told in other words it is right, the other way round it is flagged."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Hana Ito will retire as head of Brill Steel in March after six years, and her deputy, Ken Oda, takes over in "
    "April. Brill Steel has 30,000 staff. It rained.\n\nMs Roe succeeds Mr Bell as chair of Wend Water on Monday."
)


@pytest.fixture(scope="module")
def article() -> CheckedArticle:
    """Return an article about two successions."""
    return CheckedArticle.prepare("", BODY)


def _messages(text: str, article: CheckedArticle) -> list[str]:
    return [flag.message for flag in check([text], article)[0] if flag.kind == "name"]


@pytest.mark.parametrize(
    "text",
    [
        "Ken Oda will succeed Hana Ito as head of Brill Steel.",
        "Ken Oda is to take over from Hana Ito.",
        "Ken Oda will replace Hana Ito.",
        "Hana Ito will be succeeded by Ken Oda.",
        "Ms Roe takes over from Mr Bell on Monday.",
        "Mr Bell is replaced by Ms Roe on Monday.",
    ],
)
def test_a_succession_in_other_words_is_right(text: str, article: CheckedArticle) -> None:
    """In the active and in the passive."""
    assert not [message for message in _messages(text, article) if " here; " in message or "way round" in message]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Hana Ito takes over in April.", "“Hana Ito” takes over here; in the article it is “Ken Oda”."),
        ("Ken Oda is to retire as head of Brill Steel.", "“Ken Oda” leaves here; in the article it is “Hana Ito”."),
        ("Mr Bell takes over from Ms Roe.", "“Bell” takes over here; in the article it is “Roe”."),
        ("Mr Bell replaces Ms Roe on Monday.", "“Bell” takes over here; in the article it is “Roe”."),
        ("Ms Roe is succeeded by Mr Bell on Monday.", "“Roe” leaves here; in the article it is “Bell”."),
    ],
)
def test_the_other_way_round_is_flagged(text: str, message: str, article: CheckedArticle) -> None:
    """Who leaves does not take over."""
    assert message in _messages(text, article)


@pytest.mark.parametrize(
    "text",
    ["Ken Oda succeeded in April.", "Hana Ito will not take over in April.", "Ms Roe retired hurt on Monday."],
)
def test_other_meanings_are_let_be(text: str, article: CheckedArticle) -> None:
    """Nobody is succeeded, and what is denied is not told."""
    assert not [message for message in _messages(text, article) if " here; " in message]
