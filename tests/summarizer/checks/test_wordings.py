"""Contractions, lost apostrophes, words that deny nothing, vague days, and quotations that are fitted in."""

import pytest

from summarizer.checks import HOUSE_RULES, CheckedArticle, check
from summarizer.checks.held import hold
from summarizer.checks.names.lookup import places
from summarizer.checks.opened import opened, opened_article, parts
from summarizer.checks.polarity.certainty import DOUBTS
from summarizer.checks.polarity.negation import DENIALS
from summarizer.checks.reading.spacing import plain_marks
from summarizer.checks.reading.text import read_takeaway
from summarizer.checks.reading.words import read_words
from summarizer.checks.runs import run


def _severities(text: str, body: str, kind: str) -> list[str]:
    return [str(flag.severity) for flag in check([text], CheckedArticle.prepare("", body))[0] if flag.kind == kind]


def test_contractions_are_opened() -> None:
    """Into the verb and the denial; each word knows where its last part stands."""
    assert [parts(norm) for norm in ("couldn't", "can't", "won't", "n't", "not", "wall")] == [
        ("could", "not"), ("can", "not"), ("will", "not"), ("not",), ("not",), ("wall",),
    ]  # fmt: skip
    found = opened(read_words("It couldn't rain."))
    assert found.norms == ("it", "could", "not", "rain")
    assert found.at == (0, 2, 3)
    plain = opened_article(CheckedArticle.prepare("", "It rains. It cannot snow."))
    assert plain.places["not"] == [(1, 2)]


def test_a_run_ends_at_the_first_difference() -> None:
    """Or where one of the two ends."""
    assert (run("abc", "abd"), run("ab", "abc"), run("", "a")) == (2, 2, 0)


def test_words_that_deny_nothing_are_no_marks() -> None:
    """Neither of a rank nor in "whether or not"; and "couldn't" doubts as "could" does."""
    words = read_words("No. 1 Ruiz asked whether or not no wall is not dear.")
    assert [words[at].start for at in DENIALS.marks(words)] == [32, 43]
    assert DOUBTS.is_kin(read_words("couldn't")[0])


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The port could not have known of the storm.", "Ruiz says the port couldn't have known of the storm."),
        ("World No. 1 Ana Ruiz won in Wend.", "Ana Ruiz won in Wend. She is the world No. 1 now."),
    ],
)
def test_a_denial_in_other_letters_is_not_put_in(text: str, body: str) -> None:
    """The article denies the same, or nothing is denied."""
    assert not _severities(text, body, "negation")


def test_a_lost_apostrophe_is_one_again() -> None:
    """Character for character; a question stays a question."""
    assert plain_marks("They don?t ask? So it?s so.") == "They don't ask? So it's so."


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("The port opened last week.", ["note"]),
        ("The port opened yesterday.", ["note"]),
        ("The port opened this month.", ["warning"]),
        ("The port opened on Monday.", ["warning"]),
    ],
)
def test_a_vague_day_that_nothing_contradicts_is_only_noted(text: str, severities: list[str]) -> None:
    """Where a piece was written before it is read, days are renamed; another month or a weekday is another matter."""
    assert _severities(text, "The port opened with a feast. It will close next month.", "date") == severities


@pytest.mark.parametrize(
    ("quoted", "severities"),
    [
        ("moves water to the neighbours", ["warning"]),
        ("moving the waters to our neighbours", ["warning"]),
        ("it's moving the water", ["warning"]),
        ("does not move the water to our neighbours", ["error"]),
        ("brings the water to our neighbours", ["error"]),
        ("will move the water to our neighbours", ["error"]),
        ("moves the water to our neighbours", []),
    ],
)
def test_a_quotation_that_is_only_fitted_in_is_a_warning(quoted: str, severities: list[str]) -> None:
    """Other small words and endings; a denial, a "will" or another word is an error."""
    body = "Mayor Ruiz said the wall “moves the water to our neighbours and the bill to our children”."
    assert _severities(f"Ruiz said the wall “{quoted}”.", body, "quote") == severities


def test_there_is_a_small_word_too() -> None:
    """A quotation may begin with one."""
    assert _severities(
        "“There is no cause for concern,” Ruiz said.", "“There is no cause of concern,” Ruiz said.", "quote"
    ) == ["warning"]


def test_an_owner_in_brackets_opens_no_quotation() -> None:
    """The mark after a bracket belongs to the owner."""
    assert read_takeaway("It has the WP(U)'s 71 seats and its partners' 5 seats.").quotations == ()
    assert len(read_takeaway("Wend ('the wall') has 'a plan'.").quotations) == 2


@pytest.mark.parametrize("initials", ["K K", "K. K."])
def test_initials_may_be_printed_apart(initials: str) -> None:
    """Or together."""
    article = CheckedArticle.prepare("", f"Mayor {initials} Okafor spoke. Tom Ruiz came.")
    held = hold(read_takeaway("KK Okafor spoke."), article, None, HOUSE_RULES)
    assert places(held.read.names[0].words[0], held)
    assert not places(read_takeaway("TK Okafor spoke.").names[0].words[0], held)


def test_the_same_words_in_another_order_are_an_error() -> None:
    """Whoever turns a quotation's words round has not only fitted it in."""
    body = "Mayor Ruiz said the wall “moves the water to our neighbours”."
    assert _severities("Ruiz said the wall “moves water to our the neighbours”.", body, "quote") == ["error"]


def test_what_is_copied_with_the_words_beside_it_is_not_put_in() -> None:
    """A denial that ends the takeaway as it ends the article's sentence is the article's."""
    body = (
        "Over two years, a fifth of those who walked fell, against a quarter of those who were not. Nobody knows why."
    )
    assert (
        _severities("A fifth of those who walked fell, against a quarter of those who were not.", body, "negation")
        == []
    )
    assert _severities("A fifth of those who walked did not fall.", body, "negation") != []
