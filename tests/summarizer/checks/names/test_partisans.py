"""The party of somebody, where the article says it in words."""

import pytest

from db.records import Severity
from summarizer.checks import CheckedArticle, check

BODY = (
    "Labour MP Tom Reed and Conservative MP Jane Holt clashed on Monday over the plan. The Democratic governor, Ann "
    "Pell, spoke after Republican Senator Dan Moss. The leader of the Liberal Democrats, Paul Ware, abstained, and the "
    "Green leader, Amy Stone, did not. Al Orr, a Labour councillor, ran."
)


def _names(text: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    return [flag.message for flag in flags if flag.kind == "name" and flag.severity is not Severity.NOTE]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Labour MP Jane Holt clashed with a rival.", "Conservative"),
        ("Labour's Jane Holt clashed with a rival.", "Conservative"),
        ("Tom Reed, a Conservative, clashed with a rival.", "Labour"),
        ("Ann Pell, a Republican, spoke.", "Democratic"),
    ],
)
def test_the_party_of_another_one_is_flagged(text: str, party: str) -> None:
    """Before the name, behind it, or before what he is."""
    assert any(f"the article says “{party}” of" in message for message in _names(text))


@pytest.mark.parametrize(
    "text",
    [
        "Labour's Tom Reed clashed with a Conservative MP.",
        "Tom Reed, the Labour MP, clashed with Conservative Jane Holt.",
        "Democrat Ann Pell spoke.",
        "Liberal Democrat leader Paul Ware abstained.",
        "Labour's Al Orr ran.",
    ],
)
def test_one_s_own_party_is_right(text: str) -> None:
    """In whatever form."""
    assert not any("the article says “" in message for message in _names(text))
