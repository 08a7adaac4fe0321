"""Check `number`: two points behind are not two points ahead, the first half is not the second, nor second third."""

import re
from collections.abc import Iterator, Sequence

from db.records import Flag, Severity, Span
from summarizer.checks.figures.alike import of_same_amount, units_agree
from summarizer.checks.held import MOST, Held, Ranged
from summarizer.checks.reading.segments import segments
from summarizer.checks.reading.words import Word
from summarizer.checks.weighing.marks import sentences_near
from summarizer.english.contests import AHEAD, BEHIND, HALF, TO_PLACE

_HALF, _TO_PLACE = re.compile(HALF, re.IGNORECASE), re.compile(TO_PLACE, re.IGNORECASE)
_REACH = 2
"""So many words behind a figure may stand before the side."""
_NAMED = 3
"""And so many behind the side before the other's name."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each lead that the article has as a gap to the same one, for the other half or place."""
    for quantity in held.read.quantities[:MOST]:
        own = _side(quantity, held.read.words)
        if own is None:
            continue
        places = [place for place in of_same_amount(quantity, held.article) if units_agree(quantity, place)]
        sides = [_side(place, held.article.words_of[held.article.sentence_at(place.start)]) for place in places]
        told = [(place, side) for place, side in zip(places, sides, strict=True) if side and side[1] & own[1]]
        if told and all(side[0] is not own[0] for _, side in told):
            printed = held.text[quantity.start : quantity.end]
            message = f"“{printed}”: the article has it on the other side of “{' '.join(sorted(own[1]))}”."
            yield held.flag("number", Severity.WARNING, message, quantity, told[0][0])
    for pattern in (_HALF, _TO_PLACE):
        yield from _other(pattern, held)


def _side(figure: Ranged, words: Sequence[Word]) -> tuple[bool, frozenset[str]] | None:
    """Return whether a figure is by how much somebody is ahead, and the words of whom."""
    behind = [word for word in words if word.start >= figure.end]
    for place, word in enumerate(behind[: _REACH + 1]):
        if word.norm in AHEAD or word.norm in BEHIND:
            following = behind[place + 1 : place + 1 + _NAMED]
            named = frozenset(one.norm for one in following if one.stem and one.text[0].isupper())
            return (word.norm in AHEAD, named) if named else None
    return None


def _other(pattern: re.Pattern[str], held: Held) -> Iterator[Flag]:
    """Yield a warning for a half or a place that the article tells nowhere, where a clause near has another of one."""
    own = pattern.search(held.text)
    if own is None:
        return
    there = list(pattern.finditer(held.article.read.text))
    if not there or any(one[1].lower() == own[1].lower() for one in there):
        return
    other = next((one for one in there if _is_told_by_same(one.start(1), held)), None)
    if other is not None:
        message = f"“{own[0]}”: the article says “{other[0]}”."
        yield held.flag("number", Severity.WARNING, message, Span(*own.span()), Span(*other.span()))


def _is_told_by_same(start: int, held: Held) -> bool:
    """Return whether a half or place stands near in a clause that names whom the takeaway names, and all of them."""
    number = held.article.sentence_at(start)
    named = {word.norm for name in held.read.names for word in name.words[-1:]}
    if not named or number not in sentences_near(held):
        return False
    clauses = segments(held.article.words_of[number], held.article.read.text)
    return any(part[0].start <= start <= part[-1].end and named <= {word.norm for word in part} for part in clauses)
