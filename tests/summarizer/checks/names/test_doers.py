"""What one unnamed person did is not said of another."""

import pytest

from summarizer.checks import CheckedArticle, check

BODIES = (
    "A fan jumped on stage and attacked the singer Ian Marr, who then fought with a security guard in Larkby.",
    "A police officer shot a passer-by in Wend on Monday. The officer was suspended.",
    "A bus hit a lorry on the A1 on Monday. Nobody was hurt.",
    "A driver rammed the gate of Kell Bank in Wend, and the banker said he had seen a man run.",
)


def _found(text: str) -> list[str]:
    flags = [flag for body in BODIES for flag in check([text], CheckedArticle.prepare("", body))[0]]
    return [flag.message for flag in flags if "says this of" in flag.message]


@pytest.mark.parametrize(
    "text",
    [
        "A security guard attacked Ian Marr.",
        "A security guard jumped on stage and attacked the singer.",
        "Ian Marr attacked a fan on stage.",
        "A passer-by shot a police officer in Wend.",
        "A lorry hit a bus on the A1 on Monday.",
    ],
)
def test_another_of_the_same_sentence_did_it(text: str) -> None:
    """He to whom it was done, or one who is named only later."""
    assert len(_found(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A fan attacked Ian Marr on stage.",
        "Singer Ian Marr was attacked by a fan.",
        "A man attacked Ian Marr.",
        "Singer Ian Marr attacked on stage.",
        "A police officer shot a passer-by.",
        "A passer-by was shot by a police officer in Wend.",
        "A lorry was hit by a bus on the A1 on Monday.",
        "A man rammed the gate of Kell Bank.",
        "The banker rammed the gate of a lorry.",
    ],
)
def test_who_may_be_the_same_is_no_flag(text: str) -> None:
    """A word that the article uses as for somebody whom it has named may mean the doer."""
    assert not _found(text)
