"""A name in the takeaway is compared with the sentence that has only a pronoun for it."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Anna Poe, a councillor, met reporters on Monday. She denied all the charges. She lost the vote by a "
    "wide margin. Carl Voss runs a bakery in Wend. He rejected the offer. He refused to sell his house."
)


def _is_flagged(text: str) -> bool:
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    return any(flag.kind == "negation" for flag in flags)


@pytest.mark.parametrize(
    "text",
    [
        "Poe admitted all the charges.",
        "Anna Poe admitted all the charges.",
        "Anna Poe won the vote by a wide margin.",
        "Carl Voss accepted the offer.",
        "Voss sold his house.",
        "Anna Poe lost the vote by a narrow margin.",
        "Dr Poe admitted all the charges.",
        "Councillor Anna Poe admitted all the charges.",
        "Former town councillor Anna Poe admitted all the charges.",
        "The accused councillor, Anna Poe, admitted all the charges.",
    ],
)
def test_the_opposite_of_what_a_pronoun_s_sentence_says_is_flagged(text: str) -> None:
    """Of an opposite, what was refused and one word for another, though another sentence has the name."""
    assert _is_flagged(text)


@pytest.mark.parametrize(
    "text",
    [
        "Anna Poe denied all the charges.",
        "Councillor Anna Poe met reporters on Monday.",
        "Carl Voss refused to sell his house.",
        "Carl Voss turned down the offer.",
    ],
)
def test_what_the_sentence_says_is_not_flagged(text: str) -> None:
    """A name for its pronoun is no other statement."""
    assert not _is_flagged(text)
