"""An attempted murder is no murder, and a murder no attempted one."""

import pytest

from summarizer.checks import CheckedArticle, check

TRIED = "Tom Bell was convicted of attempted murder in Larkby on Monday. He was 71. It rained."
DONE = "Tom Bell was charged in Larkby with the murder of Ana Poe. He was 71. It rained."
BOTH = "Tom Bell attempted to rob a shop. He was charged with robbery and attempted robbery. It rained."


def _messages(text: str, body: str) -> list[str]:
    return [flag.message for flag in check([text], CheckedArticle.prepare("", body))[0] if flag.kind == "name"]


@pytest.mark.parametrize(
    ("text", "body", "message"),
    [
        ("Tom Bell was convicted of murder.", TRIED, "“murder”: the article says “attempted” before this."),
        (
            "Tom Bell was charged with the attempted murder of Ana Poe.",
            DONE,
            "“attempted murder”: the article says nowhere that it was not carried out.",
        ),
        (
            "Tom Bell was charged with conspiracy to murder.",
            DONE,
            "“conspiracy to murder”: the article says nowhere that it was not carried out.",
        ),
    ],
)
def test_what_was_tried_is_told_from_what_was_done(text: str, body: str, message: str) -> None:
    """In both directions."""
    assert message in _messages(text, body)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Tom Bell was convicted of attempted murder.", TRIED),
        ("Tom Bell was found guilty of trying to murder somebody.", TRIED),
        ("Tom Bell was charged with murder.", DONE),
        ("Tom Bell was charged with robbery.", BOTH),
    ],
)
def test_what_the_article_says_is_right(text: str, body: str) -> None:
    """In other words, too."""
    assert not [message for message in _messages(text, body) if "before this" in message or "nowhere" in message]
