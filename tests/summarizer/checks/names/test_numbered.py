"""Names that end in a number: kings, sequels, world wars, however their number is written."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "World War II ended in Larkby in 1945. Queen Berta II reigned for 70 years. Hull of Steel III was shown in Wend. "
    "The church of Calder is Grade II listed. Doctors treat type 1 fever and Type II fever. Tom and I went home."
)


def _severities(text: str) -> set[str]:
    kinds = {"name", "number"}
    return {str(flag.severity) for flag in check([text], CheckedArticle.prepare("", BODY))[0] if flag.kind in kinds}


@pytest.mark.parametrize(
    "text",
    [
        "The Second World War ended in Larkby in 1945.",
        "The second world war ended in Larkby in 1945.",
        "World War Two ended in Larkby in 1945.",
        "WWII ended in Larkby in 1945.",
        "Queen Berta II reigned for 70 years.",
        "Doctors treat Type I fever.",
    ],
)
def test_the_same_number_is_no_flag(text: str) -> None:
    """In Roman figures, in words, in front or behind."""
    assert _severities(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "The First World War ended in Larkby in 1945.",
        "World War I ended in Larkby in 1945.",
        "World War One ended in Larkby in 1945.",
        "WWI ended in Larkby in 1945.",
        "Queen Berta I reigned for 70 years.",
        "Hull of Steel II was shown in Wend.",
        "Hull of Steel IV was shown in Wend.",
        "The church of Calder is Grade I listed.",
    ],
)
def test_another_number_is_flagged(text: str) -> None:
    """Where the article has the name with other numbers only."""
    assert {"error", "warning"} & _severities(text)
