"""Measures what the checks cost an editor: at each letter that is typed, and where an article is looked at first."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean

from summarizer.checks import CheckedArticle, check
from summarizer.training.checks_data import HIGHLIGHTS, held_out, read_rows

_WORDS = range(1_300, 1_701)
"""The length of the articles: about 1,500 words."""
_THREE = 3
_LETTERS = 8
"""So many last letters of each takeaway are typed again."""


@dataclass
class KeyFigures:
    """Milliseconds of processor time."""

    first: list[float] = field(default_factory=list)
    """To index an article and check its three takeaways."""
    keys: list[float] = field(default_factory=list)
    """To check the three again after one letter."""

    def lines(self) -> Iterator[str]:
        """Yield the sentence that tells them."""
        if not self.keys:
            return
        yield (
            f"{len(self.first)} articles of {_WORDS[0]:,} to {_WORDS[-1]:,} words, processor time: a letter typed into "
            f"one of three takeaways {mean(self.keys):.1f} ms on average, {_slowest(self.keys, 20):.1f} ms in the "
            f"slowest twentieth at least; the first look, with the article's index, {mean(self.first):.0f} ms."
        )


def measure_keys(data: Path, *, part: str, limit: int) -> KeyFigures:
    """Return what letters cost in one part of the cased highlights; `limit` 0 takes all such articles."""
    figures = KeyFigures()
    rows = (row for row in read_rows(data / HIGHLIGHTS) if held_out(row["article"]) == (part == "test"))
    long = [row for row in rows if len(row["article"].split()) in _WORDS and len(row["highlights"]) >= _THREE]
    for row in long[:1]:
        check(row["highlights"], CheckedArticle.prepare("", row["article"]))  # reads the forests and lists
    for row in long[: limit or None]:
        three = row["highlights"][:_THREE]
        begun = time.process_time()
        article = CheckedArticle.prepare("", row["article"])
        check(three, article)
        figures.first.append(1000 * (time.process_time() - begun))
        for typed in _typed(three):
            begun = time.process_time()
            check(typed, article)
            figures.keys.append(1000 * (time.process_time() - begun))
    return figures


def _typed(three: Sequence[str]) -> Iterator[list[str]]:
    """Yield the three takeaways as the last letters of each are typed."""
    for place, text in enumerate(three):
        for lacking in range(_LETTERS, 0, -1):
            yield [*three[:place], text[:-lacking], *three[place + 1 :]]


def _slowest(times: Sequence[float], share: int) -> float:
    """Return the time that one in `share` is not under."""
    return sorted(times)[len(times) - 1 - len(times) // share]
