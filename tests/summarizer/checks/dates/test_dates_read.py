"""Dates in figures, both ends of a range, noon and midnight; what the two texts say beside a date."""

import pytest

from summarizer.checks import CheckedArticle, check
from summarizer.checks.reading.text import read_takeaway

BODY = (
    "The fair of Larkby ran from 12 to 26 April. Ana Poe came between 3 and 9 May. On 5 July 2024 the pier fell. "
    "The museum of Wend drew 2,014 guests.\n\nThe pipes will last until the mid-2030s. Poe was called at 9.15am. "
    "Doors of the hall open at noon. The vote took place at midnight. The ferry left Wend at 06:30.\n\nThe storm "
    "hit Larkby on Wednesday night. Poe won the race last Thursday. The site of Calder opens in early 2026. The "
    "work starts in the spring."
)


def _severities(text: str) -> list[str]:
    return [str(flag.severity) for flag in check([text], CheckedArticle.prepare("", BODY))[0] if flag.kind == "date"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("from 12 to 26 April", ["4-12", "4-26"]),
        ("between 3 and 9 May", ["5-3", "5-9"]),
        ("from April 12 to 26", ["4-12", "4-26"]),
        ("on May 3 and 9", ["5-3", "5-9"]),
        ("on May 3 and 9 boats sank", ["5-3"]),
        ("30 to 12 April", ["4-12"]),
        ("on 5/7/2024", ["7-5", "5-7", "2024"]),
        ("on 25/12/2024", ["12-25", "2024"]),
        ("on 2024-07-05", ["7-5", "2024"]),
        ("by the mid-2030s", ["2030"]),
        ("in mid-2026", ["2026"]),
        ("the Covid-2019 file", []),
        ("in '76", ["1976"]),
        ("'76 boats'", []),
        ("at noon", ["12:00"]),
        ("at 12pm", ["12:00"]),
        ("at 12.30am", ["0:30"]),
        ("at midnight", ["0:00"]),
        ("in High Noon", []),
    ],
)
def test_a_date_is_read(text: str, values: list[str]) -> None:
    """All of it, and nothing else."""
    assert [moment.value for moment in read_takeaway(text).moments] == values


@pytest.mark.parametrize(
    "text",
    [
        "The museum of Wend opened in 2014.",
        "The pipes will last until 2030.",
        "The fair of Larkby ran from 14 to 26 April.",
        "Poe was called at 9.15pm.",
        "Doors of the hall open at midnight.",
        "The vote took place at noon.",
        "The ferry left Wend at 18:30.",
        "The storm hit Larkby on Wednesday morning.",
        "Poe won the race this Thursday.",
        "The site of Calder opens in late 2026.",
        "The work starts in the autumn.",
    ],
)
def test_a_wrong_date_does_not_pass(text: str) -> None:
    """A count is no year, one half of a day is not the other."""
    assert {"warning", "error"} & set(_severities(text))


@pytest.mark.parametrize(
    "text",
    [
        "The fair of Larkby ran from April 12 to April 26.",
        "Ana Poe came May 3-9.",
        "The pier fell on 5/7/2024.",
        "The pier fell on 7/5/2024.",
        "The pipes will last until the mid-2030s.",
        "Poe was called shortly after 9am.",
        "Doors of the hall open at 12pm.",
        "The ferry left Wend at 6.30am.",
        "The storm hit Larkby late on Wednesday.",
        "The storm hit Larkby on Wednesday.",
        "Poe won the race last Thursday.",
        "The site of Calder opens in 2026.",
        "The work starts in the spring.",
    ],
)
def test_a_true_date_is_no_flag(text: str) -> None:
    """In whatever dress; a rounder hour is only noted."""
    assert set(_severities(text)) <= {"note"}
