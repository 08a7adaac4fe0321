"""Reads the names and figures that "respectively" gives to each other: "Kell and Roe fell by 3% and 5%"."""

import re
from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from summarizer.checks.article import CheckedArticle
from summarizer.checks.figures.alike import same_amount
from summarizer.checks.held import Held, Ranged
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.remembering import remembered
from summarizer.checks.weighing.marks import sentences_near
from summarizer.english.measures import RESPECTIVELY
from summarizer.english.peoples import SAME_PEOPLE

_Placed = TypeVar("_Placed", bound=Ranged)
_JOINT = re.compile(r",?\s(?:and|or)\s|,\s")
_LAST = re.compile(r"\s?[\w\s%’'-]{0,30},?\s?$")
"""What may stand between the last figure of a row and "respectively": what they count."""
_FEWEST = 2


class Pair(NamedTuple):
    """A name and its figure."""

    name: frozenset[str]
    quantity: Quantity


def name_forms(name: Name) -> frozenset[str]:
    """Return the words of a name, and those for the same people."""
    return frozenset[str]().union(*(SAME_PEOPLE.get(word.norm, {word.norm}) for word in name.words))


def rows_near(held: Held) -> tuple[Pair, ...]:
    """Return what "respectively" pairs in the supporting sentences and those beside them."""
    if RESPECTIVELY not in held.article.places:
        return ()
    return tuple(pair for number in sorted(sentences_near(held)) for pair in rows_of(number, held.article))


def is_of_row(quantity: Quantity, held: Held) -> bool:
    """Return whether a figure of the takeaway stands behind the name that "respectively" gives it."""
    pairs = [pair for pair in rows_near(held) if same_amount(quantity, pair.quantity)]
    before = [name for name in held.read.names if name.end <= quantity.start]
    return bool(before) and any(pair.name & name_forms(before[-1]) for pair in pairs)


@remembered
def rows_of(number: int, article: CheckedArticle) -> tuple[Pair, ...]:
    """Return the pairs of a sentence's two rows before "respectively"."""
    ends = [word.start for word in article.words_of[number] if word.norm == RESPECTIVELY]
    if not ends:
        return ()
    text = article.read.text
    counted = [one for one in article.quantities.get(number, ()) if one.end <= ends[0]]
    figures = _row(counted[::-1], text)[::-1]
    if len(figures) < _FEWEST or not _LAST.fullmatch(text, figures[-1].end, ends[0]):
        return ()
    names = [name for name in article.names.get(number, ()) if name.end <= figures[0].start]
    for first in range(len(names)):
        row = _row(names[first:], text)
        if len(row) == len(figures):
            return tuple(Pair(name_forms(name), one) for name, one in zip(row, figures, strict=True))
    return ()


def _row(elements: Sequence[_Placed], text: str) -> list[_Placed]:
    """Return the first elements of which each is joined to the next by "and" or a comma."""
    row = list(elements[:1])
    for one in elements[1:]:
        first, second = sorted((row[-1], one), key=lambda each: each.start)
        if not _JOINT.fullmatch(text, first.end, second.start):
            break
        row.append(one)
    return row
