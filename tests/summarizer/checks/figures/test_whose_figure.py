"""Figures of a part, of another name in the same sentence, of another currency, of a scorer."""

import pytest

from summarizer.checks import CheckedArticle, check

PARTS = (
    "Two people were injured, including one critically, police in Wend said. Ten men were arrested, three of them in "
    "Leeds. Nationwide 3,200 schools shut, 410 of them in Ohio."
)
PAIRS = (
    "In Europe prices fell 2%, and in the US they rose 3%. Brent crude rose to $84.10, while Wend light crude fell to "
    "$79. Ana Poe had missed three weeks with a sore ankle, and Tom Roe missed two months with a leg complaint."
)
RATES = "The dollar stood at $1.8832 to the pound on Monday. It was at $1.3270 to the euro in Wend."
WORLD = "Globally, mobile phone sales passed 167 million in 2004. Britain held a vote in May. It rained."
OWNED = "The firm now owns 8% of Kell. It rained in Wend. The profit of the firm rose 8%."
GOALS = "Riquelme scored twice as Larkby beat Wend 3-0."


@pytest.mark.parametrize(
    ("body", "text", "is_right"),
    [
        (PARTS, "Two people were critically injured.", False),
        (PARTS, "Two people were injured, police in Wend said.", True),
        (PARTS, "Ten men were arrested in Leeds.", False),
        (PARTS, "Ten men were arrested, three of them in Leeds.", True),
        (PARTS, "In Ohio 3,200 schools shut.", False),
        (PAIRS, "Prices in the US fell 2%.", False),
        (PAIRS, "European prices rose 3%.", False),
        (PAIRS, "American prices rose 3%.", True),
        (PAIRS, "Brent crude rose to $79.", False),
        (PAIRS, "Brent crude rose to $84.10.", True),
        (PAIRS, "Tom Roe missed three weeks.", False),
        (PAIRS, "Tom Roe missed two months.", True),
        (RATES, "The dollar stood at $1.8832 to the euro.", False),
        (RATES, "The dollar stood at $1.8832 to the pound.", True),
        (WORLD, "UK mobile phone sales passed 167 million in 2004.", False),
        (WORLD, "Mobile phone sales passed 167 million in 2004.", True),
        (WORLD, "Global mobile phone sales, Britain's included, passed 167 million in 2004.", True),
        (OWNED, "The profit of the firm rose by eight percentage points.", False),
        (OWNED, "The profit of the firm rose 8%.", True),
        (GOALS, "Riquelme scored three goals.", False),
        (GOALS, "Riquelme scored three times as Larkby beat Wend.", False),
        (GOALS, "Riquelme scored two goals.", True),
    ],
)
def test_a_figure_stays_with_whom_it_is_of(body: str, text: str, *, is_right: bool) -> None:
    """In one sentence of the article."""
    found = [flag for flag in check([text], CheckedArticle.prepare("", body))[0] if flag.kind == "number"]
    assert bool(found) is not is_right
