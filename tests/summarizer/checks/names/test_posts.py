"""Whose captain somebody is, and which director."""

import pytest

from db.records import Severity
from summarizer.checks import CheckedArticle, check

BODY = (
    "Larkby captain Joe Hart and Wend captain Sam Bell were both sent off in a 1-1 draw. Larkby coach Ida Fenn blamed "
    "the referee, while Wend coach Rob Carr said the cards were fair. Sam Bell, of Bray, was tired. Finance director "
    "Ann Poe sold 5,000 shares. Curator Fiona Blake said so, and the engineer Jo Kerr agreed."
)


def _names(text: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    return [flag.message for flag in flags if flag.kind == "name" and flag.severity is not Severity.NOTE]


@pytest.mark.parametrize(
    ("text", "owner", "other", "own"),
    [
        ("Wend captain Joe Hart was sent off.", "Wend", "Sam Bell", "Larkby"),
        ("Joe Hart, the Wend captain, was sent off.", "Wend", "Sam Bell", "Larkby"),
        ("Joe Hart, captain of Wend, was sent off.", "Wend", "Sam Bell", "Larkby"),
        ("Larkby coach Rob Carr said the cards were fair.", "Larkby", "Ida Fenn", "Wend"),
    ],
)
def test_the_captain_of_one_side_is_not_the_other_s(text: str, owner: str, other: str, own: str) -> None:
    """Before the name and behind it."""
    assert _names(text) == [f"“{owner}”: the article says this of “{other}”, and here “{own}”."]


@pytest.mark.parametrize(
    "text",
    [
        "Larkby captain Joe Hart and Wend's Sam Bell were sent off.",
        "Wend captain Sam Bell, of Bray, was sent off.",
        "The Wend coach, Rob Carr, said the cards were fair.",
        "Ex-Wend captain Joe Hart was sent off.",
    ],
)
def test_the_captain_of_his_own_side_is_right(text: str) -> None:
    """He may be of another place besides."""
    assert not [message for message in _names(text) if "and here" in message]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Marketing director Ann Poe sold 5,000 shares.", "“Marketing director”: the article says “Finance” here."),
        ("Director Fiona Blake said so.", "“Director”: the article says this of “Ann Poe”."),
        ("Publisher Fiona Blake said so.", "“Publisher”: the article does not say this of “Fiona Blake”."),
        ("The architect Jo Kerr agreed.", "“architect”: the article does not say this of “Jo Kerr”."),
    ],
)
def test_no_other_occupation_is_put_in(text: str, message: str) -> None:
    """A curator is no director, nor an engineer an architect."""
    assert message in _names(text)
