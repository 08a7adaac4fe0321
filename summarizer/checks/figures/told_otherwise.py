"""Check `number`: a figure that the article has stands there below zero, or as a count of something else."""

import re
from collections.abc import Iterator, Sequence

from db.records import Flag, Severity
from summarizer.checks.figures.alike import same_thing
from summarizer.checks.figures.nouns import other_noun
from summarizer.checks.held import Held, Ranged
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.weighing.marks import sentences_near
from summarizer.english.measures import BELOW_ZERO, LESS_THAN_NOTHING, WARMTH, WARMTHS
from summarizer.english.movement import DOWN
from summarizer.english.units import AGE

_BELOW_ZERO = re.compile(BELOW_ZERO, re.IGNORECASE)
_FEW = 2
"""A figure with more places may well stand somewhere for what is meant."""
_REACH = 6
"""So many words behind a figure may say what it counts."""
_SIGN = 6
"""So many characters before a figure may hold its sign."""


def told_otherwise(quantity: Quantity, places: Sequence[Ranged], held: Held) -> Iterator[Flag]:
    """Yield a warning for a figure whose places in the article all say something else with it."""
    there, printed = places[0], held.text[quantity.start : quantity.end]
    found = f"“{held.article.read.text[there.start : there.end]}”"
    message = ""
    if quantity.unit in WARMTHS:
        below = _is_below(quantity, held.text)
        if all(_is_below(place, held.article.read.text) is not below for place in places):
            message = f"the article has it {'above' if below else 'below'} zero."
    elif _has_lost_minus(quantity, places, held):
        message = "the article has it below zero."
    elif quantity.form is Form.MULTIPLE or (quantity.form is Form.VAGUE and quantity.things):
        if not any(_is_meant(quantity, place, held) for place in places):
            message = f"the article has this figure only for another thing ({found})."
    elif quantity.form is Form.VAGUE and quantity.unit == AGE and (age := _other_age(places, held)):
        there = age
        message = f"here the article says “{held.article.read.text[age.start : age.end]}”."
    elif other := _of_other_things(quantity, places, held):
        there = other
        message = f"the article counts something else by it, and says “{_said(other, held)}” of this."
    elif noun := other_noun(quantity, places, held):
        there = noun
        message = f"the article counts “{noun.text}” by it."
    if message:
        yield held.flag("number", Severity.WARNING, f"“{printed}”: {message}", quantity, there)


def _of_other_things(count: Quantity, places: Sequence[Ranged], held: Held) -> Quantity | None:
    """Return the other figure beside a count's only places that counts its things, where these places do not."""
    if count.form is not Form.COUNT or count.unit or not count.things or len(places) > _FEW:
        return None
    told = [one for one in places if isinstance(one, Quantity) and one.things]
    if len(told) != len(places) or any(
        same_thing(count, one) or count.things & _named_after(one, held) for one in told
    ):
        return None
    numbers = sorted({held.article.sentence_at(one.start) for one in told})
    beside = (other for number in numbers for other in held.article.quantities.get(number, ()))
    counted = (one for one in beside if one not in told and one.form is Form.COUNT and not one.unit)
    return next((one for one in counted if count.things & _behind(one, held)), None)


def _named_after(place: Quantity, held: Held) -> frozenset[str]:
    """Return what a figure of the article counts, and all that stands near behind it."""
    return place.things | _behind(place, held, _REACH)


def _behind(place: Quantity, held: Held, reach: int = 3) -> frozenset[str]:
    """Return the stems of the words right behind a figure of the article, up to the next figure."""
    article = held.article
    number = article.sentence_at(place.start)
    following = next(
        (one.start for one in article.quantities[number] if one.start >= place.end), len(article.read.text)
    )
    words = [word for word in article.words_of[number] if place.end <= word.start < following]
    return place.things | {word.stem for word in words[:reach] if word.stem}


def _said(place: Quantity, held: Held) -> str:
    return held.article.read.text[place.start : place.end]


def _is_meant(quantity: Quantity, place: Ranged, held: Held) -> bool:
    """Return whether a place has a figure in the same form or of the same thing, or stands near the best sentences."""
    near = {held.best_beside(quantity), *sentences_near(held)}
    if held.article.sentence_at(place.start) in near or not isinstance(place, Quantity):
        return True
    measured = bool(quantity.unit) and quantity.unit == place.unit
    return measured or quantity.form is place.form or same_thing(quantity, place)


def _other_age(places: Sequence[Ranged], held: Held) -> Quantity | None:
    """Return an age of the best sentences, where none of them is one of the places."""
    numbers = sorted(held.evidence)
    ages = [one for number in numbers for one in held.article.quantities.get(number, ()) if one.unit == AGE]
    return None if any(age in places for age in ages) else next(iter(ages), None)


def _has_lost_minus(count: Quantity, places: Sequence[Ranged], held: Held) -> bool:
    """Return whether a figure has a minus at all its places, and no minus and no word for it in the takeaway."""
    text, norms = held.article.read.text, {word.norm for word in held.read.words}
    if count.form is not Form.COUNT or count.in_words or _is_below(count, held.text):
        return False
    said = LESS_THAN_NOTHING if WARMTH & norms else LESS_THAN_NOTHING | DOWN
    return said.isdisjoint(norms) and all(_is_below(place, text) and not _opens_line(place, text) for place in places)


def _opens_line(place: Ranged, text: str) -> bool:
    """Return whether what looks like a minus opens a line, as the mark of a list does."""
    return not text[text.rfind("\n", 0, place.start) + 1 : place.start].strip(" -−–")


def _is_below(place: Ranged, text: str) -> bool:
    return _BELOW_ZERO.search(text, max(0, place.start - _SIGN), place.start) is not None
