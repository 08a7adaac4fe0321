"""One ordinary word of a copied sentence that is replaced is flagged, and no way of saying the same."""

from collections.abc import Callable

import pytest

from db.records import Flag
from summarizer.checks import CheckedArticle, check

BODY = (
    "Larkby mayor Ana Poe resigned on Tuesday after prosecutors accused her of taking bribes from a builder. It rained "
    "in Wend. Two people were hurt when a coach carrying schoolchildren hit a lorry on the road to Calder. Officers "
    "found a knife in the car of Tom Moss, they said. The company said that it would buy the harbour of Bray in June. "
    "A farmer from Wend told the council that the river had been poisoned. Its pumps are old and its pipes leak. "
    'Moss said: "We owe the town a new hall." The new theatre, which was organised in a hall by pensioners, was full.'
)
ARTICLE = CheckedArticle.prepare("", BODY)


def _flags(text: str) -> list[Flag]:
    return [flag for flag in check([text], ARTICLE)[0] if flag.message.endswith(" here.")]


@pytest.mark.parametrize(
    ("text", "word", "there"),
    [
        ("Ana Poe resigned on Tuesday after prosecutors accused her of paying bribes.", "paying", "taking"),
        ("Ana Poe was arrested on Tuesday after prosecutors accused her of taking bribes.", "arrested", "resigned"),
        ("Ana Poe was fined on Tuesday after prosecutors accused her of taking bribes.", "fined", "resigned"),
        ("Ana Poe died on Tuesday after prosecutors accused her of taking bribes.", "died", "resigned"),
        ("Two people were hurt when a coach carrying pensioners hit a lorry.", "pensioners", "schoolchildren"),
        ("Two people were hurt when a train carrying schoolchildren hit a lorry on the road.", "train", "coach"),
        ("Officers found a rope in the car of Tom Moss.", "rope", "knife"),
        ("The company said that it would flood the harbour of Bray in June.", "flood", "buy"),
        ("A teacher from Wend told the council that the river had been poisoned.", "teacher", "farmer"),
        ("Two people have been hurt when a coach carrying pensioners hit a lorry.", "pensioners", "schoolchildren"),
    ],
)
def test_a_replaced_word_is_flagged(text: str, word: str, there: str) -> None:
    """With both words, and their places in both texts; also where another sentence has the word."""
    (flag,) = _flags(text)
    assert (flag.kind, str(flag.severity)) == ("negation", "warning")
    assert f"“{word}”" in flag.message
    assert flag.span is not None
    assert flag.span.cut(text) == word
    assert flag.article_span is not None
    assert flag.article_span.cut(BODY) == there


@pytest.mark.parametrize(
    "text",
    [
        "Ana Poe resigned on Tuesday after prosecutors accused her of taking bribes.",
        "Ana Poe quit on Tuesday after prosecutors accused her of taking bribes.",
        "Two people were injured when a coach carrying schoolchildren hit a truck on the road.",
        "Officers find a knife in the car of Tom Moss, they said.",
        "The firm said that it would buy the harbour of Bray in June.",
        "The company says that it would buy the harbour of Bray in June.",
        "The company announced that it would buy the harbour of Bray in June.",
        "The new theatre, which was organized in a hall by pensioners, was full.",
        "The new theater, which was organised in a hall by pensioners, was full.",
    ],
)
def test_the_same_in_another_word_is_no_replacement(text: str) -> None:
    """A synonym, another tense, another spelling, another verb of saying."""
    assert not _flags(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Poe left office over bribes from a builder.",
        "A coach full of pupils struck a lorry near Calder, and two people were hurt.",
        "The river is poisoned, a farmer from Wend says.",
        "Its pumps are slow.",
        "The company would buy the port of Bray in summer.",
    ],
)
def test_new_words_are_no_replacement(text: str) -> None:
    """Only what else is copied is laid beside its sentence word by word, and no sentence of a few words."""
    assert not _flags(text)


@pytest.mark.parametrize(
    "text",
    [
        "Three people were hurt when a coach carrying schoolchildren hit a lorry.",
        "The company said that it would buy the harbour of Bray in May.",
        'Moss said: "We owe the town a fresh hall."',
        "The company said that it would sell the harbour of Bray in June.",
    ],
)
def test_what_another_check_tells_is_not_flagged_again(text: str, messages_of: Callable[[str], list[str]]) -> None:
    """Figures, dates, quotations and opposites have checks of their own."""
    assert not _flags(text)
    assert messages_of(text)


@pytest.fixture
def messages_of() -> Callable[[str], list[str]]:
    """Return what finds all that is said of a takeaway about this article."""
    return lambda text: [flag.message for flag in check([text], ARTICLE)[0]]
