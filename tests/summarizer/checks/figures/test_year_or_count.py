"""A year counts nothing where the article counts it otherwise, and no count stands where the article has a year."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Larkby Motors has ordered its 32,000 employees to return by June 2031. The firm opened its first works in Wend in "
    "2018, and its second in 2019 in Calder.\n\nSince then about 870 faults have been reported worldwide, with 45 of "
    "them in 21 countries of the south. Ana Poe, who led the firm from 2003 to 2012, called the order unwise."
)


def _found(text: str) -> list[tuple[str, str]]:
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    return [(str(flag.severity), flag.message) for flag in flags if flag.kind in {"number", "date"}]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Larkby Motors has ordered its 2031 employees to return.", "32,000"),
        ("Since then roughly 2018 faults have been reported worldwide.", "870"),
        ("The firm opened its first works in Wend in 45.", "2018"),
        ("Ana Poe led the firm from 21 to 2012.", "2003"),
    ],
)
def test_the_other_kind_of_figure_is_told(text: str, said: str) -> None:
    """Its neighbours stand round that figure in the article, and round none of its own places."""
    assert any(severity != "note" and f"it says “{said}”" in message for severity, message in _found(text))


@pytest.mark.parametrize(
    "text",
    [
        "Larkby Motors has ordered its 32,000 employees to return by June 2031.",
        "The firm opened its first works in Wend in 2018.",
        "In 2018 the firm opened its first works, in Wend.",
        "Some 870 faults have been reported since 2019.",
        "Ana Poe, who led the firm from 2003 to 2012, called it unwise.",
    ],
)
def test_a_year_and_a_count_in_their_places_are_left_alone(text: str) -> None:
    """Also where the order of the words is another."""
    assert not [message for severity, message in _found(text) if severity != "note" and "where it speaks" in message]
