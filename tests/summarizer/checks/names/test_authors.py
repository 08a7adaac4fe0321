"""Who wrote an opinion stands above the article and not in it: his name is a warning, never an error."""

import pytest

from db.records import Severity
from summarizer.checks import CheckedArticle, check

BODY = (
    "Michael Bellamy, 18, was shot in Larkby in August. Policing in Larkby needs a new style, and the city must begin "
    "to rethink it. The protests went on for weeks. Mayor Ana Ruiz said that the city would not wait."
)


@pytest.fixture(scope="module")
def article() -> CheckedArticle:
    """Return an opinion without its author."""
    return CheckedArticle.prepare("", BODY)


def _severities(text: str, article: CheckedArticle) -> set[Severity]:
    return {flag.severity for flag in check([text], article)[0] if flag.kind == "name"}


@pytest.mark.parametrize(
    "text",
    [
        "Michael Shenk: Policing style needs rethink in Larkby.",
        "Ann Poe and Michael Shenk: Policing in Larkby needs a new style.",
        "Policing in Larkby needs a new style, writes Michael Shenk.",
        "Policing in Larkby needs a new style, says Michael Shenk.",
    ],
)
def test_the_author_of_an_opinion_is_a_warning(text: str, article: CheckedArticle) -> None:
    """Also where the article has another Michael, and where two wrote it."""
    assert _severities(text, article) == {Severity.WARNING}


@pytest.mark.parametrize(
    "text",
    ["Michael Shenk, 18, was shot in Larkby.", "The city would not wait, says Michael Shenk."],
)
def test_somebody_else_is_an_error(text: str, article: CheckedArticle) -> None:
    """Who is told of, or who says what somebody else says in the article, is no author."""
    assert Severity.ERROR in _severities(text, article)


def test_junior_is_no_part_of_a_pair() -> None:
    """A surname alone that the article lacks is a warning, with a "Jr." behind it, too."""
    body = "The training has been an uphill battle for 300 pupils of the school in Larkby. It rained. Fans sang."
    text = 'George "Chip" Greenway Jr. says the training has been an uphill battle for 300 pupils.'
    assert _severities(text, CheckedArticle.prepare("", body)) == {Severity.WARNING}
