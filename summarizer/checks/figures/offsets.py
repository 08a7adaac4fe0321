"""Check `number`: a figure that lies so far from another is told so: "41 points, three more than Hull"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from db.records import Flag, Severity, Span
from summarizer.checks.article import CheckedArticle
from summarizer.checks.figures.alike import units_agree
from summarizer.checks.figures.worked_out import Source
from summarizer.checks.held import MOST, Held
from summarizer.checks.offsets import Bearers, bearers
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.remembering import remembered
from summarizer.checks.weighing.marks import sentences_near
from summarizer.english.offsets import THAN

_THAN = re.compile(THAN)


class _Offset(NamedTuple):
    """A figure of the article, the one that lies so far from it, and whose both are."""

    printed: Quantity
    other: Quantity
    there: Span
    bearers: Bearers


def offset_of(quantity: Quantity, held: Held) -> Source | None:
    """Return the figure of a sentence near by which it tells one of the takeaway, where this names whose it is."""
    for one in _near(held):
        is_same = quantity.value == one.other.value and quantity.form is Form.COUNT and units_agree(quantity, one.other)
        if is_same and one.bearers.are_told(held):
            said = held.article.read.text[one.there.start : one.there.end]
            return Source(f"“{' '.join(said.split())}”", one.there)
    return None


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each figure given to what has so many more or fewer."""
    for quantity in held.read.quantities[:MOST]:
        for one in _near(held):
            same = [other for other in held.article.read.quantities if other.value == quantity.value]
            is_told = quantity.form is Form.COUNT and same == [one.printed] and units_agree(quantity, one.printed)
            if is_told and one.bearers.is_given_to_other(quantity, held):
                said = " ".join(held.article.read.text[one.there.start : one.there.end].split())
                message = f"“{held.text[quantity.start : quantity.end]}”: by the article this has another (“{said}”)."
                yield held.flag("number", Severity.WARNING, message, quantity, one.there)


def _near(held: Held) -> Iterator[_Offset]:
    offsets = _offsets(held.article) if held.read.quantities else ()
    near = sentences_near(held) if offsets else ()
    yield from (one for one in offsets if held.article.sentence_at(one.printed.start) in near)


@remembered
def _offsets(article: CheckedArticle) -> tuple[_Offset, ...]:
    return tuple(_read(article))


def _read(article: CheckedArticle) -> Iterator[_Offset]:
    text = article.read.text
    for number, quantities in article.quantities.items():
        for one in quantities:
            found = _THAN.match(text, one.end, article.sentences[number].end) if one.form is Form.COUNT else None
            if found is None:
                continue
            many = next((other.value for other in quantities if other.start == found.start("many")), 1)
            value = one.value - many if found["more"] else one.value + many
            whose = bearers(article.words_of[number], one, found.end(), text)
            yield _Offset(one, one._replace(value=value), Span(one.start, found.end()), whose)
