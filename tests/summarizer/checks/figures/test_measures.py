"""Amounts and shares of one measure told of another."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "The firm of the brothers Poe employs 430 people in Larkby. It made a profit of £2.1m on sales of £48m last year. "
    "Unemployment fell to 4.1% in May. Exports rose by 3% in the quarter."
)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("It made a profit of £48m last year.", True),
        ("Employment fell to 4.1% in May.", True),
        ("Inflation fell to 4.1% in May.", True),
        ("Wages rose by 3% in the quarter.", True),
        ("Its revenue was £48m.", False),
        ("It made a profit of £2.1m.", False),
        ("The jobless rate fell to 4.1%.", False),
    ],
)
def test_a_figure_stays_with_its_measure(text: str, is_flagged: bool) -> None:
    """Sales, revenue and turnover are one measure."""
    (flags,) = check([text], CheckedArticle.prepare("", BODY))
    assert any(flag.kind == "number" for flag in flags) is is_flagged
