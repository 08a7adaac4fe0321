"""Who lost a seat to whom is who gained it from him, told the other way."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = "The Conservatives lost Larkby to the Liberal Democrats on Thursday. Labour kept Wend. It rained in both towns."


def _messages(text: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    return [flag.message for flag in flags if flag.kind == "name" and "way round" in flag.message]


@pytest.mark.parametrize(
    "text",
    [
        "The Liberal Democrats gained Larkby from the Conservatives.",
        "The Lib Dems took Larkby from the Tories.",
        "The Conservatives lost Larkby to the Liberal Democrats.",
    ],
)
def test_the_other_verb_is_right(text: str) -> None:
    """Gained from for lost to."""
    assert not _messages(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Liberal Democrats lost Larkby to the Conservatives.",
        "The Conservatives gained Larkby from the Liberal Democrats.",
        "The Tories took Larkby from the Lib Dems.",
    ],
)
def test_the_other_way_round_is_flagged(text: str) -> None:
    """Also where the parties are called otherwise."""
    assert [message for message in _messages(text) if "the article has it" in message]
