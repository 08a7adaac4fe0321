"""A figure that a forest doubts is in its place where nothing else could well stand there; no forest is asked."""

import pytest

from db.records import Severity
from summarizer.checks import HOUSE_RULES, CheckedArticle
from summarizer.checks.figures import number
from summarizer.checks.held import Held, hold
from summarizer.checks.reading.text import read_takeaway
from summarizer.checks.weighing.placing import Verdict

BODY = (
    "Larkby sold 40 boats and 70 trams in 2019, Ana Ruiz said. It rained. Tom Poe came to Wend with 55 boats. The "
    "boats of Calder are older than 30 boats of Orle."
)


def _held(text: str) -> Held:
    return hold(read_takeaway(text), CheckedArticle.prepare("", BODY), None, HOUSE_RULES)


def _is_flagged(text: str, rival: str, probability: float, monkeypatch: pytest.MonkeyPatch) -> bool:
    held = _held(text)
    read = held.article.read
    there = next((one for one in read.quantities if read.text[one.start : one.end] == rival), None)
    monkeypatch.setattr(number, "judge", lambda *_: Verdict(Severity.WARNING, there, probability))
    return bool(list(number.flags(held)))


@pytest.mark.parametrize(("text", "probability", "is_flagged"), [
    ("Larkby sold trams and boats in 2019, Ana Ruiz said, all of 40.", 0.55, False),
    ("Larkby sold trams and boats in 2019, Ana Ruiz said, all of 40.", 0.75, False),
    ("Larkby sold trams and boats in 2019, Ana Ruiz said, all of 40.", 0.85, True),
    ("Of what is sold, the yard made 40.", 0.55, True),
])  # fmt: skip
def test_a_copied_sentence_has_its_figure_where_no_other_is_nearer(
    text: str, probability: float, *, is_flagged: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In new words the forest need not be so sure."""
    assert _is_flagged(text, "", probability, monkeypatch) is is_flagged


@pytest.mark.parametrize(("text", "is_flagged"), [
    ("The port of Larkby bought 40 boats.", False),
    ("The port of Larkby bought 40 trucks.", True),
])  # fmt: skip
def test_a_figure_is_in_place_before_its_own_word(
    text: str, *, is_flagged: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There, too, boats stand beside it."""
    assert _is_flagged(text, "", 0.9, monkeypatch) is is_flagged


@pytest.mark.parametrize(("rival", "probability", "is_flagged"), [
    ("30", 0.65, False),
    ("30", 0.75, True),
    ("55", 0.65, True),
])  # fmt: skip
def test_a_figure_of_a_sentence_that_tells_little_stands_for_none(
    rival: str, probability: float, *, is_flagged: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Thirty boats of Orle are not what Poe came with to Wend."""
    assert _is_flagged("Tom Poe came to Wend with 40 boats.", rival, probability, monkeypatch) is is_flagged


@pytest.mark.parametrize(("text", "is_flagged"), [
    ("Larkby sold 40 boats in 2019, Ana Ruiz said.", False),
    ("Ana Ruiz came to Wend with 40 boats.", True),
])  # fmt: skip
def test_a_figure_of_the_sentence_that_is_told_is_in_place(
    text: str, *, is_flagged: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No other figure has words beside it that agree better."""
    assert _is_flagged(text, "55", 0.9, monkeypatch) is is_flagged


GOALS = (
    "Hart netted three times in his first five games for Larkby. Larkby beat Wend 2-0 to reach the quarter-finals of "
    "the cup. Fifty years after its opening, the hall of Orle is still full."
)


@pytest.mark.parametrize(("text", "is_flagged"), [
    ("Hart scored three goals in his first five games for Larkby.", False),
    ("Hart scored four goals in his first five games for Larkby.", True),
    ("Larkby are in the last eight of the cup.", False),
    ("Larkby are in the last four of the cup.", True),
    ("The hall of Orle has its 50th anniversary.", False),
    ("The hall of Orle has its 60th anniversary.", True),
])  # fmt: skip
def test_what_is_measured_otherwise_is_not_lacking(text: str, *, is_flagged: bool) -> None:
    """Goals are times somebody scored, eight clubs are left for quarter-finals, and years make an anniversary."""
    held = hold(read_takeaway(text), CheckedArticle.prepare("", GOALS), None, HOUSE_RULES)
    assert bool([flag for flag in number.flags(held) if flag.severity is not Severity.NOTE]) is is_flagged
