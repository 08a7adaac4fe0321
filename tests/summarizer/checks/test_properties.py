"""Any text in: no crash, spans inside the texts, the same answer twice."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.records import Flag, Severity
from summarizer.checks import CheckedArticle, check
from summarizer.checks.evidence import find

PIECES = st.sampled_from(
    "Ana Ruiz|Larkfield|5-2|$4.2 million|not|said|“|”|'|\"|1/2|½|²|٣|twenty-one|a dozen|half|one in|in|on|May|12|2019|"
    "9 p.m.|%|percent|U.S.|,|.|?|!|\n|\n\n|\u202e|\x00|İ|ß|ﬁ|–|—|(|)|[|]|:|;|million|0|00|1,000,000.5|£|Rs|10m|"
    "for a year|a teenager|once|unanimously|-14C|57F|his 30s|noon|9am|after|in the spring|more than|nearly|5/7/2024|"
    "last week|according to|allegedly|may|They|But|'s|s'|``|''|…|\ud800|👩‍👩‍👧".split("|")
)
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(PIECES, max_size=25).map(" ".join), st.lists(PIECES, max_size=25).map("".join)
)


def _hold(takeaways: list[str], headline: str, body: str) -> None:
    article = CheckedArticle.prepare(headline, body)
    found = check(takeaways, article)
    assert len(found) == len(takeaways)
    assert found == check(takeaways, CheckedArticle.prepare(headline, body))
    for text, flags in zip(takeaways, found, strict=True):
        for flag in flags:
            _inside(flag, text, body)
        for span in find(text, article):
            assert 0 <= span.start < span.end <= len(body)


def _inside(flag: Flag, text: str, body: str) -> None:
    assert flag.severity in Severity
    assert flag.message
    for span, whole in ((flag.span, text), (flag.article_span, body)):
        assert span is None or 0 <= span.start <= span.end <= len(whole)


@settings(max_examples=250, deadline=None)
@given(st.lists(TEXTS, max_size=3), TEXTS, TEXTS)
def test_any_text_is_checked(takeaways: list[str], headline: str, body: str) -> None:
    """Generated texts of pieces that the readers look for, and of anything else."""
    _hold(takeaways, headline, body)


@pytest.mark.parametrize(
    "unit", ["1", "1,", "1-", "one ", "million ", "'a ", "“a", "A ", "U.", "May ", "1st", "one in "]
)
def test_long_runs_neither_crash_nor_hang(unit: str) -> None:
    """Thousands of characters of what the readers look for."""
    _hold([unit * 300], unit * 50, unit * (3_000 // len(unit)))


@settings(max_examples=250, deadline=None)
@given(TEXTS)
def test_any_takeaway_is_held_against_an_article(takeaway: str) -> None:
    """The article is a real one, the takeaway anything."""
    _hold(
        [takeaway], "A flood wall", "The Larkfield council voted 5-2 on Tuesday, Ana Ruiz said. It was not 3 May 2019."
    )


@pytest.mark.slow
@settings(max_examples=10_000, deadline=None)
@given(st.lists(TEXTS, max_size=2), TEXTS, TEXTS)
def test_ten_thousand_texts_are_checked(takeaways: list[str], headline: str, body: str) -> None:
    """The same, at length."""
    _hold(takeaways, headline, body)
