"""The capital stands for its country where it acts, and never for another town of it."""

import pytest

from db.records import Severity
from summarizer.checks import CheckedArticle, check

BODY = (
    "A dentist in Munich, Germany, pulled 19 teeth of a patient last week. A gas blast in Lyon, France, hurt two. Ana "
    "Poe flew to Kharkiv in Ukraine and met Italian ministers, who agreed to help. Its embassy there is shut."
)


def _names(text: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    return [flag.message for flag in flags if flag.kind == "name" and flag.severity is not Severity.NOTE]


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("A dentist in Berlin pulled 19 teeth of a patient.", "Berlin"),
        ("A dentist pulled 19 teeth of a patient last week, in Berlin, Germany.", "Berlin"),
        ("A gas blast near Paris hurt two.", "Paris"),
        ("A gas blast hurt two in Paris, France.", "Paris"),
        ("Ana Poe flew to Kyiv.", "Kyiv"),
    ],
)
def test_the_best_known_town_is_not_put_for_another(text: str, town: str) -> None:
    """The article names the country and another town of it."""
    assert _names(text) == [f"“{town}” does not stand in the article."]


@pytest.mark.parametrize(
    "text",
    ["Ana Poe heard that Rome had agreed to help.", "Rome agreed to help.", "The embassy in Kyiv is shut."],
)
def test_a_government_is_named_by_its_seat(text: str) -> None:
    """As a subject, and where its own people are."""
    assert not any("does not stand" in message for message in _names(text))
