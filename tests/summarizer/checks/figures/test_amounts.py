"""Figures in other words, other units and rounder; figures that only look like one; what stands beside them."""

import pytest

from summarizer.checks import HOUSE_RULES, CheckedArticle, check
from summarizer.checks.figures.alike import of_same_amount, units_agree
from summarizer.checks.figures.exchange import pairs
from summarizer.checks.figures.number import candidates
from summarizer.checks.held import Held, hold
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.reading.text import read_takeaway
from summarizer.checks.weighing.neighbours import agreement, neighbours
from summarizer.checks.weighing.surroundings import around


def _held(text: str, body: str) -> Held:
    return hold(read_takeaway(text), CheckedArticle.prepare("", body), None, HOUSE_RULES)


def _severities(text: str, body: str, kind: str = "number") -> list[str]:
    return [str(flag.severity) for flag in check([text], CheckedArticle.prepare("", body))[0] if flag.kind == kind]


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("Nearly 60,000 voters live in Wend.", ["note"]),
        ("Some 59,000 voters live in Wend.", ["note"]),
        ("Over 60,000 voters live in Wend.", ["warning"]),
        ("There are 60,000 voters in Wend.", ["warning"]),
    ],
)
def test_a_rounding_that_says_so_is_only_noted(text: str, severities: list[str]) -> None:
    """In the right direction: nearly sixty thousand are fewer."""
    assert _severities(text, "The town of Wend has 58,654 voters. It rained.") == severities


def test_a_run_of_crores_is_no_figure() -> None:
    """Its value would be beyond what can be measured; the first word of it counts."""
    assert _severities(f"The wall cost {'crore ' * 60}dollars.", f"It cost {'crore ' * 59}dollars.") == []


@pytest.mark.parametrize("text", ["The wall cost about 510 pounds.", "The wall cost more than 503.2 pounds."])
def test_a_figure_that_is_less_round_is_no_rounding(text: str) -> None:
    """The article has the rounder one."""
    assert "note" not in _severities(text, "The wall cost 500 pounds. It rained.")


def test_the_last_digits_may_be_dropped() -> None:
    """Of pence and cents."""
    assert _severities("She paid £10,787 back.", "She paid £10,787.50 back.") == ["warning"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The port was fined over ?23 crore.", "The port was fined Rs 23 crore."),
        ("The train runs at 80 kmph.", "The train runs at 80 km per hour."),
        ("The train runs at 80 mph.", "The train runs at 80 miles an hour."),
        ("The ban lasts one week.", "The ban lasts a week."),
        ("The cub is 18 months old.", "The cub was born 18 months ago."),
        ("She won a third title.", "She won her third title."),
    ],
)
def test_the_same_amount_in_another_dress_is_no_flag(text: str, body: str) -> None:
    """A sign that was lost on the way, a speed, a single week, an age in months, a place in a row."""
    assert not _severities(text, body)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The cub is 18 years old.", "The cub is 18 months old."),
        ("The ban lasts one week.", "The ban lasts a month."),
        ("The wall cost ?23 crore.", "The wall is 23 crore metres long."),
    ],
)
def test_another_unit_is_flagged(text: str, body: str) -> None:
    """Years are no months, and a length is no price."""
    assert _severities(text, body)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The storm killed four in one day.", [4, 1]),
        ("Police found twelve out of six.", [12, 6]),
        ("One in five shops has closed.", ["1/5"]),
        ("Okafor scores twice.", [2]),
    ],
)
def test_what_only_looks_like_a_share_is_two_figures(text: str, values: list[object]) -> None:
    """And "scores" counts only with "of"."""
    assert [str(one.value) for one in read_takeaway(text).quantities] == [str(value) for value in values]


def test_scores_of_something_are_many() -> None:
    """As dozens are."""
    assert [one.form for one in read_takeaway("Scores of houses fell.").quantities] == [Form.VAGUE]


def test_a_lost_sign_agrees_with_any_currency_and_with_none() -> None:
    """But not with a length."""
    lost, rupees, bare, metres = read_takeaway("It cost ?5, Rs 5 or 5 and is 5 metres long.").quantities
    assert units_agree(lost, rupees)
    assert units_agree(bare, lost)
    assert not units_agree(lost, metres)


def test_a_count_that_the_article_has_as_a_year_is_held_against_the_year() -> None:
    """It stands there, but for another thing."""
    held = _held("The firm has 1851 shops.", "The firm opened in 1851. It has 131 shops.")
    found = candidates(held.read.quantities[0], held)
    assert [held.article.read.text[place.start : place.end] for place in found.places] == ["1851"]
    assert of_same_amount(held.read.quantities[0], held.article) == ()


def test_neighbours_are_compared_at_one_place() -> None:
    """Words to the letter and the nearest content words, on both sides of the same place."""
    held = _held(
        "Ruiz has now played 92 holes.", "She has now played 92 holes. He waited for 72 holes. We played 72 days."
    )
    figure = held.read.quantities[0]
    found = [agreement(place, around(figure, held), held.article) for place in held.article.read.quantities]
    assert found == [(5, 2), (2, 1), (1, 1)]
    places, rivals = held.article.read.quantities[:1], held.article.read.quantities[1:]
    assert neighbours(figure, places, rivals, held) == (5.0, 2.0, 3.0, 2.0, 1.0, 1.0, 1.0, 0.0)
    assert neighbours(figure, [], [], held)[:2] == (-1.0, -1.0)


def test_two_figures_are_a_pair_if_the_article_has_both() -> None:
    """Not with a third that it lacks, nor two of one worth."""
    held = _held("Ruiz paid 20 for 3 maps, 3 more and 7 pens.", "Ruiz paid 20 for 3 maps. She has 3.")
    figures = [each for pair in pairs(held) for each in (pair.one, pair.other)]
    assert [int(each.value) for each in figures if isinstance(each, Quantity)] == [20, 3, 20, 3]


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Votes went from 412 to 310.", True),
        ("Votes went from 310 to 412.", False),
        ("Wend had 310 votes last year and 412 this year.", False),
    ],
)
def test_the_ends_of_a_range_keep_their_order(text: str, *, is_flagged: bool) -> None:
    """Up is not down."""
    body = "Votes went from 310 to 412, Ruiz said. Wend won 5-2."
    assert bool(_severities(text, body)) is is_flagged


def test_a_score_may_be_told_from_the_other_side() -> None:
    """Who won is another question."""
    assert not _severities("Larkfield lost 2-5 to Wend.", "Wend beat Larkfield 5-2.")


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Wend has 412 boats and Larkfield 310 boats.", True),
        ("Wend has 310 boats and Larkfield 412 boats.", False),
    ],
)
def test_figures_of_two_sentences_may_stand_in_each_others_place(text: str, *, is_flagged: bool) -> None:
    """Each fits where the other stands."""
    body = "Ruiz counted the boats of Wend: it has 310 boats. It rained. Its rival Larkfield has 412 boats, she said."
    messages = [flag.message for flag in check([text], CheckedArticle.prepare("", body))[0]]
    assert any("the other way round" in message for message in messages) is is_flagged


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Profit of Wend Air could reach A$563m.", ["another unit"]),
        ("Profit of Wend Air could reach $563m.", []),
        ("Profit of Wend Air could reach US$563 million.", []),
        ("Profit of Wend Air could reach A$720m.", []),
        ("Profit of Wend Air could reach $720m.", []),
    ],
)
def test_brackets_behind_another_countrys_dollars_hold_american_ones(text: str, said: list[str]) -> None:
    """The figure in them is not one of the other country's."""
    article = CheckedArticle.prepare("", "Profit of Wend Air could reach A$720 million (about $563 million), Poe said.")
    found = [flag.message for flag in check([text], article)[0] if flag.kind == "number"]
    assert len(found) == len(said)
    assert all(each in message for each, message in zip(said, found, strict=True))
