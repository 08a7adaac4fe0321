"""Two names with a superlative each in one sentence."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "The gap was widest in Larkby and narrowest in Wend. The tallest child was Ann and the shortest was Ben. Prices "
    "rose most in Calder and least in Kiln. Poe House is the most expensive hotel and Roe House the cheapest."
)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("The gap was widest in Wend.", True),
        ("The gap was narrowest in Larkby.", True),
        ("Prices rose most in Kiln.", True),
        ("Prices rose least in Calder.", True),
        ("Poe House is the cheapest hotel.", True),
        ("The gap was widest in Larkby.", False),
        ("Prices rose most in Calder.", False),
        ("Roe House is the cheapest hotel.", False),
        ("Ann was the tallest.", False),
    ],
)
def test_each_name_keeps_its_superlative(text: str, is_flagged: bool) -> None:
    """What is the widest in one town is not so in the other."""
    (flags,) = check([text], CheckedArticle.prepare("", BODY))
    assert any(flag.kind == "negation" for flag in flags) is is_flagged
