"""What somebody says in other words is not given to one whom the article names elsewhere."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "The council met in Larkby. Ana Poe said that the old bridge will be closed for repairs in May. It was built by "
    "Calder Works. The ferry runs. Some farmers are angry. Tom Brill opened a market on the other bank. He sells fish. "
    "Wend Mills said that the flood ruined its harvest. The flood ruined the whole harvest of Wend Mills, Sam Orrin "
    "wrote."
)


def _found(text: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    return [flag.message for flag in flags if "says this" in flag.message]


@pytest.mark.parametrize(
    "text",
    [
        "Tom Brill says the old bridge will be closed for repairs in May.",
        "Tom Brill: The old bridge will be closed for repairs.",
        "The old bridge will be closed for repairs, Tom Brill said.",
    ],
)
def test_what_another_says_is_flagged(text: str) -> None:
    """Before what is said, behind it, or as its heading."""
    assert [message for message in _found(text) if "“Ana Poe”" in message]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Poe says the old bridge will be closed for repairs in May.",
        "The mayor says the old bridge will be closed for repairs in May.",
        "Tom Brill says he sells fish on the other bank.",
        "Sam Orrin says the flood ruined the harvest of Wend Mills.",
        "Tom Brill says Ana Poe said the old bridge will be closed for repairs.",
        "A friend of Tom Brill says the old bridge will be closed for repairs.",
    ],
)
def test_what_somebody_says_himself_is_no_flag(text: str) -> None:
    """Nor what is said of the other one."""
    assert not _found(text)
