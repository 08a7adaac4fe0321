"""What the article only denies is not told as done, however often or in whichever words it denies it."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Tom Poe wore a hood, so he did not hear the train and did not hear the whistle of its driver. The pool did not "
    "open until May. The flooding in Wend was not related to Storm Noel, which hit Larkby. The drug had no effect on "
    "pain. Ana Roe did not find the ring, but she found the keys."
)


def _messages(text: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    return [flag.message for flag in flags if flag.kind == "negation"]


@pytest.mark.parametrize(
    "text",
    [
        "Tom Poe heard the train.",
        "Tom Poe wore a hood but heard the whistle.",
        "The flooding in Wend was caused by Storm Noel.",
        "The flooding in Wend was due to Storm Noel.",
        "Storm Noel caused the flooding in Wend.",
        "The drug eased pain.",
    ],
)
def test_what_is_only_denied_is_flagged(text: str) -> None:
    """A verb that two clauses deny, a cause and an effect."""
    assert len(_messages(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Tom Poe did not hear the train.",
        "The pool opened in May.",
        "Ana Roe found the keys.",
        "Storm Noel hit Larkby.",
        "The drug did not ease pain.",
        "The storm was unrelated to the flooding in Wend.",
    ],
)
def test_what_the_article_says_so_is_right(text: str) -> None:
    """A denial ends with its "until", and is another thing's."""
    assert not [message for message in _messages(text) if "denies" in message or "says “" in message]
