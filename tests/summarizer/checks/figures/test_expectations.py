"""What beat or missed the forecasts did so by the article's figures."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "The bank of Larkby said net profit fell to 142.6 million euros, while analysts had expected 150 million euros. "
    "Sales of the Poe mill were £31m, above the £29m expected by Tom Hart.\n\nThe loss of Wend Mining was $4m, below "
    "the forecast of $5m. The yield of Calder came to 7 tonnes, after 5 tonnes a year before and 6 tonnes forecast by "
    "Ana Poe."
)


def _messages(text: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    return [flag.message for flag in flags if "which was expected" in flag.message]


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("The net profit of the bank of Larkby beat expectations.", False),
        ("The net profit of the bank of Larkby exceeded forecasts.", False),
        ("The net profit of the bank of Larkby, at 142.6 million euros, was better than expected.", False),
        ("The net profit of the bank of Larkby missed expectations.", True),
        ("The net profit of the bank of Larkby fell short of the 150 million euros expected.", True),
        ("Sales of the Poe mill were below what was expected.", False),
        ("Sales of the Poe mill beat expectations.", True),
        ("The loss of Wend Mining was higher than forecast.", False),
        ("The loss of Wend Mining was lower than forecast.", True),
        ("The loss of Wend Mining beat the forecast.", True),
        ("The yield of Calder was lower than forecast.", True),
        ("The yield of Calder, at 7 tonnes, was lower than forecast.", False),
        ("The bank of Larkby has a net profit.", True),
    ],
)
def test_what_beat_a_forecast_was_more(text: str, is_right: bool) -> None:
    """Of a loss only "higher" and "lower" tell; of several figures only the takeaway's own can be the one that came."""
    assert (_messages(text) == []) is is_right


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("Profits at Brill fell slightly short of analysts' expectations.", False),
        ("Profits at Brill missed analysts' expectations.", False),
        ("Profits at Brill were slightly below analysts' expectations.", False),
        ("Profits at Brill beat analysts' expectations.", True),
        ("Profits at Brill were not better than analysts' expectations.", True),
        ("Takings at Kell were behind forecasts.", False),
        ("Takings at Kell fell short of targets.", False),
        ("Takings at Kell topped forecasts.", True),
    ],
)
def test_both_texts_say_on_which_side(text: str, is_right: bool) -> None:
    """In whatever words, unless one of them turns what it says."""
    body = "Profits at Brill were slightly better than analysts' expectations. Takings at Kell were ahead of forecasts."
    found = [flag for flag in check([text], CheckedArticle.prepare("", body))[0] if flag.kind == "number"]
    assert bool(found) is not is_right
