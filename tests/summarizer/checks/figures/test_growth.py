"""Growth that slows is still growth: what slowed to 8 % rose by as much, and did not fall."""

import pytest

from summarizer.checks import CheckedArticle, check

ARTICLE = CheckedArticle.prepare(
    "",
    "Annual profit growth slowed to 8% at Kell last year. Wage growth eased to 4.6% in May. House price inflation"
    " cooled to just 2.2% in June. The jobless rate fell to 3.9% in the port of Wend.",
)


def loud(text: str) -> list[str]:
    """Return what is said of a figure or of the way it went."""
    return [flag.message for flag in check([text], ARTICLE)[0] if flag.kind in {"number", "negation"}]


@pytest.mark.parametrize(
    "text",
    ["Profits at Kell fell 8% last year.", "Wages fell by 4.6% in May.", "House prices fell by 2.2% in June."],
)
def test_slower_growth_is_no_fall(text: str) -> None:
    """The editor is told which way it went."""
    assert ["the article has it going up" in message for message in loud(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Profits at Kell rose 8% last year.",
        "Wages grew by 4.6% in May.",
        "House prices rose by 2.2% in June.",
        "Wage growth eased to 4.6% in May.",
        "The jobless rate fell to 3.9% in Wend.",
    ],
)
def test_it_is_a_rise(text: str) -> None:
    """However much it slowed."""
    assert loud(text) == []


def test_growth_that_slowed_did_not_quicken() -> None:
    """Told of the growth itself, slower stays slower."""
    assert loud("Wage growth accelerated to 4.6% in May.")
