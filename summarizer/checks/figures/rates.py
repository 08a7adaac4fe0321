"""Check `number`: what is paid or done a week, or yielded an acre, is so in the article, and not a day or a hectare."""

import re
from collections.abc import Iterator

from db.records import Flag, Severity
from summarizer.checks.figures.number import candidates
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.quantities import Quantity
from summarizer.english.movement import EACH, PER_UNIT, PERIODS

_MEASURES = PER_UNIT | PERIODS
_ADVERB = "|".join(word for word in PERIODS if word.endswith("ly"))
_SINGLE = "|".join(sorted(sorted(_MEASURES.keys() - set(_ADVERB.split("|"))), key=len, reverse=True))
_RATE = re.compile(
    rf"(?:\s(?!{EACH}\b)[\w'’-]+){{0,2}}?(?<!\sof)[\s-](?:{EACH}[\s-](?P<single>{_SINGLE})|(?P<adverb>{_ADVERB}))\b(?!\s(?:ago|later|earlier|before|after|old)\b)",
    re.IGNORECASE,
)
"""What follows a figure, with at most two words for what it counts before it."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each figure that the article gives for another length of time, or another measure, only."""
    for quantity in held.read.quantities[:MOST]:
        own = _for_what(quantity, held.text)
        if not own:
            continue
        places = [one for one in candidates(quantity, held).places if isinstance(one, Quantity)]
        there = {place: _for_what(place, held.article.read.text) for place in places}
        if own not in there.values() and (other := next((place for place in places if there[place]), None)):
            message = f"“{held.text[quantity.start : quantity.end]}”: the article gives it for one {there[other]}."
            yield held.flag("number", Severity.WARNING, message, quantity, other)


def _for_what(quantity: Quantity, text: str) -> str:
    """Return the time or measure that a figure is for, where it is said behind it."""
    found = _RATE.match(text, quantity.end)
    return _MEASURES[(found["single"] or found["adverb"]).lower()] if found else ""
