"""A date that a forest doubts is in its place where it dates what follows, or is vague; the forest is stood in for."""

import pytest

from db.records import Severity
from summarizer.checks import HOUSE_RULES, CheckedArticle, check
from summarizer.checks.dates import date
from summarizer.checks.held import hold
from summarizer.checks.reading.text import read_takeaway
from summarizer.checks.weighing.placing import Verdict

BODY = (
    "The council of Larkby met on Monday. It rained. The clerk sang. Ana Poe said that the bridge would be sold to "
    "Wend. Last summer it was shut. This season few came, and last season more. Next week it is open."
)


@pytest.mark.parametrize(
    ("text", "rival", "probability", "is_flagged"),
    [
        ("The bridge would be sold to Wend, Ana Poe said on Monday.", "", 0.35, False),
        ("The bridge would be sold to Wend, Ana Poe said on Monday.", "", 0.55, True),
        ("The bridge was shut this season.", "Last summer", 0.9, False),
        ("The bridge was shut this season.", "", 0.9, False),
        ("The bridge was shut this season.", "last season", 0.9, True),
    ],
)
def test_what_stands_ahead_dates_and_what_is_vague_seldom_contradicts(
    text: str, rival: str, probability: float, *, is_flagged: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three sentences behind a Monday it is still Monday; a season may be a summer, but is no other season."""
    held = hold(read_takeaway(text), CheckedArticle.prepare("", BODY), None, HOUSE_RULES)
    read = held.article.read
    there = next((one for one in read.moments if read.text[one.start : one.end] == rival), None)
    monkeypatch.setattr(date, "judge", lambda *_: Verdict(Severity.WARNING, there, probability))
    assert bool(list(date.flags(held))) is is_flagged


FAR = "Ana Poe won the race of Larkby. It rained. The clerk sang. Trams ran. {} the road was shut."


@pytest.mark.parametrize(("body", "severity"), [
    (FAR.format("Last year"), Severity.NOTE),
    ("Ana Poe, the best of last year, won the race of Larkby.", Severity.WARNING),
])  # fmt: skip
def test_a_vague_date_is_contradicted_only_near(body: str, severity: Severity) -> None:
    """What was last year of something else says nothing of this year."""
    flags = check(["Ana Poe won the race of Larkby this year."], CheckedArticle.prepare("", body))[0]
    assert [flag.severity for flag in flags if flag.kind == "date"] == [severity]
