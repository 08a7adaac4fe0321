"""Check `number`: a figure that the takeaway gives as a bound ("at least 18 years") is one in the article, too."""

import re
from collections.abc import Iterator, Sequence

from db.records import Flag, Severity
from summarizer.checks.figures.number import candidates, is_empty
from summarizer.checks.figures.ranges import side_of_end
from summarizer.checks.figures.rounding import bounded
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.reading.words import Word
from summarizer.english.amounts import (
    ALSO_ABOVE,
    ALSO_BELOW,
    APPROXIMATE,
    AT_LEAST,
    AT_MOST,
    BARELY,
    DENIED,
    FOR_LONG,
    FULLER,
    RANGE,
    RISEN,
    SCANTER,
)

_ABOVE, _BELOW, _ABOUT = 1, -1, 0
_BEFORE = 3
"""A bound has at most so many words before its figure."""
_GAP = 4
"""So many characters may stand between them: a blank, a sign of a currency, an article."""
_NEAR = 30
"""A word that makes a figure of the article a bound stands at most so many characters before it."""
_UPPER_END = re.compile(r"\b(?:to|between\s.{1,20}\sand)\s(?:a\s)?$", re.IGNORECASE)
_BOUNDED = frozenset({Form.COUNT, Form.FRACTION, Form.MULTIPLE})
_ARTICLES = frozenset({"a", "an", "the"})
_MORE, _LESS = (re.compile(rf"[\s-]*(?:{'|'.join(map(re.escape, words))})(?!\w)") for words in (AT_LEAST, AT_MOST))
_GOES_ON = re.compile(r"[\s-]\w+(?:,|\sand)?\s", re.IGNORECASE)
"""What stands between a figure and a smaller unit, which make an exact one together: "5 hours and 38 minutes"."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each figure with a bound that the article's places of the figure do not give it."""
    for quantity in held.read.quantities[:MOST]:
        if quantity.form not in _BOUNDED or is_empty(quantity, held.text):
            continue
        side = _claimed(quantity, held)
        places = [one for one in candidates(quantity, held).places if isinstance(one, Quantity)] if side else []
        alike = [one for one in places if one.unit == quantity.unit and _is_of_form(one, quantity)]
        if alike and len(alike) == len(places) and not _is_granted(side, quantity, places, held):
            printed = held.text[quantity.start : quantity.end]
            message = f"“{printed}”: the article does not say that it is {'more' if side == _ABOVE else 'less'}."
            yield held.flag("number", Severity.WARNING, message, quantity, places[0])


def _is_of_form(place: Quantity, quantity: Quantity) -> bool:
    return place.form is quantity.form or (quantity.form is Form.COUNT and place.kind == RANGE)


def _is_granted(side: int, quantity: Quantity, places: Sequence[Quantity], held: Held) -> bool:
    """Return whether the article gives a figure the side that the takeaway says.

    "Half" and "doubled" are rough by themselves: of these only the other side is against it.
    """
    if quantity.form is Form.COUNT:
        return any(_can_be(side, place, quantity, held) for place in places)
    said = [_side_there(place, held) for place in places]
    return -side not in said or side in said or bounded(quantity, held) is not None


def _claimed(quantity: Quantity, held: Held) -> int:
    """Return the side that the takeaway says beyond doubt."""
    before = [word.norm for word in held.read.words if word.end <= quantity.start][-_BEFORE:]
    if before[-1:] and before[-1] in FOR_LONG and BARELY.isdisjoint(before[-2:-1]):
        return _ABOUT
    if before[-2:] == ["up", "to"] and before[0] in RISEN:
        return _ABOUT
    return _side(quantity, held.read.words, held.text) or _ABOUT


def _side_there(place: Quantity, held: Held) -> int | None:
    article = held.article
    return _side(place, article.words_of[article.sentence_at(place.start)], article.read.text)


def _can_be(side: int, place: Quantity, quantity: Quantity, held: Held) -> bool:
    """Return whether a place of the article may say that the exact figure lies on one side of its own."""
    article = held.article
    number, text = article.sentence_at(place.start), article.read.text
    if end := side_of_end(place, quantity.value, article.quantities[number], text):
        return end == side
    found = _side_there(place, held)
    if found is not None:
        return found in (side, _ABOUT) and (found == side or place.scaled)
    before = {word.norm for word in article.words_of[number] if word.end <= place.start < word.end + _NEAR}
    if side == _BELOW and _UPPER_END.search(text, max(0, place.start - _NEAR), place.start):
        return True
    if before & (ALSO_ABOVE if side == _ABOVE else ALSO_BELOW):
        return True
    goes_on = (one for one in article.quantities[number] if _GOES_ON.fullmatch(text, place.end, one.start))
    return side == _ABOVE and next(goes_on, None) is not None


def _side(quantity: Quantity, words: Sequence[Word], text: str) -> int | None:
    """Return on which side of a figure its text says that the exact one lies: above, below, about it, or nothing."""
    if _MORE.match(text, quantity.end):
        return _ABOVE
    if _LESS.match(text, quantity.end):
        return _BELOW
    before = [word for word in words if word.end <= quantity.start]
    if before and before[-1].norm in _ARTICLES:
        before.pop()
    before = before[-_BEFORE:]
    if not before or quantity.start - before[-1].end > _GAP:
        return None
    norms = [word.norm for word in before]
    if norms[-1] in APPROXIMATE and " ".join(norms[:-1]) in FULLER | SCANTER:
        norms.pop()
    for size in (3, 2, 1):
        phrase, ahead = " ".join(norms[-size:]), norms[:-size]
        side = (
            _ABOVE if phrase in FULLER else _BELOW if phrase in SCANTER else _ABOUT if phrase in APPROXIMATE else None
        )
        if side is not None:
            return -side if ahead[-1:] and ahead[-1] in DENIED else side
    return None
