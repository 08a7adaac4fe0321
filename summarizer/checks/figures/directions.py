"""Check `number`: a figure that rose rose in the article, too, and by as much where it did not rise to as much."""

import re
from collections.abc import Iterator, Mapping, Sequence

from db.records import Flag, Severity
from summarizer.checks.figures.number import candidates, is_empty
from summarizer.checks.figures.ways import Way, way_of
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.english.movement import GROWTH_OF, GROWTH_TO

_GROWTH = re.compile(f"{GROWTH_OF}|{GROWTH_TO}", re.IGNORECASE)
_BEFORE = 60
"""So many characters before a figure may say that it is a growth."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each figure that moved the other way wherever the article says which way it moved."""
    for quantity in held.read.quantities[:MOST]:
        if quantity.form not in (Form.COUNT, Form.FRACTION) or is_empty(quantity, held.text):
            continue
        own = way_of(quantity, held.read.words, held.text)
        if len(own.ways) != 1:
            continue
        found = candidates(quantity, held).places
        places = [one for one in found if isinstance(one, Quantity) and _is_like(quantity, one)]
        there = {place: _there(place, own, held) for place in places}
        if own.link == "to" and _is_level(quantity, there, held):
            continue
        if message := _contradiction(own, list(there.values())):
            other = next(place for place in places if there[place].ways and there[place].is_pace is own.is_pace)
            printed = held.text[quantity.start : quantity.end]
            yield held.flag("number", Severity.WARNING, f"“{printed}”: {message}", quantity, other)


def _is_level(quantity: Quantity, there: Mapping[Quantity, Way], held: Held) -> bool:
    """Return whether the best sentence gives the figure to which something went without a way: "lower, at 4%"."""
    best = held.best_beside(quantity)
    here = [way for place, way in there.items() if held.article.sentence_at(place.start) == best]
    return bool(here) and not any(way.ways for way in here)


def _contradiction(own: Way, there: Sequence[Way]) -> str:
    directed = [way for way in there if way.ways and way.is_pace is own.is_pace]
    if directed and not any(own.ways & way.ways for way in directed):
        return f"the article has it going {'down' if 'up' in own.ways else 'up'}."
    moved = [way for way in directed if way.is_moved]
    if (
        moved
        and own.is_moved
        and own.link
        and moved == list(there)
        and all(way.link not in ("", own.link) for way in moved)
    ):
        return f"the article says “{moved[0].link}” and not “{own.link}”."
    return ""


def _is_like(quantity: Quantity, place: Quantity) -> bool:
    if quantity.form is Form.FRACTION:
        return place.form is Form.FRACTION
    return quantity.unit == place.unit and (bool(quantity.unit) or quantity.things == place.things)


def _there(place: Quantity, own: Way, held: Held) -> Way:
    """Return which way a place of the article went; "growth of 8%" and "slowed to 8%" is a rise by as much."""
    article = held.article
    way = way_of(place, article.words_of[article.sentence_at(place.start)], article.read.text)
    is_of_thing = own.link == "by" and not own.is_pace and (not way.ways or way.is_pace)
    if is_of_thing and _GROWTH.search(article.read.text, max(0, place.start - _BEFORE), place.start):
        return Way(frozenset({"up"}), "", is_moved=True, is_pace=False)
    return way
