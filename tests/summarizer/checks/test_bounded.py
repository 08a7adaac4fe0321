"""However an article is made, the work of a check grows no faster than the article: steps are counted, not seconds."""

from collections.abc import Callable
from functools import partial

import pytest

from summarizer.checks import CheckedArticle, check
from summarizer.checks.judging import examine
from summarizer.checks.runs import in_any_order
from summarizer.checks.squeezed import stands_apart
from summarizer.support.measures import measure

WORDS = 2_000
FASTER = 2.6
"""Twice the article may cost twice as much, and a little."""

Steps = Callable[[Callable[[], object]], int]


@pytest.mark.parametrize(
    "unit",
    [
        "Ann and Bob and ",
        "he may not say that it ",
        "from 3 to 4 to 5 ",
        "Mr. Dr. St. ",
        "THE COUNCIL SAID ON MONDAY ",
        "“go” ",
        "Monday 3 May 2020 ",
        "Ana Ruiz said so. ",
        "Mayor Ann Lee and President Bob Ray of Larkby ",
        "Health minister Ann Lee sued Bob Ray, the judge of Larkby, and ",
        "Larkby boss Ann Lee was beaten by Wend striker Bob Ray. ",
    ],
)
def test_twice_the_article_is_at_most_twice_the_work(steps_of: Steps, unit: str) -> None:
    """Also in one sentence of thousands of words, in which everything stands beside everything."""
    once, twice = (CheckedArticle.prepare("", unit * (count // len(unit.split()) + 1)) for count in (WORDS, 2 * WORDS))
    takeaway = once.body[:60]
    check([takeaway], CheckedArticle.prepare("", unit))  # what is read once for all articles
    first, second = (steps_of(partial(check, [takeaway + "x"], article)) for article in (once, twice))
    assert second < FASTER * first
    examined = [examine(takeaway + "x", article) for article in (once, twice)]
    first, second = (steps_of(partial(measure, one)) for one in examined)
    assert second < FASTER * first


def test_words_in_another_order_are_found_in_one_pass(steps_of: Steps) -> None:
    """Just these words, as often as they are there, wherever they begin; a text of one word costs no more."""
    assert in_any_order(["b", "a", "a"], ["c", "a", "b", "a"])
    assert in_any_order(["a"], ["a"])
    assert not in_any_order(["a", "a"], ["a", "b", "a"])
    assert not in_any_order(["a", "b"], ["a"])
    few, many = (steps_of(partial(in_any_order, [*["a"] * (count - 1), "b"], ["a"] * count * 4)) for count in (99, 198))
    assert many < FASTER * few


@pytest.mark.parametrize(
    ("letters", "stands"),
    [("latenight", True), ("reopened", True), ("we're", True), ("were", True), ("open", False), ("night", True)],
)
def test_letters_are_found_printed_apart(letters: str, stands: bool) -> None:
    """As whole words, with blanks and hyphens among them; an apostrophe of the quotation has to be there."""
    article = CheckedArticle.prepare(
        "", "A late-night talk: we’re glad that the shop re-\nopened. Nightly they weren’t."
    )
    assert stands_apart(letters, article) is stands


def test_letters_that_stand_only_inside_of_words_end_the_search() -> None:
    """Also where they stand at every letter of one endless word."""
    assert not stands_apart("aaa", CheckedArticle.prepare("", "a" * 50_000))
