"""Two elements of a takeaway that may have changed places: the pair with its answer, and the flag that says so."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from db.records import Flag
from summarizer.checks.held import Held, Ranged
from summarizer.checks.weighing.learned import Answer, loudest


class Pair(NamedTuple):
    """Two elements of a takeaway, of one kind, both of which the article has."""

    one: Ranged
    other: Ranged
    answer: Answer


def flags_of(kind: str, pairs: Iterable[Pair], held: Held) -> Iterator[Flag]:
    """Yield a flag for the pair that most probably stands the other way round, if any is worth one."""
    if (found := loudest(pairs)) is None:
        return
    pair, severity = found
    first, second = (held.text[one.start : one.end] for one in (pair.one, pair.other))
    message = f"“{first}” and “{second}”: the article may have them the other way round."
    yield held.flag(kind, severity, message, pair.one)
