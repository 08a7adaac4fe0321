"""Figures that the article lacks and the writer has worked out, and the same amounts in another measure."""

import pytest

from summarizer.checks import CheckedArticle, check
from summarizer.checks.figures.number import is_empty
from summarizer.checks.reading.text import read_takeaway

SHOPS = (
    "Some 37 percent of shops in Larkby are shut. It rained. The Poe bridge of 1962 was torn down in 1987, Ana Ruiz "
    "said. In the cup, Larkby 4, Wend 1 was the result. The first half brought Ruiz a profit of 70 pounds. Calder has "
    "120 boats, and 31 of them leak."
)
GOALS = (
    "Ana Ruiz has six goals this spring. The club marks its 25th anniversary. She came 30 years ago, and has played "
    "for 15 years. A 100-year-old woman watched."
)


def _severities(text: str, body: str) -> list[str]:
    return [str(flag.severity) for flag in check([text], CheckedArticle.prepare("", body))[0] if flag.kind == "number"]


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("About a third of shops in Larkby are shut.", ["note"]),
        ("Almost half of shops in Larkby are shut.", ["warning"]),
        ("A quarter of the boats of Calder leak.", ["note"]),
        ("A fifth of the boats of Calder leak.", ["warning"]),
        ("The Poe bridge stood for 25 years.", ["note"]),
        ("The Poe bridge stood for 29 years.", ["warning"]),
        ("Larkby beat Wend 4-1.", ["note"]),
        ("Larkby beat Wend 3-1.", ["warning"]),
        ("Ruiz made a profit in six months.", ["note"]),
        ("Ruiz made a profit in eight months.", ["warning"]),
    ],
)
def test_what_can_be_worked_out_is_only_noted(text: str, severities: list[str]) -> None:
    """A near percentage or ratio, the years between, a score printed apart, half a year; no other figure."""
    assert _severities(text, SHOPS) == severities


@pytest.mark.parametrize(
    ("text", "is_idle"),
    [
        ("Ruiz will be rich one day.", True),
        ("The wall fell one day after the storm.", False),
        ("Ruiz and Poe are a couple.", True),
        ("Ruiz sold a couple of boats.", False),
        ("It rained for a quarter of an hour.", True),
        ("Poe lost a quarter of the votes.", False),
    ],
)
def test_an_expression_with_a_number_word_counts_nothing(text: str, *, is_idle: bool) -> None:
    """The same words count where they are followed by what they count."""
    assert is_empty(read_takeaway(text).quantities[0], text) is is_idle


def test_the_editor_sees_what_it_is_worked_out_from() -> None:
    """In the words of the article, and where they stand."""
    article = CheckedArticle.prepare("", SHOPS)
    flag = next(flag for flag in check(["The Poe bridge stood for 25 years."], article)[0] if flag.kind == "number")
    assert "“1962” and “1987”" in flag.message
    assert flag.article_span is not None
    assert flag.article_span.cut(SHOPS) == "1962"


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Ruiz has scored six times this spring.", False),
        ("Ruiz has fallen six times this spring.", True),
        ("The club has stood for 25 years.", False),
        ("The club has stood for 25 days.", True),
        ("She came three decades ago.", False),
        ("She came two decades ago.", True),
        ("She has played for 15 seasons.", False),
        ("She has played for 15 clubs.", True),
        ("A woman of 100 watched.", False),
        ("A crowd of 100 watched.", True),
    ],
)
def test_the_same_amount_in_another_measure_is_no_flag(text: str, *, is_flagged: bool) -> None:
    """Goals for times, an anniversary for years, years for decades and seasons, an age."""
    assert bool(_severities(text, GOALS)) is is_flagged


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Ruiz swims in a 200m-length pool.", False),
        ("Ruiz swims in a 300m-length pool.", True),
        ("The deal is worth $A2bn.", False),
        ("The deal is worth $A3bn.", True),
        ("The wall cost £23.3 M.", False),
        ("The wall cost £23.3 K.", True),
        ("The port cost 1.8 M euros.", False),
        ("The port cost 1.9 M euros.", True),
        ("The bank lost 1bn Swiss francs.", False),
        ("The bank lost 2bn Swiss francs.", True),
        ("Seven of the 15 boats sank.", False),
        ("Eight of the 15 boats sank.", True),
        ("Some 38 out of 40 boats leak.", False),
        ("Some 37 out of 40 boats leak.", True),
    ],
)
def test_the_same_figure_in_another_spelling_is_no_flag(text: str, *, is_flagged: bool) -> None:
    """A length, a currency before its sign, a capital for a million, a share with "of" or "out of"."""
    body = (
        "Ana Ruiz swims in a pool of 200 metres. The deal is worth A$2 billion. The wall cost £23.3 million. The port "
        "cost 1.8 million euros. The Swiss bank lost 1 billion francs. Seven out of 15 boats sank. 38 of the 40 boats "
        "leak."
    )
    assert bool(_severities(text, body)) is is_flagged
