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


SENTENCE_CASE = (
    "Brill has appointed mark quill, the chief executive of asian insurer orrin, as group chairman, the bank said in "
    "larkby. He will replace douglas flint in october. Shares in brill rose. Mr quill ran sable for four years."
)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Brill has appointed jonas quill as chairman.", "Jonas"),
        ("Mr quill ran vestra for four years.", "Vestra"),
        ("Mr quill ran sable for four years.", None),
        ("Brill has appointed mark quill, chief executive of orrin.", None),
        ("Mr Quill ran sable and vestra.", None),
    ],
)
def test_a_name_in_an_article_with_capitals_of_sentences_only(text: str, missing: str | None) -> None:
    """A takeaway printed like it is read like one without capitals; one that has names in capitals is not."""
    flags = check([text], CheckedArticle.prepare("", SENTENCE_CASE))[0]
    absent = [flag.message for flag in flags if "does not stand" in flag.message]
    assert absent == ([f"“{missing}” does not stand in the article."] if missing else [])
