"""Of two or three names less doubt is enough to say that they have changed places."""

import pytest

from summarizer.checks import CheckedArticle
from summarizer.checks.held import hold
from summarizer.checks.names import roles
from summarizer.checks.reading.casing import read_beside
from summarizer.checks.weighing.exchanged import Pair
from summarizer.checks.weighing.learned import Answer
from summarizer.house_rules import HOUSE_RULES

BODY = "Ana Poe greeted Tom Brill in Larkby. Sam Orrin and Nan Roe saw it."


@pytest.mark.parametrize(
    ("text", "doubt", "fit", "is_flagged"),
    [
        ("Tom Brill surprised Ana Poe.", 0.80, 0.2, True),
        ("Tom Brill surprised Ana Poe.", 0.70, 0.2, False),
        ("Tom Brill surprised Ana Poe.", 0.80, -1.0, False),
        ("Tom Brill surprised Ana Poe, Sam Orrin says to Nan Roe.", 0.80, 0.2, False),
        ("Tom Brill and Ana Poe are surprised.", 0.80, 0.2, False),
    ],
)
def test_a_pair_of_few_names_is_flagged_sooner(
    monkeypatch: pytest.MonkeyPatch, text: str, doubt: float, fit: float, is_flagged: bool
) -> None:
    """But not one that no sentence has together, that stands among many, or in one list."""
    article = CheckedArticle.prepare("", BODY)
    held = hold(read_beside(text, article), article, None, HOUSE_RULES)
    answer = Answer("roles", [0.0, fit])
    answer.__dict__["probability"] = doubt
    one, other = held.read.names[:2]
    monkeypatch.setattr(roles, "pairs", lambda _: [Pair(one, other, answer)])
    assert bool(list(roles.flags(held))) is is_flagged
