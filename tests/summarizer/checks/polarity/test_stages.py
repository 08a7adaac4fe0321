"""A step of a case that the article nowhere tells is flagged: who was arrested has not been acquitted."""

import pytest

from summarizer.checks import CheckedArticle, check


def _messages(text: str, body: str) -> list[str]:
    return [flag.message for flag in check([text], CheckedArticle.prepare("", body))[0] if flag.kind == "negation"]


ARREST = "The founder of Larkby Media, Ana Poe, was arrested in Wend on fraud charges. Her lawyer spoke. It rained."


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Ana Poe has been acquitted of fraud charges in Wend.", True),
        ("Ana Poe was convicted of fraud in Wend.", True),
        ("Ana Poe was jailed in Wend over fraud.", True),
        ("Ana Poe was detained in Wend on fraud charges.", False),
        ("Ana Poe has been charged with fraud in Wend.", False),
    ],
)
def test_a_step_that_the_article_does_not_tell_is_flagged(text: str, *, is_flagged: bool) -> None:
    """Another word for the same step is none."""
    assert any("arrested" in message for message in _messages(text, ARREST)) is is_flagged


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ana Poe was acquitted of fraud.", "The court of Wend found Ana Poe not guilty of fraud. It rained."),
        ("Ana Poe was convicted of fraud.", "The court of Wend found Ana Poe guilty of fraud. It rained."),
        ("Ana Poe was jailed for fraud.", "Ana Poe was sent to prison for fraud. It rained."),
        ("Tom Moss charged 40 pounds for a ride.", "A ride with Tom Moss cost 40 pounds. It rained."),
        ("Two miners were freed from the pit.", "Rescuers pulled the two miners out of the pit. It rained."),
    ],
)
def test_other_words_and_other_things_are_right(text: str, body: str) -> None:
    """A fare is charged, and no court is in it."""
    assert not _messages(text, body)
