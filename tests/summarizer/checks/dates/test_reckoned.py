"""Dates that may be worked out, and dates of takeaways that tell of two events."""

import pytest

from summarizer.checks import CheckedArticle, check

SHOT = (
    "Oleg Poe was shot and killed near his home in Wend on Wednesday, police said. A day later, on Thursday, Oles Roe "
    "was found dead in his car."
)
DATED = (
    "LARKBY, March 12 (Wend News) - Senator Joe Roe was charged on Tuesday with fraud. The trial is due to start next "
    "month in Calder. Last month the Senate voted to expel him."
)
UNDATED = (
    "The line was founded by Henri Roux, who died in 2001 aged 88. Kerr took office in 2022, two years after Al Poe. "
    "Unions called a 48-hour strike from Friday. Last month the fair was closed. "
    "Larkby sold more boats in 2014, an increase of 4% on the previous year."
)


@pytest.mark.parametrize(
    ("body", "text", "worst"),
    [
        (SHOT, "Oleg Poe was shot and killed Wednesday. A day later, Oles Roe was found dead.", ""),
        (SHOT, "Oleg Poe was shot and killed near his home in Wend on Thursday.", "error"),
        (DATED, "The Senate voted to expel Roe in February.", "note"),
        (DATED, "The trial is to open in Calder in April.", "note"),
        (DATED, "The Senate voted to expel Roe in January.", "error"),
        (UNDATED, "Henri Roux was born in 1912.", "warning"),
        (UNDATED, "Henri Roux was born in 1910.", "error"),
        (UNDATED, "Al Poe took office in 2020.", "note"),
        (UNDATED, "The strike of the unions lasts from Friday to Sunday.", "warning"),
        (UNDATED, "The fair was closed in May.", "warning"),
        (UNDATED, "Larkby sold 4% more boats than in 2013.", "warning"),
        (UNDATED, "Larkby sold 4% more boats than in 2015.", "error"),
    ],
)
def test_what_may_be_worked_out_is_no_error(body: str, text: str, worst: str) -> None:
    """What follows from the day of writing is only noted."""
    found = [str(flag.severity) for flag in check([text], CheckedArticle.prepare("", body))[0] if flag.kind == "date"]
    assert next((one for one in ("error", "warning", "note") if one in found), "") == worst
