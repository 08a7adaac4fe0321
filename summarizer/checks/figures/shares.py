"""Check `number`: a figure that the article has only as the whole of which it tells a part is not told of the whole."""

import re
from collections.abc import Iterator

from db.records import Flag, Severity
from summarizer.checks.figures.number import candidates, is_doubted, is_empty
from summarizer.checks.held import MOST, Held, Ranged
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.english.amounts import OF_IT, PART_OF, PARTLY

_PART_OF, _PARTLY, _OF_IT = (re.compile(pattern, re.IGNORECASE) for pattern in (PART_OF, PARTLY, OF_IT))
_REACH = 60
"""So many characters before a figure may say that it is the whole of a part."""
_CLOSE = 0.7
"""The sentence must have this part of the weight of what the takeaway says beside the figure."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each figure of which the article tells a part alone, where the takeaway tells all of it."""
    if _PARTLY.search(held.text):
        return
    for quantity in held.read.quantities[:MOST]:
        if quantity.form is not Form.COUNT or is_empty(quantity, held.text) or _is_of_it(quantity, held.text):
            continue
        places = candidates(quantity, held).places
        parts = [_part_before(place, held) for place in places]
        if not parts or not all(parts) or is_doubted(quantity, held):
            continue
        if _is_same(quantity, places[0], held) and not _is_told(places[0], held):
            printed = held.text[quantity.start : quantity.end]
            message = f"“{printed}”: the article says this of a part only (“{parts[0]}”)."
            yield held.flag("number", Severity.WARNING, message, quantity, places[0])


def _is_of_it(quantity: Quantity, text: str) -> bool:
    return _OF_IT.search(text, max(0, quantity.start - _REACH), quantity.start) is not None


def _part_before(place: Ranged, held: Held) -> str:
    """Return the words with which the article makes a figure the whole of a part: "half of a six"."""
    text = held.article.read.text
    found = _PART_OF.search(text, max(0, place.start - _REACH), place.start)
    return text[found.start() : place.end] if found else ""


def _is_same(quantity: Quantity, place: Ranged, held: Held) -> bool:
    """Return whether the sentence with the part has most of what the takeaway says beside the figure."""
    own = {word.stem for word in held.read.words if quantity.start <= word.start < quantity.end and word.stem}
    beside = sum(weight for stem, weight in held.weights.items() if stem not in own)
    return held.rest(quantity)[held.article.sentence_at(place.start)] >= _CLOSE * beside > 0


def _is_told(place: Ranged, held: Held) -> bool:
    """Return whether the takeaway has the figure of the part as well: "two charges of 12"."""
    before = held.article.quantities[held.article.sentence_at(place.start)]
    part = next((one for one in reversed(before) if one.end <= place.start), None)
    if part is None or place.start - part.end > _REACH:
        return False
    return any(one.same_value(part) for one in held.read.quantities[:MOST])
