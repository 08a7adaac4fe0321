"""One word is flagged by the check that knows most of it, and by no other."""

import pytest

from summarizer.checks.article import CheckedArticle
from summarizer.checks.judging import check
from summarizer.checks.register import FACTS, YIELDS_TO

BODY = """The council of Larkby closed the old mill by the river in spring after years of complaints.
The daughter of Ana Poe told the court on Monday that the boats were never hers.
A sailor from Wend was arrested near the harbour after the boats had gone."""


def test_a_check_stands_below_those_it_yields_to() -> None:
    """Their flags are known when its own are looked at."""
    for one, nearer in YIELDS_TO.items():
        assert all(FACTS.index(other) < FACTS.index(one) for other in nearer)


@pytest.mark.parametrize(
    ("takeaway", "word"),
    [
        ("The council of Larkby opened the old mill by the river in spring after years of complaints.", "opened"),
        ("The son of Ana Poe told the court on Monday that the boats were never hers.", "son"),
        ("A sailor from Wend was acquitted near the harbour after the boats had gone.", "acquitted"),
    ],
)
def test_a_word_is_flagged_once(takeaway: str, word: str) -> None:
    """Two checks find the opposite, the relative and the step of a case: one tells it."""
    flags = check([takeaway], CheckedArticle.prepare("", BODY))[0]
    assert [takeaway[flag.span.start : flag.span.end] for flag in flags if flag.span] == [word]
