"""What figures are worth: scales, halves, signs, temperatures, hundredths, whose dollars, decades of age."""

import pytest

from summarizer.checks import CheckedArticle, check
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.text import read_takeaway

BODY = (
    "House prices in Larkby rose from $250,000 to $1.1 million, Ana Poe said. Between 50 and 60 million people "
    "saw it.\n\nPoe spent 1½ hours on the boat. Her contract runs for two-and-a-half years. Wend beat Larkby 3-1 "
    "on the lake. Tickets cost 148p. A cup costs 50 cents, and the fine for litter is $75. The club paid "
    "HK$20,000 in rent and 300 kronor for the permits.\n\nThe water was 14C on the lake. The garden covers 300 "
    "square metres. A 34-year-old man sold the boat. The quake of 1976 flattened Wend."
)


def _severities(text: str, body: str = BODY) -> list[str]:
    return [str(flag.severity) for flag in check([text], CheckedArticle.prepare("", body))[0] if flag.kind == "number"]


def _worth(text: str) -> list[tuple[str, float, str]]:
    return [(str(one.form), float(one.value), one.unit) for one in read_takeaway(text).quantities]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("from $250,000 to $1.1 million", [("count", 250_000, "dollar"), ("count", 1_100_000, "dollar")]),
        ("from 300 to 400 thousand", [("count", 300_000, ""), ("count", 400_000, "")]),
        ("between 50 and 60 million", [("count", 50_000_000, ""), ("count", 60_000_000, "")]),
        ("The 50 and 60 million others", [("count", 50, ""), ("count", 60_000_000, "")]),
        ("1½ hours", [("count", 1.5, "hour")]),
        ("2½ million", [("count", 2_500_000, "")]),
        ("¾ of it", [("fraction", 0.75, "")]),
        ("two-and-a-half-year", [("count", 2.5, "year")]),
        ("three and a half million", [("count", 3_500_000, "")]),
        ("an hour and a half", [("count", 1.5, "hour")]),
        ("half an hour", [("count", 0.5, "hour")]),
        ("half a million", [("count", 500_000, "")]),
        ("a quarter of a point", [("count", 0.25, "point")]),
        ("in his early thirties", [("vague", 30, "age")]),
        ("in the 30s", [("count", 30, "")]),
        ("fourfold", [("multiple", 4, "")]),
        ("a hat-trick", [("multiple", 3, "")]),
        ("sales halved", [("fraction", 0.5, "")]),
        ("won three-nil", [("score", 3, "")]),
        ("three in a thousand", [("fraction", 0.003, "")]),
        ("one in 1,000", [("fraction", 0.001, "")]),
        ("hundreds of thousands", [("vague", 100_000, "")]),
        ("148p", [("count", 1.48, "pound")]),
        ("50 cents", [("count", 0.5, "cent")]),
        ("14C", [("count", 14, "celsius")]),
        ("57 degrees Fahrenheit", [("count", 57, "fahrenheit")]),
        ("3G", [("count", 3, "")]),
        ("300 sq ft", [("count", 300, "square foot")]),
        ("3 km²", [("count", 3, "square kilometre")]),
        ("the 12th and 38th minutes", [("ordinal", 12, "minute"), ("ordinal", 38, "minute")]),
    ],
)
def test_a_figure_is_read(text: str, found: list[tuple[str, float, str]]) -> None:
    """With its form, its worth and its unit."""
    assert _worth(text) == found


def test_a_sign_says_whose_dollars_they_are() -> None:
    """A bare one does not, and 300 kronor are no things that are counted."""
    kinds = [(one.unit, one.kind) for one in read_takeaway("HK$5, A$6, US$7, $8, 9 Hong Kong dollars").quantities]
    assert kinds == [("dollar", whose) for whose in ("Hong Kong", "Australia", "US", "", "Hong Kong")]
    assert read_takeaway("300 kronor").quantities[0].unit == "krona"


def test_the_ends_of_a_range_are_told_from_a_score() -> None:
    """Five to seven boats are no result."""
    one, other = read_takeaway("It has 5 to 7 boats and won 5-7.").quantities
    assert (one.form, one.kind, other.kind) == (Form.SCORE, "range", "")


@pytest.mark.parametrize(
    "text",
    [
        "House prices in Larkby rose from $250 billion to $1.1 million.",
        "Poe spent 1¾ hours on the boat.",
        "Her contract runs for two years.",
        "Wend beat Larkby three-nil on the lake.",
        "Tickets cost £148.",
        "A cup costs $50.",
        "The fine for litter is 75 cents.",
        "The club paid A$20,000 in rent.",
        "The club paid 300 kroner for the permits.",
        "The water was -14C on the lake.",
        "The water was minus 14C on the lake.",
        "The water was 14F on the lake.",
        "The garden covers 300 square feet.",
        "A man in his forties sold the boat.",
        "A pensioner of 34 sold the boat.",
    ],
)
def test_a_wrong_figure_does_not_pass(text: str) -> None:
    """In another scale, half, sign, unit or currency."""
    assert {"warning", "error"} & set(_severities(text))


@pytest.mark.parametrize(
    "text",
    [
        "House prices in Larkby rose from $250,000 after a boom.",
        "Between 50 million and 60 million people saw it.",
        "Poe spent an hour and a half on the boat.",
        "Her contract runs for 2½ years.",
        "Tickets cost £1.48.",
        "A cup costs $0.50.",
        "The club paid $20,000 in rent.",
        "The water was 57F on the lake.",
        "The water was 14 degrees on the lake.",
        "A man in his 30s sold the boat.",
        "The '76 quake flattened Wend.",
    ],
)
def test_a_right_figure_in_another_dress_is_no_error(text: str) -> None:
    """Nor a warning."""
    assert set(_severities(text)) <= {"note"}
