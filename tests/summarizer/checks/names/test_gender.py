"""A woman is no man."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Larkby mayor Ana Poe resigned on Tuesday after prosecutors accused her of taking bribes. She said that she would "
    "clear her name. One boy is in hospital. The referee, Colin Moss, sent off Lima. Moss said he was sorry. "
    "The wardens of Wend met. Droy Kent opened the hall. Kent said she liked it."
)


def _messages(text: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    ends = ("the supporting sentence says", "does not say so of")
    return [flag.message for flag in flags if flag.kind == "name" and any(end in flag.message for end in ends)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ana Poe resigned on Tuesday after prosecutors accused him of taking bribes.", "him"),
        ("Ana Poe said that he would clear her name.", "he"),
        ("One girl is in hospital.", "girl"),
        ("Moss said she was sorry.", "she"),
    ],
)
def test_a_word_of_the_other_sex_in_its_place_is_flagged(text: str, word: str) -> None:
    """He for she, him for her, a girl for a boy."""
    assert any(message.startswith(f"“{word}”") for message in _messages(text))


def test_a_pronoun_that_can_mean_nobody_else_is_held_against_the_article() -> None:
    """In new words too, where the article has only pronouns of one sex for who is named before it."""
    assert _messages("Mayor Ana Poe is leaving office to clear his reputation.")
    assert not _messages("Mayor Ana Poe is leaving office to clear her reputation.")


@pytest.mark.parametrize(
    "text",
    [
        "Ana Poe resigned on Tuesday after prosecutors accused her of taking bribes.",
        "A man told Ana Poe that he would clear her name.",
        "Colin Moss told Ana Poe that he was sorry.",
        "Ana Poe's lawyer thinks that he can clear her name.",
        "Droy Kent opened the hall and he liked it.",
        "He resigned on Tuesday.",
    ],
)
def test_somebody_else_may_be_meant(text: str) -> None:
    """Another name, a man, an owner's lawyer; and one pronoun in the article tells nobody's sex for sure."""
    assert not [message for message in _messages(text) if "does not say so" in message]
