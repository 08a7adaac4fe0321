"""Check `number`: of two names with a figure each in one sentence each keeps its own: "Brent at $84, Wend at $79"."""

from collections.abc import Iterator, Sequence

from db.records import Flag, Severity
from summarizer.checks.figures.alike import same_amount, units_agree
from summarizer.checks.figures.number import is_doubted, is_empty
from summarizer.checks.figures.rows import Pair, name_forms, rows_of
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.reading.segments import segments
from summarizer.checks.reading.words import Word
from summarizer.checks.weighing.marks import sentences_near
from summarizer.english.measures import RESPECTIVELY, TIME_UNITS


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each figure beside a name that a sentence has in two clauses, each with another."""
    own = _pairs(held.read.words, held.read.names, held.read.quantities[:MOST], held.text)
    if not own or RESPECTIVELY in held.text:
        return
    article, text = held.article, held.article.read.text
    told = [
        rows_of(number, article)
        or _pairs(article.words_of[number], article.names.get(number, ()), article.quantities.get(number, ()), text)
        for number in sorted(sentences_near(held))
    ]
    for pair in own:
        crossed = [other for pairs in told if (other := _crossed(pair, pairs)) is not None]
        right = any(_is_same(pair, other) for pairs in told for other in pairs)
        if crossed and not right and not is_empty(pair.quantity, held.text) and not is_doubted(pair.quantity, held):
            printed = held.text[pair.quantity.start : pair.quantity.end]
            message = f"“{printed}”: the article gives “{text[crossed[0].start : crossed[0].end]}” for this name."
            yield held.flag("number", Severity.WARNING, message, pair.quantity, crossed[0])


def _crossed(own: Pair, pairs: Sequence[Pair]) -> Quantity | None:
    """Return the figure that a sentence gives a name, where it gives the name's figure to another one."""
    named = [other for other in pairs if other.name & own.name]
    counted = [other for other in pairs if same_amount(own.quantity, other.quantity)]
    if len(named) != 1 or len(counted) != 1 or named[0] is counted[0] or counted[0].name & own.name:
        return None
    one, other = named[0].quantity, counted[0].quantity
    alike = units_agree(one, other) or {one.unit, other.unit} <= TIME_UNITS
    return one if alike and one.form is other.form else None


def _is_same(own: Pair, other: Pair) -> bool:
    return bool(own.name & other.name) and same_amount(own.quantity, other.quantity)


def _pairs(words: Sequence[Word], names: Sequence[Name], quantities: Sequence[Quantity], text: str) -> list[Pair]:
    """Return what the clauses of a sentence pair that have one name and one figure behind it each."""
    if not names or not quantities:
        return []
    found = []
    for part in segments(words, text):
        start, end = part[0].start, part[-1].end
        named = [name for name in names if start <= name.start < end]
        counted = [one for one in quantities if start <= one.start < end]
        if len(named) == len(counted) == 1 and named[0].end <= counted[0].start:
            found.append(Pair(name_forms(named[0]), counted[0]))
    return found
