"""The learned questions: they fit the measures that are taken, and answer with a probability."""

import pytest

from db.records import Severity
from summarizer.checks import HOUSE_RULES, CheckedArticle
from summarizer.checks.asking import QUESTIONS, ask_all, probabilities
from summarizer.checks.held import hold
from summarizer.checks.reading.text import read_takeaway
from summarizer.checks.weighing.learned import Question, ask
from summarizer.checks.weighing.trees import Tree

TEXTS = (
    "Mayor Ana Ruiz, 48, said the Larkfield council did not vote 5-2 on Tuesday for a wall of $4.2 million in 2019.",
    "Tom Okafor of Brandmoor may have paid 600 pounds to 31 students on 4 June, and never told Calder Mutual.",
    "The driver was charged and engineers begin work.",
)


@pytest.mark.parametrize("text", TEXTS)
def test_no_tree_asks_for_a_measure_that_is_not_taken(text: str, article: CheckedArticle) -> None:
    """A question learned on other measures would answer nonsense without a word."""
    asked = list(ask_all(hold(read_takeaway(text), article, None, HOUSE_RULES)))
    assert asked
    for one in asked:
        highest = max(max(tree.feature) for tree in ask(one.answer.question).trees)
        assert highest < len(one.answer.measures), one.answer.question


def test_every_question_has_been_learned(article: CheckedArticle) -> None:
    """One probability each, and no two questions in each other's place."""
    assert len(set(QUESTIONS)) == len(QUESTIONS)
    for text in TEXTS:
        found = probabilities(hold(read_takeaway(text), article, None, HOUSE_RULES))
        assert len(found) == len(QUESTIONS)
        assert all(0.0 <= one <= 1.0 for one in found)


def test_a_question_is_as_grave_as_it_is_sure() -> None:
    """Silent below the first limit, an error from the second on."""
    question = Question((Tree((-1,), (0.0,), (-1,), (-1,)),), 0.0, warning=0.3, error=0.8)
    assert question.probability([]) == 0.5
    assert [question.severity(p) for p in (0.2, 0.3, 0.8)] == [None, Severity.WARNING, Severity.ERROR]
