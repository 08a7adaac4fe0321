"""Everything of a takeaway that a learned question is asked of, for training and for the support score."""

from collections.abc import Iterator
from typing import NamedTuple

from summarizer.checks import date, name, number, roles
from summarizer.checks.attribution import lost_sources
from summarizer.checks.certainty import DOUBTS, FIRMNESS
from summarizer.checks.held import MOST, Held, Ranged
from summarizer.checks.learned import Answer
from summarizer.checks.lookup import places
from summarizer.checks.marks import gained, lost
from summarizer.checks.negation import DENIALS
from summarizer.checks.placing import Candidates, weigh

QUESTIONS = (
    "number", "date", "name", "absent number", "absent date", "absent name", "roles",
    "denial gained", "denial lost", "doubt gained", "doubt lost", "firm gained", "source lost",
)  # fmt: skip


class Asked(NamedTuple):
    """One element that a question is asked of."""

    element: Ranged
    """In the takeaway; for what may have been left out, in the article."""
    answer: Answer


def probabilities(held: Held) -> list[float]:
    """Return for each question the probability of its likeliest element; 0 where there is none."""
    likeliest = dict.fromkeys(QUESTIONS, 0.0)
    for asked in ask_all(held):
        question = asked.answer.question
        likeliest[question] = max(likeliest[question], asked.answer.probability)
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
        yield Asked(pair.one, pair.answer)
    for found, sort in ((gained, DENIALS), (lost, DENIALS), (gained, DOUBTS), (lost, DOUBTS), (gained, FIRMNESS)):
        for mark in found(held, sort):
            yield Asked(mark.word, mark.answer)
    for mark in lost_sources(held):
        yield Asked(mark.word, mark.answer)


def _asked(kind: str, element: Ranged, found: Candidates, held: Held) -> Asked:
    return Asked(element, weigh(kind if found.places else f"absent {kind}", element, found, held)[0])
