"""Which figures can be the same: twice and two days, points and percent, hundreds, halves, bounds, sums."""

import pytest

from summarizer.checks import CheckedArticle, check
from summarizer.checks.figures.number import is_empty
from summarizer.checks.reading.text import read_takeaway

CLUB = (
    "Wend will close nine stores by June. Two other clubs of Larkby were sold. Ana Poe was hurt seven times in "
    "two days.\n\nShe has been out for a week. The pier of Larkby was shut after the Second World War. The owners "
    "voted 2-1 for the plan.\n\nIt rained on the old town. The cup is the third of its kind. The index of Wend "
    "lost 3.5 points, or 0.4 per cent. Some 60,000 clients use its app.\n\nTwo thirds of its shops are in Calder. "
    "Poe climbed to sixth in the table. Companies of the port will have 18 months to comply. Poe Hart, 21, sings."
)
SUMS = (
    "Larkby passed the bill by 212 votes to 187. The firm of Poe cut 220 jobs of its 1,450. Inflation was 2.4% in "
    "April and 3.1% in March. One in five shops is closed. Poe led the firm for more than two decades. It was the "
    "worst year in a decade, she said. The pipes of Wend are 84 years old. It has a reach of 40 miles. Support is "
    "58 percent."
)


def _severities(text: str, body: str) -> list[str]:
    return [str(flag.severity) for flag in check([text], CheckedArticle.prepare("", body))[0] if flag.kind == "number"]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Poe was hurt twice.",
        "Ana Poe was hurt dozens of times.",
        "The plan doubled the price.",
        "Ana Poe signed a two-year deal.",
        "The firm has two rival plans.",
        "Half of its shops are in Calder.",
        "Nearly half its shops are in Calder.",
        "The index of Wend lost 3.5%.",
        "Hundreds of thousands of clients use its app.",
        "Hundreds of clients use its app.",
        "Wend will close one store by June.",
        "Poe climbed to first in the table.",
        "The pier of Larkby was shut after the First World War.",
        "Companies of the port have a year to comply.",
        "Poe has been out for a month.",
        "Poe has been out for a month of illness.",
        "The owners voted unanimously for the plan.",
        "Teenager Poe Hart sings.",
    ],
)
def test_a_figure_for_another_thing_does_not_pass(text: str) -> None:
    """That the article has the number for something else excuses nothing."""
    assert {"warning", "error"} & set(_severities(text, CLUB))


@pytest.mark.parametrize(
    "text",
    [
        "Ana Poe was hurt seven times.",
        "Wend will close nine stores.",
        "Tens of thousands of clients use its app.",
        "Thousands of clients use its app.",
        "The first half of the match was dull.",
        "Poe cut the rope in half.",
        "One of the stores is in Calder.",
        "Poe has been out for seven days.",
        "Companies of the port have a year and a half to comply.",
        "Poe pays £5 a month.",
        "The pier was shut after World War Two.",
    ],
)
def test_a_true_figure_is_no_error(text: str) -> None:
    """Nor is a small word that counts nothing."""
    assert "error" not in _severities(text, CLUB + " Poe pays £5 a month.")


@pytest.mark.parametrize(
    ("text", "is_idle"),
    [
        ("Half of the boats leak.", False),
        ("Half its boats leak.", False),
        ("Sales fell by half.", False),
        ("Nearly half are against it.", False),
        ("Half boats leak.", False),
        ("Poe scored in the first half.", True),
        ("Poe scored in the second-half.", True),
        ("Poe scored in the second half of it.", True),
        ("Poe cut it in half.", True),
    ],
)
def test_half_of_something_is_a_share(text: str, *, is_idle: bool) -> None:
    """And half of a match is none."""
    half = next(one for one in read_takeaway(text).quantities if "alf" in text[one.start : one.end])
    assert is_empty(half, text) is is_idle


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("The firm of Poe cut more than 200 jobs.", ["note"]),
        ("The firm of Poe cut no fewer than 200 jobs.", ["note"]),
        ("The firm of Poe cut fewer than 200 jobs.", ["error"]),
        ("The firm of Poe cut no more than 200 jobs.", ["error"]),
        ("The firm of Poe cut more than 120 jobs.", ["error"]),
        ("The pipes of Wend are more than 83 years old.", ["error"]),
        ("Support is over 55 percent.", ["note"]),
        ("Support is more than half.", ["note"]),
        ("The pipes of Wend are more than 80 years old.", ["note"]),
        ("The pipes of Wend are over eight decades old.", []),
        ("The pipes of Wend are more than 90 years old.", ["error"]),
    ],
)
def test_a_bound_on_the_right_side_is_noted(text: str, severities: list[str]) -> None:
    """A rounder figure of the same, not too far off."""
    assert _severities(text, SUMS) == severities


@pytest.mark.parametrize(
    ("text", "from_what"),
    [
        ("Larkby passed the bill by 25 votes.", "“212” and “187”"),
        ("Inflation fell by 0.7 percentage points in April.", "“3.1%” and “2.4%”"),
        ("Four in five shops are open.", "“One in five”"),
        ("The firm of Poe has 1,230 jobs.", "“1,450” and “220”"),
    ],
)
def test_what_may_be_counted_by_hand_is_no_error(text: str, from_what: str) -> None:
    """The editor sees from what."""
    flags = [flag for flag in check([text], CheckedArticle.prepare("", SUMS))[0] if flag.kind == "number"]
    assert [str(flag.severity) for flag in flags] == ["warning"]
    assert from_what in flags[0].message


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Poe led the firm for more than 20 years.", False),
        ("Poe led the firm for more than 30 years.", True),
        ("It was the worst year in 10 years.", False),
        ("It has a reach of 64 km.", False),
        ("It has a reach of 70 km.", True),
    ],
)
def test_the_same_measure_in_another_unit_is_no_flag(text: str, is_flagged: bool) -> None:
    """Years and decades, miles and kilometres."""
    assert bool(_severities(text, SUMS)) is is_flagged


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Poe holds 18% of the seats.", "warning"),
        ("Poe will have 18 miles to comply.", "error"),
        ("Poe paid £1,400 for the port.", "error"),
    ],
)
def test_the_figure_in_another_unit_somewhere_is_no_proof(text: str, severity: str) -> None:
    """It is one where the best sentence has it, and where no such figure is there by chance."""
    body = (
        "Poe will have 18 months to comply. It rained. Her party holds many of the seats. The port of Wend cost $1,400."
    )
    assert _severities(text, body) == [severity]
