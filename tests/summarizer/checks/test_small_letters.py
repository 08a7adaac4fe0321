"""Articles and takeaways without capitals, cut into tokens, as public copies of news articles are often printed."""

from collections.abc import Callable

import pytest

from db.records import Flag
from summarizer.checks import CheckedArticle, check
from summarizer.checks.reading.spacing import is_caseless, plain_marks

BODY = (
    "the larkfield council voted 5 - 2 late on tuesday to spend $ 4.2 million on a flood wall , after three storms in "
    "14 months . mayor ana ruiz -lrb- independent -rrb- , who opposed the plan , said the wall `` moves the water to "
    "our neighbours and it 's dear . '' her deputy , tom okafor , 47 , voted in favour . it was not approved on may "
    "12 , 2014 . he did n't resign ."
)
FACTS = {"number", "date", "name", "quote", "attribution", "negation", "certainty"}


@pytest.fixture(scope="module")
def small_flags() -> Callable[[str], list[Flag]]:
    """Return what finds the flags about facts of a takeaway held against the small-letter article."""
    article = CheckedArticle.prepare("", BODY)
    return lambda text: [flag for flag in check([text], article)[0] if flag.kind in FACTS]


@pytest.mark.parametrize(
    "text",
    [
        "The Larkfield council voted 5-2 to spend $4.2 million on a flood wall.",
        "the larkfield council voted 5 - 2 to spend $ 4.2 million on a flood wall .",
        "Mayor Ana Ruiz (independent) said the wall “moves the water to our neighbours and it’s dear”.",
        "mayor ana ruiz said the wall `` moves the water to our neighbours '' .",
        "Tom Okafor, 47, did not resign.",
        "The plan was not approved on May 12, 2014.",
    ],
)
def test_what_it_says_is_not_flagged(text: str, small_flags: Callable[[str], list[Flag]]) -> None:
    """Neither for its capitals nor for its blanks."""
    assert not [flag.message for flag in small_flags(text) if flag.severity == "error"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("the larkfield council voted 5 - 3 to spend $ 4.2 million on a flood wall .", "number"),
        ("mayor ana ruiz said the wall `` brings the water to our neighbours '' .", "quote"),
        ("The plan was not approved on May 13, 2014.", "date"),
        ("tom okafor , 48 , voted in favour .", "number"),
    ],
)
def test_what_it_does_not_say_is(text: str, kind: str, small_flags: Callable[[str], list[Flag]]) -> None:
    """The same checks hold without capitals."""
    assert kind in {flag.kind for flag in small_flags(text)}


def test_plain_marks_keep_every_place() -> None:
    """Spans of the plain text are spans of the printed one."""
    text = "said `` no '' -LRB- laughs -rrb- ."
    plain = plain_marks(text)
    assert len(plain) == len(text)
    assert plain.split() == ["said", '"', "no", '"', "(", "laughs", ")", "."]


def test_a_text_without_letters_is_not_caseless() -> None:
    """Only letters can lack capitals."""
    assert [is_caseless(text) for text in ("a b", "A b", "5 - 2", "")] == [True, False, False, False]
