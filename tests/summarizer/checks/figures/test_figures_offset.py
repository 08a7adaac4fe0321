"""Figures that lie so far from another: "41 points, three more than Hull"."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Ana is 30, two years older than Ben. The mill is 120 metres high, 20 metres taller than the church. Larkby have "
    "41 points, three more than Wend. Poe Foods employs 900 people, 40 fewer than in May."
)


@pytest.mark.parametrize(
    ("text", "worst"),
    [
        ("Ben is 28.", "note"),
        ("The church is 100 metres high.", "note"),
        ("Wend have 38 points.", "note"),
        ("The church is 120 metres high.", "warning"),
        ("Wend have 41 points.", "warning"),
        ("The mill is 120 metres high.", ""),
        ("Larkby have 41 points.", ""),
        ("Poe Foods has 900 people.", ""),
    ],
)
def test_a_figure_stays_with_what_has_it(text: str, worst: str) -> None:
    """What is worked out for the other is noted, and the printed figure is not the other's."""
    (flags,) = check([text], CheckedArticle.prepare("", BODY))
    told = [flag for flag in flags if flag.kind == "number"]
    assert [flag.severity.value for flag in told[:1]] == [worst][: bool(worst)]
