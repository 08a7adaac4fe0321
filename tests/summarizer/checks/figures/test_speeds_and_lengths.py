"""Speeds, metres that look like millions, scales that a blank parts from their figure."""

import pytest

from summarizer.checks import CheckedArticle, check
from summarizer.checks.reading.text import read_takeaway

SPEEDS = (
    "The train of Wend can reach 200 km/h. Gusts of 143km/h were measured at Larkby. The river at Calder flows at "
    "3 m/s. The old line allowed 120 kilometers per hour."
)
LENGTHS = (
    "The pass of Calder, at 5,416 metres, is the highest point. The ship of Ana Poe is 290 metres long. Tom Hart ran "
    "the 800m in Wend. Some 3m people live in Larkby. The fund of Ruth Lamb has 650 million dollars."
)
MONEY = (
    "The council of Larkby faces a £7.8m overspend. The deal of Ruth Lamb is worth $3.2 billion. The party of Ana Poe "
    "has 1,250,000 members."
)


def _severities(text: str, body: str) -> list[str]:
    return [str(flag.severity) for flag in check([text], CheckedArticle.prepare("", body))[0] if flag.kind == "number"]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("200 km/h", 200, "kph"),
        ("143km/h", 143, "kph"),
        ("143 km / h", 143, "kph"),
        ("120km/hr", 120, "kph"),
        ("200 kilometres an hour", 200, "kph"),
        ("a 200-kilometre-per-hour wind", 200, "kph"),
        ("60 miles per hour", 60, "mph"),
        ("3 m/s", 3, "metre per second"),
        ("3 metres a second", 3, "metre per second"),
        ("60 miles a day", 60, "mile"),
        ("60 km/day", 60, "kilometre"),
        ("5,416m", 5_416, "metre"),
        ("£ 7.8 m", 7_800_000, "pound"),
        ("$ 3.2 bn", 3_200_000_000, "dollar"),
        ("1, 250, 000 members", 1_250_000, ""),
    ],
)
def test_a_unit_or_scale_is_read(text: str, value: float, unit: str) -> None:
    """With its stroke, its blank, or as metres."""
    assert [(float(one.value), one.unit) for one in read_takeaway(text).quantities] == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The train of Wend can reach 200 kilometres per hour.", SPEEDS),
        ("Gusts of 143 kilometres an hour were measured at Larkby.", SPEEDS),
        ("The river at Calder flows at 3 metres per second.", SPEEDS),
        ("The old line allowed 120 km/h.", SPEEDS),
        ("The 5,416m pass of Calder is the highest point.", LENGTHS),
        ("The 290m ship of Ana Poe is long.", LENGTHS),
        ("Tom Hart ran the 800 metres in Wend.", LENGTHS),
        ("Some 3 million people live in Larkby.", LENGTHS),
        ("The council of Larkby faces a £ 7.8 m overspend .", MONEY),
        ("The deal of Ruth Lamb is worth $ 3.2 bn .", MONEY),
        ("The party of Ana Poe has 1.25 m members.", MONEY),
        ("The party of Ana Poe has 1, 250, 000 members .", MONEY),
    ],
)
def test_the_same_in_another_spelling_is_no_flag(text: str, body: str) -> None:
    """A speed with a stroke, metres or millions as "m", a blank before a scale."""
    assert _severities(text, body) == []


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The train of Wend can reach 200 km on one charge.", SPEEDS),
        ("The train of Wend can reach 200 mph.", SPEEDS),
        ("The river at Calder flows at 3 metres.", SPEEDS),
        ("The council of Larkby faces a £ 7.9 m overspend .", MONEY),
        ("The deal of Ruth Lamb is worth $ 3.2 m .", MONEY),
        ("The ship of Ana Poe is 290 million metres long.", LENGTHS),
        ("The fund of Ruth Lamb has 650 metres.", LENGTHS),
    ],
)
def test_another_unit_or_scale_is_flagged(text: str, body: str) -> None:
    """A speed is no length."""
    assert {"error", "warning"} & set(_severities(text, body))
