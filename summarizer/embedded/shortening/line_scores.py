"""Weighs what its making and reading it say of how sound a line is."""

from collections.abc import Sequence
from math import exp
from typing import Final

from summarizer.embedded.shortening.lines import Line, LineReader
from summarizer.embedded.shortening.worth import log_odds

READ: Final = 5
"""Of a sentence's versions so many are read, those soundest by their making: reading costs as much as they are
long."""
_START, _BY_MAKING, _BY_READING = -0.11, 0.59, 0.42
"""How the log odds of a line by its making and by reading it tell that it is good: a logistic regression on judged
lines of articles that no network learned from; those by cuts and those by the shortener want nearly the same weights
(docs/model/compression.md)."""


def scores(reader: LineReader, lines: Sequence[Line], by_making: Sequence[float]) -> list[float]:
    """Return for each line the chance that it is good, 0 to 1, of which its making says what `by_making` holds."""
    return [
        1 / (1 + exp(-_START - _BY_MAKING * log_odds(score) - _BY_READING * odds))
        for score, odds in zip(by_making, reader.sound(lines), strict=True)
    ]
