"""Check `number`: what is paid or done a week is so in the article, and not a day."""

import re
from collections.abc import Iterator

from db.records import Flag, Severity
from summarizer.checks.english.movement import EACH, PERIODS
from summarizer.checks.held import MOST, Held
from summarizer.checks.number import candidates
from summarizer.checks.reading.quantities import Quantity

_SINGLE, _ADVERB = (
    "|".join(word for word in PERIODS if word.endswith("ly") is is_adverb) for is_adverb in (False, True)
)
_RATE = re.compile(
    rf"(?:\s(?!{EACH}\b)[\w'’-]+){{0,2}}?[\s-](?:{EACH}[\s-](?P<single>{_SINGLE})|(?P<adverb>{_ADVERB}))\b(?!\sago)",
    re.IGNORECASE,
)
"""What follows a figure, with at most two words for what it counts before it."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each figure that the article gives for another length of time only."""
    for quantity in held.read.quantities[:MOST]:
        own = _period(quantity, held.text)
        if not own:
            continue
        places = [one for one in candidates(quantity, held).places if isinstance(one, Quantity)]
        there = {place: _period(place, held.article.read.text) for place in places}
        if own not in there.values() and (other := next((place for place in places if there[place]), None)):
            message = f"“{held.text[quantity.start : quantity.end]}”: the article gives it for a {there[other]}."
            yield held.flag("number", Severity.WARNING, message, quantity, other)


def _period(quantity: Quantity, text: str) -> str:
    """Return the time that a figure is for, where it is said behind it."""
    found = _RATE.match(text, quantity.end)
    return PERIODS[(found["single"] or found["adverb"]).lower()] if found else ""
