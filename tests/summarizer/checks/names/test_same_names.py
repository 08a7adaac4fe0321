"""Other names of the same body, town or people, and what belongs to whom."""

import pytest

from db.records import Severity
from summarizer.checks import CheckedArticle, check

BODY = (
    "Federal agents searched the home of Rep. Jim Dow of Texas on Monday. Brightbook's owner, Mela, cut 300 jobs.\n\n"
    "Tottenham Hotspur lost at Larkby.\n\nThe Commons voted for the ban. Holyrood objected to it. Turkey and the Ivory "
    "Coast signed. Rangoon fell.\n\nMs. O'Neil from Bergen won gold in the 10km."
)


@pytest.fixture(scope="module")
def article() -> CheckedArticle:
    """Return an article with names that go by others."""
    return CheckedArticle.prepare("", BODY)


@pytest.mark.parametrize(
    "text",
    [
        "Federal agents searched the home of Texas Rep. Jim Dow on Monday.",
        "Mela, which owns Brightbook, cut 300 jobs.",
        "Spurs lost at Larkby.",
        "MPs voted for the ban.",
        "The Scottish Parliament objected to it.",
        "Türkiye signed.",
        "Côte d'Ivoire signed.",
        "Yangon fell.",
    ],
)
def test_another_name_of_the_same_is_right(text: str, article: CheckedArticle) -> None:
    """What the world knows, and what the article says the other way round."""
    assert not [flag for flag in check([text], article)[0] if flag.kind == "name"]


def test_where_somebody_is_from_is_a_warning(article: CheckedArticle) -> None:
    """A country that the article lacks may be known of a town."""
    flags = check(["Norway's O'Neil won gold in the 10km."], article)[0]
    assert Severity.ERROR not in {flag.severity for flag in flags if flag.kind == "name"}


def test_a_pole_is_a_name() -> None:
    """Names of peoples that are words, too, are not taken for words inside of a sentence."""
    ready = CheckedArticle.prepare("", "Bo Ek, a Norwegian who plays in Rome, won the prize in 2010. It rained.")
    assert any("Pole" in flag.message for flag in check(["Bo Ek, a Pole who plays in Rome, won."], ready)[0])
    assert not any("pole" in flag.message for flag in check(["Bo Ek, who won, hit a pole in Rome."], ready)[0])
