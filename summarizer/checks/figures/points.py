"""Check `number`: what moved by so many percent did not move by as many percentage points, nor the other way round."""

from collections.abc import Iterator, Sequence

from db.records import Flag, Severity
from summarizer.checks.figures.changes import change_of
from summarizer.checks.figures.number import candidates, is_empty
from summarizer.checks.figures.ways import Way, way_of
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.english.units import POINT

_ENDS = frozenset({"to", "from"})
"""Words before what something went to or came from, which is no difference."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each difference in percent that the article has only in points, or in points for percent."""
    for quantity in held.read.quantities[:MOST]:
        if quantity.unit != "percent" or quantity.form is not Form.COUNT or is_empty(quantity, held.text):
            continue
        places = [one for one in candidates(quantity, held).places if isinstance(one, Quantity)]
        there = _other(quantity, places, held)
        if there is not None and change_of(quantity, held) is None:
            printed = held.text[quantity.start : quantity.end]
            said = held.article.read.text[there.start : there.end]
            message = f"“{printed}”: the article says “{said}”; points are no percent."
            yield held.flag("number", Severity.WARNING, message, quantity, there)


def _other(quantity: Quantity, places: Sequence[Quantity], held: Held) -> Quantity | None:
    """Return the first place that says the other of the two; none where one says the same, or may mean it.

    A percentage of somewhere else, which moved nowhere, says nothing of the points of a takeaway.
    """
    others = [place for place in places if _is_other(quantity, place, held)]
    if quantity.kind == POINT:
        same = any(place.kind == POINT or place.unit != "percent" for place in places)
    else:
        same = len(others) < len(places)
    return None if same or not others else others[0]


def _is_other(quantity: Quantity, place: Quantity, held: Held) -> bool:
    """Return whether both are differences, one in points and one in percent."""
    if place.unit != "percent" or (place.kind == POINT) is (quantity.kind == POINT):
        return False
    words = held.article.words_of[held.article.sentence_at(place.start)]
    own, there = way_of(quantity, held.read.words, held.text), way_of(place, words, held.article.read.text)
    return _is_difference(quantity, own) and _is_difference(place, there)


def _is_difference(quantity: Quantity, way: Way) -> bool:
    return quantity.kind == POINT or (len(way.ways) == 1 and way.link not in _ENDS)
