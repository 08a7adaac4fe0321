"""Ranges have units, and short scales and measures are read: 20-30mm, $1.2 bln, 4bp, 12t."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Rain of 20-30mm is due in Larkby. The fire burned 200 to 300 acres. The walk is 10-12 miles. It will take four to "
    "five weeks. Ana Poe faces 5 to 10 years. Its debt is $1.2 bln and sales were 3.4 mln. The yield rose 4bp. "
    "The bell weighs 12t. Output was 1.2m bpd. The film runs 2 1/2 hours. A fortnight later the men were jailed. "
    "Milk fell by ½%. Seats were held by 13 of the 22 members."
)


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("Rain of 20-30cm is due in Larkby.", False),
        ("Rain of 20 to 30 inches is due in Larkby.", False),
        ("Rain of 20 to 30 mm is due in Larkby.", True),
        ("The fire burned 200 to 300 square miles.", False),
        ("The fire burned 200-300 acres.", True),
        ("The walk is 10-12 km.", False),
        ("Ana Poe faces 5 to 10 months.", False),
        ("Ana Poe faces five to 10 years.", True),
        ("It will take 4-5 weeks.", True),
        ("It will take 4-5 months.", False),
        ("Its debt is $1.2bn.", True),
        ("Its debt is $1.2m.", False),
        ("Sales were 3.4 million.", True),
        ("The yield rose by four basis points.", True),
        ("The yield rose by 4%.", False),
        ("The bell weighs 12 tonnes.", True),
        ("The bell weighs 12kg.", False),
        ("Output was 1.2 million barrels a day.", True),
        ("The film runs 2½ hours.", True),
        ("The film runs two and a half hours.", True),
        ("Two weeks later the men were jailed.", True),
        ("Three weeks later the men were jailed.", False),
        ("Milk fell by 0.5%.", True),
        ("Seats were held by 13 out of the 22 members.", True),
    ],
)
def test_units_are_compared(text: str, *, is_right: bool) -> None:
    """Also where a figure has two ends, or its scale is an agency's."""
    found = [flag for flag in check([text], CheckedArticle.prepare("", BODY))[0] if flag.kind == "number"]
    assert bool(found) is not is_right
