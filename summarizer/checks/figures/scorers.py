"""Check `number`: how often somebody scored is his own count and no side of the score."""

from collections.abc import Iterator, Sequence

from db.records import Flag, Severity
from summarizer.checks.figures.number import candidates
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.quantities import Quantity
from summarizer.english.contests import SCORERS_UNITS

_REACH = 40
"""So many characters before a count may hold whose it is."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each count of somebody's goals that is a score's only, where his own stands beside it."""
    for quantity in held.read.quantities[:MOST]:
        if quantity.unit not in SCORERS_UNITS or quantity.form is not Form.COUNT:
            continue
        places = [one for one in candidates(quantity, held).places if isinstance(one, Quantity)]
        scores = [one for one in places if one.form is Form.SCORE]
        if not scores or any(one.form not in (Form.SCORE, Form.ORDINAL) for one in places):
            continue
        who = _whose(quantity, held.read.names, held.text)
        if (own := next(_own(who, scores, held), None)) is not None:
            said = held.article.read.text[own.start : own.end]
            message = f"“{held.text[quantity.start : quantity.end]}”: here the article says “{said}”."
            yield held.flag("number", Severity.WARNING, message, quantity, own)


def _own(who: frozenset[str], places: Sequence[Quantity], held: Held) -> Iterator[Quantity]:
    """Yield the counts beside a score that belong to somebody."""
    for number in dict.fromkeys(held.article.sentence_at(place.start) for place in places):
        names = held.article.names.get(number, ())
        for one in held.article.quantities[number]:
            counted = one.form is Form.MULTIPLE or (one.form is Form.COUNT and one.unit in SCORERS_UNITS)
            if counted and who & _whose(one, names, held.article.read.text):
                yield one


def _whose(count: Quantity, names: Sequence[Name], text: str) -> frozenset[str]:
    """Return the words of the last name before a count, without a mark between."""
    before = [name for name in names if count.start - _REACH <= name.end <= count.start]
    if not before or any(mark in text[before[-1].end : count.start] for mark in ",;:."):
        return frozenset()
    return frozenset(word.norm for word in before[-1].words)
