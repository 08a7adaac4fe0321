"""Denials that follow from what the article says without one."""

import pytest

from summarizer.checks import CheckedArticle, check

FIRST = (
    "The crew are to sail round Cape Wend next year for the first time since 1972. The bridge opened on Monday for the "
    "first time in two years."
)
ENDED = (
    "The club sacked its coach. The shop in Larkby has run out of bread. Calder Lines lost its licence to run ferries. "
    "Ana Poe, a nurse, was struck off. The mayor dodged the question."
)
SHARES = "Of 36.9 million parcels, 67.4% came on time. Three of the five judges agreed. Only 12 of 40 pupils passed."


@pytest.mark.parametrize(
    ("body", "text", "worst"),
    [
        (FIRST, "The crew have not sailed round Cape Wend since 1972.", ""),
        (FIRST, "The bridge had not been open for two years.", ""),
        (FIRST, "The bridge did not open on Monday.", "error"),
        (ENDED, "The club no longer has a coach.", ""),
        (ENDED, "There is no bread in the shop.", ""),
        (ENDED, "Calder Lines can no longer run ferries.", ""),
        (ENDED, "Ana Poe can no longer work as a nurse.", ""),
        (ENDED, "The club did not sack its coach.", "error"),
        (ENDED, "The mayor did not answer the question.", "warning"),
        (SHARES, "A third of the parcels did not come on time.", ""),
        (SHARES, "Two of the five judges did not agree.", ""),
        (SHARES, "Most pupils did not pass.", ""),
        (SHARES, "Twenty-eight of 40 pupils did not pass.", ""),
        (SHARES, "Three of the five judges did not agree.", "error"),
        (SHARES, "Half of the parcels did not come on time.", "error"),
    ],
)
def test_what_needs_no_denial_to_be_denied_is_no_error(body: str, text: str, worst: str) -> None:
    """An error stands only where a sentence near says what is denied."""
    (flags,) = check([text], CheckedArticle.prepare("", body))
    told = [flag for flag in flags if flag.kind == "negation"]
    assert [flag.severity.value for flag in told[:1]] == [worst][: bool(worst)]
