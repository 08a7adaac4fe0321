"""Everything of a takeaway that a learned question is asked of, for training and for the support score."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from summarizer.checks import date, name, number, roles
from summarizer.checks.attribution import SOURCES
from summarizer.checks.certainty import DOUBTS
from summarizer.checks.held import MOST, Held, Ranged
from summarizer.checks.learned import ask
from summarizer.checks.lookup import places
from summarizer.checks.mark_measures import Sort
from summarizer.checks.marks import Found, gained, lost
from summarizer.checks.negation import DENIALS
from summarizer.checks.placing import Candidates, measures

QUESTIONS = (
    "number", "date", "name", "absent number", "absent date", "absent name", "roles",
    "denial gained", "denial lost", "doubt gained", "doubt lost", "source lost",
)  # fmt: skip


class Asked(NamedTuple):
    """One element that a question is asked of."""

    question: str
    element: Ranged
    """In the takeaway; for what may have been left out, in the article."""
    measures: list[float]


def probabilities(held: Held) -> list[float]:
    """Return for each question the probability of its likeliest element; 0 where there is none."""
    likeliest = dict.fromkeys(QUESTIONS, 0.0)
    for asked in ask_all(held):
        probability = ask(asked.question).probability(asked.measures)
        likeliest[asked.question] = max(likeliest[asked.question], probability)
    return list(likeliest.values())


def ask_all(held: Held) -> Iterator[Asked]:
    """Yield everything of a takeaway that a learned question is asked of."""
    for quantity in held.read.quantities[:MOST]:
        if not number.is_empty(quantity, held.text):
            yield _asked("number", quantity, number.candidates(quantity, held), held)
    for moment in held.read.moments[:MOST]:
        yield _asked("date", moment, date.candidates(moment, held), held)
    for named in held.read.names[:MOST]:
        unknown = [word for word in named.words if not places(word, held)]
        if not unknown or name.named_words(named, unknown):
            yield _asked("name", named, name.candidates(named, held), held)
    for pair in roles.pairs(held):
        yield Asked("roles", pair.one, pair.measures)
    for question, sort, found in _MARKS:
        for mark in found(held, sort):
            yield Asked(question, mark.word, mark.measures)


_MARKS: tuple[tuple[str, Sort, Callable[[Held, Sort], Iterator[Found]]], ...] = (
    ("denial gained", DENIALS, gained),
    ("denial lost", DENIALS, lost),
    ("doubt gained", DOUBTS, gained),
    ("doubt lost", DOUBTS, lost),
    ("source lost", SOURCES, lost),
)


def _asked(kind: str, element: Ranged, found: Candidates, held: Held) -> Asked:
    return Asked(kind if found.places else f"absent {kind}", element, measures(element, found, held)[0])
