"""A part of a name is doubted sooner than a whole one."""

import pytest

from summarizer.checks import CheckedArticle
from summarizer.checks.held import Held, hold
from summarizer.checks.names.halves import is_cut_off, lacks_opening
from summarizer.checks.reading.casing import read_beside
from summarizer.house_rules import HOUSE_RULES

BODY = (
    "In Norland the bridge was closed. Ana Poe met the Joint Chiefs in Larkby. The Wend Premier League began in May. "
    "He saw Norland win. The Calder Hall is old, and Calder Hall Road is closed."
)


def _held(text: str) -> Held:
    article = CheckedArticle.prepare("", BODY)
    return hold(read_beside(text, article), article, None, HOUSE_RULES)


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("The ferry was closed, In Norland says.", True),
        ("Joint Chiefs close the bridge.", True),
        ("The bridge was closed in Norland.", False),
        ("Mayor Poe met them.", False),
        ("May Norland win?", False),
    ],
)
def test_a_name_without_its_opening_is_told(text: str, lacks: bool) -> None:
    """It stands behind a word with a capital as in the article."""
    held = _held(text)
    assert any(lacks_opening(name, held) for name in held.read.names) is lacks


@pytest.mark.parametrize(
    ("text", "is_cut"),
    [
        ("The bridge was closed by Wend Premier in May.", True),
        ("The bridge was closed by the Wend Premier League in May.", False),
        ("The bridge beside Calder Hall was closed.", False),
        ("Ana Poe closed the bridge.", False),
    ],
)
def test_a_name_that_is_cut_off_is_told(text: str, is_cut: bool) -> None:
    """The article goes on behind it wherever it has it."""
    held = _held(text)
    assert any(is_cut_off(name, held) for name in held.read.names) is is_cut
