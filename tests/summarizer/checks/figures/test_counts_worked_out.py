"""Counts that follow from a share of change, or from a whole and one of its parts, are warned of and no errors."""

import pytest

from summarizer.checks import CheckedArticle, check

CHANGED = (
    "The fair at Wend drew 12,400 guests, up 24% on last year. Larkby has 5,200 homes, 30% more than in 2000. Visits "
    "to the pool fell by a third to 200,000."
)
PARTS = (
    "Calder Foods will cut 9,000 jobs. The plan was drawn up in May. About 5,000 of the jobs are in Wend. The county "
    "has 14 million voters. About 9.5 million have cast ballots. Larkby Motors delivered 336,681 vans. Its shares "
    "fell. Its boss is ill. Its plant is shut. Rival Wend Motors sold 416,388 battery vans. Of 36.9 million parcels, "
    "67.4% came on time."
)


@pytest.mark.parametrize(
    ("body", "text", "worst"),
    [
        (CHANGED, "The fair drew 10,000 guests last year.", "warning"),
        (CHANGED, "The fair at Wend drew 2,400 guests more.", "warning"),
        (CHANGED, "Larkby had 4,000 homes in 2000.", "warning"),
        (CHANGED, "Larkby had 4,700 homes in 2000.", "error"),
        (CHANGED, "Visits to the pool fell by 100,000.", "warning"),
        (PARTS, "Some 4,000 of the jobs will go outside Wend.", "warning"),
        (PARTS, "Some 3,000 of the jobs will go outside Wend.", "error"),
        (PARTS, "Around 4.5 million voters have yet to vote.", "warning"),
        (PARTS, "Wend Motors sold 80,000 more than Larkby Motors.", "warning"),
        (PARTS, "Wend Motors sold 60,000 more than Larkby Motors.", "error"),
        (PARTS, "Some 12 million parcels came late.", "warning"),
    ],
)
def test_a_count_that_can_be_worked_out_is_no_error(body: str, text: str, worst: str) -> None:
    """The editor works it out again from both figures that are shown."""
    (flags,) = check([text], CheckedArticle.prepare("", body))
    told = [flag for flag in flags if flag.kind == "number"]
    assert [flag.severity.value for flag in told[:1]] == [worst]
