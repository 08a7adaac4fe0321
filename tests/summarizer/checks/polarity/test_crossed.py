"""What stands before a verb and behind it has not changed places."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "A landslide followed the rain in Wend on Monday. Mayor Ida Kerr met the coach, Jo Hill, in Larkby. A bus hit a "
    "lorry."
)


def _messages(text: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    told = ("stands behind it in the article", "the article says this of")
    return [flag.message for flag in flags if any(each in flag.message for each in told)]


@pytest.mark.parametrize("text", ["The rain followed a landslide in Wend on Monday.", "A lorry hit a bus."])
def test_what_did_it_and_what_it_was_done_to_turned_round_is_flagged(text: str) -> None:
    """Each noun is the article's, and stands on the other side."""
    assert len(_messages(text)) == 1


@pytest.mark.parametrize(
    "text",
    ["A landslide followed the rain.", "The coach, Jo Hill, met Mayor Ida Kerr.", "A lorry was hit by a bus."],
)
def test_the_same_told_another_way_is_not(text: str) -> None:
    """In the passive, and of what is done to each other."""
    assert not _messages(text)
