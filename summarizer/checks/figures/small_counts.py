"""Check `number`: small words that count something, where the best sentence counts it otherwise: "one", "a year"."""

from collections.abc import Container, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from db.records import Flag, Severity, Span
from summarizer.checks.figures.conversions import dimension_of, in_unit, is_converted
from summarizer.checks.figures.rounding import side_of
from summarizer.checks.held import MOST, Held, Ranged
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.reading.words import Word
from summarizer.checks.runs import run
from summarizer.checks.weighing.marks import sentences_near
from summarizer.checks.weighing.surroundings import around, spot_of
from summarizer.english.amounts import TIMES
from summarizer.english.measures import (
    AGED,
    LASTING,
    LATER,
    LITTLE,
    LONE_UNITS,
    OF_ONE_MIND,
    PART_LINKS,
    SINGLES,
    TIME_UNITS,
    VOTES,
    WHOLES,
)
from summarizer.english.units import AGE

_BESIDE = 3
"""So many words beside "first" must be the article's where it is not said what is counted."""
_ONE = Fraction(1)
_APART = 50
"""A length of time that is so many times as long or short was not called "a year" by mistake."""


def small_counts(held: Held) -> Iterator[Flag]:
    """Yield a warning for each small word where the article counts the same otherwise, and nowhere near like it."""
    for quantity in held.read.quantities[:MOST]:
        if held.text[quantity.start : quantity.end].lower() in LITTLE:
            yield from _flags(quantity, _counted_otherwise(quantity, held), held)
    words = held.read.words
    for place, word in enumerate(words):
        if word.norm in {"a", "an"} and _lasts(place, words) and not _is_counted(word, held):
            span = Span(word.start, words[place + 1].end)
            yield from _flags(span, _lasting_otherwise(place + 1, held), held)
        elif word.norm in AGED:
            yield from _flags(word, _aged_otherwise(place, held), held)
        elif word.norm in OF_ONE_MIND:
            yield from _flags(word, _divided(word, held), held)


def _flags(at: Ranged, there: Ranged | None, held: Held) -> Iterator[Flag]:
    if there is not None:
        said, printed = held.article.read.text[there.start : there.end], held.text[at.start : at.end]
        yield held.flag("number", Severity.WARNING, f"“{printed}”: here the article says “{said}”.", at, there)


def _near(at: Ranged, held: Held) -> set[int]:
    return {held.best_beside(at), *sentences_near(held)} if held.article.sentences else set()


def _counted_otherwise(small: Quantity, held: Held) -> Quantity | None:
    """Return the other figure that the best sentence has for what "one", "first" or "once" counts."""
    if small.things and _has_single(small, held):
        return None
    beside = held.article.quantities.get(held.best_beside(small), ())
    return next((other for other in beside if other.value != 1 and _is_same_count(small, other, held)), None)


def _has_single(small: Quantity, held: Held) -> bool:
    """Return whether the article also has one such thing near, or the first."""
    leads = SINGLES if small.form is Form.COUNT else {"first", "1st"}
    article, near = held.article, _near(small, held)
    return any(
        number in near and leads & {word.norm for word in article.words_of[number][max(0, place - 3) : place]}
        for thing in small.things
        for number, place in article.positions.get(thing, ())
    )


def _is_same_count(small: Quantity, other: Quantity, held: Held) -> bool:
    context, spot = around(small, held), spot_of(other, held.article)
    if small.form is Form.MULTIPLE:
        often = other.kind == TIMES or other.unit == "time"
        return often and spot.before[0] == context.before[0] != "^"
    if small.form is not other.form or other.unit:
        return False
    if small.things:
        return bool(small.things & other.things) and context.after[0] != "of"
    alike = run(spot.after, context.after) + (spot.before[0] == context.before[0])
    return small.form is Form.ORDINAL and not other.things and alike >= _BESIDE and "$" not in context.after


def _lasts(place: int, words: Sequence[Word]) -> bool:
    """Return whether "a" at a place begins a length such as "for a year", and not how often something is."""
    unit = words[place + 1].norm if place + 1 < len(words) else ""
    if unit not in TIME_UNITS and unit not in LONE_UNITS:
        return False
    after = [word.norm for word in words[place + 2 : place + 4]]
    sized = after[:1] == ["of"] and after[1:] and after[1][0].isdigit()
    return not sized and ((place > 0 and words[place - 1].norm in LASTING) or not LATER.isdisjoint(after[:1]))


def _is_counted(word: Word, held: Held) -> bool:
    """Return whether a word is part of a figure, as "an" of "an hour and a half"."""
    return any(quantity.start <= word.start < quantity.end for quantity in held.read.quantities[:MOST])


def _lasting_otherwise(place: int, held: Held) -> Ranged | None:
    """Return the other length of time that the best sentence has, where none near is about one of the unit."""
    words, near = held.read.words, sorted(_near(held.read.words[place], held))
    if words[place].norm in LONE_UNITS:
        return _measuring_otherwise(words[place], near, held)
    unit, old = words[place].norm, [word.norm for word in words[place + 1 : place + 2]] == ["old"]
    start, end = words[place - 1].start, words[place].end
    single = Quantity(start, end, Form.COUNT, _ONE, None, unit, frozenset(), scaled=False, in_words=True)
    lengths = [
        other for number in near for other in held.article.quantities.get(number, ()) if _is_length(other, old=old)
    ]
    singles = [one for number in near for one in _singles(held.article.words_of[number])]
    if any(one.norm == unit for one in singles) or any(_is_about_one(single, other, held) for other in lengths):
        return None
    if not near:
        return None
    sentence = held.article.sentences[held.best_beside(words[place])]
    lengths = [one for one in lengths if Fraction(1, _APART) <= in_unit(one, unit) <= _APART]
    others: list[Ranged] = [*lengths, *singles]
    return next((one for one in others if sentence.start <= one.start < sentence.end), None)


def _measuring_otherwise(own: Word, near: Sequence[int], held: Held) -> Word | None:
    """Return the like unit that a sentence near has one of, where none near has one of the takeaway's."""
    article, unit = held.article, LONE_UNITS[own.norm]
    singles = [one for number in near for one in _singles(article.words_of[number], LONE_UNITS)]
    singles = [one for one in singles if dimension_of(LONE_UNITS[one.norm]) == dimension_of(unit)]
    if any(LONE_UNITS[one.norm] == unit for one in singles):
        return None
    if any(other.unit == unit for number in near for other in article.quantities.get(number, ())):
        return None
    return next(iter(singles), None)


def _is_length(quantity: Quantity, *, old: bool) -> bool:
    return quantity.form is Form.COUNT and dimension_of(quantity.unit) == "time" and (old or quantity.unit != AGE)


def _is_about_one(single: Quantity, other: Quantity, held: Held) -> bool:
    """Return whether a length of time is one of a unit, or lies on the side of it that the takeaway says."""
    worth, side = in_unit(other, single.unit), side_of(single, held)
    return is_converted(single, other) or worth == 1 or (worth - 1) * side > 0


def _singles(words: Sequence[Word], units: Container[str] = TIME_UNITS) -> Iterator[Word]:
    """Yield the units, of time if nothing else is said, that stand for one of them: "a year", "the whole week"."""
    for place, word in enumerate(words):
        before = [other.norm for other in words[max(0, place - 2) : place]]
        if word.norm in units and before:
            led = before[-1] in SINGLES or (before[-1] in WHOLES and before[0] in {"a", "an", "the"})
            if led:
                yield word


def _aged_otherwise(place: int, held: Held) -> Quantity | None:
    """Return the age that stands for a teenager or pensioner, where the article has none of one and neither word."""
    word, article = held.read.words[place], held.article
    ages = [other for other in article.read.quantities if other.unit == AGE and other.form is Form.COUNT]
    low, high = AGED[word.norm]
    if word.stem in article.sentences_with or any(low <= other.value <= high for other in ages):
        return None
    name = held.read.words[place + 1 : place + 2]
    called = article.sentences_of(name[0].norm) if name and name[0].text[0].isupper() else frozenset()
    numbers = {held.best_beside(word), *called}
    return next((other for other in ages if article.sentence_at(other.start) in numbers), None)


def _divided(word: Word, held: Held) -> Ranged | None:
    """Return what the votes near are, where there are two figures of them and the article never speaks of one mind."""
    if word.stem in held.article.sentences_with:
        return None
    for number in sorted(_near(word, held)):
        told = held.article.quantities.get(number, ())
        score = next((one for one in told if one.form is Form.SCORE and one.second), None)
        voted = any(other.norm in VOTES for other in held.article.words_of[number])
        if score is not None or (voted and len(told) > 1):
            return score or told[0]
        for part, whole in pairwise(told):
            between = held.article.read.text[part.end : whole.start].split()
            if between in PART_LINKS and part.form is whole.form is Form.COUNT and part.value < whole.value:
                return part
    return None
