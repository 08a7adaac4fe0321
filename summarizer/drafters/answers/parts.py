"""Cuts an article that is longer than a model's window into parts that fit, at sentence ends; nothing is left out."""

import re
from collections.abc import Callable, Sequence

from db.records import Span
from summarizer.sentences import split

Counter = Callable[[Sequence[str]], list[int]]
"""Returns the number of tokens of each text."""

_PLACES = tuple(re.compile(pattern) for pattern in (r"(?<![\d\s])\s+(?!\d)", r"\s+", r"(?<!\d)|(?!\d)"))
"""Where a text may be cut, best first: between words that are no figures, between any words, beside any character."""


def parts_that_fit(text: str, *, room: int, count: Counter, least: int = 1) -> list[Span]:
    """Return spans of `text`, in order, each of at most `room` tokens, that hold every sentence of it.

    Parts are filled evenly, so that the last is not a mere remainder; there are `least` of them at least, where the
    text has so many sentences. A sentence that is longer than the room (a text without stops) is cut between words, one
    without blanks between characters; never inside a figure, nor beside one, where there is another place.

    Raises:
        ValueError: not even one character fits.
    """
    pieces, sizes = _small_enough(text, split(text), room, count)
    # One more for every joint: a blank between two sentences can be a token of its own.
    sizes = [size + 1 for size in sizes]
    total, wanted = sum(sizes), max(least, _readings(sizes, room + 1))
    parts: list[Span] = []
    before, used, place = 0, 0, -1
    for piece, size in zip(pieces, sizes, strict=True):
        share = (2 * before + size) * wanted // (2 * total)
        if share != place or used + size > room + 1:
            parts.append(piece)
            used, place = 0, share
        parts[-1] = Span(parts[-1].start, piece.end)
        before, used = before + size, used + size
    return parts


def _readings(sizes: Sequence[int], room: int) -> int:
    """Return into how many even shares the sizes are cut; a share may be larger than the rest by its largest piece."""
    total, largest = sum(sizes), max(sizes, default=0)
    return 1 if total <= room else -(-total // max(room - largest, room // 2, 1))


def _small_enough(text: str, spans: list[Span], room: int, count: Counter) -> tuple[list[Span], list[int]]:
    """Return the spans with those that are too long halved, as often as it takes, and the size of each."""
    pieces: list[Span] = []
    sizes: list[int] = []
    for span, size in zip(spans, count([span.cut(text) for span in spans]), strict=True):
        if size <= room:
            pieces.append(span)
            sizes.append(size)
            continue
        if span.end - span.start <= 1:
            raise ValueError(f"a room of {room} tokens holds not even one character")
        middle = _middle(text, span)
        halves = _small_enough(text, [Span(span.start, middle), Span(middle, span.end)], room, count)
        pieces += halves[0]
        sizes += halves[1]
    return pieces, sizes


def _middle(text: str, span: Span) -> int:
    """Return the best place to cut a span in two, of several equally good ones that nearest to its middle."""
    middle = (span.start + span.end) // 2
    for pattern in _PLACES:
        ends = (found.end() for found in pattern.finditer(text, span.start, span.end))
        if places := [end for end in ends if span.start < end < span.end]:
            return min(places, key=lambda place: abs(place - middle))
    return middle
