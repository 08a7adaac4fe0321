"""Who "He" or "She" is: the name where there is no doubt, nothing where there is."""

import pytest

from summarizer.embedded.pronouns import People
from summarizer.sentences import split


def behind(body: str) -> str | None:
    """Return the name behind the pronoun that opens the last sentence."""
    spans = split(body)
    found = People(body, spans).behind(len(spans) - 1)
    return found.cut(body) if found else None


@pytest.mark.parametrize(
    "body",
    [
        "Ana Ruiz said the wall would hold. She voted for it.",
        "Ana Ruiz said the wall would hold. It rained. Ruiz was not moved by it. She voted for it.",
        "Mayor Ana Ruiz said the wall would hold. She had doubts. She voted for it.",
    ],
)
def test_the_subject_of_the_sentence_before(body: str) -> None:
    """The full name as it is printed first, also over another "She" and behind an office."""
    assert behind(body) == "Ana Ruiz"


@pytest.mark.parametrize(
    "body",
    [
        "Ana Ruiz said Tom Holt was wrong. She voted for it.",
        "Ana Ruiz said his plan was wrong. She voted for it.",
        "Ana Ruiz said the wall would hold. The clerk left. She voted for it.",
        "The wall was praised by Ana Ruiz, as Ruiz said later. She voted for it.",
        "Mr Ruiz said no. Mrs Ruiz said yes. Ana Ruiz said the wall would hold. She voted for it.",
        "Ana Ruiz said no. Eva Ruiz said yes. Ruiz was firm. She voted for it.",
        "The White House said no. He voted for it.",
        "She voted for it.",
    ],
)
def test_any_doubt_means_no_name(body: str) -> None:
    """Two persons, the other gender, somebody between, no subject, a shared name: no name is put in."""
    assert behind(body) is None
