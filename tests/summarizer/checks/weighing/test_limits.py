"""How sure a forest must be before a check speaks, by what the check knows besides; the forests are stood in for."""

from typing import NamedTuple

import pytest

from db.records import Severity
from summarizer.checks import HOUSE_RULES, CheckedArticle
from summarizer.checks.dates import date
from summarizer.checks.figures import exchange, number
from summarizer.checks.held import Held, hold
from summarizer.checks.names import name
from summarizer.checks.polarity import negation
from summarizer.checks.reading.text import read_takeaway
from summarizer.checks.weighing import marks
from summarizer.checks.weighing.exchanged import Pair
from summarizer.checks.weighing.marks import Found, is_copied_beside
from summarizer.checks.weighing.placing import Verdict

BODY = (
    "Larkby sold 40 boats and 70 trams in 2019, Ana Ruiz said. It paid 900 pounds. In 2021 it sold 60 boats and 12 "
    "metres of rope. It rained. Tom Poe came to Wend. He sang for an hour. Nobody has left the town of Calder."
)


class _Answer(NamedTuple):
    probability: float
    severity: Severity | None = Severity.WARNING


def _in_new_words(monkeypatch: pytest.MonkeyPatch, *, copied: bool = False) -> None:
    monkeypatch.setattr(marks, "is_copied_beside", lambda *_: copied)


def _held(text: str) -> Held:
    return hold(read_takeaway(text), CheckedArticle.prepare("", BODY), None, HOUSE_RULES)


@pytest.mark.parametrize(("other", "probability", "is_flagged"), [
    (None, 0.4, False), (None, 0.6, True), (1, 0.4, True),
])  # fmt: skip
def test_a_date_without_a_rival_must_be_surely_wrong(
    other: int | None, probability: float, *, is_flagged: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nothing else fits better, new words are the likelier reason."""
    held = _held("Larkby sold boats in 2019.")
    rival = None if other is None else held.article.read.moments[other]
    _in_new_words(monkeypatch)
    monkeypatch.setattr(date, "judge", lambda *_: Verdict(Severity.WARNING, rival, probability))
    assert bool(list(date.flags(held))) is is_flagged


@pytest.mark.parametrize(("rival", "probability", "is_flagged", "is_named"), [
    ("60", 0.4, True, True),
    ("70", 0.4, False, False),
    ("900 pounds", 0.4, False, False),
    ("900 pounds", 0.6, True, False),
])  # fmt: skip
def test_only_a_figure_of_the_same_things_is_a_rival(
    rival: str, probability: float, *, is_flagged: bool, is_named: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sixty boats can be what forty boats should be; seventy trams and 900 pounds can not, and are not shown."""
    held = _held("Larkby sold 40 boats.")
    read = held.article.read
    there = next(one for one in read.quantities if read.text[one.start : one.end] == rival)
    _in_new_words(monkeypatch)
    monkeypatch.setattr(number, "is_in_place", lambda *_: False)
    monkeypatch.setattr(number, "judge", lambda *_: Verdict(Severity.WARNING, there, probability))
    messages = [flag.message for flag in number.flags(held)]
    assert bool(messages) is is_flagged
    assert any(rival in message for message in messages) is is_named


@pytest.mark.parametrize(("text", "probability", "is_flagged"), [
    ("Larkby sold 60 boats and 40 boats.", 0.7, True),
    ("Larkby sold 60 boats for 900 pounds.", 0.7, False),
    ("Larkby sold 60 boats for 900 pounds.", 0.9, True),
])  # fmt: skip
def test_figures_of_different_units_seldom_change_places(
    text: str, probability: float, *, is_flagged: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody writes 900 boats for 60 pounds."""
    held = _held(text)
    one, other = held.read.quantities
    pair = Pair(one, other, _Answer(probability))  # type: ignore[arg-type]
    monkeypatch.setattr(exchange, "pairs", lambda _: [pair])
    assert bool(list(exchange.flags(held))) is is_flagged


@pytest.mark.parametrize(("text", "place", "probability", "is_flagged"), [
    ("Larkby did not sell boats in 2019.", 2, 0.4, True),
    ("Larkby never sold boats in 2019.", 1, 0.4, True),
    ("The town of Calder is not left.", 5, 0.4, False),
])  # fmt: skip
def test_a_denial_that_may_be_said_in_other_words_must_be_surely_put_in(
    text: str, place: int, probability: float, *, is_flagged: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the article denies something there: "nobody has left"."""
    held = _held(text)
    found = Found(held.read.words[place], 0, _Answer(probability))  # type: ignore[arg-type]
    _in_new_words(monkeypatch)
    monkeypatch.setattr(negation, "gained", lambda *_: [found])
    assert bool([flag for flag in negation.flags(held) if flag.span]) is is_flagged


@pytest.mark.parametrize(("text", "place", "probability", "is_flagged"), [
    ("Poe sang of no boats.", 3, 0.6, False),
    ("Poe sang of no boats.", 3, 0.7, True),
    ("Ruiz told Poe not to sing.", 3, 0.6, False),
    ("Nothing is sung in Wend.", 0, 0.6, False),
    ("Poe did not sing of boats.", 2, 0.6, True),
    ("Poe is no longer in Wend.", 2, 0.6, True),
])  # fmt: skip
def test_a_denial_of_no_verb_must_be_surely_put_in(
    text: str, place: int, probability: float, *, is_flagged: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """New words often say by it what the article says without."""
    held = _held(text)
    found = Found(held.read.words[place], 0, _Answer(probability))  # type: ignore[arg-type]
    _in_new_words(monkeypatch)
    monkeypatch.setattr(negation, "is_copied_beside", lambda *_: False)
    monkeypatch.setattr(negation, "gained", lambda *_: [found])
    assert bool([flag for flag in negation.flags(held) if flag.span]) is is_flagged


@pytest.mark.parametrize(("text", "probability", "is_flagged"), [
    ("Ana Ruiz of Larkby sold boats.", 0.8, False),
    ("Ana Ruiz of Larkby sold boats.", 0.95, True),
    ("Ana Ruiz sold boats.", 0.8, True),
])  # fmt: skip
def test_a_name_with_its_owner_behind_must_be_surely_out_of_place(
    text: str, probability: float, *, is_flagged: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The article has the owner in front."""
    body = "Larkby captain Ana Ruiz sold boats. It rained."
    held = hold(read_takeaway(text), CheckedArticle.prepare("", body), None, HOUSE_RULES)
    monkeypatch.setattr(name, "judge", lambda *_: Verdict(Severity.WARNING, None, probability))
    assert bool(list(name.flags(held))) is is_flagged


@pytest.mark.parametrize(("text", "is_flagged"), [
    ("The town of Calder is not left.", False),
    ("The town of Calder, said Poe of Wend on Monday, is not far.", True),
    ("Poe cannot leave a town.", False),
    ("Poe cannot sing for an hour.", True),
])  # fmt: skip
def test_a_denial_beside_counts_where_it_denies_the_same(
    text: str, *, is_flagged: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever says that nobody has left says nothing of the way to Wend; and "cannot" is a plain denial."""
    held = _held(text)
    place = next(word for word in held.read.words if word.norm in {"not", "cannot"})
    found = Found(place, 0, _Answer(0.4))  # type: ignore[arg-type]
    _in_new_words(monkeypatch)
    monkeypatch.setattr(negation, "gained", lambda *_: [found])
    assert bool([flag for flag in negation.flags(held) if flag.span]) is is_flagged


def test_what_is_put_into_copied_text_has_the_forests_own_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """There new words explain nothing."""
    _in_new_words(monkeypatch, copied=True)
    held = _held("Larkby never sold 40 boats in 2019.")
    verdict = Verdict(Severity.WARNING, None, 0.4)
    monkeypatch.setattr(date, "judge", lambda *_: verdict)
    monkeypatch.setattr(number, "is_in_place", lambda *_: False)
    monkeypatch.setattr(number, "judge", lambda *_: verdict)
    monkeypatch.setattr(negation, "gained", lambda *_: [Found(held.read.words[1], 0, _Answer(0.4))])  # type: ignore[arg-type]
    assert all(list(check.flags(held)) for check in (date, number, negation))


@pytest.mark.parametrize(
    ("text", "copied"),
    [
        ("Larkby sold 50 boats and 70 trams in 2019, Ana Ruiz said.", True),
        ("Larkby's yard found buyers for 50 vessels, its owner told the council.", False),
    ],
)
def test_copied_text_is_told_from_new_words(text: str, *, copied: bool) -> None:
    """By the share of the words beside the element that one sentence has."""
    held = _held(text)
    assert is_copied_beside(held.read.quantities[0], held, 0.7) is copied
