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
        "The town met Ana Ruiz. Ana Ruiz said no. She voted for it.",
        "Tom Holt said he lost his map. Ana Ruiz lost her key and her map. Ruiz told Holt he was wrong. She left.",
        "Ana Ruiz lost her keys and her map. Ruiz said the wall would hold. The wall is long. She voted for it.",
    ],
)
def test_the_subject_of_the_sentence_before(body: str) -> None:
    """The name as it is printed first, over another "She", behind an office, beside a "his" that is another's."""
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
        "Tom Holt cut his hand and his foot. Holt said the wall would hold. She voted for it.",
        "Hinck waited for Ana Ruiz, and she said that she was late. Hinck saw Ruiz leave. She voted for it.",
        "Aston Ruiz is a club. Ruiz will be tough. She voted for it.",
        "But Ruiz said no. She voted for it.",
    ],
)
def test_any_doubt_means_no_name(body: str) -> None:
    """Two persons, the other gender, somebody between, no subject, a shared name, a club: no name is put in."""
    assert behind(body) is None


@pytest.mark.parametrize(("first", "name"), [("Inviting", None), ("Fleming", "Fleming Ruiz"), ("Ana", "Ana Ruiz")])
def test_no_participle_is_a_first_name(first: str, name: str | None) -> None:
    """Unless it has its capital inside a sentence too: "Inviting Ruiz was bold" names nobody Inviting Ruiz."""
    elsewhere = "The town asked Fleming. " if first == "Fleming" else ""
    assert behind(f"{elsewhere}{first} Ruiz was bold. It rained. Ruiz said no to it. She voted for it.") == name
