"""Parts of a whole, all but some, nearly all, each and in total, the rest, products and differences."""

import pytest

from summarizer.checks import CheckedArticle, check

TOLD = (
    "Nearly all of the passengers were British, Ana Poe said. Three of the four suspects were released on bail in "
    "Larkby. Two of the seven judges of Calder agreed. One of the two furnaces of Ryde Steel will still be closed in "
    "March.\n\nSix of 48 flats in Wend burned. Tom Hart won 16 of the 19 races. Ruth Lamb has run Ryde Steel for six "
    "of its 110 years.\n\nEach of the two clubs was fined £30,000. The three men were jailed for a total of 27 years. "
    "Ryde paid £4m each to its founders. The sisters of Calder earned $90,000 between them."
)
WORKED_OUT = (
    "Reservoirs of Larkby are at 11 per cent of capacity. The strike at Wend lasted eight weeks. It cost the port of "
    "Wend £3m a week, Ana Poe said.\n\nThe block of 640 flats in Calder will cost €48m. Ryde will cut 420 jobs, 5% of "
    "its staff. The herd of Tom Hart fell from 2,634 to 2,128.\n\nThe government of Ruth Lamb had 176 seats. It now "
    "has 169, seven short of a majority.\n\nEach of the two clubs of Hartby was fined £30,000."
)


def _severities(text: str, body: str = TOLD) -> list[str]:
    return [str(flag.severity) for flag in check([text], CheckedArticle.prepare("", body))[0] if flag.kind == "number"]


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("All of the passengers were British.", False),
        ("All the passengers were British.", False),
        ("Almost all of the passengers were British.", True),
        ("Most of the passengers were British.", True),
        ("All of the suspects were released on bail in Larkby.", False),
        ("Most of the suspects were released on bail in Larkby.", True),
        ("Most of the judges of Calder agreed.", False),
        ("Some of the judges of Calder agreed.", True),
        ("Both furnaces of Ryde Steel will be closed in March.", False),
        ("All but six of the 48 flats in Wend burned.", False),
        ("All but 42 of the 48 flats in Wend burned.", True),
        ("Tom Hart won all but 16 of the 19 races.", False),
        ("Tom Hart won all but three of the 19 races.", True),
        ("Ruth Lamb has run Ryde Steel for six months.", False),
        ("Ruth Lamb has run Ryde Steel for six years.", True),
    ],
)
def test_a_part_is_not_the_whole(text: str, *, is_right: bool) -> None:
    """Nor is it what is left, nor in another unit than its whole."""
    assert bool(_severities(text)) is not is_right


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("The two clubs were fined a total of £30,000.", False),
        ("The two clubs were fined £30,000 each.", True),
        ("The two clubs were each fined £30,000.", True),
        ("The three men were each jailed for 27 years.", False),
        ("The three men were jailed for 27 years each.", False),
        ("The three men were jailed for 27 years in all.", True),
        ("Ryde paid £4m in total to its founders.", False),
        ("Ryde paid each of its founders £4m.", True),
        ("The sisters of Calder earned $90,000 each.", False),
        ("The sisters of Calder earned a combined $90,000.", True),
    ],
)
def test_what_each_has_is_no_total(text: str, *, is_right: bool) -> None:
    """Where the article says which it is."""
    assert bool(_severities(text)) is not is_right


@pytest.mark.parametrize(
    "text",
    [
        "Reservoirs of Larkby are 89 per cent empty.",
        "The strike cost the port of Wend about £24m.",
        "Each of the 640 flats in Calder will cost €75,000.",
        "Ryde has more than 8,000 people on its staff.",
        "The herd of Tom Hart has some 500 fewer.",
        "The two clubs of Hartby were fined a total of £60,000.",
        "The government of Ruth Lamb lost seven seats.",
    ],
)
def test_what_may_be_worked_out_is_no_error(text: str) -> None:
    """The rest of a hundred, a product, a quotient, a rounded share or difference."""
    assert set(_severities(text, WORKED_OUT)) <= {"note", "warning"}


@pytest.mark.parametrize(
    "text",
    [
        "Reservoirs of Larkby are 79 per cent empty.",
        "The strike cost the port of Wend about £29m.",
        "Each of the 640 flats in Calder will cost €95,000.",
        "Ryde has more than 9,000 people on its staff.",
        "The herd of Tom Hart has some 600 fewer.",
    ],
)
def test_what_may_not_is_one(text: str) -> None:
    """The same sentences with another figure."""
    assert "error" in _severities(text, WORKED_OUT)
