"""Weighs what the cuts of a line and reading it say of how sound it is."""

from collections.abc import Sequence
from math import exp
from typing import Final

from summarizer.embedded.cut_worth import log_odds
from summarizer.embedded.lines import Line, LineReader

READ: Final = 4
"""Of a sentence's versions so many are read, those that lost least by their cuts: reading costs as much as they are
long."""
_START, _BY_CUTS, _BY_READING = -0.11, 0.59, 0.42
"""How the log odds of a line by its cuts and by reading it tell that it is good: a logistic regression on 1,740 judged
lines of articles that neither learned from (docs/model-card.md)."""


def scores(reader: LineReader, lines: Sequence[Line], by_cuts: Sequence[float]) -> list[float]:
    """Return for each line the chance that it is good, 0 to 1, of which its cuts say what `by_cuts` holds."""
    return [
        1 / (1 + exp(-_START - _BY_CUTS * log_odds(score) - _BY_READING * odds))
        for score, odds in zip(by_cuts, reader.sound(lines), strict=True)
    ]
