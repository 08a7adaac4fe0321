"""Dates that stand beside what is another's date, and parts of a month beside its days."""

import pytest

from db.records import Flag
from summarizer.checks import CheckedArticle, check

BODY = (
    "The museum of Larkby will open on 3 September, and the pool on 14 October. Ana Poe was elected in May and "
    "resigned in August. The deal of Wend was signed in 2024 and ends in 2031.\n\nTom Hart was born on May 28. The "
    "vote in Calder is on June 15. The fair of Larkby runs from June 4 to 7. Poe, born in 2014, joined Wend in "
    "2022."
)


def _flags(text: str) -> list[Flag]:
    return [flag for flag in check([text], CheckedArticle.prepare("", BODY))[0] if flag.kind == "date"]


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("The museum of Larkby will open on 14 October, and the pool on 3 September.", False),
        ("Ana Poe was elected in August and resigned in May.", False),
        ("The deal of Wend was signed in 2031 and ends in 2024.", False),
        ("The pool of Larkby will open on 3 September.", False),
        ("The museum of Larkby will open on 3 September, and the pool on 14 October.", True),
        ("The pool of Larkby opens on 14 October and the museum on 3 September.", True),
        ("The museum and the pool of Larkby open from 3 September.", True),
        ("Ana Poe resigned in August after being elected in May.", True),
        ("The deal of Wend, signed in 2024, ends in 2031.", True),
    ],
)
def test_dates_keep_what_they_are_the_dates_of(text: str, is_right: bool) -> None:
    """Two that have changed places, and one alone in the other's place."""
    assert (_flags(text) == []) is is_right


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The museum of Larkby opens in late September.", "late September”: the article says “3 September”"),
        ("Tom Hart was born in early May.", "early May”: the article says “May 28”"),
        ("The vote in Calder is at the end of June.", None),
        ("The museum of Larkby opens in early September.", None),
        ("The vote in Calder is in mid-June.", None),
        ("Tom Hart was born in late May.", None),
        ("Ana Poe was elected in early May.", None),
    ],
)
def test_a_part_of_a_month_has_one_of_its_days(text: str, said: str | None) -> None:
    """Where the article has the month with days only."""
    body = BODY.replace("elected in May", "elected in spring").replace(
        "runs from June 4 to 7", "runs from June 24 to 27"
    )
    body = BODY if "Poe" in text else body
    flags = [flag for flag in check([text], CheckedArticle.prepare("", body))[0] if flag.kind == "date"]
    assert [flag.message for flag in flags] == ([] if said is None else [f"“{said}."])


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("The fair of Larkby ends on June 4.", False),
        ("The fair of Larkby starts on June 7.", False),
        ("The fair of Larkby ends on June 7.", True),
        ("The fair of Larkby begins on June 4.", True),
    ],
)
def test_what_lasts_days_ends_on_the_last(text: str, is_right: bool) -> None:
    """And begins on the first."""
    found = [flag.message for flag in _flags(text) if "day in the article" in flag.message]
    assert (found == []) is is_right


def test_one_flag_is_enough_for_both_ends_of_a_date() -> None:
    """The one end stands nowhere: that the other does need not be said."""
    assert [str(flag.severity) for flag in _flags("The fair of Larkby runs from June 4 to 9.")] == ["error"]


def test_a_year_that_the_takeaway_has_is_not_shown_for_another() -> None:
    """Nor is it one that could stand in its place."""
    assert [flag.message for flag in _flags("Poe, born in 2014, joined Wend in 2023.")] == [
        "“2023” does not stand in the article. It says “2022”."
    ]
