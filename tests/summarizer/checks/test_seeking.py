"""Seeking at the places where a pattern can begin finds what trying every letter finds."""

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.checks.reading import figure_pattern, moments
from summarizer.checks.reading.figures import read_figures

PIECES = st.sampled_from(
    "Mountaineers 78|us$ 5|US$5|S$5|A$ 3|Rs.|rs 5|inr 4|24/7|9/11|1,24/7|'90s|’80s|1990s|a third|twenty-first|one in|"
    "out of|every|10|,000|10:30|a.m.|11:|hundred|a million|dozens|half|5-2|–|-|/|.|,|_|x|st|May|Jan.|12|2019|last week|"
    "next|month|Tuesday|today|to|two|%|£|$|€|thousand|k|m|bn|½|and a half|an|hour|his|her|30s|thirties|nil|tens of|"
    "thousands|halved|ten|-fold|hat-trick|HK$|¥|p|noon|mid|5/7/2024|.2024|2024-07-05|'76|and|April".split("|")
)
TEXTS = st.one_of(st.lists(PIECES, max_size=14).map(" ".join), st.lists(PIECES, max_size=14).map("".join))


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_the_same_is_found_as_at_every_letter(text: str) -> None:
    """The same matches, in the same order."""
    for seeker in (figure_pattern.SEEKER, moments.SEEKER):
        assert [m.span() for m in seeker(text)] == [m.span() for m in seeker.pattern.finditer(text)]


def test_the_end_of_a_word_is_no_currency() -> None:
    """Only as a word of its own “rs” is rupees."""
    (team,) = read_figures("The Mountaineers 78 points")
    (money,) = read_figures("It costs Rs 78")
    assert (team.currency, money.currency) == ("", "rupee")
