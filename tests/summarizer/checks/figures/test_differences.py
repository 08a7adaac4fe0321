"""Percent and points, periods of the books, rates in front of a figure and rates put in."""

import pytest

from summarizer.checks import CheckedArticle, check

POINTS = (
    "Operating profit at Brill fell by 7% last year. Unemployment in Wend fell 0.3 percentage points to 4.1%. The key "
    "rate has risen 1.25 percentage points since May. Turnout rose to 58% from 50%."
)
PERIODS = (
    "For the full-year, Brill posted a profit of $3.36bn, up 27%, while revenues grew 6.4% to $42.09bn. "
    "Fourth-quarter profit was $1.1bn. In the first half of 2023 Kell earned £4m."
)
RATES = "Every day 78 million messages are sent in Wend. Some 500 cars a day cross the bridge of Larkby."
ONCE = "Ana Poe owes the mill of Larkby $2.4 million. The council spoke of 40 new trees. It rained."


@pytest.mark.parametrize(
    ("body", "text", "is_right"),
    [
        (POINTS, "Operating profit at Brill fell by seven percentage points last year.", False),
        (POINTS, "Operating profit at Brill fell by 7 percent last year.", True),
        (POINTS, "Unemployment in Wend fell 0.3% to 4.1%.", False),
        (POINTS, "Unemployment in Wend fell by 0.3 points to 4.1%.", True),
        (POINTS, "The key rate has risen by 1.25% since May.", False),
        (POINTS, "Turnout rose by eight percentage points.", True),
        (PERIODS, "Brill posted a profit of $3.36bn in the fourth quarter, up 27%.", False),
        (PERIODS, "Brill's quarterly profit was $3.36bn.", False),
        (PERIODS, "Brill's annual profit was $3.36bn.", True),
        (PERIODS, "Brill's revenues grew 6.4% to $42.09bn in the quarter.", False),
        (PERIODS, "Brill's fourth-quarter profit was $1.1bn.", True),
        (PERIODS, "Kell's annual profit was £4m.", False),
        (PERIODS, "Kell earned £4m in the first half.", True),
        (RATES, "Some 78 million messages are sent in Wend every week.", False),
        (RATES, "Each month 78 million messages are sent in Wend.", False),
        (RATES, "Some 78 million messages are sent in Wend daily.", True),
        (RATES, "Every day 500 cars cross the bridge of Larkby.", True),
        (RATES, "Every week 500 cars cross the bridge of Larkby.", False),
        (ONCE, "Ana Poe owes the mill of Larkby $2.4 million a month.", False),
        (ONCE, "Ana Poe owes the mill of Larkby $2.4 million.", True),
    ],
)
def test_what_a_figure_is_of_is_compared(body: str, text: str, *, is_right: bool) -> None:
    """A difference, a year's or quarter's amount, so much a day."""
    found = [flag for flag in check([text], CheckedArticle.prepare("", body))[0] if flag.kind == "number"]
    assert any(str(flag.severity) != "note" for flag in found) is not is_right
