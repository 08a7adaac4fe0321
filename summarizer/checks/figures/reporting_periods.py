"""Check `number`: what was earned or sold in a year was not so in a quarter, by the period that both texts name."""

import re
from collections.abc import Iterator

from db.records import Flag, Severity
from summarizer.checks.figures.number import candidates, is_empty
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.english.currencies import MONEY
from summarizer.english.periods import REPORTING, SOME_YEAR

_BREAK = re.compile(r"[,;:]\s|\s(?:and|but|while|after|compared)\s")
"""What parts the clauses of a takeaway."""
_MONEY = MONEY | {"percent"}


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each amount whose places in the article all name another length of the books' time."""
    if not _named(held.text) and not _some_year(held.text):
        return
    for quantity in held.read.quantities[:MOST]:
        if quantity.form is not Form.COUNT or quantity.unit not in _MONEY or is_empty(quantity, held.text):
            continue
        own = _beside(quantity, held.text)
        if len(own) != 1:
            continue
        places = [one for one in candidates(quantity, held).places if isinstance(one, Quantity)]
        if places and all(_is_otherwise(place, own, held) for place in places):
            printed = held.text[quantity.start : quantity.end]
            there = min(_named(_sentence(places[0], held)))
            message = f"“{printed}”: the article gives it for a {there}, and not for a {min(own)}."
            yield held.flag("number", Severity.WARNING, message, quantity, places[0])


def _is_otherwise(place: Quantity, own: frozenset[str], held: Held) -> bool:
    """Return whether the sentence of a place names a period, and none that may be the takeaway's."""
    sentence = _sentence(place, held)
    named = _named(sentence)
    return bool(named) and own.isdisjoint(named | _some_year(sentence))


def _beside(quantity: Quantity, text: str) -> frozenset[str]:
    """Return the periods that the clause of a figure names."""
    start = max((found.end() for found in _BREAK.finditer(text, 0, quantity.start)), default=0)
    end = _BREAK.search(text, quantity.end)
    clause = text[start : end.start() if end else len(text)]
    return _named(clause) or _some_year(clause)


def _named(text: str) -> frozenset[str]:
    return frozenset(period for period, pattern in REPORTING.items() if pattern.search(text))


def _some_year(text: str) -> frozenset[str]:
    return frozenset({"year"}) if SOME_YEAR.search(text) else frozenset()


def _sentence(place: Quantity, held: Held) -> str:
    span = held.article.sentences[held.article.sentence_at(place.start)]
    return held.article.read.text[span.start : span.end]
