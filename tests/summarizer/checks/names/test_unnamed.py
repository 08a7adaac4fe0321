"""Two who are not named have not changed places, in the active or the passive."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "The tenant accused the landlord of theft. The builder sued the bank. The witness paid a lawyer £500. A dentist "
    "has been ordered to pay 20,000 euros to a patient. The uncle told the nephew to tie the rope. The doctor warned "
    "the nurse on Monday. The owner married the cook."
)


def _messages(text: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    return [flag.message for flag in flags if "the other way round" in flag.message]


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("The tenant was accused of theft by the landlord.", "tenant accused the landlord"),
        ("The builder was sued by the bank.", "builder sued the bank"),
        ("The witness was paid £500 by a lawyer.", "witness paid a lawyer"),
        (
            "A patient has been ordered to pay 20,000 euros to a dentist.",
            "dentist has been ordered to pay 20,000 euros to a patient",
        ),
        ("The nephew told the uncle to tie the rope.", "uncle told the nephew"),
        ("The doctor was warned by the nurse.", "doctor warned the nurse"),
    ],
)
def test_the_other_way_round_is_flagged(text: str, there: str) -> None:
    """With the words of the article."""
    assert any(message.endswith(f"the other way round: “{there}”.") for message in _messages(text))


@pytest.mark.parametrize(
    "text",
    [
        "The landlord was accused of theft by the tenant.",
        "The bank was sued by the builder.",
        "A lawyer was paid £500 by the witness.",
        "A dentist must pay 20,000 euros to a patient.",
        "The nurse was warned by the doctor.",
        "The cook married the owner.",
    ],
)
def test_the_same_in_other_words_is_right(text: str) -> None:
    """And what two do together."""
    assert not _messages(text)
