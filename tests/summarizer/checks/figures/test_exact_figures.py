"""Figures that are easily mistaken: dozens, powers of ten, race times, minus signs, units with a prefix, places."""

import pytest

from db.records import Flag
from summarizer.checks import CheckedArticle, check
from summarizer.checks.reading.text import read_takeaway

BODY = (
    "The bill cuts the working week of Larkby from 48 hours to 40. The limit in Wend was raised from 30 mph to 40. "
    "Only 11 of the deer died. The train to Calder carried 23 people. Some 17 plans reached the board of "
    "Hart.\n\nTom Hart won the race of Wend in 1:00:47 on Sunday, and Ana Poe was second in 1:01:58. Ruth Lamb had "
    "pole in Calder with a lap of 1:32.608.\n\nThe margin of the mill was minus 3.5 percent. Growth in Calder was "
    "-0.4%. The score of Ruth Lamb was -14 after two rounds. Temperatures in Wend will fall to minus 19 on "
    "Friday.\n\nThe file of Poe has 40 megabytes. The plant of Larkby will give 300 megawatts. The star of Hart is "
    "39 light-years away. The battery stores 25 kilowatt-hours. The box of Tess weighed over a kilogram.\n\nA fifth"
    " round of talks in Larkby began. The men were woken at four. The dish of Lamb grew 10⁶ cells. The other dish "
    "grew 3×10⁴ of them."
)


def _flags(text: str) -> list[Flag]:
    return [flag for flag in check([text], CheckedArticle.prepare("", BODY))[0] if flag.kind == "number"]


def _gravest(text: str) -> str:
    severities = [str(flag.severity) for flag in _flags(text)]
    return next((severity for severity in ("error", "warning", "note") if severity in severities), "")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("3 dozen", 36, ""),
        ("six dozen", 72, ""),
        ("10⁶", 10**6, ""),
        ("3 × 10⁶", 3 * 10**6, ""),
        ("2.5x10^3", 2500, ""),
        ("1:00:47", 3647, "second"),
        ("1:43.21", 103.21, "second"),
        ("40 MB", 40, "megabyte"),
        ("300 GW", 300, "gigawatt"),
        ("5 megawatt-hours", 5, "megawatt hour"),
        ("39 light-years", 39, "light-year"),
        ("a 37-kilo-watt", 37, "kilowatt"),
        ("37 kilos of", 37, "kilogram"),
    ],
)
def test_a_figure_is_read_whole(text: str, value: float, unit: str) -> None:
    """With its power, its parts, its unit."""
    assert [(float(one.value), one.unit) for one in read_takeaway(text).quantities] == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "gravest"),
    [
        ("Fewer than a dozen of the deer died.", "note"),
        ("Nearly two dozen people were on the train to Calder.", "note"),
        ("About two dozen people were on the train to Calder.", "note"),
        ("More than a dozen plans reached the board of Hart.", "note"),
        ("More than two dozen people were on the train to Calder.", "error"),
        ("Nearly three dozen people were on the train to Calder.", "error"),
        ("About 3 dozen people were on the train to Calder.", "error"),
    ],
)
def test_dozens_are_round(text: str, gravest: str) -> None:
    """On the side that is said, and not a dozen off."""
    assert _gravest(text) == gravest


@pytest.mark.parametrize(
    ("text", "gravest"),
    [
        ("The working week of Larkby is cut by eight hours.", "note"),
        ("The working week of Larkby is shortened by eight hours.", "note"),
        ("The limit in Wend was raised by 10 mph.", "note"),
        ("The limit in Wend was raised by 12 mph.", "error"),
    ],
)
def test_the_second_end_of_a_change_may_have_no_unit(text: str, gravest: str) -> None:
    """It has the first one's."""
    assert _gravest(text) == gravest


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("Tom Hart won the race of Wend in 1:00:47.", True),
        ("Tom Hart won the race of Wend in 1:01:58.", False),
        ("Tom Hart won the race of Wend in 1:00:74.", False),
        ("Ruth Lamb had pole in Calder with a lap of 1:32.680.", False),
        ("Ruth Lamb had pole in Calder with a lap of 1:32.608.", True),
        ("The margin of the mill was 3.5 percent.", False),
        ("The margin of the mill was -3.5 percent.", True),
        ("Growth in Calder was 0.4%.", False),
        ("The economy of Calder shrank by 0.4%.", True),
        ("The score of Ruth Lamb was 14 after two rounds.", False),
        ("Temperatures in Wend will fall to 19 on Friday.", False),
        ("Temperatures in Wend will fall to minus 19 on Friday.", True),
        ("The file of Poe has 40 gigabytes.", False),
        ("The file of Poe has 40 megabytes.", True),
        ("The plant of Larkby will give 300 gigawatts.", False),
        ("The plant of Larkby will give 0.3 gigawatts.", True),
        ("The star of Hart is 39 light-minutes away.", False),
        ("The battery stores 25 megawatt-hours.", False),
        ("The box of Tess weighed over a gram.", False),
        ("The box of Tess weighed over a kilogram.", True),
        ("A fourth round of talks in Larkby began.", False),
        ("A fifth round of talks in Larkby began.", True),
        ("The fifth round of talks in Larkby began.", True),
        ("The dish of Lamb grew 10 cells.", False),
        ("The dish of Lamb grew 10⁵ cells.", False),
        ("The dish of Lamb grew a million cells.", True),
        ("The other dish grew 30,000 of them.", True),
    ],
)
def test_a_figure_is_the_articles(text: str, is_right: bool) -> None:
    """And no other that it resembles."""
    assert (_flags(text) == []) is is_right


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("Ruth Lamb ran it in 2 hours, three minutes and 15 seconds.", True),
        ("Ruth Lamb ran it in two hours and three minutes.", True),
        ("Ruth Lamb ran it in 2 hours, four minutes and 15 seconds.", False),
        ("Ruth Lamb ran it in 2 hours, three minutes and 51 seconds.", False),
        ("Tom Hart took 1:05:20 for it.", True),
        ("Tom Hart took 1:20:05 for it.", False),
    ],
)
def test_a_time_may_be_told_in_its_parts(text: str, is_right: bool) -> None:
    """And parts as one figure."""
    body = "Ruth Lamb of Wend ran it in 2:03:15. Tom Hart took one hour, five minutes and 20 seconds for it."
    flags = [flag for flag in check([text], CheckedArticle.prepare("", body))[0] if flag.kind == "number"]
    assert (flags == []) is is_right


def test_the_only_count_on_the_side_that_is_said_is_shown() -> None:
    """Though it counts signatures, and not people."""
    body = "A petition against the mill was set up by Ana Poe. It had 3,260 signatures by Friday."
    said = "More than 3,000 people have signed a petition against the mill."
    (flag,) = [flag for flag in check([said], CheckedArticle.prepare("", body))[0] if flag.kind == "number"]
    assert flag.message == "“3,000” does not stand in the article. It says “3,260”."


def test_a_mark_of_a_list_is_no_minus() -> None:
    """A hyphen that opens its line."""
    article = CheckedArticle.prepare("", "The plan of Poe has two aims:\n-12 houses for Larkby\n-a road to Wend")
    assert not any(flag.kind == "number" for flag in check(["Poe plans 12 houses for Larkby."], article)[0])
