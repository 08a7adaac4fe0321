"""Check `number`: what each got or paid is no total in the article, nor a total what each did."""

import re
from collections.abc import Iterator

from db.records import Flag, Severity
from summarizer.checks.figures.number import candidates, is_empty
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.english.movement import EACH_BEFORE, EACH_BEHIND, TOTAL_BEFORE, TOTAL_BEHIND

_REACH = 60
"""So many characters before or behind a figure may say whether it is each one's or the total."""
_IN_CLAUSE = r"(?:(?!\b(?:and|but|while|who|which)\b)[^,;:.!?()]){0,45}?"
_BEFORE = {
    side: re.compile(rf"\b(?P<said>{words})\b{_IN_CLAUSE}$", re.IGNORECASE)
    for side, words in (("each", EACH_BEFORE), ("in total", TOTAL_BEFORE))
}
_BEHIND = {
    side: re.compile(rf"{_IN_CLAUSE}\b(?P<said>{words})\b", re.IGNORECASE)
    for side, words in (("each", EACH_BEHIND), ("in total", TOTAL_BEHIND))
}


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each figure that the takeaway gives to each and the article as the total, or so turned."""
    for quantity in held.read.quantities[:MOST]:
        if quantity.form is not Form.COUNT or is_empty(quantity, held.text):
            continue
        own = _shares(quantity, held.text)
        if len(own) != 1:
            continue
        places = [one for one in candidates(quantity, held).places if isinstance(one, Quantity)]
        there = [_shares(place, held.article.read.text) for place in places]
        if there and all(said and not said & own for said in there):
            printed = held.text[quantity.start : quantity.end]
            message = f"“{printed}”: the article gives it “{next(iter(there[0]))}” and not “{next(iter(own))}”."
            yield held.flag("number", Severity.WARNING, message, quantity, places[0])


def _shares(quantity: Quantity, text: str) -> set[str]:
    """Return whether a figure is said to be each one's or the total; both where a text may mean either."""
    start = max(0, quantity.start - _REACH)
    before = {side for side, pattern in _BEFORE.items() if pattern.search(text, start, quantity.start)}
    return before | {side for side, pattern in _BEHIND.items() if pattern.match(text, quantity.end)}
