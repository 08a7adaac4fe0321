"""Figures and dates near to the article's: from and to turned round, another rate, period, place or tally."""

import pytest

from db.records import Flag
from summarizer.checks import CheckedArticle, check

WEND = (
    "The race of Wend will move from October to April, Ana Poe said. The fair moves to Thursday from Tuesday. Yields "
    "of the Poe farm averaged 2.2 tonnes a hectare. The pump of Larkby takes 3 litres a second. Petrol in Calder costs "
    "1.52 euros a litre.\n\nThe pier had been planned for last summer. The mill of Poe will reopen next week, Tom Hart "
    "said. The firm of Hart sees growth of 2 per cent this year, after 1 per cent in 2023. Larkby is the third-biggest "
    "port of the coast. It was the fifth cut in a row by the bank of Calder, and the other four boards expect no "
    "change.\n\nIt is the fourth year of the drought in Larkby."
)
BANK = (
    "The bank of Calder cut its main rate by a quarter of a percentage point. The plan of Larkby passed by nine votes "
    "to six. At its height the club of Hart held a third of the land. Punctuality on the line of Wend had fallen to "
    "78% from 86% in 2021.\n\nThe board of Poe proposed a dividend of 0.22 euros, up from 0.20 euros. Arrivals in "
    "Calder fell to 310 last year from 1,140 in 2021. Yields of barley averaged 2.2 tonnes, compared with 2.0 tonnes "
    "in 2023."
)
BRIDGE = (
    "The bridge of Wend carries 14,000 vehicles a day, 1,100 of them lorries. The probe of Poe found ice within a "
    "metre of the ground. Ana Poe beat Tess Hart 6-4, 3-6, 7-5 in Larkby.\n\nThe repair of the pier will cost £23 "
    "million. It rained in Calder. The state will pay £15 million of it, Tom Hart said."
)


def _flags(text: str, body: str) -> list[Flag]:
    found = check([text], CheckedArticle.prepare("", body))[0]
    return [flag for flag in found if flag.kind in {"number", "date"}]


def _gravest(text: str, body: str) -> str:
    severities = [str(flag.severity) for flag in _flags(text, body)]
    return next((severity for severity in ("error", "warning", "note") if severity in severities), "")


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("The race of Wend will move from April to October.", True),
        ("The race of Wend will move to October from April.", True),
        ("The fair moves from Thursday to Tuesday.", True),
        ("The race of Wend will move from October to April.", False),
        ("The race of Wend will move to April from October.", False),
        ("The fair moves from Tuesday to Thursday.", False),
    ],
)
def test_from_and_to_keep_their_dates(text: str, *, is_flagged: bool) -> None:
    """Either may come first; what went from A to B did not go from B to A."""
    assert (_gravest(text, WEND) == "warning") is is_flagged


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Yields of the Poe farm averaged 2.2 tonnes an acre.", True),
        ("Yields of the Poe farm averaged 2.2 tonnes per hectare.", False),
        ("The pump of Larkby takes 3 litres a minute.", True),
        ("The pump of Larkby takes 3 litres a second.", False),
        ("Petrol in Calder costs 1.52 euros a gallon.", True),
        ("Petrol in Calder costs 1.52 euros a liter.", False),
    ],
)
def test_a_rate_is_for_what_the_article_says(text: str, *, is_flagged: bool) -> None:
    """An acre is no hectare, whatever is counted on it."""
    assert (_gravest(text, WEND) == "warning") is is_flagged


def test_a_part_of_a_measure_is_no_rate() -> None:
    """A third of a mile is not a third a mile."""
    body = "The moon of Wend is a third of a mile wide, Ana Poe said."
    flags = _flags("The moon of Wend is a third of a kilometre wide.", body)
    assert not any("for one" in flag.message for flag in flags)


@pytest.mark.parametrize(
    "text", ["The pier had been planned for last winter.", "The mill of Poe will reopen next month, Tom Hart said."]
)
def test_another_period_in_the_same_place_is_a_warning(text: str) -> None:
    """The only vague date of the best sentence speaks against it, and is shown."""
    (flag,) = _flags(text, WEND)
    assert str(flag.severity) == "warning"
    assert "It says" in flag.message
    assert flag.article_span is not None


@pytest.mark.parametrize("period", ["last season", "last month"])
def test_a_period_that_may_be_the_same_is_no_warning(period: str) -> None:
    """A season may be a summer, and a summer has months."""
    assert _gravest(f"The pier had been planned for {period}.", WEND) == "note"


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Larkby is the second-biggest port of the coast.", True),
        ("Larkby is the third-biggest port of the coast.", False),
        ("It was the fourth cut in a row by the bank of Calder.", True),
        ("It was the fifth cut in a row by the bank of Calder.", False),
        ("Larkby has a second-tier club.", False),
        ("One in four farms of Larkby has the drought.", True),
    ],
)
def test_a_place_is_not_another_place(text: str, *, is_flagged: bool) -> None:
    """Nor is a count, or a share such as one in four."""
    assert bool({"error", "warning"} & {_gravest(text, WEND)}) is is_flagged


def test_the_year_of_this_year_is_no_error() -> None:
    """The article does not say which year it is."""
    assert _gravest("The firm of Hart sees growth of 2 per cent in 2024.", WEND) == "warning"
    assert _gravest("The firm of Hart sees growth of 2 per cent in 2026.", WEND) == "error"
    assert _gravest("The firm of Hart had growth of 1 per cent in 2022.", WEND.replace("this year, ", "")) == "error"


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("The bank of Calder cut its main rate by 25 basis points.", False),
        ("The bank of Calder cut its main rate by 35 basis points.", True),
        ("The plan of Larkby passed by 9-6.", False),
        ("The plan of Larkby passed by 9-5.", True),
        ("The club of Hart once held 33% of the land.", False),
        ("The club of Hart once held 34% of the land.", True),
    ],
)
def test_the_same_figure_in_another_form_is_no_flag(text: str, *, is_flagged: bool) -> None:
    """Hundredths of a point, a tally in words, a third in percent."""
    assert bool(_gravest(text, BANK)) is is_flagged


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Punctuality on the line of Wend has dropped by eight percentage points.", "note"),
        ("Punctuality on the line of Wend has risen by eight percentage points.", "warning"),
        ("The board of Poe proposed a dividend that rose by 10%.", "note"),
        ("Arrivals in Calder dropped by more than 70 percent.", "note"),
        ("Arrivals in Calder dropped by more than 80 percent.", "error"),
        ("Yields of barley rose by a tenth to 2.2 tonnes.", "note"),
    ],
)
def test_a_change_between_two_stated_ends_is_noted(text: str, severity: str) -> None:
    """Its verb must go the same way."""
    assert _gravest(text, BANK) == severity
    assert str(_flags(text, BANK)[0].severity) == severity


def test_a_warning_shows_what_a_figure_may_be_worked_out_from() -> None:
    """As it does instead of an error."""
    (flag, *_) = _flags("Punctuality on the line of Wend is worse by eight percentage points.", BANK)
    assert "worked out from “86%” and “78%”" in flag.message


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("The bridge of Wend carries 14,000 lorries a day.", True),
        ("The bridge of Wend carries 14,000 vehicles a day.", False),
        ("The probe of Poe found ice within a kilometre of the ground.", True),
        ("The probe of Poe found ice within a meter of the ground.", False),
        ("Ana Poe beat Tess Hart 6-4, 6-3, 7-5 in Larkby.", True),
        ("Tess Hart lost to Ana Poe 4-6, 6-3, 5-7 in Larkby.", False),
        ("Ana Poe beat Tess Hart 6-4, 3-6, 7-5 in Larkby.", False),
    ],
)
def test_a_figure_is_of_its_things_unit_and_side(text: str, *, is_flagged: bool) -> None:
    """Vehicles are not their lorries, a metre is no kilometre, and who won a set won it."""
    assert (_gravest(text, BRIDGE) == "warning") is is_flagged
