"""What was worked out about an article is worked out once, and goes with it."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from summarizer.checks.article import CheckedArticle
from summarizer.checks.figures.alike import of_same_amount
from summarizer.checks.held import hold
from summarizer.checks.reading.text import read_takeaway
from summarizer.checks.remembering import Remembering, remembered
from summarizer.house_rules import HOUSE_RULES


def test_a_question_is_worked_out_once_for_the_same_arguments_and_article() -> None:
    """Another article, or another argument, is another question."""
    worked: list[tuple[int, Remembering]] = []

    @remembered
    def asked(number: int, about: Remembering) -> list[int]:
        worked.append((number, about))
        return [number]

    one, other = Remembering(), Remembering()
    assert asked(1, one) is asked(1, one)
    assert asked(2, one) == [2]
    assert asked(1, other) == [1]
    assert worked == [(1, one), (2, one), (1, other)]


def test_two_functions_never_share_an_answer() -> None:
    """Whatever they are given."""

    @remembered
    def first(_number: int, _about: Remembering) -> str:
        return "first"

    @remembered
    def second(_number: int, _about: Remembering) -> str:
        return "second"

    about = Remembering()
    assert (first(1, about), second(1, about)) == ("first", "second")


def test_nothing_is_an_answer_too() -> None:
    """What was sought in vain is not sought again."""
    worked = []

    @remembered
    def asked(_about: Remembering) -> None:
        worked.append(1)

    about = Remembering()
    asked(about)
    asked(about)
    assert len(worked) == 1


def test_what_can_be_read_once_only_is_not_remembered() -> None:
    """The second check that asks would find an empty iterator."""

    @remembered
    def numbers(_about: Remembering) -> Iterator[int]:
        yield 1

    with pytest.raises(TypeError, match=r"numbers gives an iterator"):
        numbers(Remembering())


def test_an_error_is_not_remembered() -> None:
    """It is worked out again."""
    worked = []

    @remembered
    def asked(_about: Remembering) -> int:
        worked.append(1)
        if len(worked) == 1:
            raise ValueError("not yet")
        return 7

    about = Remembering()
    with pytest.raises(ValueError, match="not yet"):
        asked(about)
    assert asked(about) == 7


def test_an_article_and_its_takeaways_go_with_what_is_remembered_of_them() -> None:
    """Nothing outside keeps an article alive."""
    article = CheckedArticle.prepare("Larkby", "Ana Poe of Larkby sold 40 boats in May. She bought 3 of them back.")
    held = hold(read_takeaway("Ana Poe sold 40 boats."), article, None, HOUSE_RULES)
    assert held.evidence
    assert of_same_amount(held.read.quantities[0], article)
    assert held.rest(held.read.quantities[0])
    of_article, of_takeaway = weakref.ref(article), weakref.ref(held)
    del article, held
    gc.collect()
    assert (of_article(), of_takeaway()) == (None, None)


def test_fractions_of_different_things_are_not_taken_for_each_other() -> None:
    """A half of the pounds is 0.5 pounds, which a half of the boats is not, whichever was asked of first."""
    article = CheckedArticle.prepare("", "The basket from Larkby weighs 0.5 pounds.")
    boats, pounds = (read_takeaway(text).quantities[0] for text in ("Half of the boats.", "Half of the pounds."))
    assert of_same_amount(boats, article) == ()
    assert of_same_amount(pounds, article) == article.read.quantities
