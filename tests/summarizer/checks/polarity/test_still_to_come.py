"""What starts on Monday, must be paid, or was only ordered, is not told as done."""

import pytest

from summarizer.checks import CheckedArticle, check

ARTICLE = CheckedArticle.prepare(
    "",
    "The new bridge toll takes effect on January 1, the council of Larkby says. Talks between Kell and Wend resume on"
    " Monday. The two brothers have been ordered to repay £1.2m. Jo Roe must leave the country by May. The judge told"
    " the bank to pay Ida Kerr £5,000. The club has until June to sell its ground. The museum opens on Sundays; it"
    " opened in 1990. Tom Moss was told that the mill closes at noon.",
)


def said(text: str) -> list[str]:
    """Return what the flags say about a deed that is still to come."""
    return [flag.message for flag in check([text], ARTICLE)[0] if flag.message.startswith("The supporting sentence")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The new bridge toll took effect on January 1.", "“takes”"),
        ("Talks between Kell and Wend have resumed.", "“resume”"),
        ("The two brothers have repaid £1.2m.", "“ordered to repay”"),
        ("Jo Roe left the country in May.", "“must leave”"),
        ("The bank paid Ida Kerr £5,000.", "“told the bank to pay”"),
        ("The club sold its ground in June.", "“until June to sell”"),
    ],
)
def test_what_is_to_come_is_not_told_as_done(text: str, words: str) -> None:
    """The editor sees by which word the article leaves it open."""
    assert [words in message for message in said(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "The new bridge toll takes effect on January 1.",
        "The two brothers must repay £1.2m.",
        "The two brothers were ordered to repay £1.2m.",
        "Jo Roe has to leave the country by May.",
        "The judge told the bank to pay Ida Kerr £5,000.",
        "The museum opened in 1990.",
    ],
)
def test_what_stays_open_or_is_told_elsewhere_is_right(text: str) -> None:
    """Nothing is said of these."""
    assert not said(text)
