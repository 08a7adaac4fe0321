"""Tells a figure that the article lacks and the writer has worked out from others: years between two, a third of it.

Such a figure is only noted. What it is worked out from is shown beside it, for the editor to work it out again.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple

from db.records import Span
from summarizer.checks.figures.restated import ends_of
from summarizer.checks.figures.rounding import is_about, side_of
from summarizer.checks.held import MOST, Held, Ranged
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.moments import Sort
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.weighing.marks import sentences_near
from summarizer.english.measures import SAME_TIME

_POINTS_APART, _ABOUT_APART, _RATIO_APART = 3, 5, 0.05
"""How many points a fraction, and about a fraction, may be from a percentage, and how far from a ratio, as a share."""
_SIDE = r"[,;]?\s+((?:[A-Z][\w'’.-]*\s+){1,4}?)"
"""What stands between the two figures of a score that is printed apart: a name, as in "Wend 2, Larkby 0"."""


class Source(NamedTuple):
    """What a figure may be worked out from."""

    said: str
    """In the words of the article."""
    at: Ranged


def source_of(quantity: Quantity, held: Held) -> Source | None:
    """Return what a figure that the article lacks may be worked out from in its evidence or beside it, if anything."""
    printed = held.text[quantity.start : quantity.end].lower()
    found = next(_places(quantity, printed, held), None)
    return None if found is None else Source(" and ".join(_said(place, held) for place in found), found[0])


def _said(place: Ranged, held: Held) -> str:
    printed = held.article.read.text[place.start : place.end]
    return f"“{' '.join(printed.split())}”"


def _places(quantity: Quantity, printed: str, held: Held) -> Iterator[tuple[Ranged, ...]]:
    if quantity.form is Form.FRACTION and not _names_both(printed):
        yield from _shares(quantity, held)
    if quantity.form is Form.SCORE and quantity.second is not None:
        yield from _printed_apart(quantity, held)
    if quantity.unit in {"year", "age"}:
        yield from _between_years(quantity, held)
    for phrases, others in SAME_TIME:
        if printed in phrases:
            yield from _phrases(others, held)


def _names_both(printed: str) -> bool:
    """Return whether a share names a part and a whole of its own, as "7 out of 9" does and "one in nine" does not."""
    ends = ends_of(printed)
    return len(ends) > 1 and ends[0] != 1


def _shares(quantity: Quantity, held: Held) -> Iterator[tuple[Ranged, ...]]:
    """Yield the percentages near a fraction, and the two figures of the evidence that make about such a ratio."""
    value, article = float(quantity.value), held.article
    best, side = held.best_beside(quantity), side_of(quantity, held)
    room = _ABOUT_APART if is_about(quantity, held) else _POINTS_APART
    for number in sorted(sentences_near(held)):
        for other in article.quantities.get(number, ()):
            off = other.value - quantity.value * 100
            told = number == best or bool(other.things & quantity.things)
            if other.unit == "percent" and abs(off) <= room and (off * side >= 0 or abs(off) < 1) and told:
                yield (other,)
    near = [other for number in sorted(held.evidence) for other in article.quantities.get(number, ())]
    counts = [other for other in near if other.form is Form.COUNT and other.value]
    for one, other in combinations(counts[:MOST], 2):
        less, more = sorted((one, other), key=lambda count: count.value)
        if less.unit == more.unit and abs(float(less.value / more.value) - value) <= value * _RATIO_APART:
            yield less, more


def _printed_apart(quantity: Quantity, held: Held) -> Iterator[tuple[Ranged, ...]]:
    text, own = held.article.read.text, {word.norm for word in held.read.words}
    for first, second in ((quantity.value, quantity.second), (quantity.second, quantity.value)):
        for found in re.finditer(rf"(?<![\d.,]){first}{_SIDE}{second}(?![\d%]|[.,]\d)", text):
            if not own.isdisjoint(found[1].lower().split()):
                yield (Span(*found.span()),)


def _between_years(quantity: Quantity, held: Held) -> Iterator[tuple[Ranged, ...]]:
    near = sentences_near(held)
    moments = (one for one in held.article.read.moments if held.article.sentence_at(one.start) in near)
    years = {Fraction(one.value): one for one in moments if one.sort is Sort.YEAR and one.value.isdigit()}
    for year, moment in years.items():
        if quantity.value and (before := years.get(year - quantity.value)) is not None:
            yield before, moment


def _phrases(phrases: tuple[str, ...], held: Held) -> Iterator[tuple[Ranged, ...]]:
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, phrases))})(?![\w-])")
    for span in (held.article.sentences[number] for number in sorted(sentences_near(held))):
        if found := pattern.search(held.article.folded, span.start, span.end):
            yield (Span(*found.span()),)
