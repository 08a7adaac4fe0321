"""The day on which something was moved, two years that changed their ways, and a date of the clause beside."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Heavy rain on Monday delayed the vote of Larkby by a day. Farm income in Wend fell 3 percent in 2023 after it "
    "rose 12 percent in 2022.\n\nThe first consultation of the Poe board closes on 1 February, and a response is due "
    "by May. The fair was moved on Thursday to Saturday."
)


def _messages(text: str) -> list[str]:
    return [flag.message for flag in check([text], CheckedArticle.prepare("", BODY))[0] if flag.kind == "date"]


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("The vote of Larkby was delayed to Monday by heavy rain.", False),
        ("The vote of Larkby was postponed until Monday after heavy rain.", False),
        ("Heavy rain on Monday delayed the vote of Larkby.", True),
        ("The fair was moved to Saturday.", True),
        ("The fair was moved to Saturday on Thursday.", True),
    ],
)
def test_nothing_is_moved_to_the_day_of_its_moving(text: str, *, is_right: bool) -> None:
    """The day before the verb is when it was done."""
    assert any("moved to this day" in message for message in _messages(text)) is not is_right


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("Farm income in Wend rose in 2023 after it fell in 2022.", False),
        ("Farm income in Wend fell in 2023 after it rose in 2022.", True),
        ("Farm income in Wend rose in 2022 and fell in 2023.", True),
        ("Farm income in Wend fell in 2023.", True),
    ],
)
def test_each_year_keeps_its_way(text: str, *, is_right: bool) -> None:
    """Two verbs that have changed places beside two years that have not."""
    assert any("going" in message for message in _messages(text)) is not is_right


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("A response is due to be published on 1 February.", False),
        ("A response is due by May.", True),
        ("The consultation closes on 1 February.", True),
        ("The Poe board will give a response after 1 February.", True),
    ],
)
def test_a_date_of_another_sort_is_not_taken_for_its_neighbours(text: str, *, is_right: bool) -> None:
    """It has nothing beside it that is its own, and several words that are the other's."""
    assert any("of this the article says" in message for message in _messages(text)) is not is_right
