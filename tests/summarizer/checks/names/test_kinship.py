"""A relative is who the article says, and may be told from the other side."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Ana Poe resigned on Tuesday. Her brother, Tom Poe, who runs the parks of Larkby, was not accused. Susan Lima's "
    "husband, Gareth, said that she loved trains. Mr Moss's daughter, Jane Kent, did not blame the nurse. Rosa Bray, "
    "his wife, sings. Poe and Sons built the wall."
)


def _messages(text: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    return [flag.message for flag in flags if flag.kind == "name" and flag.message.endswith(" here.")]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Her father, Tom Poe, who runs the parks of Larkby, was not accused.", "father"),
        ("Poe's son Tom runs the parks of Larkby.", "son"),
        ("Her husband Tom Poe was not accused of anything.", "husband"),
        ("Tom Poe, her uncle, was not accused.", "uncle"),
        ("Susan Lima's brother, Gareth, said that she loved trains.", "brother"),
        ("Mr Moss's widow, Jane Kent, did not blame the nurse.", "widow"),
        ("His sister Rosa Bray sings.", "sister"),
    ],
)
def test_another_relative_is_flagged(text: str, word: str) -> None:
    """With or without a comma, before or after the name; that there are sons of somebody else is no excuse."""
    assert any(message.startswith(f"“{word}”") for message in _messages(text))


@pytest.mark.parametrize(
    "text",
    [
        "Ana Poe's brother Tom was not accused.",
        "Gareth Lima said that his wife loved trains.",
        "Jane Kent, whose father was one of the victims, did not blame the nurse.",
        "Moss is the father of Jane Kent, who did not blame the nurse.",
        "Gareth, the partner of Susan Lima, said that she loved trains.",
        "Ana Poe, whose brother runs the parks, resigned.",
        "His mother Ida Bray was not accused.",
    ],
)
def test_the_same_relation_is_none(text: str) -> None:
    """Told from the other side, or more widely; of somebody else, it is for the check of names."""
    assert not _messages(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Their son found the house in Wend ransacked.", "son"),
        ("His father agreed that the locks were old.", "father"),
        ("Their daughter found the house ransacked.", ""),
        ("The Orrs' girl found the house ransacked.", ""),
        ("The parents of the girl who found the house called the police.", ""),
    ],
)
def test_a_relative_of_whom_the_article_never_speaks_is_flagged(text: str, word: str) -> None:
    """Without a name, too, where its best sentence has another one."""
    body = (
        "After their daughter found their house in Wend ransacked, the Orrs called the police. The thieves took 400 "
        "pounds. Her mother, Ida Orr, agreed that the locks were old."
    )
    flags = check([text], CheckedArticle.prepare("", body))[0]
    found = [flag.message for flag in flags if flag.kind == "name" and flag.message.endswith(" here.")]
    assert [message.partition(":")[0] for message in found] == ([f"“{word}”"] if word else [])


@pytest.mark.parametrize(
    ("body", "text", "is_flagged"),
    [
        ("A brother and sister were convicted of fraud in Wend.", "A couple were convicted of fraud in Wend.", True),
        ("A married couple won the lottery in Wend.", "A father and son won the lottery in Wend.", True),
        ("A married couple won the lottery in Wend.", "Two sisters won the lottery in Wend.", True),
        ("A married couple won the lottery in Wend.", "A husband and wife won the lottery in Wend.", False),
        ("A mother and her son fled. They are a couple of fools.", "A couple of people fled.", False),
        ("Two brothers fled with a couple of bags. One was with his wife.", "A couple fled with bags.", False),
    ],
)
def test_two_of_one_family_are_not_of_another(body: str, text: str, *, is_flagged: bool) -> None:
    """Spouses, siblings, parent and child; where the article has any word of such a tie, it may tell of that."""
    found = check([text], CheckedArticle.prepare("", body))[0]
    assert any(flag.kind == "name" and "here." in flag.message for flag in found) is is_flagged
