"""The verb of saying is of as many as speak."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Ana Poe said on Friday that the bridge of Larkby will be closed in May. Witnesses say that it shook. Officials of "
    "the town told Nancy Roe that the ferry runs."
)


def _found(text: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    return [flag.message for flag in flags if "by its verb" in flag.message]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Officials says that the bridge will be closed.", "“Officials says”"),
        ("The bridge of Larkby will be closed in May, police says.", "“police says”"),
        ("Nancy Roe say the bridge of Larkby will be closed.", "“Nancy Roe say”"),
    ],
)
def test_a_verb_of_another_number_is_flagged(text: str, said: str) -> None:
    """It is left of the speaker whose place another took."""
    assert [message for message in _found(text) if said in message]


@pytest.mark.parametrize(
    "text",
    [
        "Officials say that the bridge will be closed.",
        "A group of officials says that the bridge will be closed.",
        "One of the witnesses says that it shook.",
        "Ana Poe and Nancy Roe say that it shook.",
        "Ana Poe, Nancy Roe say that it shook.",
        "Ana Poe says that it shook.",
        "Witnesses heard Ana Poe say that it shook.",
        "Larkby United say that it shook.",
        "What did Nancy Roe say about it?",
    ],
)
def test_a_verb_of_the_right_number_is_no_flag(text: str) -> None:
    """Nor one that is of a group, or another form."""
    assert not _found(text)
