"""Check `number`: an amount is that of its own measure: "a profit of £2.1m on sales of £48m" is no profit of £48m."""

import re
from collections.abc import Iterator, Sequence

from db.records import Flag, Severity
from summarizer.checks.figures.alike import of_same_amount, units_agree
from summarizer.checks.held import MOST, Held, Ranged
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.reading.words import Word
from summarizer.english.currencies import MONEY
from summarizer.english.economy import MEASURES

_UNITS = MONEY | {"percent"}
_FEW = 2
"""A figure with more places may well stand somewhere for what is meant."""
_REACH = 5
"""So many words before a figure may say what it measures."""
_BREAK = re.compile(r"[;:.()]")


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each amount or share of a measure that the article gives for another one only."""
    for quantity in held.read.quantities[:MOST]:
        if quantity.unit not in _UNITS or (own := _measure(quantity, held.read.words, held.text)) is None:
            continue
        places = [place for place in of_same_amount(quantity, held.article) if units_agree(quantity, place)]
        if not 0 < len(places) <= _FEW:
            continue
        there = [_there(place, held) for place in places]
        if all(one is not None and MEASURES[one.norm] != MEASURES[own.norm] for one in there):
            other = there[0]
            if other is not None and not any(_is_beside(place, own, held) for place in places):
                printed = held.text[quantity.start : quantity.end]
                message = f"“{printed}”: the article gives this figure for “{other.text}”, and not for “{own.text}”."
                yield held.flag("number", Severity.WARNING, message, quantity, other)


def is_of_measure(quantity: Quantity, places: Sequence[Ranged], held: Held) -> bool:
    """Return whether the article gives an amount for the same measure, in whichever word."""
    own = _measure(quantity, held.read.words, held.text) if quantity.unit in _UNITS else None
    there = [] if own is None else [_there(place, held) for place in places]
    return any(one is not None and own is not None and MEASURES[one.norm] == MEASURES[own.norm] for one in there)


def _there(place: Ranged, held: Held) -> Word | None:
    words = held.article.words_of[held.article.sentence_at(place.start)]
    return _measure(place, words, held.article.read.text)


def _is_beside(place: Ranged, own: Word, held: Held) -> bool:
    """Return whether the sentence of a figure has the measure right behind it: "£48m in sales"."""
    words = held.article.words_of[held.article.sentence_at(place.start)]
    behind = [word for word in words if word.start >= place.end][:_REACH]
    return any(MEASURES.get(word.norm) == MEASURES[own.norm] for word in behind)


def _measure(figure: Ranged, words: Sequence[Word], text: str) -> Word | None:
    """Return the measure that stands last before a figure in its clause, with no other figure between."""
    before = [word for word in words if word.end <= figure.start][-_REACH:]
    for word in reversed(before):
        if word.norm[0].isdigit() or _BREAK.search(text, word.end, figure.start):
            return None
        if word.norm in MEASURES:
            return word
    return None
