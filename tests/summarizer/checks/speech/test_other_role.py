"""What the police said is not what his wife said."""

import pytest

from summarizer.checks import CheckedArticle, check

CRASH = (
    "Police said the driver was drunk. His wife said he had not touched alcohol for six years. A doctor told the "
    "inquest that he had a heart attack at the wheel. The coroner said the road was safe."
)
COURT = (
    "Prosecutor Helen Marsh told the court that Ray Dunn had hidden the money. Dunn's lawyer, Al Poe, said his client "
    "had been framed."
)
DRONE = (
    "The rebels said they had shot down the drone on Monday. The US army said it had crashed because of a fault. "
    "Critics say the law is unfair. Supporters say it saves lives."
)


def _messages(text: str, body: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", body))[0]
    return [flag.message for flag in flags if flag.message.endswith("says this.")]


@pytest.mark.parametrize(
    ("text", "body", "source"),
    [
        ("His wife said the driver was drunk.", CRASH, "Police"),
        ("The coroner said the driver was drunk.", CRASH, "Police"),
        ("Police told the inquest that he had a heart attack at the wheel.", CRASH, "A doctor"),
        ("The prosecutor said Dunn had been framed.", COURT, "Dunn's lawyer, Al Poe"),
        ("The lawyer said Dunn had hidden the money.", COURT, "Prosecutor Helen Marsh"),
        ("The US army said it had shot down the drone.", DRONE, "The rebels"),
        ("The rebels said the drone had crashed because of a fault.", DRONE, "The US army"),
        ("Supporters say the law is unfair.", DRONE, "Critics"),
    ],
)
def test_another_role_is_flagged(text: str, body: str, source: str) -> None:
    """The message says who does."""
    messages = _messages(text, body)
    assert len(messages) == 1
    assert f"“{source}”" in messages[0]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Police said the driver was drunk.", CRASH),
        ("Officers said the driver was drunk.", CRASH),
        ("The doctor said that he had a heart attack at the wheel.", CRASH),
        ("The prosecutor said Dunn had hidden the money.", COURT),
        ("Helen Marsh said Dunn had hidden the money.", COURT),
        ("His lawyer said Dunn had been framed.", COURT),
        ("The US army said the drone had crashed because of a fault.", DRONE),
        ("A spokesman said the drone had crashed because of a fault.", DRONE),
    ],
)
def test_the_same_role_is_right(text: str, body: str) -> None:
    """Or a word for anybody, or another one for the same."""
    assert not _messages(text, body)
