"""Check `number`: a figure is not told of what the clause right beside its own says, which has a figure of its own."""

from collections.abc import Iterator, Sequence

from db.records import Flag, Severity
from summarizer.checks.figures.number import candidates, is_doubted, is_empty
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.reading.segments import segments
from summarizer.checks.reading.words import Word


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for the takeaway's only figure where its other words are those of the clause beside."""
    told = [one for one in held.read.quantities[:MOST] if not is_empty(one, held.text)]
    places = candidates(told[0], held).places if len(told) == 1 else ()
    if len(places) != 1 or not isinstance(places[0], Quantity) or is_doubted(told[0], held):
        return
    found = _beside(told[0], places[0], held)
    if found is not None:
        printed, said = held.text[told[0].start : told[0].end], held.article.read.text[found.start : found.end]
        message = f"“{printed}”: the article gives it in the clause beside, and says “{said}” of this."
        yield held.flag("number", Severity.WARNING, message, told[0], found)


def _beside(figure: Quantity, place: Quantity, held: Held) -> Quantity | None:
    """Return the figure of the clause beside whose words the takeaway has, and not what its own figure counts there."""
    article = held.article
    number = article.sentence_at(place.start)
    clauses = list(segments(article.words_of[number], article.read.text))
    at = next((n for n, words in enumerate(clauses) if words[0].start <= place.start <= words[-1].start), None)
    if at is None:
        return None
    stems = {word.stem for word in held.read.words if word.stem and not figure.start <= word.start < figure.end}
    mine, behind = _stems(clauses[at]), [word.stem for word in clauses[at] if word.stem and word.start >= place.end]
    for near in (at - 1, at + 1):
        words = clauses[near] if 0 <= near < len(clauses) else ()
        others, other = _stems(words), _figure_in(words, number, held)
        last = behind[1 + max((n for n, stem in enumerate(behind) if stem in others), default=-1) :]
        counted = _stems([word for word in words if other is not None and word.start >= other.end]) - mine
        if last and stems.isdisjoint(last) and stems & counted and stems <= mine | others:
            return other
    return None


def _stems(words: Sequence[Word]) -> set[str]:
    return {word.stem for word in words if word.stem}


def _figure_in(words: Sequence[Word], number: int, held: Held) -> Quantity | None:
    text, told = held.article.read.text, held.article.quantities.get(number, ())
    inside = (one for one in told if words and words[0].start <= one.start <= words[-1].start)
    return next((one for one in inside if not is_empty(one, text)), None)
