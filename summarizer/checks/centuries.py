"""Tells what lies in a century or decade of the takeaway: the 16th century for 1536, the 1800s for the 1890s."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from summarizer.checks.clauses import clause_at
from summarizer.checks.held import MOST, Held, Ranged
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.moments import Moment, Sort
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.reading.words import Word
from summarizer.checks.weighing.marks import sentences_near
from summarizer.english.calendar import BEFORE_OUR_TIME, STAGES
from summarizer.english.units import CENTURY

_HUNDRED, _DECADE = 100, 9
_OLDEST, _YOUNGEST = 200, 900
"""Hundreds from here to there with an "s" behind them may be a century; later ones are read as decades."""
_STAGED = {"early": (0, 50), "middle": (20, 80), "late": (50, 100)}
"""The years of a century that its beginning, its middle and its end may mean."""
_REACH = 24
_STAGE = re.compile(rf"\b({'|'.join(STAGES)})(?:\s(?:in|of)(?:\sthe)?)?[\s-]$", re.IGNORECASE)
_BEFORE_OUR_TIME = re.compile(rf"\s?(?:{BEFORE_OUR_TIME})\b")


class _Era(NamedTuple):
    start: int
    end: int
    first: int
    last: int
    """Its years."""


def within(element: Quantity | Moment, held: Held) -> Ranged | None:
    """Return the year, decade or century near the supporting sentences that lies in a century of the takeaway."""
    own = _era(element, held.text)
    if own is None:
        return None
    beside = _beside(own, held.read.words, held.text)
    for number in sorted(sentences_near(held), key=lambda number: number != held.best_beside(element)):
        there = list(_of_sentence(number, held))
        inside = [one for one in there if own.first <= one.first and one.last <= own.last]
        words, text = held.article.words_of[number], held.article.read.text
        others = [_beside(one, words, text) & beside for one in there if one not in inside]
        for one in inside:
            if _beside(one, words, text) & beside or not any(others):
                return one
    return None


def _of_sentence(number: int, held: Held) -> Iterator[_Era]:
    """Yield the years, decades and centuries of a sentence of the article."""
    span, article = held.article.sentences[number], held.article
    dated = (one for one in article.read.moments if span.start <= one.start < span.end)
    found: Iterable[Quantity | Moment] = chain(article.quantities.get(number, ())[:MOST], dated)
    return (era for one in found if (era := _era(one, article.read.text)) is not None)


def _era(element: Quantity | Moment, text: str) -> _Era | None:
    """Return the years that an element of a text means, or None for what is no time of many years."""
    if _BEFORE_OUR_TIME.match(text, element.end):
        return None
    if isinstance(element, Moment) and element.sort is Sort.YEAR:
        return _Era(element.start, element.end, int(element.value), int(element.value))
    if isinstance(element, Moment):
        first = int(element.value) if element.sort is Sort.DECADE else -1
        whole = _HUNDRED if first % _HUNDRED == 0 else _DECADE
    else:
        first, whole = _century(element, text), _HUNDRED
    if first < 0:
        return None
    stage = _STAGE.search(text, max(0, element.start - _REACH), element.start) if whole == _HUNDRED else None
    begin, end = _STAGED[STAGES[stage[1].lower()]] if stage else (0, whole)
    return _Era(element.start, element.end, first + begin, first + end)


def _century(quantity: Quantity, text: str) -> int:
    """Return the first year of the century that a figure is, or less than nothing for any other figure."""
    if quantity.form is Form.ORDINAL and quantity.unit == CENTURY:
        return int(quantity.value - 1) * _HUNDRED
    plural = text[quantity.end : quantity.end + 1] == "s" and text[quantity.start : quantity.end].isdigit()
    hundreds = _OLDEST <= quantity.value <= _YOUNGEST and quantity.value % _HUNDRED == 0
    return int(quantity.value) if plural and hundreds else -1


def _beside(era: _Era, words: Sequence[Word], text: str) -> frozenset[str]:
    """Return the stems beside an era in its clause."""
    places = [at for at, word in enumerate(words) if era.start <= word.start < era.end]
    if not places:
        return frozenset()
    own = {words[at].stem for at in places}
    return (clause_at(words, places[0], text).before | clause_at(words, places[-1], text).after) - own
