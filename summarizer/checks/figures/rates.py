"""Check `number`: what is paid or done a week, or yielded an acre, is so in the article, and not a day or for once."""

import re
from collections.abc import Iterator

from db.records import Flag, Severity
from summarizer.checks.figures.number import candidates
from summarizer.checks.held import MOST, Held, sentences_around
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.english.currencies import EXCHANGED
from summarizer.english.movement import EACH, PER_UNIT, PERIOD_FORMS, PERIODS, REPEATED

_MEASURES = PER_UNIT | PERIODS
_ADVERB = "|".join(word for word in PERIODS if word.endswith("ly"))
_SINGLE = "|".join(sorted(sorted(_MEASURES.keys() - set(_ADVERB.split("|"))), key=len, reverse=True))
_RATE = re.compile(
    rf"(?:\s(?!(?:{EACH}|and|or|than|after|within|about)\b)[\w'’-]+){{0,2}}?(?<!\sof)[\s-](?:{EACH}[\s-](?P<single>{_SINGLE})|(?P<adverb>{_ADVERB}))\b(?!\s(?:ago|later|earlier|before|after|old|on|from)\b)",
    re.IGNORECASE,
)
"""What follows a figure, with at most two words for what it counts before it."""
_EVERY = re.compile(rf"(?:\s[\w'’-]+){{1,6}}?\s(?:every|each)\s(?P<single>{'|'.join(PERIODS)})\b", re.IGNORECASE)
_LEAD = re.compile(
    rf"(?:^|[.;:!?\n\"“—–]\s*)(?:every|each)\s(?P<single>{'|'.join(PERIODS)}),?\s(?:[^,;:.]{{0,30}}\s)?$", re.IGNORECASE
)
"""What stands behind a figure, or before it, further off where "every" says it: "every day some 500 ships"."""
_EXCHANGED = re.compile(rf"\s(?:to|against)\sthe\s({'|'.join(EXCHANGED)})\b", re.IGNORECASE)
_REACH = 60


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each figure that the article gives for another length of time, or another measure, only."""
    for quantity in held.read.quantities[:MOST]:
        own = _for_what(quantity, held.text)
        if not own:
            continue
        places = [one for one in candidates(quantity, held).places if isinstance(one, Quantity)]
        there = {place: _for_what(place, held.article.read.text) for place in places}
        printed = held.text[quantity.start : quantity.end]
        if own not in there.values() and (other := next((place for place in places if there[place]), None)):
            message = f"“{printed}”: the article gives it for one {there[other]}."
            yield held.flag("number", Severity.WARNING, message, quantity, other)
        elif places and _is_counted(quantity) and not any(_may_be_for(own, place, held) for place in places):
            message = f"“{printed}”: the article does not say that it is for one {own}."
            yield held.flag("number", Severity.WARNING, message, quantity, places[0])


def _is_counted(quantity: Quantity) -> bool:
    return quantity.form is Form.COUNT and quantity.unit != "time"


def _may_be_for(period: str, place: Quantity, held: Held) -> bool:
    """Return whether the sentence of a figure, or one beside it, has any word for a period, or for what is repeated.

    Of measures and years nothing is known: what is paid without more is mostly paid a year.
    """
    if period not in PERIOD_FORMS:
        return True
    number, count = held.article.sentence_at(place.start), len(held.article.words_of)
    words = (held.article.words_of[near] for near in sentences_around(number, 1, 1, count))
    return any(word.norm in PERIOD_FORMS[period] or word.norm in REPEATED for found in words for word in found)


def _for_what(quantity: Quantity, text: str) -> str:
    """Return the time or measure that a figure is for, where it is said behind it."""
    if found := _RATE.match(text, quantity.end):
        return _MEASURES[(found["single"] or found["adverb"]).lower()]
    if exchanged := _EXCHANGED.match(text, quantity.end):
        return exchanged[1].lower()
    led = _EVERY.match(text, quantity.end) or _LEAD.search(text, max(0, quantity.start - _REACH), quantity.start)
    return PERIODS[led["single"].lower()] if led else ""
