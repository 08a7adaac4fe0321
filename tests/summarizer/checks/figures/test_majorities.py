"""Majorities, minorities and one mind, held against the article's own shares."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Health Minister Ida Kerr said that 14 of 30 clinics had run out of vaccines. Of the 90 members, 40 voted for the "
    "bill on Tuesday. Some 60% of pupils passed. Eight of nine judges agreed that the wall may stand."
)


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("Most of the 30 clinics had run out of vaccines.", False),
        ("A majority of the 90 members voted for the bill on Tuesday.", False),
        ("A minority of the members voted for the bill on Tuesday.", True),
        ("Few pupils passed.", False),
        ("A minority of pupils passed.", False),
        ("Most pupils passed.", True),
        ("A majority of the judges agreed that the wall may stand.", True),
        ("The judges agreed unanimously that the wall may stand.", False),
    ],
)
def test_a_majority_is_more_than_half(text: str, *, is_right: bool) -> None:
    """Of what the article counts in full or in percent."""
    found = [flag for flag in check([text], CheckedArticle.prepare("", BODY))[0] if flag.kind == "number"]
    assert bool(found) is not is_right


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("The camps were looted, aid workers in Wend say.", False),
        ("The camps were all looted, aid workers in Wend say.", False),
        ("Some of the camps were looted, aid workers in Wend say.", True),
        ("Camps were looted, aid workers in Wend say.", True),
        ("Thousands fled when fighters attacked on Monday, aid workers in Wend say.", True),
    ],
)
def test_some_are_not_all(text: str, *, is_right: bool) -> None:
    """Where the same is said of them in a copied sentence."""
    body = "Thousands fled when fighters attacked on Monday, and some of the camps were looted, aid workers in Wend say"
    found = [flag for flag in check([text], CheckedArticle.prepare("", body))[0] if flag.kind == "number"]
    assert bool(found) is not is_right
