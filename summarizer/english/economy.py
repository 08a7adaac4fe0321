"""English for what an economy or a company measures, and which words mean the same measure."""

from typing import Final

MEASURES: Final[dict[str, str]] = {
    form: forms.split()[0]
    for forms in (
        "profit profits earnings",
        "loss losses",
        "sales revenue revenues turnover takings",
        "inflation",
        "unemployment jobless joblessness",
        "employment",
        "exports",
        "imports",
        "wages wage pay salaries earnings",
        "deficit shortfall",
        "surplus",
        "dividend dividends payout",
        "debt debts borrowing borrowings",
        "productivity",
        "gdp economy",
        "turnout",
    )
    for form in forms.split()
}
"""Words for a measure, each with the one that stands for all that mean the same."""
