"""Marks inside figures: blanks and apostrophes between thousands, a comma before tenths, odd hyphens."""

import pytest

from summarizer.checks import CheckedArticle, check
from summarizer.checks.reading.digit_marks import plain_digits

BODY = (
    "The mill of Larkby lost 1\u202f250\u202f000 euros and cut 12\u00a0500 jobs in May. Growth was 3,4 percent. Wend "
    "won 10\u20110."
)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("12\u00a0500 jobs", "12,500 jobs"),
        ("12'500 jobs", "12,500 jobs"),
        ("1 250 000 jobs", "1,250,000 jobs"),
        ("12 500 euros", "12,500 euros"),
        ("€12 500 a year", "€12,500 a year"),
        ("In May 12 500-pound bombs fell", "In May 12 500-pound bombs fell"),
        ("call 020 794 600", "call 020 794 600"),
        ("1,5 million euros", "1.5 million euros"),
        ("up 3,4%", "up 3.4%"),
        ("2,75 euros", "2.75 euros"),
        ("5,250 euros", "5,250 euros"),
        ("chapters 4,5 and 6", "chapters 4,5 and 6"),
    ],
)
def test_marks_are_read_as_english_ones(text: str, plain: str) -> None:
    """Character for character, so that spans stay true."""
    assert plain_digits(text) == plain


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("The mill lost 1.25 million euros.", True),
        ("The mill cut 12,500 jobs in May.", True),
        ("The mill cut 12 500 jobs in May.", False),
        ("The mill cut 500 jobs in May.", False),
        ("Growth was 3.4 percent.", True),
        ("Wend won 10-0.", True),
    ],
)
def test_a_figure_is_the_same_with_either_mark(text: str, *, is_right: bool) -> None:
    """And a part of it is another figure."""
    found = [flag for flag in check([text], CheckedArticle.prepare("", BODY))[0] if flag.kind == "number"]
    assert not found if is_right else found
