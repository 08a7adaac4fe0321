"""The sides of a vote, and by how much or to what a figure went."""

import pytest

from summarizer.checks import CheckedArticle, check

VOTES = (
    "The senate of Wend on Tuesday passed the farm bill 52-47. The council of Larkby voted 5-1 late on Tuesday to "
    "spend $4.2 million on a wall. Judges upheld the ban in a 5-4 ruling. Larkby beat Calder 3-2 in the cup."
)
WAYS = (
    "The bank of Poe cut its rate by half a point, to 4.5 percent. Profit rose by 12 percent, to 60 million pounds. "
    "The bill cuts aid by 8 percent, to 4.6 billion dollars a year. The price of tin went up by 3 dollars to 41 "
    "dollars. Staff numbers at Hart fell to 4,000, down 300 on the year."
)


def _messages(text: str, body: str) -> list[str]:
    return [flag.message for flag in check([text], CheckedArticle.prepare("", body))[0] if flag.kind == "number"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The senate of Wend passed the farm bill 47-52.", "52-47"),
        ("The farm bill passed 47-52 in Wend.", "52-47"),
        ("The council of Larkby voted 1-5 to spend $4.2 million on a wall.", "5-1"),
        ("Judges upheld the ban in a 4-5 ruling.", "5-4"),
        ("The senate of Wend passed the farm bill 52-47.", None),
        ("The council of Larkby voted 5-1 to spend $4.2 million on a wall.", None),
        ("The council of Larkby rejected the wall 1-5.", None),
        ("Calder lost 2-3 to Larkby in the cup.", None),
    ],
)
def test_a_vote_keeps_its_sides(text: str, said: str | None) -> None:
    """A match may be told from either side, and so may a vote against something."""
    found = [message for message in _messages(text, VOTES) if "other way round" in message]
    assert found == ([] if said is None else [message for message in found if f"(“{said}”)" in message][:1])
    assert bool(found) is (said is not None)


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("The bank of Poe cut its rate by 4.5 percent.", "to"),
        ("Profit rose by 60 million pounds.", "to"),
        ("Profit rose to 12 percent.", "by"),
        ("The bill cuts aid by 4.6 billion dollars a year.", "to"),
        ("The bill cuts 4.6 billion dollars a year in aid.", "to"),
        ("The price of tin rose by 41 dollars.", "to"),
        ("The price of tin rose 41 dollars.", "to"),
        ("Staff numbers at Hart fell to 300.", "by"),
        ("The bank of Poe cut its rate to 4.5 percent.", None),
        ("The bank of Poe cut its rate by half a point.", None),
        ("Profit rose 12 percent to 60 million pounds.", None),
        ("Profit rose by 12 percent.", None),
        ("The price of tin rose 3 dollars to 41 dollars.", None),
        ("Staff numbers at Hart fell by 300.", None),
    ],
)
def test_by_is_not_to_over_a_comma(text: str, link: str | None) -> None:
    """Also where both stand together, and where a verb has neither."""
    found = [message for message in _messages(text, WAYS) if "and not “" in message]
    assert bool(found) is (link is not None)
    assert all(f"says “{link}”" in message for message in found)


def test_two_figures_that_keep_their_words_have_not_changed_places() -> None:
    """In another order: each is still by how much or to what it went."""
    assert _messages("Staff numbers at Hart fell by 300 to 4,000.", WAYS) == []
    assert _messages("Staff numbers at Hart fell by 4,000 to 300.", WAYS)
