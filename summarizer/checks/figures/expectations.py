"""Check `number`: what beat the forecasts was more than these, by the article's two figures or its own words."""

import re
from collections.abc import Iterator, Sequence

from db.records import Flag, Severity, Span
from summarizer.checks.held import Held
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.weighing.marks import sentences_near
from summarizer.english.expecting import BETTER, BETTER_IF_LESS, EXPECTED, LESS, MORE, TURNED, WORSE

_CLAUSE = r"(?:[^.;:!?]|\.(?=\d)){0,50}?"
_SIDES = tuple(
    (re.compile(rf"\b{word}\b{_CLAUSE}\b{EXPECTED}\b", re.IGNORECASE), side, plain)
    for word, side, plain in ((MORE, 1, True), (LESS, -1, True), (BETTER, 1, False), (WORSE, -1, False))
)
_TURNED = re.compile(TURNED, re.IGNORECASE)
_BEFORE = re.compile(rf"\b{EXPECTED}\s(?:[a-z]+\s){{0,4}}$", re.IGNORECASE)
_AFTER = re.compile(rf"(?:[^,.;:!?]|[,.](?=\d)){{0,30}}?\b{EXPECTED}\b", re.IGNORECASE)
_LEAD = 60
"""So many characters before a figure may say that it was expected."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning where what was expected lies on the other side of what came."""
    if (told := _side(held.text, held)) is None or not held.article.sentences:
        return
    side, at = told
    best = held.best_beside(at)
    span, text = held.article.sentences[best], held.article.read.text
    there = _side(text[span.start : span.end], held)
    if there is not None and there[0] == side:
        return
    printed = held.text[at.start : at.end]
    if (figures := _contradicting(side, best, held)) is not None:
        shown = " and ".join(f"“{text[one.start : one.end]}”" for one in figures)
        message = f"“{printed}”: the article has {shown}, which was expected."
        yield held.flag("number", Severity.WARNING, message, at, figures[0])
    elif there is not None and not _is_open(at, there[1], span, held):
        found = Span(span.start + there[1].start, span.start + there[1].end)
        message = f"“{printed}”: the article says “{text[found.start : found.end]}”."
        yield held.flag("number", Severity.WARNING, message, at, found)


def _contradicting(side: int, number: int, held: Held) -> tuple[Quantity, Quantity] | None:
    """Return the figure of a sentence that came and the one that was expected, where they lie the other way round."""
    counts = [one for one in held.article.quantities.get(number, ()) if one.form is Form.COUNT]
    expected = _expected(counts, held.article.read.text)
    came = _came(counts, expected, held) if len(expected) == 1 else None
    if came is None or (came.value - expected[0].value) * side >= 0:
        return None
    return came, expected[0]


def _is_open(own: Span, there: Span, sentence: Span, held: Held) -> bool:
    """Return whether one of two texts turns what it says, another sentence near says it, or the two do not compare."""
    text = held.article.read.text
    here, start = text[sentence.start : sentence.end], sentence.start
    if _TURNED.search(held.text[: own.start]) or _TURNED.search(here[: there.start]) or _is_better_if_less(held):
        return True
    if any(word.norm in BETTER_IF_LESS for word in held.article.words_of[held.article.sentence_at(start)]):
        return True
    near = (held.article.sentences[number] for number in sentences_near(held))
    sides = [side for one in near if (side := _side(text[one.start : one.end], held))]
    return len({side for side, _ in sides}) > 1


def _side(text: str, held: Held) -> tuple[int, Span] | None:
    """Return on which side of what was expected something came by a text, and where it says so."""
    for pattern, side, plain in _SIDES:
        if (found := pattern.search(text)) and (plain or not _is_better_if_less(held)):
            return side, Span(*found.span())
    return None


def _is_better_if_less(held: Held) -> bool:
    return any(word.norm in BETTER_IF_LESS for word in held.read.words)


def _expected(counts: Sequence[Quantity], text: str) -> Sequence[Quantity]:
    """Return the figures that are said to have been expected right before them, or else right behind them."""
    ends = [*(one.start for one in counts[1:]), len(text)][: len(counts)]
    led = [one for one in counts if _BEFORE.search(text, max(0, one.start - _LEAD), one.start)]
    return led or [one for one, end in zip(counts, ends, strict=True) if _AFTER.match(text, one.end, end)]


def _came(counts: Sequence[Quantity], expected: Sequence[Quantity], held: Held) -> Quantity | None:
    """Return the figure that came: the only one of the unit besides, or the only one of them that the takeaway has."""
    others = [one for one in counts if one not in expected and one.unit == expected[0].unit]
    own = {one.value for one in held.read.quantities}
    named = [one for one in others if one.value in own]
    found = named if len(named) == 1 else others
    return found[0] if len(found) == 1 else None
