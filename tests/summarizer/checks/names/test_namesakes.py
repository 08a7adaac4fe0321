"""Names that differ from the article's in one part that tells them apart."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "South Korea fired two rockets on Monday, its ministry said. Tom Poe of Manchester United saw it with officers of "
    "West Virginia. Ina Bell of Stanmouth University and a South African sailor came to northern Larkby. The Supreme "
    "Court in Larkby will hear Ana Ruiz, who moved to Northern Ireland. The port in the north of Wend is closed."
)


def _flags(text: str, body: str = BODY) -> list[tuple[str, str]]:
    return [(str(flag.severity), flag.message) for flag in check([text], CheckedArticle.prepare("", body))[0]]


@pytest.mark.parametrize(
    ("text", "severity", "there"),
    [
        ("North Korea fired two rockets on Monday.", "error", "South Korea"),
        ("North Korean ministers fired two rockets on Monday.", "error", "South Korea"),
        ("Officers from East Virginia saw it.", "error", "West Virginia"),
        ("Tom Poe of Manchester City saw it.", "error", "Manchester United"),
        ("Ina Bell of Stanmouth College came to Larkby.", "warning", "Stanmouth University"),
        ("The Royal Court in Larkby will hear Ana Ruiz.", "warning", "Supreme Court"),
        ("Ina Bell came with an East African sailor.", "warning", "South African"),
        ("Ina Bell came to Southern Larkby.", "warning", "northern Larkby"),
        ("North Korea and South Korea fired two rockets on Monday.", "warning", "South Korea"),
        ("Ana Ruiz moved to Ireland.", "warning", "Northern Ireland"),
        ("Officers from Virginia saw it.", "warning", "West Virginia"),
    ],
)
def test_another_part_makes_another_name(text: str, severity: str, there: str) -> None:
    """An error where only one of the two can be meant, a warning where it may be an addition."""
    assert (severity, there) in {(found, message.split("“")[-1].rstrip("”.")) for found, message in _flags(text)}


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (BODY, "South Korean ministers fired two rockets on Monday."),
        (BODY, "Ana Ruiz moved to Northern Ireland."),
        (BODY, "Ina Bell came to Northern Larkby."),
        ("The North and South Korea fired rockets.", "North Korea fired rockets."),
        ("The north Korea team met South Korea.", "The North Korea team met South Korea."),
        ("Man City came. Manchester United left.", "Manchester City came."),
        ("Tom Poe of York United lives in York.", "Tom Poe lives in York City Road."),
        ("Ruiz of Larkby State Police came.", "Ruiz of Larkby County came."),
        ("Larkby Town came to the city.", "Larkby City came."),
        ("Ruiz left West Virginia for Virginia.", "Ruiz left for Virginia."),
        ("Ruiz lives in Ireland, in the north.", "Ruiz lives in Ireland."),
    ],
)
def test_the_same_name_or_an_addition_is_left_alone(body: str, text: str) -> None:
    """Also where the article has the part by itself, small, or after a short form."""
    assert not [message for _, message in _flags(text, body) if "the article has" in message]


def test_ireland_is_not_northern_ireland() -> None:
    """A word that makes a place another's is no addition."""
    assert ("warning", "“Northern Ireland”: the article has “Ireland”.") in _flags(
        "Ana Ruiz moved to Northern Ireland.", "Ana Ruiz moved to Ireland."
    )
