"""Everything of a takeaway that a learned question is asked of, for training and for the support score."""

from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from summarizer.checks.dates import date
from summarizer.checks.figures import exchange, number
from summarizer.checks.held import MOST, Held, Ranged
from summarizer.checks.names import name, roles
from summarizer.checks.names.lookup import places
from summarizer.checks.polarity.certainty import DOUBTS, FIRMNESS
from summarizer.checks.polarity.negation import DENIALS
from summarizer.checks.speech.attribution import lost_sources
from summarizer.checks.weighing.learned import Answer
from summarizer.checks.weighing.marks import gained, lost
from summarizer.checks.weighing.placing import Candidates, weigh

QUESTIONS = (
    "number", "date", "name", "absent number", "absent date", "absent name", "roles", "exchange",
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


def ask_all(held: Held, wanted: Collection[str] = QUESTIONS) -> Iterator[Asked]:
    """Yield everything of a takeaway that one of the wanted questions is asked of, and perhaps more."""
    for questions, asker in _ASKERS:
        if not questions.isdisjoint(wanted):
            yield from asker(held)


def _numbers(held: Held) -> Iterator[Asked]:
    for quantity in held.read.quantities[:MOST]:
        if not number.is_empty(quantity, held.text):
            yield _asked("number", quantity, number.candidates(quantity, held), held)


def _dates(held: Held) -> Iterator[Asked]:
    for moment in held.read.moments[:MOST]:
        yield _asked("date", moment, date.candidates(moment, held), held)


def _names(held: Held) -> Iterator[Asked]:
    for named in held.read.names[:MOST]:
        unknown = [word for word in named.words if not places(word, held)]
        if not unknown or name.named_words(named, unknown):
            yield _asked("name", named, name.candidates(named, held), held)


def _roles(held: Held) -> Iterator[Asked]:
    return (Asked(pair.one, pair.answer) for pair in roles.pairs(held))


def _exchanges(held: Held) -> Iterator[Asked]:
    return (Asked(pair.one, pair.answer) for pair in exchange.pairs(held))


def _marks(held: Held) -> Iterator[Asked]:
    for found, sort in ((gained, DENIALS), (lost, DENIALS), (gained, DOUBTS), (lost, DOUBTS), (gained, FIRMNESS)):
        for mark in found(sort, held):
            yield Asked(mark.word, mark.answer)


def _sources(held: Held) -> Iterator[Asked]:
    return (Asked(mark.word, mark.answer) for mark in lost_sources(held))


def _asked(kind: str, element: Ranged, found: Candidates, held: Held) -> Asked:
    return Asked(element, weigh(kind if found.places else f"absent {kind}", element, found, held)[0])


_ASKERS: tuple[tuple[frozenset[str], Callable[[Held], Iterator[Asked]]], ...] = (
    (frozenset({"number", "absent number"}), _numbers),
    (frozenset({"date", "absent date"}), _dates),
    (frozenset({"name", "absent name"}), _names),
    (frozenset({"roles"}), _roles),
    (frozenset({"exchange"}), _exchanges),
    (frozenset({"denial gained", "denial lost", "doubt gained", "doubt lost", "firm gained"}), _marks),
    (frozenset({"source lost"}), _sources),
)
"""Which questions are asked together, and what asks them."""
