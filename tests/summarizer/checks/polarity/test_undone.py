"""What was only tried, refused or threatened is not told as done; what the takeaway leaves open, too, is right."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Prosecutor Ana Poe said that the mayor of Larkby had failed to declare four payments from a builder. Residents of "
    "Wend threatened to sue the council over the noise of the mill. The court refused to hear the case of Tom Moss in "
    "spring, and later it heard the case. The firm tried to sell its boats."
)
ARTICLE = CheckedArticle.prepare("", BODY)


def _said(text: str) -> list[str]:
    return [
        flag.message for flag in check([text], ARTICLE)[0] if flag.message.startswith("The supporting sentence says")
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ana Poe said that the mayor of Larkby had declared four payments from a builder.", "failed to declare"),
        ("Residents of Wend sued the council over the noise of the mill.", "threatened to sue"),
        ("The firm sold its boats.", "tried to sell"),
    ],
)
def test_what_was_not_done_is_not_told_as_done(text: str, said: str) -> None:
    """The editor sees the words of the article."""
    assert [said in message for message in _said(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Larkby had not declared four payments from a builder.",
        "The mayor of Larkby failed to declare four payments from a builder.",
        "Residents of Wend may sue the council over the noise of the mill.",
        "Residents of Wend threaten to sue the council over the noise of the mill.",
        "The court heard the case of Tom Moss in spring.",
        "A mill in Wend is loud.",
    ],
)
def test_what_is_left_open_or_denied_is_right(text: str) -> None:
    """So is what the sentence tells once more as done."""
    assert not _said(text)


COMING = CheckedArticle.prepare(
    "",
    "The mill is scheduled to open a plant in Wend in July. Brill will buy Calder for 40 million pounds. Tom Moss "
    "planned to file a lawsuit against the bank. Ana Poe's new book is still due to be published by Larkby Press. The "
    "council will meet on Friday; it met on Monday, too. The tram line will probably close. A spokesman said it had "
    "closed. Governor Ode said he would sign the mill bill. Ivo Lind was set to win the race before he fell.",
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The mill opened a plant in Wend in July.", "scheduled to open"),
        ("Brill bought Calder for 40 million pounds.", "will buy"),
        ("Brill has bought Calder for 40 million pounds.", "will buy"),
        ("Tom Moss has filed a lawsuit against the bank.", "planned to file"),
        ("Governor Ode signed the mill bill.", "would sign"),
        ("Ana Poe's new book was published by Larkby Press.", "due to be published"),
    ],
)
def test_what_is_to_come_is_not_told_as_done(text: str, said: str) -> None:
    """Planned, due, or told with a "will"."""
    found = [flag.message for flag in check([text], COMING)[0] if "supporting sentence says" in flag.message]
    assert [said in message for message in found] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "The mill will open a plant in Wend in July.",
        "The mill is to open a plant in Wend in July.",
        "Brill plans to buy Calder for 40 million pounds.",
        "Brill is buying Calder for 40 million pounds.",
        "Calder is to be bought by Brill for 40 million pounds.",
        "A lawsuit, to be filed by Tom Moss, is planned.",
        "The council met on Monday.",
        "The tram line has closed.",
        "Ana Poe, author of a published book, is with Larkby Press.",
    ],
)
def test_what_is_to_come_in_both_or_done_elsewhere_is_right(text: str) -> None:
    """A present or a participle tells nothing as done."""
    assert not [flag for flag in check([text], COMING)[0] if "supporting sentence says" in flag.message]


YET = CheckedArticle.prepare(
    "",
    "Police have yet to name the rider, who was found in a canal. The bridge is yet to open. Six of the 23 envoys are "
    "yet to be confirmed. The date of the fair is still to be announced.",
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Police have named the rider, who was found in a canal.", "yet to name"),
        ("The bridge has opened.", "yet to open"),
        ("Six of the 23 envoys have been confirmed.", "yet to be confirmed"),
        ("The date of the fair has been announced.", "still to be announced"),
        ("Police have not named the rider.", ""),
        ("The bridge has yet to open.", ""),
        ("Seventeen of the 23 envoys have been confirmed.", ""),
        ("The date of the fair will be announced.", ""),
    ],
)
def test_what_is_yet_to_be_done_is_not_done(text: str, said: str) -> None:
    """Nor is what is still to be done."""
    found = [flag.message for flag in check([text], YET)[0] if "supporting sentence says" in flag.message]
    assert [bool(said) and said in message for message in found] == [True] * bool(said)
