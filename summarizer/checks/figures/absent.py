"""Check `number`: a figure that the article lacks is rounded, worked out from others, printed in a code, or wrong."""

import re
from collections.abc import Iterable, Iterator

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.figures.alike import apart, same_amount, same_thing
from summarizer.checks.figures.derived import derived
from summarizer.checks.figures.durations import exact_time
from summarizer.checks.figures.rounding import bounded, bounds_of, exact_of, is_about, is_said, side_of
from summarizer.checks.figures.worked_out import source_of
from summarizer.checks.held import Held, Ranged
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.reading.words import stem
from summarizer.checks.weighing.placing import Candidates, judge
from summarizer.english.amounts import OTHERS
from summarizer.english.currencies import LOST, MONEY

_STATED = MONEY | {"percent"}
"""Units of figures that somebody must have stated."""
_LARGE = 100
"""More things nobody counts by hand; this itself is a round figure."""
_CODE = 3
"""Shorter figures stand everywhere."""
_FAR = 0.5
"""A figure so much smaller or greater is that of something else."""
_OTHERS = frozenset({stem(OTHERS)})
_COUNTABLE = 4
"""Small counts in words may be counted by the writer: two men named in the article are "two men"."""


def absent(quantity: Quantity, found: Candidates, held: Held) -> Iterator[Flag]:
    """Yield what there is to say of a figure that stands nowhere in the article, if it is no code printed there."""
    article, printed = held.article, held.text[quantity.start : quantity.end]
    if not quantity.in_words and _stands_printed(printed, article):
        return
    if rounded := _rounded(quantity, printed, held):
        yield rounded
        return
    rival, source = _rival(quantity, held), source_of(quantity, held)
    worked_out = "" if source is None else f" It may be worked out from {source.said}."
    if source is not None and rival is None:
        message = f"“{printed}” does not stand in the article.{worked_out}"
        yield held.flag("number", Severity.NOTE, message, quantity, source.at)
        return
    verdict = judge("absent number", quantity, found, held)
    soft = is_soft(quantity) or (" to " in printed and _both_ends(quantity, article.quantities.values()))
    severity = Severity.WARNING if soft and rival is None else verdict.severity or Severity.WARNING
    bound = _bound(quantity, rival, held)
    is_told = bound is not None and _is_told_by(bound, quantity, held)
    if not worked_out and (bound is None or (quantity.unit and not is_told)) and (made := derived(quantity, held)):
        severity, worked_out, bound = Severity.WARNING, f" It may be worked out from {made.said}.", None
    if bound is None and not worked_out and not soft and _is_exact(quantity) and held.is_told_beside(quantity):
        severity = Severity.ERROR
    if bound is not None and (is_told or not quantity.unit):
        severity = Severity.NOTE if is_told else Severity.WARNING
    there = bound or rival
    said = f" {'It' if bound else 'Here it'} says “{article.read.text[there.start : there.end]}”." if there else ""
    yield held.flag(
        "number", severity, f"“{printed}” does not stand in the article.{said}{worked_out}", quantity, there
    )


def _bound(quantity: Quantity, rival: Quantity | None, held: Held) -> Quantity | None:
    """Return a count of the article that "more than 30" leaves room for: one that its own words tell, or the first.

    Beside a rival of about its size it must count the same; what is far smaller or greater is not what is meant.
    """
    found = bounds_of(quantity, held)
    if rival is not None and quantity.unit:
        return None
    if rival is not None and apart(rival.value, quantity.value) <= _FAR:
        found = tuple(one for one in found if one.things and _is_alike(one, quantity))
    return next((one for one in found if _is_told_by(one, quantity, held)), next(iter(found), None))


def _is_told_by(bound: Quantity, quantity: Quantity, held: Held) -> bool:
    """Return whether a count of the same stands in a sentence with a word of the takeaway."""
    own = {word.stem for word in held.read.words if word.stem and not quantity.start <= word.start < quantity.end}
    there = {word.stem for word in held.article.words_of[held.article.sentence_at(bound.start)]}
    return _is_alike(bound, quantity) and not (own - quantity.things).isdisjoint(there)


def _is_alike(bound: Quantity, quantity: Quantity) -> bool:
    """Return whether two counts are of the same, or one of "others" or of nothing named."""
    return not quantity.things or not bound.things - _OTHERS or same_thing(quantity, bound)


def _rounded(quantity: Quantity, printed: str, held: Held) -> Flag | None:
    """Return a flag for a figure that is rounder than the article's, a note where the takeaway says so."""
    side = side_of(quantity, held)
    if (side or is_about(quantity, held)) and (time := exact_time(quantity, side, held)):
        message = (
            f"“{printed}” is rounded: the article says “{held.article.read.text[time.start : time.end]}” and more."
        )
        return held.flag("number", Severity.NOTE, message, quantity, time)
    exact = exact_of(quantity, held.article.quantities.values())
    said = exact is not None and is_said(quantity, exact, held)
    if not said and (bound := bounded(quantity, held)):
        exact, said = bound
    if exact is None:
        return None
    message = f"“{printed}” is rounded: the article says “{held.article.read.text[exact.start : exact.end]}”."
    return held.flag("number", Severity.NOTE if said else Severity.WARNING, message, quantity, exact)


def _stands_printed(printed: str, article: CheckedArticle) -> bool:
    """Return whether the article prints these digits in just this way in a code or a name, and as no other figure."""
    if len(printed) < _CODE:
        return False
    found = re.finditer(rf"(?<!\d){re.escape(printed.lower())}(?!\d)", article.folded)
    return any(not _is_read(match.start(), article) for match in found)


def _is_read(position: int, article: CheckedArticle) -> bool:
    """Return whether a position of the article lies in a figure or date that the checks have read."""
    read: tuple[Ranged, ...] = (*article.read.moments, *article.quantities.get(article.sentence_at(position), ()))
    return any(other.start <= position < other.end for other in read)


def is_soft(quantity: Quantity) -> bool:
    """Return whether a figure may be the writer's own way to count: "thousands", "twice", "two", "one week"."""
    return (
        quantity.form in (Form.VAGUE, Form.MULTIPLE)
        or (quantity.in_words and quantity.value == 1)
        or (quantity.in_words and quantity.unit in ("", "time") and quantity.value <= _COUNTABLE)
    )


def _both_ends(quantity: Quantity, groups: Iterable[Iterable[Quantity]]) -> bool:
    """Return whether the article has both ends of a range such as "20 to 30", though not together."""
    values = {other.value for group in groups for other in group}
    return quantity.value in values and quantity.second in values


def _is_exact(quantity: Quantity) -> bool:
    """Return whether a figure is one that nobody counts by hand: in digits, of money, in percent, or over a hundred."""
    is_large = quantity.value > _LARGE and quantity.unit != LOST
    return quantity.form is Form.COUNT and not quantity.in_words and (quantity.unit in _STATED or is_large)


def _rival(quantity: Quantity, held: Held) -> Quantity | None:
    """Return a figure that the best-fitting sentence gives for the same thing, where it differs."""
    number = held.best_beside(quantity)
    for other in held.article.quantities.get(number, ()):
        alike = other.form == quantity.form and other.unit == quantity.unit
        same_thing = bool(quantity.things & other.things) or bool(quantity.unit) or quantity.form is Form.SCORE
        if alike and same_thing and not same_amount(quantity, other):
            return other
    return None
