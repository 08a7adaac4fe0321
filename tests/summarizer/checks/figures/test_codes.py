"""Codes of letters and figures: the third quarter as Q3, flights, roads, business years."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Larkby Motors said Q3 profit rose 4% to £12m. It expects H1 sales of £90m in FY25. Flight BA117 left for Wend. "
    "The A320 jet of Calder flew over the M25.\n\nAna Poe took the train WX 50 to Wend. The order of 2031 is the last. "
    "The B12 of Larkby was closed, and so was the C4."
)


def _found(text: str, body: str = BODY) -> list[tuple[str, str]]:
    flags = check([text], CheckedArticle.prepare("", body))[0]
    return [(str(flag.severity), flag.message) for flag in flags if flag.kind == "number"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Larkby Motors said Q4 profit rose 4% to £12m.", "Q3"),
        ("It expects H2 sales of £90m in FY25.", "H1"),
        ("It expects H1 sales of £90m in FY26.", "FY25"),
        ("Flight BA171 left for Wend.", "BA117"),
        ("The A330 jet of Calder flew over the M25.", "A320"),
        ("The A320 jet of Calder flew over the M26.", "M25"),
        ("Ana Poe took the train WX51 to Wend.", "WX 50"),
    ],
)
def test_a_code_with_other_figures_is_an_error(text: str, said: str) -> None:
    """Where the article has its letters with others only, which the flag shows."""
    assert any(severity == "error" and message.endswith(f"It says “{said}”.") for severity, message in _found(text))


@pytest.mark.parametrize(
    "text",
    [
        "Larkby Motors said Q3 profit rose 4% to £12m.",
        "It expects H1 sales of £90m in FY2025.",
        "It expects H1 sales of £90m in FY31.",
        "Flight BA-117 left for Wend.",
        "Ana Poe took the train WX50 to Wend.",
        "The K2 stands higher than the hill of Wend.",
        "Third-quarter profit of Larkby Motors rose 4% to £12m.",
        "First-half sales of £90m are expected.",
        "The B12 of Larkby was closed.",
        "The B-12 of Larkby was closed.",
    ],
)
def test_a_code_that_the_article_has_or_whose_letters_it_lacks_is_left_alone(text: str) -> None:
    """Also printed apart, with a hyphen, in words, or as a year in full."""
    assert _found(text) == []


def test_a_code_with_a_hyphen_gets_one_flag() -> None:
    """Though its figure is read by itself."""
    assert [message for _, message in _found("Flight BA-118 left for Wend.")] == [
        "“BA-118” does not stand in the article. It says “BA117”."
    ]


def test_a_quarter_in_words_is_held_against_the_articles_letters() -> None:
    """With a warning, for the figures may be worked out of the year's."""
    (severity, message), *rest = _found("Fourth-quarter profit of Larkby Motors rose 4% to £12m.")
    assert severity == "warning"
    assert message == "“Fourth-quarter” does not stand in the article. It says “Q3”."
    assert rest == []


def test_halves_of_a_match_are_no_codes() -> None:
    """What an article has in words is read by the other checks of figures."""
    found = _found("Tom Hart scored in the first half.", "Tom Hart scored in the second half against Wend.")
    assert not any("half" in message for _, message in found)


def test_a_word_of_one_letter_is_no_code() -> None:
    """What the article has in place of the takeaway's code is another code."""
    found = _found("A boy was hit on the A4.", "A 12-year-old boy was hit on the A40 at Larkby.")
    assert [message for _, message in found] == ["“A4” does not stand in the article. It says “A40”."]
