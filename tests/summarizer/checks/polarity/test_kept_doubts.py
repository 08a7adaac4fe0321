"""A doubt that the takeaway keeps in another word, or does not tell of, is not left out; no forest is asked."""

from typing import NamedTuple

import pytest

from db.records import Severity
from summarizer.checks import HOUSE_RULES, CheckedArticle
from summarizer.checks.held import hold
from summarizer.checks.polarity import certainty
from summarizer.checks.reading.text import read_takeaway
from summarizer.checks.weighing.mark_measures import Sort
from summarizer.checks.weighing.marks import Found

BODY = (
    "Tom Poe was accused of selling a stolen boat in Wend. Boats could sail to Orle, the port said. The bridge of Lark "
    "is expected to open in June. Ana Ruiz, who may like the town less than her son, lives with two cats in Calder."
)


class _Answer(NamedTuple):
    probability: float
    severity: Severity | None = Severity.WARNING


@pytest.mark.parametrize(
    ("text", "mark", "probability", "is_flagged"),
    [
        ("Tom Poe is charged with selling a stolen boat in Wend.", "accused", 0.9, False),
        ("Tom Poe sold a stolen boat in Wend.", "accused", 0.9, True),
        ("Boats can sail to Orle, the port said.", "could", 0.9, False),
        ("Boats will sail to Orle, the port said.", "could", 0.9, True),
        ("The bridge of Lark is due to open in June.", "expected", 0.9, False),
        ("The bridge of Lark will open in June.", "expected", 0.9, True),
        ("Ana Ruiz lives with two cats in Calder.", "may", 0.69, False),
        ("Ana Ruiz lives with two cats in Calder.", "may", 0.75, True),
        ("Ana Ruiz likes the town less than her son, and lives with two cats.", "may", 0.69, True),
    ],
)
def test_a_doubt_in_another_word_or_of_something_untold_is_not_left_out(
    text: str, mark: str, probability: float, *, is_flagged: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who is charged was accused; and of somebody's cats no dislike of the town is told."""
    held = hold(read_takeaway(text), CheckedArticle.prepare("", BODY), None, HOUSE_RULES)
    sentences = enumerate(held.article.words_of)
    word, number = next((word, number) for number, words in sentences for word in words if word.norm == mark)
    found = Found(word, number, _Answer(probability))  # type: ignore[arg-type]

    def _lost(sort: Sort, _held: object) -> list[Found]:
        return [found] if sort is certainty.DOUBTS else []

    monkeypatch.setattr(certainty, "lost", _lost)
    monkeypatch.setattr(certainty, "gained", lambda *_: [])
    assert any("less sure" in flag.message for flag in certainty.flags(held)) is is_flagged


@pytest.mark.parametrize(
    ("said", "is_flagged"),
    [("The mayor told the town that trams will run.", False), ("The mayor may tell the town if trams run.", True)],
)
def test_what_is_confirmed_is_firm_where_something_near_is_doubted(
    said: str, *, is_flagged: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Elsewhere it is a verb of saying."""
    held = hold(
        read_takeaway("The mayor confirmed that trams will run."), CheckedArticle.prepare("", said), None, HOUSE_RULES
    )
    word = next(word for word in held.read.words if word.norm == "confirmed")
    found = Found(word, 0, _Answer(0.9))  # type: ignore[arg-type]
    monkeypatch.setattr(certainty, "lost", lambda *_: [])
    monkeypatch.setattr(certainty, "gained", lambda sort, _: [found] if sort is certainty.FIRMNESS else [])
    assert bool(list(certainty.flags(held))) is is_flagged


@pytest.mark.parametrize(
    ("text", "mark", "is_flagged"),
    [
        ("Friends of the alleged thief, Tom Poe, sold a boat.", "alleged", False),
        ("Friends of the thief, Tom Poe, allegedly sold a boat.", "allegedly", True),
    ],
)
def test_care_before_a_noun_puts_no_doubt_in(
    text: str, mark: str, *, is_flagged: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The alleged thief is one who is called so before the verdict."""
    held = hold(read_takeaway(text), CheckedArticle.prepare("", BODY), None, HOUSE_RULES)
    found = Found(next(word for word in held.read.words if word.norm == mark), 0, _Answer(0.9))  # type: ignore[arg-type]
    monkeypatch.setattr(certainty, "lost", lambda *_: [])
    monkeypatch.setattr(certainty, "gained", lambda sort, _: [found] if sort is certainty.DOUBTS else [])
    assert bool(list(certainty.flags(held))) is is_flagged
