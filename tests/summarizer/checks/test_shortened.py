"""A sentence of the article without its apposition or brackets is still the article's."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Tomas Reyle, of the Wend Institute of Science, said hydrogen would remain dear for years. Laura Kent, a farmer "
    "from Larkby, sold her land to Calder in May. Calder makes boats. Larkby lies on the Wend. Science is hard. "
    "“I told them (the police) everything about the boat,” said Kent. “He (Mr Poe) was the best [striker] we had.” "
    "A friend (Poe) told her “the truth”."
)


def _errors(text: str, kind: str) -> list[str]:
    return [flag.message for flag in check([text], CheckedArticle.prepare("", BODY))[0] if flag.kind == kind]


@pytest.mark.parametrize(
    "text",
    ["Tomas Reyle said hydrogen would remain dear for years.", "Laura Kent sold her land to Calder in May."],
)
def test_no_name_of_the_dropped_apposition_is_named_instead(text: str) -> None:
    """What two commas set off behind a name says who its bearer is, and stands in nobody's place."""
    assert not _errors(text, "name")


@pytest.mark.parametrize(
    "text",
    [
        "Kent said: “I told them everything about the boat.”",
        "Poe “was the best we had”.",
        "Poe “was the best [striker] we had”.",
        "Kent said: “I told them (the police) everything about the boat.”",
    ],
)
def test_brackets_may_be_left_out_of_a_quotation(text: str) -> None:
    """They are the writer's, and nobody has said them."""
    assert not _errors(text, "quote")


def test_brackets_outside_of_quotation_marks_are_the_article_s_words() -> None:
    """What is left out there is left out."""
    assert _errors("Kent heard “a friend told her the truth”.", "quote")
