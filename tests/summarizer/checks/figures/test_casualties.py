"""The dead are not the hurt."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Two people were killed and 14 injured when a coach hit a lorry near Wend. It rained. Police in Calder said that a "
    "storm had left nine dead. Fire killed three in Bray and wounded at least six. In Larkby 30 were killed or injured."
)


def _messages(text: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    return [flag.message for flag in flags if flag.kind == "number"]


@pytest.mark.parametrize(
    "text",
    [
        "Two people were injured and 14 killed when a coach hit a lorry near Wend.",
        "Two people were hurt when a coach hit a lorry near Wend.",
        "A coach hit a lorry near Wend, killing 14 people.",
        "A storm in Calder left nine injured, police said.",
        "Fire wounded three and killed six in Bray.",
    ],
)
def test_a_count_of_the_dead_for_the_hurt_is_flagged(text: str) -> None:
    """Before and after its verb, in either voice."""
    assert any("of as many" in message for message in _messages(text))


@pytest.mark.parametrize(
    "text",
    [
        "A coach hit a lorry near Wend, killing two and injuring 14.",
        "A coach hit a lorry near Wend: two died and 14 were hurt.",
        "Two people died when a coach hit a lorry near Wend.",
        "A storm in Calder killed nine people, police said.",
        "Fire left three dead and six wounded in Bray.",
        "In Larkby 30 people were hurt or killed.",
        "Nine of the wounded died in Calder, police said.",
    ],
)
def test_the_same_count_is_not_flagged(text: str) -> None:
    """In any order, nor as two figures that have changed places."""
    assert not any(words in message for message in _messages(text) for words in ("of as many", "other way round"))
