"""Check `number`, second part: two figures of a takeaway have not changed places against the sentence that has both."""

from collections.abc import Iterator
from itertools import combinations

from db.records import Flag, Severity
from summarizer.checks.alike import same_amount
from summarizer.checks.held import Held
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.surroundings import Around, around, fit

_MOST = 6
"""So many figures of one takeaway are compared with each other."""
_LEVEL = -0.03
"""By so much at least two figures fit each other's places better than their own, or all but as well."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for the first two figures that a supporting sentence has the other way round."""
    counts = [one for one in held.read.quantities if one.form is Form.COUNT][:_MOST]
    for one, other in combinations(counts, 2):
        if one.unit == other.unit and one.value != other.value and _turned(one, other, held) > _LEVEL:
            first, second = held.text[one.start : one.end], held.text[other.start : other.end]
            message = f"“{first}” and “{second}”: the supporting sentence has them the other way round."
            yield held.flag("number", Severity.WARNING, message, one)
            return


def _turned(one: Quantity, other: Quantity, held: Held) -> float:
    """Return by how much two figures fit each other's places better than their own, where most so."""
    first, second = around(one, held), around(other, held)
    best = -1.0
    for number in sorted(held.evidence):
        there = held.article.quantities.get(number, ())
        here = (
            [place for place in there if same_amount(one, place)],
            [place for place in there if same_amount(other, place)],
        )
        if all(here):
            own = _fit(here[0], first, held) + _fit(here[1], second, held)
            best = max(best, _fit(here[1], first, held) + _fit(here[0], second, held) - own)
    return best


def _fit(places: list[Quantity], context: Around, held: Held) -> float:
    return max(fit(place, context, held.article) for place in places)
