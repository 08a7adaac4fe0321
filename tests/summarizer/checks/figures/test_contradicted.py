"""A figure that the article contradicts stays an error, whatever it might be worked out from or measured by."""

import pytest

from summarizer.checks import CheckedArticle, check


def _severities(text: str, body: str) -> list[str]:
    return [str(flag.severity) for flag in check([text], CheckedArticle.prepare("", body))[0] if flag.kind == "number"]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (
            "Tom Poe was jailed for three years, the court in Larkby said. He came in 1990 and left in 2002.",
            "Tom Poe was jailed for 12 years, the court in Larkby said.",
        ),
        (
            "Tom Poe, 44, leads the council of Larkby. The hall of 1962 was sold in 2009.",
            "Tom Poe, 47, leads the council of Larkby.",
        ),
        (
            "A quarter of voters in Larkby back the wall. Some 35 percent of boats leak.",
            "A third of voters in Larkby back the wall.",
        ),
        (
            "Larkby beat Wend 3-1 in the cup final. In the hall sat 4 men and 1 woman.",
            "Larkby beat Wend 4-1 in the cup final.",
        ),
        (
            "Tom Poe is out for nine months after a fall in the first half, the club said.",
            "Tom Poe is out for six months after a fall in the first half, the club said.",
        ),
    ],
)
def test_a_contradicted_figure_with_a_source_is_an_error(body: str, text: str) -> None:
    """Two years, a share, two figures of a score, half of something: that they stand there excuses nothing."""
    assert _severities(text, body) == ["error"]


def test_the_editor_sees_both_what_contradicts_and_the_source() -> None:
    """The figure in its place, and what it may be worked out from."""
    article = CheckedArticle.prepare("", "Tom Poe, 44, leads Larkby. The hall of 1962 was sold in 2009.")
    message = next(flag.message for flag in check(["Tom Poe, 47, leads Larkby."], article)[0] if flag.kind == "number")
    assert "“44”" in message
    assert "“1962” and “2009”" in message


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("Ruiz sold boats for three months.", ["warning"]),
        ("Ruiz sold boats for 30 years.", ["warning"]),
        ("Larkby beat Wend 4-1.", ["warning"]),
        ("Poe lost a boat within three months.", ["note"]),
        ("7 out of 9 boats of Poe leak.", ["warning"]),
    ],
)
def test_only_the_evidence_and_what_stands_beside_is_a_source(text: str, severities: list[str]) -> None:
    """No headquarters is a quarter, no years of other people a lifetime, no men and women a score; a share is whole."""
    body = (
        "Ruiz sold boats at her headquarters in Wend. It rained. Trams ran. Larkby beat Wend, the club said. It "
        "snowed. Four came: 4 men and 1 woman. It was hot. The hall of 1962 burned in 1992. It was cold. Poe lost a "
        "boat in the last quarter. Some 78 percent of boats of Poe leak."
    )
    assert _severities(text, body) == severities


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (
            "The court jailed Tom Poe for five years. It was his second season.",
            "The court jailed Tom Poe for two years.",
        ),
        ("Poe played for Larkby for nine seasons. A 15-year-old boy watched.", "Poe played for Larkby for 15 seasons."),
        ("Poe was booked twice after Larkby scored three goals.", "Poe was booked three times after Larkby scored."),
        ("The jail term of Poe is 20 years. He came 30 years ago.", "The jail term of Poe is three decades."),
        (
            "The jail term of Poe is 20 years. Poe came to Wend 30 years ago.",
            "The jail term of Poe of Wend is three decades.",
        ),
    ],
)
def test_a_figure_for_another_thing_is_no_other_measure(body: str, text: str) -> None:
    """A second season is no two years, a boy's age no seasons, goals no cards; nor does it count where others stand."""
    assert _severities(text, body) == ["warning"]


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Ruiz won a £50 voucher.", False),
        ("Ruiz won a £50m voucher.", True),
        ("Poe paid £20 in a shop.", False),
        ("Lima owes $5 to Bray.", False),
        ("The port cost £4m.", False),
    ],
)
def test_a_capital_that_begins_a_name_scales_nothing(text: str, *, is_flagged: bool) -> None:
    """Neither of a shop nor of a person; one that stands alone is a million."""
    body = "Ruiz won a £50 M&S voucher. Poe paid £20 B & Q got. Lima owes $5 B. Bray lent. The port cost £4 M in all."
    assert bool(_severities(text, body)) is is_flagged
