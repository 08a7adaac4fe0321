"""What stands nowhere in the article: which figures and names have to be acknowledged, and which are shown."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "The council of Ravensby voted 5-1 late on Tuesday to spend £68 million on a flood wall along the Wend. Mayor Ana "
    "Ruiz, who opposed the plan, said the wall moves the water to the neighbours. Engineers expect work to begin in "
    "March."
)


def _severities(text: str, kind: str) -> list[str]:
    return [str(flag.severity) for flag in check([text], CheckedArticle.prepare("", BODY))[0] if flag.kind == kind]


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("The council voted to spend £99 million on a flood wall.", "error"),
        ("It will cost £99 million more, the engineers said.", "warning"),
        ("The mayor said 40 percent opposed the plan.", "error"),
        ("The engineers expect 350 trucks.", "error"),
        ("The engineers expect 12 trucks.", "warning"),
        ("The engineers expect 100 trucks.", "warning"),
        ("The work will last 17 months.", "warning"),
        ("Its neighbours are two.", "warning"),
    ],
)
def test_a_figure_that_somebody_must_have_stated_is_an_error(text: str, severity: str) -> None:
    """Of money, in percent, or over a hundred, where one sentence tells the rest; small counts may be the writer's."""
    assert _severities(text, "number") == [severity]


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("It will cost £99 million more, Mary Quant said.", "warning"),
        ("The council voted for a flood wall, Mary Quant said.", "error"),
        ("Mary Quant: Walls fail.", "warning"),
        ("The wall moves the water to the neighbours, writes Mary Quant.", "warning"),
        ("It will cost more, Quant said.", "warning"),
        ("Zorbel Quilp said the wall moves the water to the neighbours.", "error"),
        ("The council of Ravensby in West Norland voted for a wall.", "warning"),
    ],
)
def test_a_whole_name_that_stands_nowhere_is_an_error(text: str, severity: str) -> None:
    """A person's, but for the author of an opinion, whom no article names; a place may be added."""
    assert _severities(text, "name") == [severity]
